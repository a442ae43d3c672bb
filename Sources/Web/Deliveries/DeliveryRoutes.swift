import Hummingbird

extension Website {
  /// The pages of delivered assistance.
  func addDeliveryRoutes(to page: inout Pages) {
    page.get("deliveries", inTime: true, DeliveriesPage.show)
    page.get("deliveries.csv", inTime: true, isLong: true, DeliveriesPage.table)
    page.get("deliveries/new", NewDeliveryPage.show)
    page.post("deliveries/new", NewDeliveryPage.send)
    page.get("deliveries/:ref", inTime: true, DeliveryPage.show)
    page.get("deliveries/:ref/correction", NewDeliveryPage.showCorrection)
    page.post("deliveries/:ref/correction", NewDeliveryPage.sendCorrection)
    page.post("deliveries/:ref/confirmation", DeliveryPage.confirm)
    page.post("deliveries/:ref/withdrawal", DeliveryPage.withdraw)
  }
}

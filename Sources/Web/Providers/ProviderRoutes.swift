import Hummingbird

extension Website {
  /// The pages of providers, of the needs they can meet, and of rounds of re-confirmation.
  func addProviderRoutes(to page: inout Pages) {
    page.get("offers/{reference}/needs", isLong: true, NeedsPage.show)
    page.get("providers", inTime: true, isLong: true, ProvidersPage.show)
    page.get("providers/{id}", inTime: true, ProviderPage.show)
    page.get("providers/{id}/contact", ContactPage.show)
    page.post("providers/{id}/contact", ContactPage.send)
    page.get("rounds", RoundsPage.show)
    page.post("rounds", RoundsPage.open)
    page.get("rounds/{reference}", RoundPage.show)
    page.get("rounds/{reference}/letters/{party}", RoundLetterPage.show)
    page.post("rounds/{reference}/letters", RoundLetterPage.send)
  }
}

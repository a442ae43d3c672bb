import Hummingbird

extension Website {
  /// The pages of the office: briefings, the consolidated list, the handover sheet.
  func addOfficeRoutes(to page: inout Pages) {
    page.post("programmes/{id}/duties", BriefingsPage.record)
    page.get("briefings", BriefingsPage.show)
    page.get("briefings/{day}", isLong: true, BriefingPage.show)
    page.get("my/handover", isLong: true, HandoverPage.show)
    page.get("requests/list", inTime: true, isLong: true, RequestListPage.show)
  }
}

import Hummingbird

extension Website {
  /// The pages of cases, their letters and matches, drafts, and the desk.
  func addCaseRoutes(to page: inout Pages) {
    page.get("requests/:ref", inTime: true, CasePage.show)
    page.get("requests/:ref/matches", isLong: true, MatchesPage.show)
    page.post("requests/:ref/notes", MatchNotes.send)
    page.get("requests/:ref/steps/:step", StepPage.show)
    page.post("requests/:ref/steps", StepPage.take)
    page.get("requests/:ref/permissions/:purpose", PermissionPage.show)
    page.post("requests/:ref/permissions", PermissionPage.answer)
    page.get("requests/:ref/items/:n/topics", TopicsPage.show)
    page.post("requests/:ref/items/:n/topics", TopicsPage.save)
    page.get("requests/:ref/referrals/new", ReferralPage.show)
    page.post("requests/:ref/referrals", ReferralPage.send)
    page.get("requests/:ref/referrals/:referral", ReferralAnswerPage.show)
    page.post("requests/:ref/referrals/:referral/answers", ReferralAnswerPage.send)
    page.get("requests/:ref/letters/draft", LetterPage.showDraft)
    page.get("requests/:ref/letters/:n", LetterPage.show)

    page.get("drafts/new", NewDraftPage.show)
    page.post("drafts", NewDraftPage.begin)
    page.get("drafts/:id", DraftPage.show)
    page.get("drafts/:id/check", isLong: true, CheckPage.show)
    page.get("drafts/:id/matches", isLong: true, MatchesPage.showForDraft)
    page.post("drafts/:id/lodging", CheckPage.lodge)
    page.get("drafts/:id/deletion", DraftPage.askToDelete)
    page.post("drafts/:id/deletion", DraftPage.delete)
    page.get("drafts/:id/:section", SectionPage.show)
    page.post("drafts/:id/:section", SectionPage.save)

    page.get("desk", isLong: true, DeskPage.show)
    page.get("desk/folder", isLong: true, FolderPage.show)
  }
}

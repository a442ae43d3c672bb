import Clearinghouse
import Programmes
import Testing
import Vocabulary

@Suite struct `Before a summary is published` {
  private let publicWords = ["Training of customs officers", "A State asks for training"]
  private let otherWords = [
    "Two courses for forty customs officers.", "Ministry of Trade", "The head of unit",
    "unit@trade.example", "Officers apply the control list.",
  ]

  /// The part of a page on which the public text stands.
  private func publicText(_ body: String) -> String {
    String(body.drop(to: "<div class=\"empty\">").prefix(to: "</div></dl></div>"))
  }

  @Test func `the step shows who will see each field, and the text as outsiders will see it`()
    async throws
  {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    try await house.take(
      [("verify", "verified", "expert"), ("acknowledge", nil, "chair")], of: reference)
    let page = try await house.get("/en/requests/\(reference)/steps/publish", as: "expert")
    #expect(page.status == 200)
    for word in publicWords + otherWords { #expect(page.body.contains(word), "\(word)") }
    let shown = publicText(page.body)
    for word in publicWords { #expect(shown.contains(word), "\(word)") }
    for word in otherWords { #expect(!shown.contains(word), "\(word)") }
    #expect(page.body.contains("<span class=\"hint\">Not filled in</span>"))
    let form = try #require(
      house.instance.ledger.snapshot.programmes["un-1540"]?.programme?.forms["assistance-request"])
    for (audience, words) in [
      (Form.Audience.public, "Read by everybody"), (.providers, "Read by those who may provide"),
      (.participants, "Read only by the requesting party"),
    ] {
      let parts = audience == .public ? 5 : audience == .providers ? 1 : 0
      let fields = form.fields.count { $0.audience == audience }
      #expect(page.body.count(of: words) == fields + parts, "\(audience)")
    }
    try await house.take([("publish", nil, "expert")], of: reference)
    let outside = try await house.get("/en/requests/\(reference)").body
    for word in publicWords { #expect(outside.contains(word), "\(word)") }
    for word in otherWords { #expect(!outside.contains(word), "\(word)") }
    let list = String(shown.drop(to: "<dl"))
    #expect(!list.isEmpty && outside.contains(list), "what was shown is what is published")
  }

  @Test func `other steps show no preview`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let page = try await house.get("/en/requests/\(reference)/steps/verify", as: "expert")
    #expect(page.status == 200 && !page.body.contains("Who will see what"))
  }

  @Test func `a draft shows what an outsider would read, and what nobody filled in`() async throws {
    let house = try await CaseHouse()
    let form = "/en/drafts"
    let made = try await house.post(
      form, ["programme": "un-1540", "party": "amber"], as: "amber-focal")
    let draft = try #require(made.location).split(separator: "/").dropFirst(2).first ?? ""
    let saved = try await house.post(
      "\(form)/\(draft)/title", ["title": "Seized goods", "language": "en"], as: "amber-focal")
    #expect(saved.status == 303)
    _ = try await house.post(
      "\(form)/\(draft)/contact", ["answers/contact-name": "Somebody"], as: "amber-focal")
    let page = try await house.get("\(form)/\(draft)/check", as: "amber-focal")
    #expect(page.status == 200)
    let shown = String(page.body.drop(to: "<div class=\"empty\">"))
    #expect(shown.contains("Seized goods") && !shown.contains("Somebody"))
    #expect(shown.contains("Not filled in, so the public reads nothing about it:"))
    #expect(page.body.contains("Read only by the requesting party"))
  }
}

extension String {
  fileprivate func drop(to mark: String) -> Substring {
    firstRange(of: mark).map { self[$0.lowerBound...] } ?? ""
  }
}

extension Substring {
  fileprivate func prefix(to mark: String) -> Substring {
    firstRange(of: mark).map { self[..<$0.lowerBound] } ?? self
  }
}

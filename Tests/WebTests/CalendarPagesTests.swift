import Clearinghouse
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import Languages
import Programmes
import Testing
import Vocabulary

@Suite struct `The pages of working days` {
  private static let place = "/en/calendars"

  @Test func `let the secretariat record a year, and nobody else`() async throws {
    let house = try await CaseHouse()
    let before = try await house.get(Self.place, as: nil).body
    #expect(before.contains("New York") && before.contains("ST/IC/2019/23"))
    #expect(!before.contains("name=\"holidays\""))
    let sent: KeyValuePairs<String, String> = [
      "station": "geneva", "year": "2027", "holidays": "2027-01-01\n2027-12-24",
      "document": "ST/IC/2026/9", "key": "a",
    ]
    #expect(try await house.post(Self.place, sent, as: "amber-focal").status == 403)
    #expect(
      try await house.post(Self.place, sent, as: "officer").location?.contains("saved") == true)
    let after = try await house.get(Self.place, as: nil).body
    #expect(after.contains("24 December 2027") && after.contains("ST/IC/2026/9"))
  }

  @Test(arguments: [
    ("2027", "2027-13-01", "ST/IC/1", "holidays"), ("2027", "2026-01-01", "ST/IC/1", "holidays"),
    ("2027", "", "ST/IC/1", "holidays"), ("soon", "2027-01-01", "ST/IC/1", "year"),
    ("9999", "9999-01-01", "ST/IC/1", "year"), ("2027", "2027-01-01", "", "document"),
  ])
  func `say what is wrong at its field, and keep what was typed`(
    year: String, holidays: String, document: String, field: String
  ) async throws {
    let house = try await CaseHouse()
    let answer = try await house.post(
      Self.place,
      [
        "station": "new-york", "year": year, "holidays": holidays, "document": document,
        "key": "a",
      ], as: "officer")
    #expect(answer.status == 422)
    #expect(answer.body.contains("href=\"#\(Field(field, label: "").identifier)\""), "\(field)")
    #expect(holidays.isEmpty || answer.body.contains(holidays))
  }

  @Test func `say what falls due when, in each reading, and which holidays are not known`()
    async throws
  {
    let house = try await CaseHouse()
    let asked = "/en/simulation?received-day=30&received-month=11&received-year=2026"
    let page = try await house.get(asked, as: nil).body
    #expect(page.contains("7 December 2026"))
    #expect(page.contains("Holidays of 2026 not known"))
    #expect(page.contains("fuller wording"))
    let wrong = try await house.get(
      "/en/simulation?received-day=31&received-month=11&received-year=2026", as: nil)
    #expect(
      wrong.status == 422
        && wrong.body.contains("href=\"#\(Field("received", label: "").identifier)"))
  }

  @Test func `give one's own deadlines to a calendar`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    #expect(try await house.get("/en/my/deadlines.ics", as: nil).status == 303)
    try await house.take([("verify", "verified", "expert")], of: reference)
    let feed = try await house.get("/en/my/deadlines.ics", as: "chair").body
    #expect(feed.hasPrefix("BEGIN:VCALENDAR\r\n") && feed.hasSuffix("END:VCALENDAR\r\n"))
    #expect(feed.contains("UID:\(reference)-due-forward-0@causeway"))
    #expect(feed.contains("Forward the request"))
    for line in feed.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    let others = try await house.get("/en/my/deadlines.ics", as: "provider").body
    #expect(!others.contains(reference))
  }
}

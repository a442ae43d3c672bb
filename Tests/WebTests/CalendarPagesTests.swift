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
    #expect(feed.replacing("\r\n ", with: "").contains("/en/requests/\(reference)\r\n"))
    for line in feed.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    let others = try await house.get("/en/my/deadlines.ics", as: "provider").body
    #expect(!others.contains(reference))
  }
}

@Suite struct `A request in the fuller reading of 2010` {
  private func house() async throws -> (CaseHouse, String) {
    let house = try await CaseHouse()
    try await house.instance.ledger.perform(
      ChooseReading("fuller", of: "un-1540"), by: .operator)
    let reference = try await house.lodge()
    try await house.take(
      [("verify", "verified", "expert"), ("acknowledge", nil, "officer")], of: reference)
    return (house, reference)
  }

  @Test func `tells until when a silence lasts, or which holidays it waits for`() async throws {
    let (house, reference) = try await house()
    let year = house.instance.ledger.now.day.parts.year
    func page() async throws -> String {
      try await house.get("/en/requests/\(reference)", as: "amber-focal").body
    }
    let unknown = try await page()
    #expect(unknown.contains("Holidays of \(year) not known"))
    #expect(!unknown.contains("Permitted if nobody objects"))
    for year in [year, year + 1] {
      let day = try #require(Day(year, 1, 1))
      try await house.instance.ledger.perform(
        RecordHolidays([day], of: "new-york", in: year, document: "ST/IC/TEST"), by: "officer")
    }
    let known = try await page()
    #expect(known.contains("Permitted if nobody objects"))
    #expect(!known.contains("not known"))
    let folder = try await house.get("/en/desk/folder", as: "chair").body
    #expect(folder.contains("Forwarding the request to providers"))
  }

  @Test func `lies on the desk each year for the enquiry, and not in between`() async throws {
    let (house, reference) = try await house()
    let lodged = house.instance.ledger.now.day
    let enquiry = "Ask whether the need has been met"
    for year in 1...2 {
      try house.go(to: "\(lodged.adding(months: 12 * year))")
      for place in ["/en/desk", "/en/desk/folder"] {
        let page = try await house.get(place, as: "officer").body
        #expect(page.contains(enquiry), "\(place) in year \(year)")
      }
      try await house.take([("enquire", nil, "officer")], of: reference)
      for place in ["/en/desk", "/en/desk/folder"] {
        #expect(try await !house.get(place, as: "officer").body.contains(enquiry), "\(place)")
      }
    }
  }
}

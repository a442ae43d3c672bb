import Clearinghouse
import Foundation
import HTTPTypes
import Languages
import Matching
import Programmes
import Testing
import Vocabulary

extension Place {
  /// The names of the programmes that are shipped.
  static func programmes() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Programmes").path)
      .sorted()
  }

  /// Adopts every programme that is shipped.
  func adoptAll() async throws {
    for name in try Self.programmes() {
      let files = try ProgrammeFiles(folder: Self.root.appending(path: "Programmes/\(name)"))
      let reading = Programme.read(files).programme?.entry.reading ?? ""
      try await instance.ledger.perform(AdoptProgramme(files, reading: reading), by: .operator)
    }
  }
}

@Suite struct `The directory of channels` {
  @Test(arguments: Language.allCases)
  func `has sixteen pages, each complete and in the reader's language`(language: Language)
    async throws
  {
    let place = try Place()
    try await place.furnish()
    try await place.adoptAll()
    let names = try Place.programmes()
    #expect(names.count == 16)
    try await place.visit { visitor in
      for name in names {
        let address = "/\(language.rawValue)/programmes/\(name)"
        let page = try await visitor.get(address)
        #expect(page.status == .ok, "\(name)")
        #expect(page.body.utf8.count < 102_400, "\(name)")
        #expect(!page.body.contains("⟦"), "\(name)")
        let sentence = Foreign.sentence(in: page.body, language)
        #expect(sentence == nil, "\(name) in \(language)")
        let entry = try #require(place.instance.ledger.snapshot.programmes[name]?.programme?.entry)
        for text in [entry.title, entry.offers, entry.eligible] {
          #expect(page.body.contains(escaped(text.text(language))), "\(name)")
        }
        for text in entry.howToApply + entry.documents + entry.limits {
          #expect(page.body.contains(escaped(text.text(language))), "\(name)")
        }
        #expect(entry.facts.allSatisfy { page.body.contains(escaped($0.source)) }, "\(name)")
      }
    }
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  @Test func `is narrowed by words, topic, kind and applicant`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.adoptAll()
    try await place.visit { visitor in
      func listed(_ query: String) async throws -> Set<String> {
        let page = try await visitor.get("/en/programmes?\(query)")
        return Set(
          try Place.programmes().filter {
            page.body.contains("<h3><a href=\"/en/programmes/\($0)\"")
          })
      }
      #expect(try await listed("").count == 16)
      #expect(try await listed("topic=vaccine-banks") == ["oie-vaccine-bank"])
      #expect(try await listed("kind=study").contains("oie-studies"))
      #expect(try await !listed("kind=study").contains("oie-vaccine-bank"))
      #expect(try await listed("q=twinning").contains("oie-twinning"))
      #expect(try await !listed("applicant=institution").contains("oie-legislation"))
      #expect(try await listed("q=nothing-like-it").isEmpty)
      let chinese = try await visitor.get("/zh/programmes?q=结对")
      #expect(chinese.body.contains("/zh/programmes/oie-twinning"))
    }
  }

  @Test(arguments: Language.allCases)
  func `tells on a country's page what is open to it, and what is asked`(language: Language)
    async throws
  {
    let place = try Place()
    try await place.furnish()
    try await place.adoptAll()
    try await place.visit { visitor in
      for page in ["/countries", "/countries/QMA", "/countries/KEN", "/countries/NPL"] {
        let answer = try await visitor.get("/\(language.rawValue)\(page)")
        #expect(answer.status == .ok)
        #expect(!answer.body.contains("⟦"), "\(page)")
        let sentence = Foreign.sentence(in: answer.body, language)
        #expect(sentence == nil, "\(page) in \(language)")
      }
      #expect(try await visitor.get("/\(language.rawValue)/countries/XXX").status == .notFound)
    }
  }

  @Test func `opens a channel to a State once its participation is recorded`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.adoptAll()
    let ledger = place.instance.ledger
    func isOpen() throws -> Bool {
      let view = ledger.snapshot.view(for: nil, on: ledger.now.day)
      return try #require(view.openness(of: "oie-legislation", to: "QMA")).allSatisfy(\.holds)
    }
    #expect(try !isOpen())
    for code in ["oie-member", "veterinary-evaluated"] {
      _ = try await ledger.perform(
        RecordParticipation(
          code, of: PartyID("amber"), from: Day(number: 0), document: Passage("NV/1", .en)),
        by: .operator)
    }
    #expect(try isOpen())
  }
}

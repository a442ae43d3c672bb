import Clearinghouse
import Programmes
import Testing
import Vocabulary

/// The story of one need in the language of State Amber.
struct Story {
  let house: CaseHouse
  let need: AmbersNeed

  private var root: String { "/\(need.language.rawValue)" }
  private var place: String { root + "/requests/REQ-2026-0001" }

  /// Every step of the procedure, with somebody who takes it in its turn.
  private static let actors = [
    ("lodge", "amber-focal"), ("verify", "expert"), ("relodge", "amber-focal"),
    ("refer-back", "expert"), ("acknowledge", "chair"), ("forward", "chair"),
    ("publish", "expert"), ("suggest", "amber-focal"), ("match", "expert"),
    ("receive-offer", "cedar-aid"), ("circulate", "chair"), ("acknowledge-offer", "chair"),
    ("inform-requester", "chair"), ("answer", "amber-focal"), ("report", "cedar-aid"),
    ("conclude", "amber-focal"), ("hold", "member"), ("advise", "officer"),
    ("withdraw", "amber-focal"),
  ]

  /// A house where two parties of different languages offer what is needed.
  init(_ need: AmbersNeed) async throws {
    self.need = need
    house = try await CaseHouse(writingToAmberIn: need.language)
    try house.go(to: CaseHouse.day)
    let ledger = house.instance.ledger
    _ = try await ledger.perform(
      RegisterParty(
        "northern", .institution, language: .fr,
        names: [
          .en: "Northern Institute", .fr: "Institut du Nord", .ar: "معهد الشمال", .zh: "北方研究所",
        ]),
      by: .operator)
    _ = try await ledger.perform(
      Appoint(
        "northern-aid", to: .provider, of: "northern", letter: "NV/5",
        from: try #require(Day(2026, 1, 1))), by: .operator)
    for (party, person) in [("cedar", "cedar-aid"), ("northern", "northern-aid")] {
      var terms = Offer.Terms()
      terms.topics = AmbersNeed.asked.map(\.0)
      terms.kinds = ["training", "expertise", "translation"]
      _ = try await ledger.perform(
        MakeOffer(
          by: PartyID(party), title: Passage("Help for laboratories", .en),
          summary: Passage("Courses and advice for laboratory staff.", .en), terms: terms),
        by: PersonID(person))
    }
  }
}

// MARK: Lodging

extension Story {
  func lodge() async throws {
    let begun = try await house.fill(
      root + "/drafts/new", [("programme", "un-1540")], as: "amber-focal")
    let draft = begun.place
    for (section, answers) in need.before { try await fill("\(draft)/\(section)", answers) }
    try await fillItems(draft + "/items")
    for (section, answers) in need.after { try await fill("\(draft)/\(section)", answers) }
    let check = try await house.read(draft + "/check", as: "amber-focal")
    #expect(!check.contains("id=\"problems\""))
    for offer in ["OFR-2026-0003", "OFR-2026-0004"] { #expect(check.contains(offer)) }
    for text in need.items { #expect(check.contains(text)) }
    let lodged = try await house.fill(draft + "/check", as: "amber-focal")
    #expect(lodged.place.hasPrefix(place + "?"))
    #expect(lodged.body.contains("note success"))
  }

  private func fill(_ place: String, _ answers: [(String, String)]) async throws {
    _ = try await house.fill(place, answers, as: "amber-focal")
  }

  /// Adds item after item, and takes over the topics that the page suggests for each.
  private func fillItems(_ place: String) async throws {
    let last = need.items.count - 1
    for (index, text) in need.items.enumerated() {
      let answers = [
        ("items/\(index)/text", text), ("items/\(index)/kinds", AmbersNeed.asked[index].1),
        ("act", index == last ? "go" : "add"),
      ]
      let next = try await house.fill(place, answers, as: "amber-focal")
      let topic = AmbersNeed.asked[index].0
      let ticked = try PageForm(of: next.body).fields.contains { name, value in
        name.hasPrefix("items/\(index)/topics/") && value == topic
      }
      #expect(ticked, "\(text) is about \(topic)")
    }
    let done = try await house.fill(place + "?suggested=yes", [("act", "go")], as: "amber-focal")
    #expect(done.place.hasSuffix("/details"))
  }
}

// MARK: Steps

extension Story {
  /// Takes a step on its page, where its actor finds it from the page of the case.
  func take(_ turn: Turn) async throws {
    let query = turn.thread == 0 ? "" : "?thread=\(turn.thread)"
    let step = "\(place)/steps/\(turn.step)\(query)"
    #expect(try await house.read(place, as: turn.person).contains("href=\"\(step)\""))
    let form = try await house.read(step, as: turn.person)
    if turn.step == "forward" {
      for page in [form, try await house.read(place, as: turn.person)] {
        let words = page.firstMatch(of: /<time datetime="2026-11-30">([^<]*)<\/time>/)?.output.1
        #expect(words?.contains(need.due) == true)
      }
    }
    var preview: String?
    if turn.letter != nil {
      let query = "?step=\(turn.step)&thread=\(turn.thread)"
      preview = article(try await house.read("\(place)/letters/draft\(query)", as: turn.person))
    }
    let before = try await history().count
    let remark = need.words[turn.step].map { [("reason", $0)] } ?? []
    let done = try await house.fill(step, turn.typed + remark, as: turn.person)
    #expect(done.body.contains("note success"), "\(turn.step)")
    #expect(try await history().count == before + 1, "\(turn.step)")
    if let letter = turn.letter, let number = Turn.all.compactMap(\.letter).firstIndex(of: letter) {
      let sent = try await house.read("\(place)/letters/\(number + 1)", as: turn.person)
      #expect(article(sent) == preview, "\(turn.step)")
      #expect(sent.contains(letter))
    }
  }

  /// Every step that is not open is refused to its actor, and leaves no trace.
  ///
  /// Before the case is forwarded, a provider and another State do not even know of it; the
  /// office, which may record what a provider sends, is refused then.
  func expectClosed(but open: Set<String>, isForwarded: Bool) async throws {
    let head = house.instance.ledger.snapshot.head
    let before = try await history()
    for (step, actor) in Self.actors where !open.contains(step) {
      let isStranger = actor == "cedar-aid" && !isForwarded
      #expect(try await attempt(step, as: actor) == (isStranger ? 404 : 409), "\(step)")
      if isStranger { #expect(try await attempt(step, as: "officer") == 409, "\(step)") }
      if !isForwarded { #expect(try await attempt(step, as: "birch-focal") == 404, "\(step)") }
    }
    #expect(try await history() == before)
    #expect(house.instance.ledger.snapshot.head == head)
  }

  /// Every open step is refused to others: to who knows of the case, and to who may not.
  func expectOthersRefused(_ open: Set<String>, isPublic: Bool) async throws {
    let head = house.instance.ledger.snapshot.head
    for step in open {
      let other = step == "hold" ? "expert" : "member"
      #expect(try await house.get("\(place)/steps/\(step)", as: other).status == 403, "\(step)")
      #expect(try await attempt(step, as: other) == 403, "\(step)")
      #expect(try await attempt(step, as: "birch-focal") == (isPublic ? 409 : 404), "\(step)")
    }
    #expect(house.instance.ledger.snapshot.head == head)
  }

  /// Sends a step's form without having been given one, complete in all that it asks.
  private func attempt(_ step: String, as person: String) async throws -> Int {
    let outcomes = ["verify": "verified", "answer": "offer.accepted", "conclude": "met"]
    let isInOffer = ["circulate", "acknowledge-offer", "inform-requester", "answer", "report"]
      .contains(step)
    return try await house.post(
      place + "/steps",
      [
        "step": step, "thread": isInOffer ? "1" : "0", "outcome": outcomes[step] ?? "",
        "items": "1", "offer": step == "receive-offer" ? "OFR-2026-0003" : "",
        "document": "NV/2026/1", "reason": need.title,
      ], as: person
    ).status
  }

  /// The lines of the case's history with their days, the first first.
  private func history() async throws -> [String] {
    try await house.get(place, as: "officer").body
      .matches(of: /<li class="done"><p><b>([^<]*)<\/b>.*?<time datetime="([^"]*)"/)
      .map { "\($0.output.2) \($0.output.1)" }.reversed()
  }
}

// MARK: What is seen

extension Story {
  /// The status reads the same to everybody who may know of the case.
  func expectStatus(_ code: String, isPublic: Bool) async throws {
    let words = try #require(need.statuses[code])
    let tone = code == "concluded" ? "quiet" : "going"
    let tag = "<strong class=\"tag \(tone)\">\(words)</strong>"
    for person in ["amber-focal", "officer"] + (isPublic ? [nil] : []) {
      #expect(try await house.read(place, as: person).contains(tag), "\(code)")
    }
    if !isPublic { #expect(try await house.get(place).status == 404) }
  }

  func expectHistory() async throws {
    let reference = try #require(Reference("REQ-2026-0001"))
    let seen = try #require(house.instance.view(for: "officer").find(reference))
    #expect(seen.isClosed)
    #expect(seen.open.isEmpty)
    let procedure = try #require(seen.procedure)
    let lines = try await history()
    let expected =
      [(CaseHouse.day, "outcome.lodged"), (CaseHouse.day, "permission.publish-summary")]
      + Turn.all.map { ($0.day, "outcome.\($0.outcome)") }
    #expect(lines.count == expected.count)
    for (line, (day, text)) in zip(lines, expected) {
      #expect(line.hasPrefix(day), "\(text)")
      #expect(line.contains(procedure.text(text, need.language)), "\(text)")
    }
  }

  /// Five letters, each in the languages of those it goes to, and read by nobody else outside.
  func expectLetters() async throws {
    let own = need.language.rawValue
    let letters: [([String], String?)] = [
      ([own], "amber-focal"), (["en", "fr"], "cedar-aid"), (["en"], nil),
      (["en"], "cedar-aid"), ([own], "amber-focal"),
    ]
    for (index, (languages, reader)) in letters.enumerated() {
      let letter = "\(place)/letters/\(index + 1)"
      let text = article(try await house.read(letter, as: "officer"))
      let found = ("<article" + text).matches(of: /lang="([a-z]+)" dir="[a-z]+"><h2>/)
      #expect(found.map { String($0.output.1) }.sorted() == languages, "\(letter)")
      #expect(!text.contains("{") && !text.contains("}"), "\(letter)")
      for person in ["amber-focal", "cedar-aid", "birch-focal"] {
        let status = try await house.get(letter, as: person).status
        #expect(status == (person == reader ? 200 : 404), "\(letter)")
      }
      #expect(try await house.get(letter).status == 404, "\(letter)")
    }
    #expect(try await house.get("\(place)/letters/6", as: "officer").status == 404)
  }

  func expectSummaryOnly() async throws {
    let page = try await house.read(place)
    #expect(page.contains(need.words["summary"] ?? "?"))
    for text in need.items + ["unit@economy.example", "id=\"history\"", "id=\"letters\""] {
      #expect(!page.contains(text), "\(text)")
    }
    for field in ["institution", "contact-name", "objective", "suggest", "report", "conclude"] {
      #expect(!page.contains(need.words[field] ?? "?"), "\(field)")
    }
    #expect(try await house.get(place + "/matches").status == 404)
    #expect(try await house.read(root + "/requests").contains(need.title))
  }
}

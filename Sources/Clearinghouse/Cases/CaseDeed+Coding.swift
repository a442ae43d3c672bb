import Programmes
import Vocabulary

extension CaseDeed.Opening {
  var members: [JSON.Member] {
    [
      .init("programme", .string(programme)), .init("digest", .string(digest)),
      .init("procedure", .string(procedure)), .init("reading", .string(reading)),
      .init("requester", .string(requester.rawValue)),
      .init("language", .string(language.rawValue)), .init("nature", .string(nature.rawValue)),
    ]
  }

  init(_ body: Body) throws(BodyProblem) {
    self.init(
      programme: try body.string("programme"), digest: try body.string("digest"),
      procedure: try body.string("procedure"), reading: try body.string("reading"),
      requester: PartyID(try body.string("requester")),
      language: try body.code("language", Language.self),
      nature: try body.code("nature", Nature.self))
  }
}

extension CaseDeed.Content {
  var members: [JSON.Member] {
    [
      .init(
        "items-asked",
        .array(
          items.map {
            .sparse([.init("topics", JSON(some: $0.topics)), .init("kinds", JSON(some: $0.kinds))])
          })),
      .init("countries", JSON(countries)),
      .init(
        "codes",
        codes.isEmpty
          ? .null
          : .object(codes.sorted { $0.key < $1.key }.map { JSON.Member($0.key, JSON($0.value)) })),
    ]
  }

  init(_ body: Body) throws(BodyProblem) {
    var items: [Item] = []
    for item in try body.bodies("items-asked") {
      items.append(Item(topics: try item.strings("topics"), kinds: try item.strings("kinds")))
    }
    var codes: [String: [String]] = [:]
    for member in body.json["codes"]?.members ?? [] {
      guard let values = member.value.strings else { throw .member("codes") }
      codes[member.key] = values
    }
    self.init(items: items, countries: try body.strings("countries"), codes: codes)
  }
}

extension CaseDeed.Taking {
  var members: [JSON.Member] {
    [
      .init("step", .string(step)), .init("actor", .string(actor)),
      .init("recorded", JSON(flag: isRecorded)), .init("on", JSON(on)),
      .init("received", JSON(received)), .init("for-committee", JSON(flag: isForCommittee)),
      .init("items", JSON(some: items)), .init("provider", JSON(provider?.rawValue)),
      .init("offer", JSON(offer?.description)),
    ] + consequences.members + (letter?.members ?? [])
  }

  init(_ body: Body) throws(BodyProblem) {
    self.init(
      step: try body.string("step"), actor: try body.string("actor"),
      isRecorded: body.flag("recorded"), consequences: try Consequences(body),
      on: try body.day("on"), received: body.optionalDay("received"),
      isForCommittee: body.flag("for-committee"), items: try body.ints("items"),
      provider: body.optional("provider").map { PartyID($0) },
      offer: body.optional("offer").flatMap(Reference.init), letter: try Letter(body))
  }
}

extension Consequences {
  var members: [JSON.Member] {
    [
      .init("outcome", .string(mark.outcome)),
      .init("thread", mark.thread == 0 ? .null : .int(mark.thread)),
      .init("leaves-no-mark", JSON(flag: !marks)), .init("clears", JSON(some: clears.map(\.code))),
      .init("opens-thread", JSON(opensThread)), .init("opens-each", Self.counts(opensEach)),
      .init("effects", JSON(some: effects.map(\.code))), .init("suspends", JSON(flag: suspends)),
      .init("closes", JSON(flag: closes)), .init("discloses", JSON(discloses?.rawValue)),
      .init("unpublishes", JSON(flag: unpublishes)), .init("status", .string(status)),
    ]
  }

  init(_ body: Body) throws(BodyProblem) {
    self.init(mark: Mark(try body.string("outcome"), thread: body.json["thread"]?.int ?? 0))
    marks = !body.flag("leaves-no-mark")
    clears = try body.strings("clears").map(Mark.init(code:))
    opensThread = body.optional("opens-thread")
    for member in body.json["opens-each"]?.members ?? [] {
      guard let count = member.value.int else { throw .member("opens-each") }
      opensEach[member.key] = count
    }
    for code in try body.strings("effects") {
      guard let effect = Effect(code: code) else { throw .member("effects") }
      effects.append(effect)
    }
    suspends = body.flag("suspends")
    closes = body.flag("closes")
    discloses = body.optional("discloses").flatMap(Step.Disclosure.init)
    unpublishes = body.flag("unpublishes")
    status = try body.string("status")
  }
}

extension Mark {
  /// The mark as an act writes it: `returned`, or `offer.accepted#2` in the second thread.
  var code: String { thread == 0 ? outcome : "\(outcome)#\(thread)" }

  init(code: String) {
    let parts = code.split(separator: "#", maxSplits: 1)
    self.init(
      String(parts.first ?? ""), thread: parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
  }
}

extension Consequences {
  fileprivate static func counts(_ counts: [String: Int]) -> JSON {
    counts.isEmpty
      ? .null
      : .object(counts.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .int($0.value)) })
  }
}

extension Effect {
  /// The effect as an act writes it: `reserves doses 5000`.
  fileprivate var code: String { "\(kind.rawValue) \(stock) \(amount ?? 0)" }

  fileprivate init?(code: String) {
    let parts = code.split(separator: " ").map(String.init)
    guard parts.count == 3, let kind = Kind(rawValue: parts[0]), let amount = Int(parts[2]) else {
      return nil
    }
    self.init(kind, parts[1], amount: amount)
  }
}

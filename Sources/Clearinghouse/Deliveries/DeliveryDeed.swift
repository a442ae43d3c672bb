public import Vocabulary

/// What was done about reports of delivered assistance.
public enum DeliveryDeed: Sendable, Hashable, FeatureDeed {
  /// A party reported what it delivered; title, description and document are the act's words.
  case reported(
    Reference, provider: PartyID, Delivery.Particulars, nature: Nature, isRecorded: Bool, on: Day)
  /// The report was replaced by another; those who confirmed the one before are asked anew.
  case corrected(Reference, Delivery.Particulars, isRecorded: Bool, on: Day)
  /// A recipient confirmed it; a document that shows it is the act's words.
  case confirmed(Reference, by: PartyID, isRecorded: Bool, on: Day)
  /// The party that reported it took it back.
  case withdrawn(Reference, isRecorded: Bool, on: Day)

  var kind: String {
    switch self {
    case .reported: "reported"
    case .corrected: "corrected"
    case .confirmed: "confirmed"
    case .withdrawn: "withdrawn"
    }
  }

  /// The report that it is about.
  var reference: Reference {
    switch self {
    case .reported(let reference, _, _, _, _, _), .corrected(let reference, _, _, _),
      .confirmed(let reference, _, _, _), .withdrawn(let reference, _, _):
      reference
    }
  }

  var version: Int { 1 }

  var numbers: [String: Int] {
    if case .reported = self { reference.taken } else { [:] }
  }

  var body: JSON {
    func about(_ isRecorded: Bool, _ on: Day, _ members: [JSON.Member] = []) -> JSON {
      .sparse(
        [
          .init("delivery", .string("\(reference)")), .init("on", JSON(on)),
          .init("recorded", JSON(flag: isRecorded)),
        ] + members)
    }
    return switch self {
    case .reported(_, let provider, let told, let nature, let isRecorded, let on):
      about(
        isRecorded, on,
        [
          .init("provider", .string(provider.rawValue)),
          .init("nature", .string(nature.rawValue)),
        ] + told.members)
    case .corrected(_, let told, let isRecorded, let on): about(isRecorded, on, told.members)
    case .confirmed(_, let party, let isRecorded, let on):
      about(isRecorded, on, [.init("by", .string(party.rawValue))])
    case .withdrawn(_, let isRecorded, let on): about(isRecorded, on)
    }
  }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    guard version == 1 else { throw .newerVersion("deliveries.\(kind)", version) }
    let reference = try body.reference("delivery")
    let (on, isRecorded) = (try body.day("on"), body.flag("recorded"))
    switch kind {
    case "reported":
      self = .reported(
        reference, provider: PartyID(try body.string("provider")),
        try Delivery.Particulars(body), nature: try body.code("nature", Nature.self),
        isRecorded: isRecorded, on: on)
    case "corrected":
      self = .corrected(
        reference, try Delivery.Particulars(body), isRecorded: isRecorded, on: on)
    case "confirmed":
      self = .confirmed(
        reference, by: PartyID(try body.string("by")), isRecorded: isRecorded, on: on)
    case "withdrawn": self = .withdrawn(reference, isRecorded: isRecorded, on: on)
    default: throw .unknownKind("deliveries.\(kind)")
    }
  }
}

extension Delivery.Particulars {
  var members: [JSON.Member] {
    [
      .init("recipients", JSON(some: recipients.map(\.rawValue))),
      .init("countries", JSON(some: countries)), .init("topics", JSON(some: topics)),
      .init("kinds", JSON(some: kinds)), .init("from", JSON(from?.text)),
      .init("until", JSON(until?.text)), .init("request", JSON(request.map { "\($0)" })),
      .init("publish", JSON(flag: mayBePublished)),
    ]
  }

  init(_ body: Body) throws(BodyProblem) {
    recipients = try body.strings("recipients").map { PartyID($0) }
    countries = try body.strings("countries")
    topics = try body.strings("topics")
    kinds = try body.strings("kinds")
    from = body.optional("from").flatMap(ImpreciseDay.init)
    until = body.optional("until").flatMap(ImpreciseDay.init)
    request = body.optional("request").flatMap(Reference.init)
    mayBePublished = body.flag("publish")
  }
}

extension Register<Reference, Delivery> {
  mutating func fold(_ deed: DeliveryDeed, _ act: Act) {
    let none = Passage("", .en)
    switch deed {
    case .reported(let reference, let provider, let told, let nature, _, let on):
      add(
        Delivery(
          reference: reference, provider: provider, reported: on,
          title: act.words["title"] ?? none, description: act.words["description"] ?? none,
          particulars: told, document: act.words["document"], nature: nature, act: act.number),
        as: reference)
    case .corrected(let reference, let told, _, let on):
      change(reference) { $0.correct(told, act, on) }
    case .confirmed(let reference, let party, _, let on):
      change(reference) {
        $0.act = act.number
        $0.changed[party] = nil
        $0.confirmations.append(
          Delivery.Confirmation(party: party, on: on, document: act.words["document"]))
      }
    case .withdrawn(let reference, _, let on):
      change(reference) {
        $0.act = act.number
        $0.withdrawn = on
      }
    }
  }
}

extension Delivery {
  /// Whoever confirmed something else has not confirmed this; who may read it changes nothing.
  fileprivate mutating func correct(_ told: Particulars, _ act: Act, _ on: Day) {
    var before = self
    title = act.words["title"] ?? title
    description = act.words["description"] ?? description
    particulars = told
    before.particulars.mayBePublished = told.mayBePublished
    if before != self {
      for confirmation in confirmations { changed[confirmation.party] = on }
      confirmations = []
    }
    document = act.words["document"] ?? document
    self.act = act.number
  }
}

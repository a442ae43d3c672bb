import Vocabulary

/// What an act did; one case a feature, with the feature's own deeds inside.
public enum Deed: Sendable, Hashable {
  case parties(PartyDeed)
  case people(PersonDeed)
  case programmes(ProgrammeDeed)
  case cases(CaseDeed)
  case offers(OfferDeed)
  case referrals(ReferralDeed)
  case rounds(RoundDeed)
  case calendars(CalendarDeed)
  case deliveries(DeliveryDeed)
}

/// The deeds of one feature, which know how they are written down.
protocol FeatureDeed {
  /// The kind without the feature's name, such as `opened`.
  var kind: String { get }
  /// The version of the form in which it is written today.
  var version: Int { get }
  /// What it holds.
  var body: JSON { get }
  /// The numbers that it takes, each the last of its series from then on.
  var numbers: [String: Int] { get }
  /// Reads a deed of a kind; older versions are lifted to today's.
  init(kind: String, version: Int, body: Body) throws(BodyProblem)
}

extension Deed {
  private var feature: (name: String, deed: any FeatureDeed) {
    switch self {
    case .parties(let deed): ("parties", deed)
    case .people(let deed): ("people", deed)
    case .programmes(let deed): ("programmes", deed)
    case .cases(let deed): ("cases", deed)
    case .offers(let deed): ("offers", deed)
    case .referrals(let deed): ("referrals", deed)
    case .rounds(let deed): ("rounds", deed)
    case .calendars(let deed): ("calendars", deed)
    case .deliveries(let deed): ("deliveries", deed)
    }
  }

  /// The kind under which it is stored, such as `cases.opened`.
  public var kind: String { "\(feature.name).\(feature.deed.kind)" }

  /// The version of the form in which it is stored.
  public var version: Int { feature.deed.version }

  var body: JSON { feature.deed.body }
  var numbers: [String: Int] { feature.deed.numbers }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    let parts = kind.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw .unknownKind(kind) }
    func read<Read: FeatureDeed>() throws(BodyProblem) -> Read {
      try Read(kind: parts[1], version: version, body: body)
    }
    switch parts[0] {
    case "parties": self = .parties(try read())
    case "people": self = .people(try read())
    case "programmes": self = .programmes(try read())
    case "cases": self = .cases(try read())
    case "offers": self = .offers(try read())
    case "referrals": self = .referrals(try read())
    case "rounds": self = .rounds(try read())
    case "calendars": self = .calendars(try read())
    case "deliveries": self = .deliveries(try read())
    default: throw .unknownKind(kind)
    }
  }
}

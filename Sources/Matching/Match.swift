public import Vocabulary

/// Why an offer does or does not meet a need: the two values that were compared.
public struct Reason: Sendable, Hashable {
  /// What was compared.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    // Eligibility.
    case applicant, prerequisite, region, group, time, amount
    // Fit.
    case topic, kind, language, words
    // Balance.
    case priorityGroup = "priority-group"
    case southSouth = "south-south"
  }

  /// A value of the need or of the offer.
  public enum Value: Sendable, Hashable {
    case topic(String)
    case kind(String)
    case party(PartyKind)
    case participation(String)
    case country(String)
    case region(String)
    case group(String)
    case language(Language)
    case day(Day)
    case money(Money)
    case word(String)
  }

  /// What was compared.
  public let code: Code
  /// Whether it speaks for the offer.
  public let holds: Bool
  /// The need's value; none where the need does not say.
  public let wanted: [Value]
  /// The offer's value; none where the offer sets no condition.
  public let offered: [Value]
  /// What it adds to the fit, of a hundred; nil outside the fit.
  public let points: Int?

  /// Holds a comparison.
  public init(
    _ code: Code, holds: Bool, wanted: [Value], offered: [Value], points: Int? = nil
  ) {
    self.code = code
    self.holds = holds
    self.wanted = wanted
    self.offered = offered
    self.points = points
  }

  /// The comparison where it adds nothing, because the offer answers nothing.
  var withoutPoints: Reason {
    Reason(code, holds: holds, wanted: wanted, offered: offered, points: points.map { _ in 0 })
  }
}

/// An offer, or a channel, compared with a need, in three groups that are never merged into one number.
public struct Match: Sendable, Hashable {
  /// The offer's name.
  public let offer: String
  /// The hard rules, each with the values compared.
  public let eligibility: [Reason]
  /// How well it fits, from 0 to 100.
  public let fit: Int
  /// What the fit is made of.
  public let fitReasons: [Reason]
  /// The numbers of the items that it answers.
  public let items: [Int]
  /// Who has been left out so far and would be served.
  public let balance: [Reason]

  /// Whether every hard rule holds.
  public var isEligible: Bool { eligibility.allSatisfy(\.holds) }

  /// The rules that do not hold.
  public var failures: [Reason] { eligibility.filter { !$0.holds } }

  /// Whether an offer can serve a need.
  public enum Outcome: Sendable, Hashable {
    /// Every rule holds, and it answers something.
    case fits
    /// It would fit but for exactly one rule.
    case almost
    /// It answers nothing, or more than one rule does not hold.
    case leftOut
  }

  /// Whether the offer can serve the need.
  public var outcome: Outcome {
    let failures = eligibility.count { !$0.holds }
    if items.isEmpty || failures > 1 { return .leftOut }
    return failures == 0 ? .fits : .almost
  }
}

/// The offers compared with one need.
public struct Ranking: Sendable, Hashable {
  /// The eligible offers that answer something, the best fit first.
  public let fitting: [Match]
  /// The offers that would fit but for exactly one condition.
  public let almost: [Match]
  /// The others, each with what was compared.
  public let leftOut: [Match]
}

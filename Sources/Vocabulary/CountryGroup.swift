/// A group of countries whose membership has dates, such as the least developed countries.
public struct CountryGroup: Sendable, Hashable {
  /// The time during which a country belongs to a group.
  public struct Membership: Sendable, Hashable {
    /// The country's alpha-3 code.
    public let country: String
    /// The first day; nil where it lies before the record begins.
    public let from: Day?
    /// The last day; nil while it belongs.
    public let until: Day?
    /// Whether it is real or made up.
    public let nature: Nature

    /// Whether the country belongs on a day.
    public func holds(on day: Day) -> Bool {
      from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }
  }

  /// The group's name in data, such as `ldc`.
  public let id: String
  /// Its name in six languages.
  public let name: Multilingual
  /// Where the membership is published, and from which day it is complete.
  public let source: String
  /// Who belongs, and when.
  public let memberships: [Membership]

  /// The countries of one nature that belong to it on a day.
  ///
  /// Real and made-up members are never counted together.
  public func members(on day: Day, _ nature: Nature = .sourced) -> Set<String> {
    Set(memberships.filter { $0.nature == nature && $0.holds(on: day) }.map(\.country))
  }

  /// Whether a country, real or made up, belongs to it on a day.
  public func contains(_ country: String, on day: Day) -> Bool {
    memberships.contains { $0.country == country && $0.holds(on: day) }
  }
}

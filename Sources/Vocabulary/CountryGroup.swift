/// A group of countries whose membership has dates, such as the least developed countries.
public struct CountryGroup: Sendable, Hashable {
  /// The time during which a country belongs to a group.
  public struct Membership: Sendable, Hashable {
    /// The country's alpha-3 code.
    public let country: String
    /// The first day, where it is known to matter.
    public let from: Day?
    /// The last day; nil while it belongs.
    public let until: Day?
  }

  /// The group's name in data, such as `ldc`.
  public let id: String
  /// Its name in six languages.
  public let name: Multilingual
  /// Where the membership is published.
  public let source: String
  /// Who belongs, and when.
  public let memberships: [Membership]

  /// The countries that belong to it on a day.
  public func members(on day: Day) -> Set<String> {
    Set(
      memberships.filter { membership in
        membership.from.map { $0 <= day } ?? true && membership.until.map { day <= $0 } ?? true
      }.map(\.country))
  }
}

/// The groups of countries that conditions and balance look at.
public struct CountryGroups: Sendable {
  /// All groups, in the order of the data.
  public let all: [CountryGroup]

  /// Holds groups.
  public init(_ all: [CountryGroup]) {
    self.all = all
  }

  /// The group of a name.
  public subscript(id: String) -> CountryGroup? { all.first { $0.id == id } }

  /// The names of the groups to which a country belongs on a day.
  public func groups(of country: String, on day: Day) -> [String] {
    all.filter { $0.members(on: day).contains(country) }.map(\.id)
  }
}

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
    all.filter { $0.contains(country, on: day) }.map(\.id)
  }
}

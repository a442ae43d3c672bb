/// The countries, areas and regions that records are about.
public struct Countries: Sendable {
  /// All countries and areas, real and made up, by code.
  public let all: [Country]
  /// All regions, by code.
  public let regions: [Region]
  private let byCode: [String: Country]
  private let regionsByCode: [String: Region]

  /// Holds countries and regions.
  public init(_ all: [Country], regions: [Region]) {
    self.all = all.sorted { $0.code < $1.code }
    self.regions = regions.sorted { $0.code < $1.code }
    byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    regionsByCode = Dictionary(
      regions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The country of an alpha-3 code, in either case of letters.
  public subscript(code: String) -> Country? { byCode[code] ?? byCode[code.uppercased()] }

  /// The region of a code.
  public func region(_ code: String) -> Region? { regionsByCode[code] }

  /// Whether a place, a region or a country, takes in a country.
  public func place(_ place: String, takesIn country: String) -> Bool {
    guard let country = self[country] else { return false }
    return place == country.code || place == Region.world || country.regions.contains(place)
  }

  /// Whether two places, regions or countries, are one or one lies in the other.
  public func place(_ place: String, meets other: String) -> Bool {
    around(place).contains(other) || around(other).contains(place)
  }

  /// A place and the regions it lies in.
  private func around(_ place: String) -> Set<String> {
    if let country = self[place] { return Set(country.regions + [country.code, Region.world]) }
    var around: Set<String> = [place, Region.world]
    var next = region(place)?.parent
    while let code = next, around.insert(code).inserted { next = region(code)?.parent }
    return around
  }

  /// The name of a country or region in a language; the code itself where it is not known.
  public func name(_ place: String, _ language: Language) -> String {
    (self[place]?.name ?? regionsByCode[place]?.name)?.text(language) ?? place
  }
}

/// A country or area of the M49 standard, or a made-up State of the demonstration.
public struct Country: Sendable, Hashable {
  /// The ISO 3166-1 alpha-3 code, such as `KEN`; made-up States have QMA to QZZ.
  public let code: String
  /// Its name in six languages.
  public let name: Multilingual
  /// The M49 codes of the regions it lies in, the widest first.
  public let regions: [String]
  /// Whether it is real or made up.
  public let nature: Nature
}

/// A region of the M49 standard.
public struct Region: Sendable, Hashable {
  /// The M49 code, such as `202`.
  public let code: String
  /// Its name in six languages.
  public let name: Multilingual
}

/// The countries, areas and regions that records are about.
public struct Countries: Sendable {
  /// All countries and areas, by code.
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

  /// The country of a code, in capital letters.
  public subscript(code: String) -> Country? { byCode[code] }

  /// The region of a code.
  public func region(_ code: String) -> Region? { regionsByCode[code] }

  /// Whether a place, a region or a country, takes in a country.
  public func place(_ place: String, takesIn country: String) -> Bool {
    place == country || byCode[country]?.regions.contains(place) ?? false
  }

  /// The name of a country or region in a language; the code itself where it is not known.
  public func name(_ place: String, _ language: Language) -> String {
    (byCode[place]?.name ?? regionsByCode[place]?.name)?.text(language) ?? place
  }
}

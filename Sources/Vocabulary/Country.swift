/// A country or area of the M49 standard, or a made-up State of the demonstration.
public struct Country: Sendable, Hashable {
  /// The ISO 3166-1 alpha-3 code, such as `KEN`; made-up States have QMA to QZZ.
  public let code: String
  /// The M49 code, such as `404`; made-up States have none.
  public let m49: String?
  /// Its name in six languages.
  public let name: Multilingual
  /// The M49 codes of the regions it lies in, the widest first.
  public let regions: [String]
  /// Whether it is real or made up.
  public let nature: Nature
}

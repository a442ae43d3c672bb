/// An amount of money, exact to the currency's smallest unit.
public struct Money: Sendable, Hashable {
  /// The amount in the currency's smallest unit.
  public let minorUnits: Int
  /// The ISO 4217 code, such as `USD`.
  public let currency: String

  /// Holds an amount.
  public init(minorUnits: Int, currency: String) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The amount that a text such as `1200.50 USD` names; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 3,
      parts[1].utf8.allSatisfy({ (65...90).contains($0) })
    else { return nil }
    let digits = Self.decimals(of: String(parts[1]))
    let number = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(number.count), (1...12).contains(number[0].utf8.count),
      number.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      number.count == 1 || number[1].utf8.count == digits && digits > 0,
      let whole = Int(number[0])
    else { return nil }
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let rest = number.count == 2 ? Int(number[1]) ?? 0 : 0
    self.init(minorUnits: whole * scale + rest, currency: String(parts[1]))
  }

  /// How many decimals a currency has.
  public static func decimals(of currency: String) -> Int {
    switch currency {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND",
      "VUV", "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }
}

extension Money: CustomStringConvertible {
  /// The amount with its decimals and its currency, such as `1200.50 USD`.
  public var description: String {
    let digits = Self.decimals(of: currency)
    guard digits > 0 else { return "\(minorUnits) \(currency)" }
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let rest = String(minorUnits % scale)
    let zeros = String(repeating: "0", count: digits - rest.count)
    return "\(minorUnits / scale).\(zeros)\(rest) \(currency)"
  }
}

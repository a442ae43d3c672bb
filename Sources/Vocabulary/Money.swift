/// An amount of money, exact to the currency's smallest unit and never below zero.
public struct Money: Sendable, Hashable {
  /// Why two amounts cannot be reckoned together.
  public enum Problem: Error, Hashable {
    /// The amounts are in two currencies, and no rate of exchange is kept.
    case mixed(Currency, Currency)
    /// The result has too many digits.
    case tooLarge
    /// More would be taken away than there is.
    case belowZero
  }

  /// The amount in the currency's smallest unit.
  public let minorUnits: Int
  /// The currency.
  public let currency: Currency

  /// Holds an amount.
  public init(minorUnits: Int, currency: Currency) {
    precondition(minorUnits >= 0, "an amount of money is never below zero")
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The amount that a text such as `1200.50 USD` or `1200 USD` names; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let currency = Currency(String(parts[1])) else { return nil }
    let number = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(number.count), (1...12).contains(number[0].utf8.count),
      number.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      number.count == 1 || currency.decimals > 0 && number[1].utf8.count == currency.decimals,
      let whole = Int(number[0])
    else { return nil }
    let rest = number.count == 2 ? Int(number[1]) ?? 0 : 0
    self.init(minorUnits: whole * currency.scale + rest, currency: currency)
  }

  /// This amount and another together.
  public func adding(_ other: Money) throws(Problem) -> Money {
    try check(other)
    let (sum, isTooLarge) = minorUnits.addingReportingOverflow(other.minorUnits)
    guard !isTooLarge else { throw .tooLarge }
    return Money(minorUnits: sum, currency: currency)
  }

  /// What is left of this amount after another.
  public func subtracting(_ other: Money) throws(Problem) -> Money {
    try check(other)
    guard minorUnits >= other.minorUnits else { throw .belowZero }
    return Money(minorUnits: minorUnits - other.minorUnits, currency: currency)
  }

  /// Whether this amount is no larger than another.
  public func isCovered(by other: Money) throws(Problem) -> Bool {
    try check(other)
    return minorUnits <= other.minorUnits
  }

  private func check(_ other: Money) throws(Problem) {
    guard currency == other.currency else { throw .mixed(currency, other.currency) }
  }
}

extension Money: CustomStringConvertible {
  /// The amount with its decimals and its currency, such as `1200.50 USD`.
  public var description: String {
    guard currency.decimals > 0 else { return "\(minorUnits) \(currency.code)" }
    let rest = String(minorUnits % currency.scale)
    let zeros = String(repeating: "0", count: currency.decimals - rest.count)
    return "\(minorUnits / currency.scale).\(zeros)\(rest) \(currency.code)"
  }
}

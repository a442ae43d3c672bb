/// A currency of ISO 4217, with the number of its decimals.
public struct Currency: Sendable, Hashable {
  /// The alphabetic code, such as `USD`.
  public let code: String
  /// How many decimals its amounts have: none, two or three.
  public let decimals: Int

  /// The currency of a code in capital letters; nil where ISO 4217 lists none.
  public init?(_ code: String) {
    guard let decimals = Self.decimalsByCode[code] else { return nil }
    self.code = code
    self.decimals = decimals
  }

  /// How many of the smallest units make one.
  public var scale: Int { (0..<decimals).reduce(1) { scale, _ in scale * 10 } }

  private static let decimalsByCode: [String: Int] = {
    var decimals: [String: Int] = [:]
    for (digits, codes) in [(0, withoutDecimals), (2, withTwo), (3, withThree)] {
      for code in codes.split(whereSeparator: \.isWhitespace) { decimals[String(code)] = digits }
    }
    return decimals
  }()

  private static let withoutDecimals =
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"

  private static let withThree = "BHD IQD JOD KWD LYD OMR TND"

  private static let withTwo = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
    CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD
    HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA
    MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN
    QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP
    TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
    """
}

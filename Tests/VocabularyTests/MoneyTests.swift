import Testing
import Vocabulary

@Suite struct `An amount of money` {
  @Test(arguments: [
    ("1200.50 USD", 120_050, "1200.50 USD"), ("1200 USD", 120_000, "1200.00 USD"),
    ("0.01 EUR", 1, "0.01 EUR"), ("500 JPY", 500, "500 JPY"), ("1.005 KWD", 1005, "1.005 KWD"),
    ("999999999999.999 TND", 999_999_999_999_999, "999999999999.999 TND"),
  ])
  func `is read and written exactly`(_ text: String, _ units: Int, _ written: String) throws {
    let money = try #require(Money(text))
    #expect(money.minorUnits == units)
    #expect("\(money)" == written)
    #expect(Money("\(money)") == money)
  }

  @Test(arguments: [
    "", "USD", "1200.5 USD", "1200.505 USD", "500.00 JPY", "12,00 EUR", "1e3 USD", "+1 USD",
    "1.00 usd", "1.00 ABC", "1.00USD", "1.00  USD", "1.00 USD ", ".50 USD", "1. USD", "-1.00 USD",
    "- USD", "1.-5 USD", "1234567890123 USD", "١٢ USD", "1.00 USD EUR",
  ])
  func `refuses what is no amount`(_ text: String) {
    #expect(Money(text) == nil)
  }

  @Test func `is never reckoned across currencies`() throws {
    let dollars = try #require(Money("1.00 USD"))
    let euros = try #require(Money("1.00 EUR"))
    let mixed = Money.Problem.mixed(dollars.currency, euros.currency)
    #expect(throws: mixed) { try dollars.adding(euros) }
    #expect(throws: mixed) { try dollars.subtracting(euros) }
    #expect(throws: mixed) { try dollars.isCovered(by: euros) }
  }

  @Test func `is added, taken away and compared within one`() throws {
    let ten = try #require(Money("0.10 USD"))
    let twenty = try #require(Money("0.20 USD"))
    #expect("\(try ten.adding(twenty))" == "0.30 USD")
    #expect("\(try twenty.subtracting(ten))" == "0.10 USD")
    #expect("\(try ten.subtracting(ten))" == "0.00 USD")
    #expect(throws: Money.Problem.belowZero) { try ten.subtracting(twenty) }
    #expect(try ten.isCovered(by: twenty))
    #expect(try ten.isCovered(by: ten))
    #expect(try !twenty.isCovered(by: ten))
  }

  @Test func `says when a sum is too large`() throws {
    let currency = try #require(Currency("USD"))
    let most = Money(minorUnits: .max, currency: currency)
    #expect(throws: Money.Problem.tooLarge) { try most.adding(most) }
    #expect("\(most)" == "92233720368547758.07 USD")
  }

  @Test func `knows how many decimals a currency has`() {
    #expect(Currency("JPY")?.decimals == 0)
    #expect(Currency("USD")?.scale == 100)
    #expect(Currency("BHD")?.decimals == 3)
    #expect(Currency("XXX") == nil)
  }
}

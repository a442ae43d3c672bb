public import Clearinghouse
import Crypto
import HTML
public import Languages
import Vocabulary

/// What every page is made from: the instance, its texts and its stylesheet.
public struct Site: Sendable {
  /// The running clearing-house.
  public let instance: Instance
  /// The texts of pages.
  public let catalogue: Catalogue
  /// The published password of every account of a demonstration.
  public static let demoPassword = "demo"

  /// The names of the demonstration's accounts; empty outside it.
  public let demoAccounts: [String]
  let stylesheet: [UInt8]
  let stylesheetPath: Path

  /// A site over an instance.
  ///
  /// The stylesheet is served under a name made from its bytes.
  public init(
    _ instance: Instance, catalogue: Catalogue, stylesheet: [UInt8], demoAccounts: [String] = []
  ) {
    self.instance = instance
    self.catalogue = catalogue
    self.stylesheet = stylesheet
    self.demoAccounts = demoAccounts
    let digest = SHA256.hash(data: stylesheet).prefix(6)
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    stylesheetPath = Path("assets", "causeway-\(digest).css")
  }
}

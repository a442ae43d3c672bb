import Foundation
import Testing
import Vocabulary

@Suite struct `The texts` {
  /// Keys stand in the code as literals: `say("cases.title")`.
  @Test func `that the code speaks are in the catalogues`() throws {
    var keys: Set<String> = []
    for file in Checkout.files(["Catalogues"], endings: [".json"]) {
      let feature = file.path.split(separator: "/").last.map { String($0.dropLast(5)) } ?? ""
      for member in try JSON(parsing: file.text).members { keys.insert("\(feature).\(member.key)") }
    }
    let features = Set(keys.compactMap { $0.split(separator: ".").first.map(String.init) })
    let spoken = try Regex(#"(?:say|speak)\(\s*"([a-zA-Z]+\.[a-zA-Z0-9.\-]+)"[,)]"#)
    var count = 0
    for file in Checkout.sources {
      for match in file.text.matches(of: spoken) {
        guard let key = match.output[1].substring.map(String.init) else { continue }
        count += 1
        #expect(keys.contains(key), "\(file.path) says \(key)")
      }
    }
    #expect(count > 50, "the code speaks through the catalogues")
    #expect(features.count > 5)
  }
}

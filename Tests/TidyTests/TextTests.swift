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

  /// Every language has its own comma and colon; `Speaker.comma` and `Speaker.colon` know them.
  @Test func `are joined by the marks of their language, never by those of the code`() throws {
    let joined = try Regex(#"\)(?:</[a-z]+>)?[,:] \\[\n(]|"(?:, | : |: )\\\(|\? ", ""#)
    for file in Checkout.files(["Sources/Web"], endings: [".swift"]) {
      for match in file.text.matches(of: joined) {
        #expect(Bool(false), "\(file.path): \(file.text[match.range])")
      }
    }
  }

  /// Keys that are put together in the code match at least one of the catalogues.
  @Test func `that the code puts together are in the catalogues`() throws {
    var keys: Set<String> = []
    for file in Checkout.files(["Catalogues"], endings: [".json"]) {
      let feature = file.path.split(separator: "/").last.map { String($0.dropLast(5)) } ?? ""
      for member in try JSON(parsing: file.text).members { keys.insert("\(feature).\(member.key)") }
    }
    let features = Set(keys.compactMap { $0.split(separator: ".").first.map(String.init) })
    let interpolation = #"\\\((?:[^()"]|\([^()]*\))*\)"#
    let literal = try Regex("\"([a-z]+)((?:\\.(?:[a-zA-Z0-9\\-]|\(interpolation))+)+)\"")
    let hole = try Regex(interpolation)
    var count = 0
    for file in Checkout.files(
      ["Sources/Web", "Sources/API", "Sources/Languages", "Sources/causeway"], endings: [".swift"])
    {
      for match in file.text.matches(of: literal) {
        guard let feature = match.output[1].substring, features.contains(String(feature)),
          let rest = match.output[2].substring, !rest.hasSuffix(".csv")
        else { continue }
        count += 1
        let parts = (String(feature) + rest).split(
          separator: hole, omittingEmptySubsequences: false)
        let isKnown = keys.contains { key in
          guard parts.count > 1 else { return key == parts[0] || key.hasPrefix(parts[0] + ".") }
          return key.hasPrefix(parts[0]) && key.hasSuffix(parts[parts.count - 1])
            && key.count > parts.reduce(0) { $0 + $1.count }
        }
        #expect(isKnown, "\(file.path) says \(feature)\(rest)")
      }
    }
    #expect(count > 300, "\(count)")
  }

  /// A problem at a field has a code with words and a field with a label, wherever it is found.
  @Test func `name every problem and every field that the code finds wrong`() throws {
    let file = try #require(Checkout.file("Catalogues/problems.json"))
    let keys = Set(try JSON(parsing: file.text).members.map(\.key))
    let codes = [
      #"(?:code: |let code =)([^\n]*)"#, #"report\([^,\n]+, ("[a-z-]+")"#,
      #"sent\.read\([^,\n]+, ("[a-z-]+")"#, #"problem\(("[a-z-]+")"#,
      #"field: [^,\n]+, ("[a-z-]+")"#,
    ]
    let fields = [
      #"field: ("[a-z_-]+")"#, #"sent\.[a-zA-Z]+\(("[a-z_]+")"#, #"report\(("[a-z_]+")"#,
      #"strange[a-zA-Z]+\(("[a-z_-]+")"#,
    ]
    var count = 0
    for file in Checkout.sources
    where ["FieldProblem", "field: \"", "Sent"].contains(where: file.text.contains) {
      for (patterns, group) in [(codes, ""), (fields, "field.")] {
        for pattern in patterns {
          for match in file.text.matches(of: try Regex(pattern)) {
            let text = match.output[1].substring ?? ""
            for name in text.matches(of: /(?:^|[ ?:,])"([a-z]+(?:[_-][a-z]+)*)"/).map(\.1) {
              count += 1
              #expect(
                keys.contains(group + name.replacing("_", with: "-")),
                "\(file.path): \(group)\(name)")
            }
          }
        }
      }
    }
    #expect(count > 150, "\(count)")
  }
}

import Clearinghouse
import Foundation
import HTTPTypes
import Testing

/// Two clearing-houses that differ by a record alone answer everybody alike who may not know of it.
///
/// So nothing tells of it: no list, number, table, feed, history, error or version tag.
@Suite struct `A hidden record` {
  /// A request to come last, and those who may not know of it.
  static let hidden: [(String, [String])] = [
    ("lodged", ["anon", "other", "mine", "rival", "kin", "admin", "lapsed"]),
    ("held", ["anon", "other", "mine", "rival", "kin", "admin", "lapsed"]),
    ("withdrawn", ["anon", "other", "mine", "rival", "kin", "admin", "lapsed"]),
    ("forwarded", ["anon", "other", "admin", "lapsed"]),
  ]

  private static let known = ["published", "open", "met"]

  @Test(arguments: hidden)
  func `leaves no trace in any answer`(_ state: String, _ readers: [String]) async throws {
    let rows = try Row.all().filter { $0.method == "GET" && $0.route != Self.journal }
    let without = try await told(rows, readers, Self.known)
    let with = try await told(rows, readers, Self.known + [state])
    #expect(without.count == with.count && without.count > 300)
    for (before, after) in zip(without, with) where before.told != after.told {
      Issue.record("\(before.name): \(Self.difference(before.told, after.told))")
    }
  }

  /// By design, administrators see the number, time, person and kind of every act.
  private static let journal = "/api/v1/journal"

  private struct Answer: Sendable {
    let name: String
    let told: Realm.Told
  }

  /// What readers are told by realms in which requests stand in these states.
  private func told(
    _ rows: [Row], _ readers: [String], _ states: [String]
  ) async throws -> [Answer] {
    let realm = try await Realm(
      states.compactMap { name in Stage.all.first { $0.name == name } })
    return try await realm.ask { client in
      var answers: [Answer] = []
      for reader in readers {
        for row in rows {
          for state in row.isAboutRequest ? Self.known : ["none"] {
            let told = try await Matrix.ask(row, as: reader, about: state, in: realm, client)
            answers.append(
              Answer(name: "\(row.name), \(reader), \(state)", told: told.withoutKeys))
          }
        }
      }
      return answers
    }
  }

  private static func difference(_ before: Realm.Told, _ after: Realm.Told) -> String {
    if before.status != after.status { return "\(before.status), \(after.status)" }
    if before.tag != after.tag { return "\(before.tag ?? "none"), \(after.tag ?? "none")" }
    let lines = zip(
      before.body.components(separatedBy: "<"), after.body.components(separatedBy: "<"))
    return lines.first { $0 != $1 }.map { "\($0) and \($1)" } ?? "one is longer"
  }
}

extension Realm.Told {
  /// Without the random keys under which each form is sent once.
  fileprivate var withoutKeys: Realm.Told {
    Realm.Told(
      status: status,
      body: body.replacingOccurrences(
        of: "name=\"key\" value=\"[0-9a-f]+\"", with: "", options: .regularExpression),
      location: location, tag: tag)
  }
}

import Clearinghouse
import Foundation
import Testing

/// A table of words in columns, reviewed by people; lines that begin with `#` are for them.
struct Table {
  let header: [String]
  let rows: [[String]]

  init(_ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Tables/\(name)")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: " ").map(String.init) }
    header = try #require(lines.first)
    rows = Array(lines.dropFirst())
    let width = header.count
    for row in rows { try #require(row.count == width, "\(row)") }
  }
}

/// How much of a request each reader sees in each state.
struct Levels {
  let readers: [String]
  private let levels: [String: [String: View.Level]]

  init() throws {
    let table = try Table("levels.txt")
    let readers = Array(table.header.dropFirst())
    self.readers = readers
    levels = try Dictionary(
      uniqueKeysWithValues: table.rows.map { row in
        (
          row[0],
          Dictionary(uniqueKeysWithValues: zip(readers, try row.dropFirst().map(Self.level)))
        )
      })
  }

  var states: Set<String> { Set(levels.keys) }

  subscript(state: String, reader: String) -> View.Level { levels[state]?[reader] ?? .nothing }

  static func level(_ letter: String) throws -> View.Level {
    try #require(
      ["-": .nothing, "S": .summary, "R": .request, "P": .participant, "C": .committee][letter])
  }
}

/// What each reader is told who asks something.
struct Row {
  let method: String
  let route: String
  /// The least that somebody must see of the request, to be told more than that there is none.
  let needs: View.Level
  /// From which level on they are told the second of two words.
  let more: View.Level
  /// What each reader is told, by reader.
  let told: [String: String]
  /// The fields sent; nil where there are none.
  let sends: String?

  var name: String { "\(method) \(route)\(sends.map { " \($0)" } ?? "")" }

  static func all() throws -> [Row] {
    let table = try Table("routes.txt")
    let readers = table.header.dropFirst(3).dropLast()
    return try table.rows.map { row in
      Row(
        method: row[0], route: row[1], needs: try Levels.level(String(row[2].prefix(1))),
        more: try Levels.level(String(row[2].suffix(1))),
        told: Dictionary(uniqueKeysWithValues: zip(readers, row.dropFirst(3))),
        sends: row[0] == "GET" ? nil : row.last == "-" ? "" : row.last)
    }
  }

  /// Whether it is about one request.
  var isAboutRequest: Bool { route.contains("/requests/{ref}") }

  /// The words by which the table says what a reader is told who sees so much of the request.
  func words(_ reader: String, _ level: View.Level?) -> [String] {
    let cells = (told[reader] ?? "?").split(separator: "/").map(String.init)
    let cell = level.map { $0 < more ? cells[0] : cells[cells.count - 1] } ?? cells[0]
    if let level, level < needs { return cell == "sign" ? ["sign", "none"] : ["none"] }
    return cell.split(separator: "|").map(String.init)
  }

  /// The address of the route with its places filled in.
  func address(_ request: String, _ referral: String) -> String {
    let values = [
      "r": "OFR-2025-0001", "assets": "causeway-e3b0c44298fc.css", "requests": request,
      "steps": "verify", "permissions": "publish-summary", "items": "1", "referrals": referral,
      "drafts": Realm.draft, "offers": "OFR-2025-0001", "programmes": "un-1540",
      "countries": "QMA", "reports": "2026", "history": "1540-2004-10-28", "parties": "amber",
      "providers": "cedar", "calendars": "geneva", "rounds": "RND-2026-0001",
      "deliveries": "DLV-2025-0001", "briefings": "2026-11-23",
      "letters": route.contains("rounds") ? "cedar" : "1",
    ]
    var segments: [String] = []
    for segment in route.split(separator: "/").map(String.init) {
      if segment == "{language}" {
        segments.append("en")
      } else if segment == "{section}" {
        segments.append("title")
      } else if segment.hasPrefix("{") {
        segments.append(values[segments.last ?? ""] ?? "?")
      } else {
        segments.append(segment)
      }
    }
    let queries = ["draft": "?step=acknowledge", "changes": "?since=2026-01-01"]
    let step = queries[segments.last ?? ""] ?? ""
    return "/" + segments.joined(separator: "/") + step
  }
}

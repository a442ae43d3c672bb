import Foundation
import Vocabulary

/// The vocabulary as it is shipped.
func shipped() throws(Terms.Unreadable) -> Terms { try loaded.get() }

private let loaded = Result { () throws(Terms.Unreadable) in
  let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  return try Terms(folder: root.appendingPathComponent("Vocabulary").path)
}

/// Small files of a vocabulary, any of which a test may replace.
func files(_ replaced: [String: String] = [:]) -> (String) throws -> [UInt8] {
  let small = [
    "countries.json": """
    {"regions": [{"code": "001", "name": {"en": "World"}},
      {"code": "002", "name": {"en": "Africa"}, "parent": "001"}],
     "countries": [{"code": "KEN", "m49": "404", "name": {"en": "Kenya"}, "regions": ["002"]}]}
    """,
    "groups.json": "[]", "topics.json": "[]", "kinds.json": "[]",
    "participations.json": "[]", "calendars.json": "[]",
  ]
  return { name in
    guard let text = replaced[name] ?? small[name] else { throw Absent() }
    return Array(text.utf8)
  }
}

struct Absent: Error {}

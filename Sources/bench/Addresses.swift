import Foundation
import Vocabulary

/// The addresses that are asked for: many records, filters and words, so that nothing is asked
/// for twice in a row.
struct Addresses {
  let folder: String
  let terms: Terms
  private var random = Seeded(44)

  init(folder: String, terms: Terms) {
    self.folder = folder
    self.terms = terms
  }

  /// The secret of a session that was made with the register.
  func secret(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/\(name)", encoding: .utf8)
  }

  private mutating func language() -> String { random.one(of: Language.allCases).rawValue }

  /// Lists with every facet counted, narrowed in many ways.
  mutating func lists() -> [String] {
    let years = (2011...2026).map { "year=\($0)" }
    let filters =
      years + terms.topics.all.map { "topic=\($0.id)" } + terms.kinds.all.map { "kind=\($0.id)" }
      + ["outcome=met", "outcome=unmet", "outcome=not-known", ""]
    return (0..<4000).map { _ in
      let query = [random.one(of: filters), random.one(of: filters)].filter { !$0.isEmpty }
      let list = random.happens(80) ? "requests" : "offers"
      let known = list == "requests" ? query : query.filter { !$0.hasPrefix("outcome") }
      return "/\(language())/\(list)?\(known.joined(separator: "&"))"
    }
  }

  private mutating func reference() -> String {
    let year = Int.random(in: 2011...2025, using: &random)
    let number = String(Int.random(in: 1...6100, using: &random))
    return "REQ-\(year)-" + String(repeating: "0", count: max(0, 4 - number.count)) + number
  }

  /// Cases by the officer who sees what happened in them.
  mutating func cases() -> [String] {
    (0..<20_000).map { _ in "/\(language())/requests/\(reference())" }
  }

  /// Cases as JSON.
  mutating func records() -> [String] {
    (0..<20_000).map { _ in "/api/v1/requests/\(reference())" }
  }

  /// Searches by two words of a topic's name in each of the six languages.
  mutating func searches() -> [String] {
    (0..<4000).map { _ in
      let language = random.one(of: Language.allCases)
      let name = random.one(of: terms.topics.all).name.text(language)
      let words =
        language == .zh
        ? String(name.prefix(4)) : name.split(separator: " ").prefix(2).joined(separator: "+")
      let list = random.happens(80) ? "requests" : "offers"
      return "/\(language.rawValue)/\(list)?q=\(escaped(words))"
    }
  }

  private func escaped(_ words: String) -> String {
    words.addingPercentEncoding(withAllowedCharacters: .urlHostAllowed) ?? ""
  }

  /// Lists of the state of play on one day.
  mutating func past() -> [String] { ["/en/requests?at=2012-06-30"] }
}

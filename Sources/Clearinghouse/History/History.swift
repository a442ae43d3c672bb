import Foundation
import Programmes
public import Matching
public import Vocabulary

/// The needs of the past that are told here, the latest first.
public struct History: Sendable {
  /// All of them.
  public let all: [PastNeed]

  /// A history in which nothing is told.
  public init() {
    all = []
  }

  /// Reads the history from a folder; every code must be of the vocabulary.
  public init(folder: String, terms: Terms) throws(Terms.Unreadable) {
    let file = try VocabularyFile("past-needs.json") { name in
      try Array(Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name)))
    }
    try self.init(file, terms)
  }

  init(_ file: VocabularyFile, _ terms: Terms) throws(Terms.Unreadable) {
    all = try file.all(named: "id") { row throws(Terms.Unreadable) in
      try Self.need(row, file, terms)
    }.sorted { ($1.when.earliest, $0.id) < ($0.when.earliest, $1.id) }
  }

  /// The need of a name.
  public subscript(id: String) -> PastNeed? { all.first { $0.id == id } }

  private static func need(
    _ row: JSON, _ file: VocabularyFile, _ terms: Terms
  ) throws(Terms.Unreadable) -> PastNeed {
    let when = try file.string(row, "when")
    guard let when = ImpreciseDay(when) else { throw file.problem("'\(when)' is not a date") }
    let countries = try file.strings(row, "countries")
    for code in countries where terms.countries[code]?.nature != .sourced {
      throw file.problem("'\(code)' is not a real country")
    }
    let source = row["source"] ?? .null
    return PastNeed(
      id: try file.string(row, "id"), when: when, countries: countries,
      addressee: try file.texts(row, "to"), programme: try file.optional(row, "programme"),
      title: try file.texts(row, "title"), items: try items(row, file, terms),
      source: PastNeed.Source(
        title: try file.string(source, "title"), address: try file.string(source, "address"),
        read: try file.string(source, "read")))
  }

  private static func items(
    _ row: JSON, _ file: VocabularyFile, _ terms: Terms
  ) throws(Terms.Unreadable) -> [PastNeed.Item] {
    var items: [PastNeed.Item] = []
    for item in row["items"]?.elements ?? [] {
      let (topics, kinds) = (try file.strings(item, "topics"), try file.strings(item, "kinds"))
      for code in topics where terms.topics[code] == nil {
        throw file.problem("'\(code)' is no topic")
      }
      for code in kinds where terms.kinds[code] == nil {
        throw file.problem("'\(code)' is no kind of help")
      }
      items.append(
        PastNeed.Item(text: try file.texts(item, "text"), topics: topics, kinds: kinds))
    }
    return items
  }
}

extension View {
  /// The channels that cover what a need of the past asked, best first; who may apply to them
  /// today is left aside.
  public func channels(covering need: PastNeed, in language: Language) -> [Match] {
    var wanted = Wanted(
      reference: need.id, title: Passage(need.title.text(language), language),
      items: need.items.enumerated().map { index, item in
        WantedItem(
          number: index + 1, text: Passage(item.text.text(language), language),
          topics: item.topics, kinds: item.kinds)
      })
    wanted.languages = Language.allCases
    let ranking = now.channels(for: wanted, on: day)
    return (ranking.fitting + ranking.almost + ranking.leftOut).filter { !$0.items.isEmpty }
      .sorted { ($1.fit, $0.offer) < ($0.fit, $1.offer) }
  }
}

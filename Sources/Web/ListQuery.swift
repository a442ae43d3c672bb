import Clearinghouse
import HTML
import Languages
import Matching
import Programmes
import Reception
import Vocabulary

/// What a reader looks for in a list: words, and codes that narrow it.
struct ListQuery {
  private static let longest = 200

  /// The words, at most 200 characters.
  let words: String
  /// The codes chosen, by the name of their filter; what is not set is not here.
  let chosen: [(name: String, value: String)]
  /// The last record of the page before.
  let after: Reference?

  init(_ typed: Typed, filters: [String]) {
    words = String(typed["q"].prefix(Self.longest + 1))
    chosen = filters.map { ($0, String(typed[$0].prefix(Self.longest))) }
      .filter { !$0.value.isEmpty }
    after = Reference(typed["after"])
  }

  subscript(name: String) -> String? { chosen.first { $0.name == name }?.value }

  /// Whether nothing narrows the list.
  var isEmpty: Bool { words.isEmpty && chosen.isEmpty }

  /// The record that the words are the reference of.
  var reference: Reference? { Reference(words) }

  /// The query of an address, without one of its filters, from after a record on.
  func parameters(
    without name: String? = nil, after: Reference? = nil
  ) -> [(key: String, value: String)] {
    var all = chosen.map { (key: $0.name, value: $0.value) }
    if !words.isEmpty { all.insert(("q", words), at: 0) }
    all.removeAll { $0.key == name }
    if let after { all.append(("after", "\(after)")) }
    return all
  }

  /// Whether every word occurs in one of the texts, whatever its case and accents.
  func isFound(in texts: [Passage]) -> Bool {
    words.isEmpty || problem == nil && SearchWords(words).areFound(in: texts)
  }

  /// Why the words cannot be looked for; nil where they can.
  var problem: FieldProblem? {
    var query = OfferQuery()
    query.words = words
    return query.problems.first
  }
}

extension Terms {
  /// Whether one of the topics is the wanted one or lies below it.
  func topics(_ topics: [String], include wanted: String) -> Bool {
    topics.contains { self.topics.path(of: $0).contains(wanted) }
  }
}

extension Reader {
  /// The question for words, with what is wrong with those looked for.
  func searchField(_ query: ListQuery) -> HTML {
    let field = Field(
      "q", label: say("channels.search"), error: query.problem.map { say.problem($0) })
    return "\(TextField(field, value: query.words, kind: .search).html)\(keptDay)"
  }

  /// The words looked for, as a filter that can be taken away.
  func activeWords(_ query: ListQuery) -> [(name: String, words: String)] {
    query.words.isEmpty ? [] : [("q", filter(say("requests.search"), query.words))]
  }

  /// A filter that is set, such as "Country: State Amber".
  func filter(_ name: String, _ value: String) -> String {
    say("requests.set", ["filter": .text(name), "value": .text(value)])
  }

  /// The topics of the vocabulary as answers, the narrower ones below the wider.
  var topicChoices: [Choice] {
    terms.topics.children(of: nil).flatMap { root in
      [Choice(root.id, root.name.text(language))]
        + terms.topics.all.filter {
          $0.id != root.id && terms.topics.path(of: $0.id).last == root.id
        }
        .map { Choice($0.id, "– " + $0.name.text(language)) }
    }
  }
}

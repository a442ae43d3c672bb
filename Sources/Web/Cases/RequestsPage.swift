import Clearinghouse
import HTML
import Hummingbird
import Languages
import Vocabulary

/// The requests that the reader may find.
enum RequestsPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let query = ListQuery(reader.query, filters: ["status", "country", "topic"])
    if let reference = query.reference, reader.view.find(reference) != nil {
      return .seeOther(reader.path("requests", "\(reference)"))
    }
    return list(query, reader).page(reader).response(reader)
  }

  private static func list(_ query: ListQuery, _ reader: Reader) -> ListPage {
    let matches: (CaseView) -> Bool = { seen in
      (query["status"].map { seen.status == $0 } ?? true)
        && (query["country"].map { seen.countries.contains($0) } ?? true)
        && (query["topic"].map { reader.terms.topics(seen.topics, include: $0) } ?? true)
        && query.isFound(in: [seen.title] + seen.items.map(\.text))
    }
    let all = RequestTally(reader.view)
    let found = query.isEmpty ? all : RequestTally(reader.view, where: matches)
    let row = query.after.flatMap { reader.view.now.cases.row(of: $0) }
    let (cases, next) = reader.view.cases(before: row, most: ListPage.most, where: matches)
    return ListPage(
      title: reader.say("shell.requests"), place: "requests", query: query,
      counts: reader.counts(found.byNature, of: "requests"), rows: cases.map(reader.row),
      next: next == nil ? nil : cases.last?.reference, filters: filters(query, all, reader),
      active: active(query, all, reader), empty: empty(query, reader))
  }

  private static func filters(_ query: ListQuery, _ all: RequestTally, _ reader: Reader) -> HTML {
    let say = reader.say
    let statuses = all.byStatus.keys.map { Choice($0, words($0, all, reader)) }
    let countries = all.countries.map { Choice($0, reader.terms.name($0, reader.language)) }
    func select(_ name: String, _ choices: [Choice]) -> HTML {
      SelectField(
        Field(name, label: say("requests.filter.\(name)")), choices, chosen: query[name],
        none: say("requests.any")
      ).html
    }
    return """
      \(select("status", statuses.sorted { $0.label < $1.label }))\
      \(select("country", countries.sorted { $0.label < $1.label }))\
      \(select("topic", reader.topicChoices))
      """
  }

  private static func active(
    _ query: ListQuery, _ all: RequestTally, _ reader: Reader
  ) -> [(name: String, words: String)] {
    reader.activeWords(query)
      + query.chosen.map { name, value in
        let words =
          name == "status" ? words(value, all, reader) : reader.terms.name(value, reader.language)
        return (name, reader.filter(reader.say("requests.filter.\(name)"), words))
      }
  }

  private static func words(_ status: String, _ all: RequestTally, _ reader: Reader) -> String {
    all.statusWords[status]?.text(reader.language) ?? status
  }

  private static func empty(_ query: ListQuery, _ reader: Reader) -> EmptyState {
    let say = reader.say
    guard query.isEmpty else {
      return EmptyState(
        say("requests.noneFound"),
        action: Link(say("requests.all"), to: reader.path("requests")).html)
    }
    return EmptyState(
      say("requests.none"),
      action: Link(say("requests.howToAsk"), to: reader.path("programmes")).html)
  }
}

extension Reader {
  /// The words looked for, as a filter that can be taken away.
  func activeWords(_ query: ListQuery) -> [(name: String, words: String)] {
    query.words.isEmpty ? [] : [("q", filter(say("requests.search"), query.words))]
  }

  /// A filter that is set, such as "Country: State Amber".
  func filter(_ name: String, _ value: String) -> String {
    say("requests.set", ["filter": .text(name), "value": .text(value)])
  }
}

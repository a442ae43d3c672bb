import Clearinghouse
import HTML
import Languages
import Vocabulary

/// A list of records as a page: its filters, its records, and the way to the next ones.
struct ListPage {
  /// How many records a page shows.
  static let most = 20

  /// What the list holds, such as "Requests".
  let title: String
  /// The segment of its address.
  let place: String
  /// What is looked for.
  let query: ListQuery
  /// How many there are, counted apart by nature.
  let counts: String
  /// The records of this page.
  let rows: [RecordList.Row]
  /// The record after which the next page begins.
  let next: Reference?
  /// The questions that narrow the list.
  let filters: HTML
  /// The filters that are set, in words.
  let active: [(name: String, words: String)]
  /// What the list is, or a button, between its title and its filters.
  var lead: HTML = .empty
  /// What stands where there is nothing.
  let empty: EmptyState

  func page(_ reader: Reader) -> Page {
    let say = reader.say
    let list = reader.path(place)
    let search = TextField(
      Field("q", label: say("requests.search"), hint: say("requests.searchHint")),
      value: query.words, kind: .search)
    let filters = Filters(
      of: list, first: search.html, others: filters,
      active: active.map {
        Link($0.words, to: list.with(query: query.parameters(without: $0.name)))
      },
      texts: .init(
        more: say("requests.moreFilters"), apply: say("requests.apply"),
        active: say("requests.active"), remove: say("requests.remove")))
    let pages = Pagination(
      say("forms.pages"),
      previous: query.after.map { _ in
        Link(say("requests.first"), to: list.with(query: query.parameters()))
      },
      next: next.map { Link(say("forms.next"), to: list.with(query: query.parameters(after: $0))) })
    var page = Page(
      title,
      """
      <h1>\(title)</h1>\(lead)\(filters.html)<h2>\(counts)</h2>
      \(rows.isEmpty ? empty.html : RecordList(rows).html)\(pages.html)
      """)
    page.breadcrumbs = [Link(say("shell.home"), to: reader.path())]
    return page
  }
}

extension Reader {
  /// How many there are of each nature, each said on its own, because totals never mix them.
  func counts(_ byNature: [Nature: Int], of things: String) -> String {
    let counted = Nature.allCases.compactMap { nature in
      byNature[nature].map { say("\(things).count.\(nature.rawValue)", ["count": .number($0)]) }
    }
    guard !counted.isEmpty else {
      return say("\(things).count.operational", ["count": .number(0)])
    }
    return counted.count == 1 ? counted.joined() : say.list(counted.map { .text($0) })
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

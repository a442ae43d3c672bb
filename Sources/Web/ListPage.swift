import Clearinghouse
import HTML
import HTTPTypes
import Languages
import Programmes
import Reception
import Vocabulary

/// A list of records as a page: what narrows it, its records, and the way to the next ones.
struct ListPage<Record: Listed> {
  /// How many records a page shows.
  static var most: Int { 20 }

  /// What the list holds, such as "Requests".
  let title: String
  /// The segment of its address.
  let place: String
  /// What was looked for and found, with the numbers around it.
  let listing: Listing<Record>
  /// The name under which the records are counted.
  let counted: String
  /// The facets in the order in which they are shown.
  let facets: [Record.Facet]
  /// What a value of a facet is called.
  let words: (Record.Facet, String) -> String
  /// A record as a row of the list.
  let row: (Record) -> RecordList.Row
  /// What the list is, or a button, between its title and its filters.
  var lead: HTML = .empty
  /// What stands where there is nothing at all.
  let none: EmptyState
  /// What stands where nothing matches.
  let noneFound: EmptyState
  /// What is wrong with the query.
  var problems: [FieldProblem] = []

  private var query: RegisterQuery<Record> { listing.query }

  func page(_ reader: Reader) -> Page {
    let (rows, next) =
      query.problems.isEmpty
      ? listing.part(after: Reference(reader.query["after"]), most: Self.most) : ([], nil)
    let empty = query.isEmpty ? none : noneFound
    var page = Page(
      title,
      """
      \(notice(reader))<h1>\(title)</h1>\(lead)\(filters(reader))\
      <h2>\(reader.counts(listing.byNature, of: counted))</h2>\
      \(rows.isEmpty ? empty.html : "\(tools(reader))\(RecordList(rows.map(row)).html)")\
      \(pages(reader, next))
      """)
    page.breadcrumbs = [Link(reader.say("shell.home"), to: reader.path())]
    page.isError = !problems.isEmpty
    page.status = problems.isEmpty ? .ok : .unprocessableContent
    return page
  }

  private func notice(_ reader: Reader) -> HTML {
    ErrorSummary(
      reader.say("forms.problem"), problems.map { ErrorSummary.Problem(reader.say.problem($0)) }
    ).html
  }

  private func list(_ query: RegisterQuery<Record>, _ reader: Reader) -> Path {
    reader.path(place).with(query: query.parameters)
  }

  // MARK: What narrows the list

  private func filters(_ reader: Reader) -> HTML {
    let say = reader.say
    let error = problems.first { $0.field == "q" }.map { say.problem($0) }
    let search = TextField(
      Field("q", label: say("requests.search"), hint: say("requests.searchHint"), error: error),
      value: query.words, kind: .search)
    let kept =
      query.parameters.filter { $0.key != "q" }.map { HiddenField($0.key, $0.value).html }
      + reader.keptDay
    return Filters(
      of: reader.path(place), first: "\(search.html)\(kept)",
      others: "\(facets.map { facet($0, reader) })", isOpen: !query.isEmpty,
      active: active(reader),
      texts: .init(
        more: say("requests.moreFilters"), apply: say("requests.apply"),
        active: say("requests.active"), remove: say("requests.remove"))
    ).html
  }

  private func facet(_ facet: Record.Facet, _ reader: Reader) -> HTML {
    let chosen = query[facet]
    let counts = listing.counts[facet] ?? [:]
    let bare = query.with(facet, nil)
    let without = list(bare, reader)
    // Where nothing stands for the facet being away, a value is only added to the address.
    let isAdded = !bare.chosen.contains { $0.facet == facet }
    let lines = values(counts, of: facet).map { value, count, words in
      let isChosen = value == chosen
      let goal =
        isChosen
        ? without
        : isAdded
          ? without.adding(query: [(facet.rawValue, value)])
          : list(query.with(facet, value), reader)
      return FacetList.Value(
        words, number: reader.say.number(count), to: goal, isChosen: isChosen)
    }
    return FacetList(
      "facet-\(facet.rawValue)", name: name(facet, reader), values: lines,
      rest: reader.say(
        "registers.more", ["count": .number(max(0, lines.count - FacetList.most))])
    ).html
  }

  /// The values with the most records first; years with the last first.
  private func values(
    _ counts: [String: Int], of facet: Record.Facet
  ) -> [(value: String, count: Int, words: String)] {
    let values = counts.map { (value: $0, count: $1, words: words(facet, $0)) }
    if values.allSatisfy({ AnnualReport.year($0.value) != nil }) {
      return values.sorted { $0.value > $1.value }
    }
    return values.sorted { ($1.count, $0.words, $0.value) < ($0.count, $1.words, $1.value) }
  }

  private func name(_ facet: Record.Facet, _ reader: Reader) -> String {
    reader.say("registers.\(place).\(facet.rawValue)")
  }

  /// The narrowings that were named, each leading to the list without it.
  private func active(_ reader: Reader) -> [Link] {
    func link(_ name: String, _ value: String, _ rest: RegisterQuery<Record>) -> Link {
      Link(reader.filter(name, value), to: list(rest, reader))
    }
    let facets = query.chosen.map { facet, value in
      link(name(facet, reader), words(facet, value), query.without(facet))
    }
    guard !query.words.isEmpty else { return facets }
    var rest = query
    rest.words = ""
    return [link(reader.say("requests.search"), query.words, rest)] + facets
  }

  // MARK: Around the records

  /// The orders in which the list can be shown, and the list as a table.
  private func tools(_ reader: Reader) -> HTML {
    let say = reader.say
    let known = RegisterQuery<Record>.Order.allCases.filter {
      $0 != .relevance || !query.words.isEmpty
    }
    let orders: [HTML] = known.map { order in
      var other = query
      other.order = order
      let link = Link(
        say("registers.order.\(order.rawValue)"), to: list(other, reader),
        isCurrent: order == query.order)
      return "<li>\(link.html)</li>"
    }
    let table = Link(
      say("registers.table"),
      to: reader.path("\(place).csv").with(query: query.parameters + [("bom", "yes")]))
    return """
      <nav class="tools" aria-label="\(say("registers.order"))"><ul class="facts">\(orders)\
      <li>\(table.html)</li></ul></nav>
      """
  }

  private func pages(_ reader: Reader, _ next: Reference?) -> HTML {
    Pagination(
      reader.say("forms.pages"),
      previous: reader.query["after"].isEmpty
        ? nil : Link(reader.say("requests.first"), to: list(query, reader)),
      next: next.map { last in
        Link(
          reader.say("forms.next"),
          to: reader.path(place).with(query: query.parameters + [("after", "\(last)")]))
      }
    ).html
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
}

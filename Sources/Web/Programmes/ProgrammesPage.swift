import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The directory of programmes, narrowed by words, topic, kind of help and who may apply.
enum ProgrammesPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let say = reader.say
    let query = ListQuery(reader.query, filters: ["topic", "kind", "applicant"])
    let found = reader.view.now.programmes.all.compactMap(\.programme)
      .filter { matches($0.entry, query, reader) }
    var page = Page(
      say("shell.programmes"),
      """
      <h1>\(say("shell.programmes"))</h1><p class="lead">\(say("programmes.what"))</p>\
      <p>\(Link(say("channels.byCountry"), to: reader.path("countries")).html)</p>\
      \(filters(query, reader))\
      <h2>\(say("channels.listed", ["count": .number(found.count)]))</h2>\
      \(found.isEmpty ? empty(query, reader) : list(found, reader))
      """)
    page.breadcrumbs = [Link(say("shell.home"), to: reader.path())]
    return query.problem == nil ? page.response(reader) : page.refused(reader)
  }

  private static func matches(
    _ entry: DirectoryEntry, _ query: ListQuery, _ reader: Reader
  ) -> Bool {
    let applicants = entry.conditions.applicants
    let texts = [entry.title, entry.manager, entry.offers, entry.eligible]
      .map { Passage($0.text(reader.language), reader.language) }
    return (query["topic"].map { reader.terms.topics(entry.topics, include: $0) } ?? true)
      && (query["kind"].map(entry.kinds.contains) ?? true)
      && (query["applicant"].flatMap(PartyKind.init)
        .map { applicants.isEmpty || applicants.contains($0) } ?? true)
      && query.isFound(
        in: texts
          + entry.topics.map { Passage(reader.terms.name($0, reader.language), reader.language) })
  }

  private static func list(_ programmes: [Programme], _ reader: Reader) -> HTML {
    let rows: [HTML] = programmes.map { programme in
      let entry = programme.entry
      return """
        <li><h3><a href="\(reader.path("programmes", programme.id))">\(reader.text(entry.title))</a>\
        </h3><p>\(reader.text(entry.offers))</p><ul class="facts">\
        <li>\(reader.text(entry.manager))</li><li>\(reader.names(entry.kinds))</li>\
        <li>\(StatusTag(reader.say("programmes.mode.\(entry.mode.rawValue)")).html)</li></ul></li>
        """
    }
    return "<ul class=\"records\">\(rows)</ul>"
  }

  private static func filters(_ query: ListQuery, _ reader: Reader) -> HTML {
    let say = reader.say
    func select(_ name: String, _ choices: [Choice]) -> HTML {
      SelectField(
        Field(name, label: say("channels.filter.\(name)")), choices, chosen: query[name],
        none: say("requests.any")
      ).html
    }
    let kinds = reader.terms.kinds.all.map { Choice($0.id, $0.name.text(reader.language)) }
    let applicants = PartyKind.allCases.map {
      Choice($0.rawValue, say("my.kind.\($0.rawValue)"))
    }
    let active =
      reader.activeWords(query)
      + query.chosen.map { name, value in
        let words =
          name == "applicant"
          ? PartyKind(rawValue: value).map { say("my.kind.\($0.rawValue)") } ?? value
          : reader.terms.name(value, reader.language)
        return (name, reader.filter(say("channels.filter.\(name)"), words))
      }
    let list = reader.path("programmes")
    return Filters(
      of: list,
      first: reader.searchField(query),
      others: """
        \(select("topic", reader.topicChoices))\(select("kind", kinds))\
        \(select("applicant", applicants))
        """,
      active: active.map { name, words in
        Link(words, to: list.with(query: query.parameters(without: name)))
      },
      texts: .init(
        more: say("requests.moreFilters"), apply: say("requests.apply"),
        active: say("requests.active"), remove: say("requests.remove"))
    ).html
  }

  private static func empty(_ query: ListQuery, _ reader: Reader) -> HTML {
    guard !query.isEmpty else { return EmptyState(reader.say("programmes.none")).html }
    return EmptyState(
      reader.say("channels.noneFound"),
      action: Link(reader.say("channels.all"), to: reader.path("programmes")).html
    ).html
  }
}

/// One programme: what it offers, how to apply, and the procedure that a request goes through.
enum ProgrammePage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    guard let adopted = reader.view.now.programmes[reader.place[1]],
      let programme = adopted.programme
    else { throw PageError.notFound }
    return ProgrammeView(programme, adopted, reader).page.response(reader)
  }

  /// An administrator chooses the reading that new cases follow.
  static func choose(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    let id = reader.place[1]
    let date = typed.date("from")
    if !date.isEmpty, date.known == nil {
      throw PageError.refused(.fields([.init(field: "from", code: "bad-day")]))
    }
    _ = try await reader.site.instance.ledger.perform(
      ChooseReading(typed["reading"], of: id, from: date.known), by: reader.person,
      key: typed.key([id, typed["reading"], date.known.map { "\($0)" } ?? ""]))
    return .seeOther(reader.path("programmes", id, query: ["done": "chosen"]).at("readings"))
  }
}

import Clearinghouse
import HTML
import Hummingbird
import Languages
import Reception
import Vocabulary

/// The list of those who offer assistance, narrowed by words, topic, region and language.
struct ProvidersPage {
  private static let most = 20

  private let reader: Reader
  private let query: ListQuery
  private let found: [Provider]

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let page = ProvidersPage(reader)
    return page.query.problem == nil ? page.page.response(reader) : page.page.refused(reader)
  }

  private init(_ reader: Reader) {
    let query = ListQuery(reader.query, filters: ["topic", "region", "language"])
    self.reader = reader
    self.query = query
    found = reader.view.providers.filter { Self.matches($0, query, reader) }
      .map { (reader.name(of: $0.party.id), $0) }
      .sorted { ($0.0, $0.1.party.id) < ($1.0, $1.1.party.id) }.map(\.1)
  }

  private var say: Speaker { reader.say }
  private var list: Path { reader.path("providers") }

  private var page: Page {
    let after = reader.query["after"]
    let place = found.firstIndex { $0.party.id.rawValue == after }.map { $0 + 1 } ?? 0
    let shown = found[place...].prefix(Self.most)
    let counts = reader.counts(
      found.reduce(into: [:]) { $0[$1.party.nature, default: 0] += 1 }, of: "providers")
    let next = place + shown.count < found.count ? shown.last?.party.id.rawValue : nil
    let pages = Pagination(
      say("forms.pages"),
      previous: place == 0
        ? nil : Link(say("requests.first"), to: list.with(query: query.parameters())),
      next: next.map {
        Link(say("forms.next"), to: list.with(query: query.parameters() + [("after", $0)]))
      })
    var page = Page(
      say("providers.title"),
      """
      <h1>\(say("providers.title"))</h1><p class="lead">\(say("providers.what"))</p>\
      \(filters)<h2>\(counts)</h2>\
      \(found.isEmpty ? empty : RecordList(shown.map(row)).html)\(pages.html)
      """)
    page.breadcrumbs = [Link(say("shell.home"), to: reader.path())]
    return page
  }

  private static func matches(_ provider: Provider, _ query: ListQuery, _ reader: Reader) -> Bool {
    let (terms, language) = (reader.terms, reader.language)
    let texts =
      [Passage(reader.name(of: provider.party.id), language)]
      + provider.offers.flatMap { [$0.title, $0.summary] }
      + (provider.topics + provider.kinds).map { Passage(terms.name($0, language), language) }
    return (query["topic"].map { terms.topics(provider.topics, include: $0) } ?? true)
      && (query["region"].map { region in
        provider.regions.isEmpty
          || provider.regions.contains { terms.countries.place($0, meets: region) }
      } ?? true)
      && (query["language"].flatMap(Language.init).map {
        provider.languages.isEmpty || provider.languages.contains($0)
      } ?? true)
      && query.isFound(in: texts)
  }

  private func row(_ provider: Provider) -> RecordList.Row {
    let party = provider.party
    return RecordList.Row(
      "<a href=\"\(reader.path("providers", party.id.rawValue))\">\(reader.markedName(of: party.id))</a>",
      tags: reader.tags(provider),
      facts: [
        "\(say("my.kind.\(party.kind.rawValue)"))",
        "\(say("channels.offers", ["count": .number(provider.offers.count)]))",
        "\(reader.names(provider.kinds))",
        "\(say("offers.confirmedOn")) \(reader.time(provider.confirmed))",
      ])
  }

  private var filters: HTML {
    func select(_ name: String, _ choices: [Choice]) -> HTML {
      SelectField(
        Field(name, label: say("providers.filter.\(name)")), choices, chosen: query[name],
        none: say("requests.any")
      ).html
    }
    let regions = reader.terms.countries.regions
      .map { Choice($0.code, $0.name.text(reader.language)) }.sorted { $0.label < $1.label }
    let active =
      reader.activeWords(query)
      + query.chosen.map { name, value in
        let words = Language(rawValue: value)?.ownName ?? reader.terms.name(value, reader.language)
        return (name, reader.filter(say("providers.filter.\(name)"), words))
      }
    return Filters(
      of: list,
      first: reader.searchField(query),
      others: """
        \(select("topic", reader.topicChoices))\(select("region", regions))\
        \(select("language", Language.allCases.map(Choice.language)))
        """,
      active: active.map { name, words in
        Link(words, to: list.with(query: query.parameters(without: name)))
      },
      texts: .init(
        more: say("requests.moreFilters"), apply: say("requests.apply"),
        active: say("requests.active"), remove: say("requests.remove"))
    ).html
  }

  private var empty: HTML {
    guard !query.isEmpty else { return EmptyState(say("providers.none")).html }
    return EmptyState(
      say("providers.noneFound"), action: Link(say("providers.all"), to: list).html
    ).html
  }
}

extension Reader {
  /// The name of a party, leading to its entry in the list of providers where it has one.
  func link(toProvider id: PartyID) -> HTML {
    guard view.provider(id) != nil else { return link(to: id) }
    return "<a href=\"\(path("providers", id.rawValue))\">\(markedName(of: id))</a>"
  }

  /// Whether a provider's answers are old, and where its record comes from, as tags.
  func tags(_ provider: Provider) -> [HTML] {
    let stale = provider.isStale ? [StatusTag(say("providers.stale"), .waiting).html] : []
    return stale + tag(provider.party.nature)
  }
}

extension HTML {
  /// Languages by their own names, each marked as what it is.
  static func ownNames(_ languages: [Language]) -> HTML {
    let marked: [HTML] = languages.map { .written(Passage($0.ownName, $0)) }
    return "\(marked.enumerated().map { "\($0 > 0 ? " · " : "")\($1)" as HTML })"
  }
}

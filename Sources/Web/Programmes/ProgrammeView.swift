import Clearinghouse
import HTML
import Languages
import Programmes
import Reception
import Vocabulary

/// What the page of a programme shows.
struct ProgrammeView {
  private let programme: Programme
  private let adopted: AdoptedProgramme
  private let procedure: Procedure?
  private let reader: Reader

  init(_ programme: Programme, _ adopted: AdoptedProgramme, _ reader: Reader) {
    self.programme = programme
    self.adopted = adopted
    procedure = adopted.procedure(on: reader.today)
    self.reader = reader
  }

  private var say: Speaker { reader.say }
  private var entry: DirectoryEntry { programme.entry }

  var page: Page {
    var page = Page(
      entry.title.text(reader.language),
      """
      \(notification)<h1>\(reader.text(entry.title))</h1><div class="two"><div>
      <h2>\(say("programmes.offers"))</h2><p>\(reader.text(entry.offers))</p>
      <h2>\(say("programmes.eligible"))</h2><p>\(reader.text(entry.eligible))</p>
      <h2>\(say("programmes.howToApply"))</h2>
      <ol>\(entry.howToApply.map { "<li>\(reader.text($0))</li>" as HTML })</ol>\
      \(texts("documents", entry.documents))\(texts("limits", entry.limits))\(start)
      \(procedure.map { ProcedureReading($0, programme, reader).html })\
      \(ReadingChoices(adopted, programme, reader).html)\(dated)</div>
      <div><h2>\(say("programmes.facts"))</h2>\(facts)</div></div>
      """)
    page.description = entry.offers.text(reader.language)
    page.breadcrumbs = [
      Link(say("shell.home"), to: reader.path()),
      Link(say("shell.programmes"), to: reader.path("programmes")),
    ]
    return page
  }

  private var notification: HTML {
    guard reader.query["done"] == "chosen" else { return .empty }
    return NotificationBanner(
      .success, say("offers.recorded"), "<p>\(say("programmes.chosen"))</p>"
    ).html
  }

  /// The button that begins a request; others are told who may.
  private var start: HTML {
    guard procedure != nil, !reader.view.isPast else { return .empty }
    guard reader.view.may(.lodge) else {
      guard reader.visit.person == nil else { return .empty }
      let back = reader.path("programmes", programme.id).text
      return """
        <p>\(say("programmes.signInToStart"))</p>\
        <p>\(Link(say("shell.signIn"), to: reader.path("sign-in", query: ["return": back])).html)</p>
        """
    }
    return PostForm(
      to: reader.path("drafts"), token: reader.formToken,
      """
      \(HiddenField("programme", programme.id).html)\
      \(Button(say("programmes.start")).html)
      """
    ).html
  }

  /// A list of texts under its heading; nothing where there is none.
  private func texts(_ key: String, _ texts: [Multilingual]) -> HTML {
    guard !texts.isEmpty else { return .empty }
    let lines: [HTML] = texts.map { "<li>\(reader.text($0))</li>" }
    return "<h2>\(say("channels.\(key)"))</h2><ul>\(lines)</ul>"
  }

  /// What the sources say of it, the earliest first.
  private var dated: HTML {
    guard !entry.facts.isEmpty else { return .empty }
    let facts = entry.facts.sorted { $0.when.from.earliest < $1.when.from.earliest }
    let lines: [HTML] = facts.map { fact in
      """
      <li><p class="hint">\(reader.time(fact.when)) · \(Self.cited([fact.source]))</p>\
      <p>\(reader.text(fact.text))</p></li>
      """
    }
    return """
      <section><h2>\(say("channels.facts"))</h2><p>\(say("channels.factsNote"))</p>\
      <ul class="dated">\(lines)</ul></section>
      """
  }

  private var facts: HTML {
    func row(_ key: String, _ value: HTML) -> SummaryList.Row {
      .init(say("programmes.\(key)"), value)
    }
    var rows = [
      row("manager", reader.text(entry.manager)),
      row("mode", "\(say("programmes.modeText.\(entry.mode.rawValue)"))"),
      row("mandate", reader.text(entry.mandate)),
      row("topics", "\(reader.names(entry.topics))"),
      row("kinds", "\(reader.names(entry.kinds))"),
      row(
        "regions",
        entry.regions.isEmpty ? "\(say("programmes.world"))" : "\(reader.names(entry.regions))"),
    ]
    rows += conditions.map { SummaryList.Row(say("channels.\($0.key)"), $0.value) }
    rows.append(row("source", Self.cited(entry.source)))
    if !entry.links.isEmpty {
      rows.append(row("links", "\(entry.links.map { "<p>\(link($0))</p>" as HTML })"))
    }
    let confirmed = entry.lastConfirmed.map { reader.time($0) }
    rows.append(row("confirmed", confirmed ?? "\(say("programmes.neverConfirmed"))"))
    return SummaryList(rows).html
  }

  private var conditions: [(key: String, value: HTML)] {
    let asked = entry.conditions
    var rows: [(key: String, value: HTML)] = []
    if !asked.applicants.isEmpty {
      let kinds = asked.applicants.map { Argument.text(say("my.kind.\($0.rawValue)")) }
      rows.append(("applicants", "\(say.list(kinds))"))
    }
    if !asked.requires.isEmpty {
      rows.append(("requires", "\(reader.names(asked.requires))"))
    }
    if !asked.favours.isEmpty { rows.append(("favours", "\(reader.names(asked.favours))")) }
    if asked.isSouthSouth { rows.append(("southSouth", "\(say("offers.yes"))")) }
    if let ceiling = asked.ceiling {
      rows.append(("ceiling", "<bdi dir=\"ltr\">\(ceiling.description)</bdi>"))
    }
    return rows
  }

  private func link(_ link: DirectoryEntry.Link) -> HTML {
    guard let address = External(link.address) else {
      return "\(reader.text(link.label)) <bdi lang=\"en\" dir=\"ltr\">\(link.address)</bdi>"
    }
    return "<a rel=\"external noopener\" href=\"\(address)\">\(reader.text(link.label))</a>"
  }

  /// The paragraphs that something rests on, kept left to right.
  static func cited(_ source: [String]) -> HTML {
    let parts: [HTML] = source.enumerated().map { index, paragraph in
      "\(index > 0 ? " · " : "")<bdi lang=\"en\" dir=\"ltr\">\(paragraph)</bdi>"
    }
    return "\(parts)"
  }
}

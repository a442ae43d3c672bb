import Vocabulary
import Yams

extension FileReader {
  /// Reads `programme.yaml`.
  mutating func entry(_ node: Node, programme: String) -> DirectoryEntry? {
    let keys = fields(
      node, of: "programme",
      required: [
        "programme", "title", "manager", "mode", "mandate", "offers", "eligible", "how-to-apply",
        "topics", "kinds", "regions", "source", "links", "languages", "last-confirmed",
      ],
      // Versions adopted before these were asked for are read as they are; the checker asks.
      optional: DirectoryCheck.asked + ["requires", "favours", "south-south", "ceiling", "reading"])
    if let name = keys["programme"], let text = text(name, of: "programme"), text != programme {
      report(.badValue, line(name), text, programme)
    }
    guard let mode = keys["mode"].flatMap({ choice($0, of: "mode", DirectoryEntry.Mode.self) })
    else { return nil }
    return DirectoryEntry(
      title: multilingual(keys["title"], of: "title"),
      manager: multilingual(keys["manager"], of: "manager"), mode: mode,
      mandate: multilingual(keys["mandate"], of: "mandate"),
      offers: multilingual(keys["offers"], of: "offers"),
      eligible: multilingual(keys["eligible"], of: "eligible"), conditions: conditions(keys),
      howToApply: multilinguals(keys["how-to-apply"], of: "how-to-apply"),
      documents: multilinguals(keys["documents"], of: "documents"),
      limits: multilinguals(keys["limits"], of: "limits"), facts: facts(keys["facts"]),
      topics: names(keys["topics"], of: "topics"), kinds: names(keys["kinds"], of: "kinds"),
      regions: texts(keys["regions"], of: "regions"),
      source: texts(keys["source"], of: "source"), links: links(keys["links"]),
      languages: (keys["languages"].map { list($0) } ?? [])
        .compactMap { choice($0, of: "languages", Language.self) },
      reading: keys["reading"].flatMap { name($0, of: "reading") },
      lastConfirmed: keys["last-confirmed"].flatMap { confirmed($0) },
      lines: keys.mapValues { line($0) })
  }

  private mutating func conditions(_ keys: [String: Node]) -> DirectoryEntry.Conditions {
    var conditions = DirectoryEntry.Conditions()
    conditions.applicants = (keys["applicants"].map { list($0) } ?? [])
      .compactMap { choice($0, of: "applicants", PartyKind.self) }
    conditions.requires = names(keys["requires"], of: "requires")
    conditions.favours = names(keys["favours"], of: "favours")
    conditions.isSouthSouth = flag(keys["south-south"], of: "south-south")
    if let node = keys["ceiling"], let text = text(node, of: "ceiling") {
      conditions.ceiling = Money(text)
      if conditions.ceiling == nil { report(.badValue, line(node), text, "500000 USD") }
    }
    return conditions
  }

  private mutating func multilinguals(_ node: Node?, of subject: String) -> [Multilingual] {
    (node.map { list($0) } ?? []).map { multilingual($0, of: subject) }
  }

  private mutating func facts(_ node: Node?) -> [DatedFact] {
    (node.map { list($0) } ?? []).compactMap { fact in
      let keys = fields(
        fact, of: "facts", required: ["when", "source", "text"], optional: ["until"])
      guard let from = keys["when"].flatMap({ impreciseDay($0) }),
        let source = keys["source"].flatMap({ text($0, of: "source") })
      else { return nil }
      return DatedFact(
        when: ImpreciseSpan(
          from: from, until: keys["until"].flatMap { impreciseDay($0) }),
        text: multilingual(keys["text"], of: "facts"), source: source)
    }
  }

  private mutating func links(_ node: Node?) -> [DirectoryEntry.Link] {
    guard let node else { return [] }
    return list(node).compactMap { link in
      let keys = fields(link, of: "links", required: ["label", "address"])
      guard let address = keys["address"].flatMap({ text($0, of: "address") }) else { return nil }
      guard address.hasPrefix("https://") || address.hasPrefix("http://"),
        !address.contains(where: \.isWhitespace)
      else {
        report(.badValue, line(link), address, "https://")
        return nil
      }
      return .init(label: multilingual(keys["label"], of: "label"), address: address)
    }
  }

  private mutating func confirmed(_ node: Node) -> Day? {
    guard let text = text(node, of: "last-confirmed"), text != "never" else { return nil }
    let day = Day(text)
    if day == nil { report(.badValue, line(node), text, "2026-11-23, never") }
    return day
  }
}

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
      ])
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
      eligible: multilingual(keys["eligible"], of: "eligible"),
      howToApply: (keys["how-to-apply"].map { list($0) } ?? [])
        .map { multilingual($0, of: "how-to-apply") },
      topics: names(keys["topics"], of: "topics", dotted: true),
      kinds: names(keys["kinds"], of: "kinds"), regions: texts(keys["regions"], of: "regions"),
      source: texts(keys["source"], of: "source"), links: links(keys["links"]),
      languages: (keys["languages"].map { list($0) } ?? [])
        .compactMap { choice($0, of: "languages", Language.self) },
      lastConfirmed: keys["last-confirmed"].flatMap { confirmed($0) },
      topicsLine: keys["topics"].map { line($0) } ?? 0)
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

/// The values by which a list can be narrowed in one respect, each a link with its number.
public struct FacetList: Sendable {
  /// One value.
  public struct Value: Sendable {
    /// What it is called.
    public let words: String
    /// How many records it would give, as the language writes it.
    public let number: String
    /// The list that it leads to.
    public let path: Path
    /// Whether the list is narrowed by it now.
    public let isChosen: Bool

    /// Holds a value.
    public init(_ words: String, number: String, to path: Path, isChosen: Bool) {
      self.words = words
      self.number = number
      self.path = path
      self.isChosen = isChosen
    }
  }

  /// How many values are shown before the rest is shown on demand.
  public static let most = 8

  /// The identifier of the name within its page.
  public let identifier: String
  /// What the values are, such as "Status".
  public let name: String
  /// The values, the most telling first.
  public let values: [Value]
  /// The words that show the rest.
  public let rest: String

  /// The values of one respect.
  public init(_ identifier: String, name: String, values: [Value], rest: String) {
    self.identifier = identifier
    self.name = name
    self.values = values
    self.rest = rest
  }

  /// The name with its values, or nothing where there are none.
  public var html: HTML {
    guard !values.isEmpty else { return .empty }
    let (first, others) = (values.prefix(Self.most), values.dropFirst(Self.most))
    let more: HTML? =
      others.isEmpty ? nil : Details(rest, "<ul>\(others.map(line))</ul>").html
    return """
      <div class="facet"><b id="\(identifier)">\(name)</b>\
      <ul aria-labelledby="\(identifier)">\(first.map(line))</ul>\(more)</div>
      """
  }

  private func line(_ value: Value) -> HTML {
    """
    <li><a href="\(value.path)"\(HTML.attribute("aria-current", value.isChosen ? "true" : nil))>\
    \(value.words)</a> <span class="hint">\(value.number)</span></li>
    """
  }
}

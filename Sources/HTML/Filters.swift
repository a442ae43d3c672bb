/// The filters of a list: words to look for, what narrows it, and links that take each away.
public struct Filters: Sendable {
  /// The words around the filters.
  public struct Texts: Sendable, Hashable {
    /// What is shown on demand, such as "More filters".
    public let more: String
    /// The button, such as "Show".
    public let apply: String
    /// The name of the list of filters that are set.
    public let active: String
    /// What stands before a filter for those who hear it, such as "Remove".
    public let remove: String

    /// Holds the words.
    public init(more: String, apply: String, active: String, remove: String) {
      self.more = more
      self.apply = apply
      self.active = active
      self.remove = remove
    }
  }

  /// The list that is filtered.
  public let list: Path
  /// The question that is always in sight.
  public let first: HTML
  /// What narrows the list, as questions or as links, shown on demand.
  public let others: HTML
  /// Whether it is shown from the beginning.
  public let isOpen: Bool
  /// The filters that are set, each leading to the list without it.
  public let active: [Link]
  /// The words around them.
  public let texts: Texts

  /// The filters of a list.
  public init(
    of list: Path, first: HTML, others: HTML, isOpen: Bool = false, active: [Link], texts: Texts
  ) {
    self.list = list
    self.first = first
    self.others = others
    self.isOpen = isOpen
    self.active = active
    self.texts = texts
  }

  /// The form, then the filters that are set.
  public var html: HTML {
    let chips: [HTML] = active.map { link in
      """
      <li><a href="\(link.path)">\(HTML.hidden(texts.remove + " "))\(link.words) \
      <span aria-hidden="true">×</span></a></li>
      """
    }
    return """
      <form class="filters" method="get" action="\(list)"><div class="search">\(first)\
      \(Button(texts.apply, .second).html)</div>\
      \(Details(texts.more, isOpen: isOpen, "<div class=\"three\">\(others)</div>").html)</form>\
      \(chips.isEmpty ? "" : "<ul class=\"chips\" aria-label=\"\(texts.active)\">\(chips)</ul>")
      """
  }
}

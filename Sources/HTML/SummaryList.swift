/// Names and values, one pair a line, each perhaps with a way to change it.
public struct SummaryList: Sendable {
  /// One line.
  public struct Row: Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: HTML
    /// The way to change it: the word "Change" and where it leads.
    public let change: Link?

    /// Holds a line.
    public init(_ name: String, _ value: HTML, change: Link? = nil) {
      self.name = name
      self.value = value
      self.change = change
    }
  }

  /// The lines.
  public let rows: [Row]

  /// A list of the lines given.
  public init(_ rows: [Row]) {
    self.rows = rows
  }

  /// The list; a change link names what it changes to those who hear it.
  public var html: HTML {
    let lines: [HTML] = rows.map { row in
      let change: HTML? = row.change.map { link in
        """
        <dd class="change"><a href="\(link.path)">\(link.words)\
        \(HTML.hidden(" " + row.name))</a></dd>
        """
      }
      return "<div><dt>\(row.name)</dt><dd>\(row.value)</dd>\(change)</div>"
    }
    return "<dl class=\"summary\">\(lines)</dl>"
  }
}

/// Rows of records under named columns; it scrolls inside its own box.
public struct Table: Sendable {
  /// How the rows are sorted by a column.
  public enum Order: String, Sendable {
    case ascending, descending
  }

  /// One column.
  public struct Column: Sendable {
    /// Its name.
    public let name: String
    /// Whether it holds numbers, which then stand under one another.
    public let isNumeric: Bool
    /// Where the rows are sorted by it, if they can be.
    public let sort: Path?
    /// How they are sorted by it now, if they are.
    public let order: Order?

    /// Holds a column.
    public init(
      _ name: String, isNumeric: Bool = false, sort: Path? = nil, order: Order? = nil
    ) {
      self.name = name
      self.isNumeric = isNumeric
      self.sort = sort
      self.order = order
    }
  }

  /// The identifier of the table within its page.
  public let identifier: String
  /// What the table shows.
  public let caption: String
  /// Its columns.
  public let columns: [Column]
  /// Its rows; the first cell of a row names it.
  public let rows: [[HTML]]

  /// A table of rows under named columns.
  public init(_ identifier: String, caption: String, columns: [Column], rows: [[HTML]]) {
    self.identifier = identifier
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// The table in its scroll box, which can be focused and has the caption's name.
  public var html: HTML {
    """
    <div class="scroll" role="region" aria-labelledby="\(identifier)-caption" tabindex="0">\
    <table id="\(identifier)"><caption id="\(identifier)-caption">\(caption)</caption>\
    <thead><tr>\(columns.map(head))</tr></thead><tbody>\(rows.map(line))</tbody></table></div>
    """
  }

  private func head(_ column: Column) -> HTML {
    """
    <th scope="col"\(HTML.attribute("aria-sort", column.order?.rawValue))\
    \(column.isNumeric ? " class=\"number\"" : "")>\
    \(column.sort.map { "<a href=\"\($0)\">\(column.name)</a>" } ?? "\(column.name)")</th>
    """
  }

  private func line(_ cells: [HTML]) -> HTML {
    let parts: [HTML] = zip(columns, cells).enumerated().map { index, pair in
      let (column, cell) = pair
      let style: HTML = column.isNumeric ? " class=\"number\"" : ""
      return index == 0
        ? "<th scope=\"row\"\(style)>\(cell)</th>" : "<td\(style)>\(cell)</td>"
    }
    return "<tr>\(parts)</tr>"
  }
}

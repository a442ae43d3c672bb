/// Records one below the other, readable at every width: a title, marks, and facts.
public struct RecordList: Sendable {
  /// One record.
  public struct Row: Sendable {
    /// The title, which leads to the record.
    public let title: HTML
    /// Where it stands and where it comes from.
    public let tags: [HTML]
    /// Its reference, its party, its dates.
    public let facts: [HTML]

    /// Holds a record.
    public init(_ title: HTML, tags: [HTML] = [], facts: [HTML]) {
      self.title = title
      self.tags = tags
      self.facts = facts
    }
  }

  /// The records.
  public let rows: [Row]

  /// A list of the records given.
  public init(_ rows: [Row]) {
    self.rows = rows
  }

  /// The list, or nothing where it has no records.
  public var html: HTML {
    guard !rows.isEmpty else { return .empty }
    let lines: [HTML] = rows.map { row in
      """
      <li><h3>\(row.title)</h3><ul class="facts">\(row.facts.map { "<li>\($0)</li>" })\
      \(row.tags.map { "<li>\($0)</li>" })</ul></li>
      """
    }
    return "<ul class=\"records\">\(lines)</ul>"
  }
}

/// A few numbers with what they count, each perhaps leading to what it counts.
public struct Figures: Sendable {
  /// One number.
  public struct Figure: Sendable {
    /// The number, as the language writes it.
    public let number: String
    /// What it counts.
    public let words: String
    /// How it was counted.
    public let note: String
    /// Where the records are that it counts.
    public let path: Path

    /// Holds a number.
    public init(_ number: String, _ words: String, note: String, to path: Path) {
      self.number = number
      self.words = words
      self.note = note
      self.path = path
    }
  }

  /// The numbers.
  public let figures: [Figure]

  /// The numbers given.
  public init(_ figures: [Figure]) {
    self.figures = figures
  }

  /// The numbers side by side, one below the other where the page is narrow.
  public var html: HTML {
    let parts: [HTML] = figures.map { figure in
      """
      <li><a href="\(figure.path)"><b>\(figure.number)</b> \(figure.words)</a>\
      <p class="hint">\(figure.note)</p></li>
      """
    }
    return "<ul class=\"figures\">\(parts)</ul>"
  }
}

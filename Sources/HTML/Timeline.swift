/// The steps of a matter in their order: taken, under way and to come.
public struct Timeline: Sendable {
  /// How far a step is.
  public enum Stage: String, Sendable {
    case done, current, ahead
  }

  /// One step.
  public struct Entry: Sendable {
    /// How far it is.
    public let stage: Stage
    /// The same in words.
    public let words: String
    /// What happened or is to happen.
    public let title: String
    /// When, as markup; nothing where it is not known.
    public let date: HTML
    /// Who, under which rule, on which document.
    public let note: HTML

    /// Holds a step.
    public init(
      _ stage: Stage, _ words: String, title: String, date: HTML = .empty, note: HTML = .empty
    ) {
      self.stage = stage
      self.words = words
      self.title = title
      self.date = date
      self.note = note
    }
  }

  /// The steps, the first one first.
  public let entries: [Entry]

  /// A timeline of the steps given.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The timeline as markup.
  public var html: HTML {
    let lines: [HTML] = entries.map { entry in
      """
      <li class="\(entry.stage.rawValue)"\
      \(HTML.attribute("aria-current", entry.stage == .current ? "step" : nil))>\
      <p><b>\(entry.title)</b> <span class="stage">\(entry.words)</span>\
      \(entry.date.isEmpty ? "" : " <span class=\"when\">\(entry.date)</span>")</p>\
      \(entry.note.isEmpty ? "" : "<div>\(entry.note)</div>")</li>
      """
    }
    return "<ol class=\"timeline\">\(lines)</ol>"
  }
}

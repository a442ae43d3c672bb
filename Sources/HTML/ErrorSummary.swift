/// The list, on top of a refused form, of all that is wrong with it.
public struct ErrorSummary: Sendable {
  /// One thing that is wrong.
  public struct Problem: Sendable, Hashable {
    /// What is wrong and what to do, in the same words as at the field.
    public let words: String
    /// The identifier of the control that it concerns, if it concerns one.
    public let identifier: String?

    /// Holds a problem of the whole form, or of one control.
    public init(_ words: String, at identifier: String? = nil) {
      self.words = words
      self.identifier = identifier
    }
  }

  /// "There is a problem".
  public let title: String
  /// All that is wrong.
  public let problems: [Problem]

  /// The summary of the problems given.
  public init(_ title: String, _ problems: [Problem]) {
    self.title = title
    self.problems = problems
  }

  /// The summary of those fields that have an error, in their order.
  public init(_ title: String, of fields: [Field]) {
    self.init(
      title,
      fields.compactMap { field in
        field.error.map { Problem($0, at: field.identifier) }
      })
  }

  /// The summary, or nothing where nothing is wrong.
  public var html: HTML {
    guard !problems.isEmpty else { return .empty }
    let lines: [HTML] = problems.map { problem in
      guard let identifier = problem.identifier else { return "<li>\(problem.words)</li>" }
      return "<li><a href=\"#\(Path.encoded(identifier))\">\(problem.words)</a></li>"
    }
    return """
      <div class="problems" id="problems" role="alert" tabindex="-1" \
      aria-labelledby="problems-title"><h2 id="problems-title">\(title)</h2>\
      <ul>\(lines)</ul></div>
      """
  }
}

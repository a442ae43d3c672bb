/// What every question of a form has: a name, a label, a hint and perhaps an error.
public struct Field: Sendable, Hashable {
  /// The name under which the answer is sent.
  public let name: String
  /// The question.
  public let label: String
  /// One sentence of help.
  public let hint: String?
  /// A mark after the label, such as "(optional)".
  public let mark: String?
  /// What is wrong with the answer.
  public let error: String?

  /// Holds the parts of a question.
  public init(
    _ name: String, label: String, hint: String? = nil, mark: String? = nil,
    error: String? = nil
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.mark = mark
    self.error = error
  }

  /// The identifier of the first control, to which the error summary leads.
  ///
  /// Other letters than ASCII ones, digits, `-` and `_` become `-`.
  public var identifier: String {
    "f-"
      + String(
        decoding: name.utf8.map { byte in
          let isPlain =
            (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == 0x5F
          return isPlain ? byte : 0x2D
        }, as: UTF8.self)
  }

  /// The attributes that tie a control to its hint and error.
  var describing: HTML {
    let ids = [hint == nil ? nil : "hint", error == nil ? nil : "error"]
      .compactMap { $0 }.map { "\(identifier)-\($0)" }
    return """
      \(HTML.attribute("aria-describedby", ids.isEmpty ? nil : ids.joined(separator: " ")))\
      \(HTML.attribute("aria-invalid", error == nil ? nil : "true"))
      """
  }

  /// A question with one control.
  func asked(_ control: HTML) -> HTML {
    """
    <div class="field\(error == nil ? "" : " wrong")">\
    <label for="\(identifier)">\(labelled)</label>\(notes)\(control)</div>
    """
  }

  /// A question with several controls.
  func grouped(_ controls: HTML) -> HTML {
    """
    <fieldset class="field\(error == nil ? "" : " wrong")"\(describing)>\
    <legend>\(labelled)</legend>\(notes)\(controls)</fieldset>
    """
  }

  private var labelled: HTML {
    "\(label)\(mark.map { " <span class=\"mark\">\($0)</span>" })"
  }

  private var notes: HTML {
    """
    \(hint.map { "<p class=\"hint\" id=\"\(identifier)-hint\">\($0)</p>" })\
    \(error.map { "<p class=\"error\" id=\"\(identifier)-error\">\($0)</p>" })
    """
  }
}

/// A question answered from a list that is shown on demand.
public struct SelectField: Sendable {
  /// The question.
  public let field: Field
  /// The answers.
  public let choices: [Choice]
  /// The answer chosen.
  public let chosen: String?
  /// The words of the empty answer, where there is one.
  public let none: String?

  /// A question answered from a list.
  public init(_ field: Field, _ choices: [Choice], chosen: String? = nil, none: String? = nil) {
    self.field = field
    self.choices = choices
    self.chosen = chosen
    self.none = none
  }

  /// The question and its control.
  public var html: HTML {
    let options: [HTML] = choices.map { choice in
      """
      <option value="\(choice.value)"\(choice.value == chosen ? " selected" : "")\(choice.spoken)>\
      \(choice.label)</option>
      """
    }
    return field.asked(
      """
      <select id="\(field.identifier)" name="\(field.name)"\(field.describing)>\
      \(none.map { "<option value=\"\">\($0)</option>" })\(options)</select>
      """)
  }
}

/// A question whose answers are all in sight: one of them, or any number.
public struct ChoiceField: Sendable {
  /// How many answers may be chosen.
  public enum Limit: Sendable {
    /// Exactly one: radio buttons.
    case one
    /// Any number: boxes to tick.
    case any
  }

  /// The question.
  public let field: Field
  /// How many answers may be chosen.
  public let limit: Limit
  /// The answers.
  public let choices: [Choice]
  /// The values chosen.
  public let chosen: Set<String>

  /// A question of which one answer is chosen.
  public static func radios(_ field: Field, _ choices: [Choice], chosen: String? = nil) -> Self {
    Self(field: field, limit: .one, choices: choices, chosen: chosen.map { [$0] } ?? [])
  }

  /// A question of which any number of answers is chosen.
  public static func checkboxes(
    _ field: Field, _ choices: [Choice], chosen: Set<String> = []
  ) -> Self {
    Self(field: field, limit: .any, choices: choices, chosen: chosen)
  }

  /// The question and its controls; the first carries the question's identifier.
  public var html: HTML {
    field.grouped("\(choices.enumerated().map { control($0.element, $0.offset) })")
  }

  private func control(_ choice: Choice, _ index: Int) -> HTML {
    let id = index == 0 ? field.identifier : "\(field.identifier)-\(index + 1)"
    let type =
      switch limit {
      case .one: "radio"
      case .any: "checkbox"
      }
    let hint = choice.hint.map { _ in "\(id)-about" }
    return """
      <div class="choice"><input id="\(id)" name="\(field.name)" type="\(type)" \
      value="\(choice.value)"\(chosen.contains(choice.value) ? " checked" : "")\
      \(HTML.attribute("aria-describedby", hint))><label for="\(id)"\(choice.spoken)>\(choice.label)</label>\
      \(choice.hint.map { "<p class=\"hint\" id=\"\(id)-about\">\($0)</p>" })</div>
      """
  }
}

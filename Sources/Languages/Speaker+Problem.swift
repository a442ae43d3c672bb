public import Programmes
import Vocabulary

extension Speaker {
  /// What is wrong at a field, why it matters, and what to do.
  ///
  /// The labels of the form, where one was filled in, name its fields.
  public func problem(_ problem: FieldProblem, form: Form? = nil) -> String {
    var arguments: [String: Argument] = ["field": .text(label(of: problem.field, form))]
    if let limit = problem.limit { arguments["count"] = .number(limit) }
    return say("problems.\(problem.code)", arguments)
  }

  /// The label of a field; its own name where nobody gave it one.
  func label(of field: String, _ form: Form?) -> String {
    let parts = field.split(separator: "/").map(String.init)
    if parts.count == 2, parts[0] == "answers", let known = form?.field(parts[1]) {
      return known.label.text(language)
    }
    if parts.count == 3, let index = Int(parts[1]), catalogue.contains("problems.item.\(parts[2])")
    {
      return self("problems.item.\(parts[2])", ["number": .number(index + 1)])
    }
    let key = "problems.field.\(field)"
    return catalogue.contains(key) ? self(key) : field
  }
}

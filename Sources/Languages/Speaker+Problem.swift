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

  /// What is wrong at several fields, one sentence after another.
  public func problems(_ problems: [FieldProblem], form: Form? = nil) -> String {
    sentences(problems.map { problem($0, form: form) })
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
    // A place within a list, such as `languages/0`, is named by its list.
    let list = parts.count == 2 && Int(parts[1]) != nil ? parts[0] : field
    return [field, list].map { "problems.field.\($0.replacing("_", with: "-"))" }
      .first(where: catalogue.contains).map { self($0) } ?? field
  }
}

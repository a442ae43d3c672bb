import Programmes
import Reception
import Vocabulary

extension Typed {
  /// Names a field where a value was sent that is not on its list.
  func strangers(_ field: String, isKnown: (String) -> Bool) -> [FieldProblem] {
    all(field).allSatisfy(isKnown) ? [] : [FieldProblem(field: field, code: "unknown-option")]
  }

  /// Names a field where a language was sent that is none of the six.
  func strangeLanguages(_ field: String) -> [FieldProblem] {
    strangers(field) { Language(rawValue: $0) != nil }
  }
}

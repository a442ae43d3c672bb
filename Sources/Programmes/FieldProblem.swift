import Vocabulary

/// Something wrong with what was filled in, at a field.
public struct FieldProblem: Error, Sendable, Hashable {
  /// The field, as a path such as `answers/contact` or `items/0/text`.
  public let field: String
  /// What is wrong, as a code; its words are in the catalogues under `problem.CODE`.
  public let code: String
  /// The limit that was passed, where that is the problem.
  public let limit: Int?

  /// Holds a problem.
  public init(field: String, code: String, limit: Int? = nil) {
    self.field = field
    self.code = code
    self.limit = limit
  }
}

extension FieldProblem {
  /// What is wrong with a text of a limited length, which may have to be one line.
  public static func of(
    _ text: String, field: String, longest: Int, isRequired: Bool, isLine: Bool = false
  ) -> [FieldProblem] {
    if text.isBlank {
      return isRequired ? [FieldProblem(field: field, code: "required")] : []
    }
    if text.wasUnreadable { return [FieldProblem(field: field, code: "unreadable")] }
    if text.count > longest {
      return [FieldProblem(field: field, code: "too-long", limit: longest)]
    }
    let isWrong = text.holdsUnshowable || isLine && text.breaksLine
    return isWrong ? [FieldProblem(field: field, code: "control-characters")] : []
  }

  /// What is wrong with several codes of which each counts once.
  public static func of(
    _ codes: [String], field: String, _ code: String, isKnown: (String) -> Bool
  ) -> [FieldProblem] {
    if !codes.allSatisfy(isKnown) { return [FieldProblem(field: field, code: code)] }
    return Set(codes).count == codes.count ? [] : [FieldProblem(field: field, code: "twice")]
  }
}

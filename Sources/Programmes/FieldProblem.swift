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

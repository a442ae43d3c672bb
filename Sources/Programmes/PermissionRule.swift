/// A permission that a procedure asks for, and how it comes about.
public struct PermissionRule: Sendable, Hashable {
  /// How it comes about.
  public enum Rule: Sendable, Hashable {
    /// Nobody is asked.
    case notNeeded
    /// Somebody says yes.
    case consent
    /// Nobody has said no by the end of a clock.
    case noObjection(Deadline)
  }

  /// What is permitted, such as `publish-summary`.
  public let purpose: String
  /// How it comes about.
  public let rule: Rule
  /// The actor whose permission it is.
  public let by: String?
  /// The line of the file on which it stands.
  public let line: Int

  /// Holds a permission.
  public init(purpose: String, rule: Rule, by: String?, line: Int = 0) {
    self.purpose = purpose
    self.rule = rule
    self.by = by
    self.line = line
  }
}

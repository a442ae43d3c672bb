/// What a part of a procedure is repeated for, and how each of its threads comes about.
public enum ThreadRule: Sendable, Hashable {
  /// A step opens one each time it is taken, as an offer does.
  case openedBy(String)
  /// Opening the case opens one for each of these.
  case each(Each)

  /// What a case has several of from its beginning.
  public enum Each: String, Sendable, Hashable, CaseIterable {
    /// The countries that the case is about.
    case countries
    /// The pages of its form.
    case sections
    /// The items that are asked for.
    case items
  }
}

/// Where a record comes from; totals never mix natures.
public enum Nature: String, CaseIterable, Sendable, Hashable {
  /// A cited fact of the real world.
  case sourced
  /// Made up, to show how the program works.
  case illustrative
  /// Entered by the users of this instance.
  case operational
}

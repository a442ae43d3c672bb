public import Vocabulary

/// What somebody answered to a question of a form.
public enum Answer: Sendable, Hashable {
  /// Words, in the language they were written in.
  case words(Passage)
  /// Codes: options chosen, countries, languages.
  case codes([String])
  /// A day.
  case day(Day)
  /// A whole number.
  case number(Int)
  /// Yes or no.
  case yes(Bool)
}

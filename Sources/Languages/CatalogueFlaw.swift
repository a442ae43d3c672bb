public import Vocabulary

/// What is wrong with a catalogue file, and where.
public struct CatalogueFlaw: Error, Hashable {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// The folder or the file could not be read.
    case notRead
    /// The name of the file cannot begin a key.
    case badFileName
    /// Two files have the same name.
    case fileTwice
    /// The file is not JSON.
    case malformed(JSON.Malformed)
    /// An object was expected.
    case notAnObject
    /// The key has letters other than `a`–`z`, `A`–`Z`, digits, `-` and full stops.
    case badKey
    /// There is no such language among the six.
    case unknownLanguage(String)
    /// There is no English wording, which is the one to fall back on.
    case noEnglish
    /// A wording is neither a text nor an object of texts.
    case notAText(Language)
    /// A wording is empty.
    case empty(Language)
    /// The language has no such form of number.
    case unknownForm(String, Language)
    /// A wording by number lacks the form `other`.
    case noOther(Language)
    /// A brace is opened and not closed.
    case unclosedBrace(Language)
    /// A brace is closed that was not opened.
    case strayBrace(Language)
    /// The name in braces is not a name.
    case badPlaceholder(Language)
    /// The English wording has no such argument.
    case unknownPlaceholder(String, Language)
  }

  /// The file, without its ending.
  public let file: String
  /// The key, where the problem lies in one message.
  public let key: String?
  /// What is wrong.
  public let problem: Problem
}

public import Vocabulary

/// A form of a programme: what a request is asked, section by section.
public struct Form: Sendable {
  /// What kind of answer a field takes.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One line of words.
    case text
    /// Several lines of words.
    case paragraph
    /// An electronic address.
    case email
    /// A day.
    case day
    /// A whole number.
    case number
    /// One of the options.
    case choice
    /// Any of the options.
    case choices
    /// Yes or no.
    case yesNo = "yes-no"
    /// Countries of the vocabulary.
    case countries
    /// Languages of the vocabulary.
    case languages
  }

  /// Who reads an answer beside the requester and the programme's own offices.
  public enum Audience: String, Sendable, Hashable, CaseIterable {
    /// Nobody else.
    case participants
    /// Those who may provide, once the request has been forwarded to them.
    case providers
    /// Everybody, once the summary has been published.
    case `public`
  }

  /// One of the answers that a choice offers.
  public struct Option: Sendable, Hashable {
    /// The code that is stored.
    public let id: String
    /// What people read.
    public let label: Multilingual

    /// Holds an option.
    public init(id: String, label: Multilingual) {
      self.id = id
      self.label = label
    }
  }

  /// A question of the form.
  public struct Field: Sendable, Hashable {
    /// The name under which the answer is stored.
    public let id: String
    /// What kind of answer it takes.
    public let kind: Kind
    /// The question.
    public let label: Multilingual
    /// One sentence of help; nil where none is needed.
    public let hint: Multilingual?
    /// Whether an answer must be given.
    public let isRequired: Bool
    /// The most characters of an answer in words.
    public let longest: Int
    /// The answers to choose from.
    public let options: [Option]
    /// Who reads the answer.
    public let audience: Audience

    /// Holds a question.
    public init(
      id: String, kind: Kind, label: Multilingual, hint: Multilingual?, isRequired: Bool,
      longest: Int, options: [Option], audience: Audience
    ) {
      self.id = id
      self.kind = kind
      self.label = label
      self.hint = hint
      self.isRequired = isRequired
      self.longest = longest
      self.options = options
      self.audience = audience
    }
  }

  /// A page of the form.
  public struct Section: Sendable, Hashable {
    /// The section's name in addresses.
    public let id: String
    /// Its title.
    public let title: Multilingual
    /// Its questions; the section that holds the items has none of its own.
    public let fields: [Field]
    /// Whether the items of the request are asked here.
    public let hasItems: Bool
    /// What people read before they answer; nil where nothing need be said.
    public let guidance: Multilingual?

    /// Holds a section.
    public init(
      id: String, title: Multilingual, fields: [Field], hasItems: Bool,
      guidance: Multilingual? = nil
    ) {
      self.id = id
      self.title = title
      self.fields = fields
      self.hasItems = hasItems
      self.guidance = guidance
    }
  }

  /// A line of the specificity checklist: what makes a request answerable.
  public struct Check: Sendable, Hashable {
    /// The line's name.
    public let id: String
    /// What is looked for.
    public let label: Multilingual
    /// An example of a clear answer.
    public let example: Multilingual
    /// The fields in which the answer would stand, or `items`; any of them makes the line clear.
    public let looksAt: [String]

    /// Holds a line of the checklist.
    public init(id: String, label: Multilingual, example: Multilingual, looksAt: [String]) {
      self.id = id
      self.label = label
      self.example = example
      self.looksAt = looksAt
    }
  }

  /// The form's name.
  public let id: String
  /// Its title.
  public let title: Multilingual
  /// Its pages, in order.
  public let sections: [Section]
  /// The most items that one request may hold.
  public let mostItems: Int
  /// The specificity checklist.
  public let checklist: [Check]

  /// Holds a form.
  public init(
    id: String, title: Multilingual, sections: [Section], mostItems: Int, checklist: [Check]
  ) {
    self.id = id
    self.title = title
    self.sections = sections
    self.mostItems = mostItems
    self.checklist = checklist
  }

  /// The question with a name.
  public func field(_ id: String) -> Field? { fields.first { $0.id == id } }

  /// All questions, in order.
  public var fields: [Field] { sections.flatMap(\.fields) }
}

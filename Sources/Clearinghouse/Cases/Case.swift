public import Programmes
public import Vocabulary

/// A matter taken through a programme's procedure, such as a request for assistance.
public struct Case: Sendable {
  /// One thing that is asked for.
  public struct Item: Sendable, Hashable {
    /// Its number in the request, from 1.
    public let number: Int
    /// What is asked, in the requester's words.
    public let text: Passage
    /// Topics of the vocabulary.
    public internal(set) var topics: [String]
    /// Kinds of help.
    public let kinds: [String]
  }

  /// What a requester fills in; a second lodging replaces the first.
  public struct Content: Sendable {
    /// The title.
    public let title: Passage
    /// The items.
    public internal(set) var items: [Item]
    /// The alpha-3 codes of the countries concerned.
    public let countries: [String]
    /// The answers to the form's questions.
    public let answers: Few<String, Answer>
  }

  /// An offer that a provider made for this case, with the thread that it opened.
  public struct Response: Sendable, Hashable {
    /// The thread's number.
    public let thread: Int
    /// Who offers.
    public let provider: PartyID
    /// The standing offer it draws on.
    public let offer: Reference?
    /// The items it answers.
    public let items: [Int]
  }

  /// Its public name.
  public let reference: Reference
  /// The programme.
  public let programme: String
  /// The adopted version that it began under.
  public let digest: String
  /// The procedure and its reading.
  public let procedure: String
  /// The reading of the procedure.
  public let reading: String
  /// Who asks.
  public let requester: PartyID
  /// The language of the request.
  public let language: Language
  /// Where it comes from.
  public let nature: Nature
  /// What is asked.
  public internal(set) var content: Content
  /// Where it stands in its procedure.
  public internal(set) var situation = Situation()
  /// The public status.
  public internal(set) var status: String
  /// What others were let see, by the outcome that let them.
  var disclosures: Few<Mark, Step.Disclosure> = [:]
  var entries = PackedEntries()
  /// What happened, the first first.
  public var timeline: [Entry] { entries.all }
  /// The offers made for it.
  public internal(set) var responses: [Response] = []
  /// The letters sent.
  public internal(set) var letters: [Letter] = []

  /// Whether others were let see something.
  public func discloses(_ what: Step.Disclosure) -> Bool { disclosures.values.contains(what) }
  /// The number of the last act about it, which serves as its version.
  public var act: Int { entries.act }
  /// The day on which it was lodged.
  public var lodged: Day { entries.first ?? Day(number: 0) }

  /// How much of it everybody sees.
  var publicLevel: View.Level {
    discloses(.requestToPublic)
      ? .posted : discloses(.summaryToPublic) ? .summary : .nothing
  }

  /// The coded answers by field, on which a procedure's guards look.
  public var codes: [String: String] { content.codes }
}

extension Case {
  /// A line of the case's history.
  public struct Entry: Sendable {
    /// What was done.
    public enum What: Sendable, Hashable {
      /// A step gave an outcome.
      case step(String, outcome: String, thread: Int)
      /// A permission was answered.
      case permission(String, PermissionAnswer)
      /// The topics of an item were corrected.
      case topics(item: Int)
      /// A step whose day had passed was brought to somebody.
      case escalated(String, thread: Int, due: Day, to: [String])
      /// Something was noted about match-making.
      case note(CaseNote)
    }

    /// The act's number.
    public let act: Int
    /// When it was recorded.
    public let at: Moment
    /// Who recorded it.
    public let by: PersonID
    /// What was done.
    public let what: What
    /// The actor of the procedure who did it.
    public let actor: String
    /// Whether somebody else recorded it from a document.
    public let isRecorded: Bool
    /// The day it was done.
    public let on: Day
    /// The day on which its document was received.
    public let received: Day?
    /// The document that shows it.
    public let document: Passage?
    /// The reason or remark given.
    public let reason: Passage?
    /// Whether only the committee and its offices see the reason.
    public let isForCommittee: Bool
    /// The number of the letter that took the step.
    public let letter: String?
    /// The items it answers.
    public let items: [Int]

    /// Whether a step was taken; what is noted, corrected or brought to somebody is none.
    public var isStep: Bool { if case .step = what { true } else { false } }

    /// A line as it follows from an act.
    init(
      act: Int, at: Moment, by: PersonID, what: What, actor: String, isRecorded: Bool = false,
      on: Day, received: Day? = nil, document: Passage? = nil, reason: Passage? = nil,
      isForCommittee: Bool = false, letter: String? = nil, items: [Int] = []
    ) {
      (self.act, self.at, self.by, self.what, self.actor) = (act, at, by, what, actor)
      (self.isRecorded, self.on, self.received) = (isRecorded, on, received)
      (self.document, self.reason, self.isForCommittee) = (document, reason, isForCommittee)
      (self.letter, self.items) = (letter, items)
    }
  }
}

extension Case.Content {
  /// The coded answers by field.
  var codes: [String: String] {
    answers.reduce(into: [:]) { codes, answer in codes[answer.key] = answer.value.code }
  }
}

extension Answer {
  /// The code by which a guard knows an answer; nil for words.
  var code: String? {
    switch self {
    case .words: nil
    case .codes(let codes): codes.first
    case .day(let day): day.description
    case .number(let number): String(number)
    case .yes(let yes): yes ? "yes" : "no"
    }
  }
}

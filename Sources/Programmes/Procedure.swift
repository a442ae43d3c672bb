public import Vocabulary

/// The procedure of a programme in one sourced reading, as data.
public final class Procedure: Sendable {
  /// A line of the public status, of which the last that holds is read, or of the results.
  public struct Status: Sendable, Hashable {
    /// The code, such as `with-providers`.
    public let code: String
    /// When it holds.
    public let condition: Condition
    /// The line of the file on which it stands.
    public let line: Int

    /// Holds a line.
    public init(code: String, condition: Condition, line: Int = 0) {
      self.code = code
      self.condition = condition
      self.line = line
    }
  }

  /// What the procedure is for, such as `assistance-request`.
  public let id: String
  /// Which reading of its sources this is.
  public let reading: String
  /// The reading's name for people.
  public let title: Multilingual
  /// When it came into force; imprecise dates keep the precision of their source.
  public let inForce: ImpreciseSpan
  /// The paragraphs it rests on, such as `INF.4 fn 1`.
  public let source: [String]
  /// The form that opens a case.
  public let form: String
  /// Those who act in it, by name.
  public let actors: [String: Actor]
  /// The kinds of thread, with how each comes about.
  public let threads: [String: ThreadRule]
  /// The other procedures of the programme whose cases it looks at, by the link's name.
  public let links: [String: String]
  /// The stocks it draws on, each with the field of the form that says how much.
  public let stocks: [String: String]
  /// Its steps, in the order of the file; any-time steps come last.
  public let steps: [Step]
  /// Its permissions.
  public let permissions: [PermissionRule]
  /// The public status, line by line.
  public let statuses: [Status]
  /// What the register counts of a case, line by line; every one that holds is counted.
  public let results: [Status]
  /// What is due again and again outside its cases, such as a briefing.
  public let duties: [Duty]
  /// Texts for people: `step.ID`, `outcome.NAME`, `status.CODE`, `permission.PURPOSE`,
  /// `actor.NAME`, `duty.NAME`.
  public let texts: [String: Multilingual]
  /// The file it was read from.
  public let file: String
  /// The lines of `actor.NAME`, `thread.KIND`, `form`, `in-force` and `texts` in that file.
  public let lines: [String: Int]
  let index: OutcomeIndex

  /// Holds a procedure that has been read.
  public init(
    id: String, reading: String, title: Multilingual, inForce: ImpreciseSpan, source: [String],
    form: String, actors: [String: Actor], threads: [String: ThreadRule],
    links: [String: String] = [:], stocks: [String: String] = [:], steps: [Step],
    permissions: [PermissionRule], statuses: [Status], results: [Status] = [], duties: [Duty] = [],
    texts: [String: Multilingual], file: String, lines: [String: Int] = [:]
  ) {
    self.id = id
    self.reading = reading
    self.title = title
    self.inForce = inForce
    self.source = source
    self.form = form
    self.actors = actors
    self.threads = threads
    self.links = links
    self.stocks = stocks
    self.steps = steps
    self.permissions = permissions
    self.statuses = statuses
    self.results = results
    self.duties = duties
    self.texts = texts
    self.file = file
    self.lines = lines
    index = OutcomeIndex(steps: steps, permissions: permissions, stocks: stocks)
  }

  /// The step with a name.
  public func step(_ id: String) -> Step? { steps.first { $0.id == id } }

  /// The permission for a purpose.
  public func permission(_ purpose: String) -> PermissionRule? {
    permissions.first { $0.purpose == purpose }
  }

  /// The outcomes of other cases that some step waits for or is ruled out by.
  public var linkedOutcomes: Set<LinkedOutcome> { Set(index.linked.keys) }

  /// The step that opens a case.
  public var opening: Step? { steps.first(where: \.opens) }

  /// The text for people under a key such as `step.verify`; the key's last part where it is due.
  public func text(_ key: String, _ language: Language) -> String {
    texts[key]?.text(language) ?? String(key.split(separator: ".").last ?? "")
  }
}

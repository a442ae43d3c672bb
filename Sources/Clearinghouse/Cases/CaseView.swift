public import Matching
public import Programmes
public import Vocabulary

/// A case as one reader sees it; what they may not see is not here.
public struct CaseView: Sendable {
  /// A permission of the case, as it stands.
  public struct Permission: Sendable {
    /// The rule.
    public let rule: PermissionRule
    /// The explicit answer, where one was given.
    public let answer: PermissionAnswer?
    /// Whether it is there today.
    public let isThere: Bool
    /// The last day of the silence that gives it; nil where none runs.
    public let silenceEnds: Day?
    /// The year whose holidays would be needed to say when the silence ends.
    public let holidaysNotKnown: Int?
    /// Whether the reader may answer it.
    public let mayAnswer: Bool
  }

  /// An open step, with whether the reader may take it.
  public struct Next: Sendable {
    /// The step and its due day.
    public let open: OpenStep
    /// In whose name the reader may take it; nil where they may not.
    public let standing: Standing?
  }

  private let record: Case
  private let view: View
  /// How much the reader sees.
  public let level: View.Level

  init(_ record: Case, _ level: View.Level, _ view: View) {
    self.record = record
    self.level = level
    self.view = view
  }

  /// Its public name.
  public var reference: Reference { record.reference }
  /// The programme.
  public var programme: String { record.programme }
  /// The reading of the procedure.
  public var reading: String { record.reading }
  /// Who asks.
  public var requester: PartyID { record.requester }
  /// The language of the request.
  public var language: Language { record.language }
  /// Where it comes from.
  public var nature: Nature { record.nature }
  /// The public status.
  public var status: String { record.status }
  /// The day on which it was lodged.
  public var lodged: Day { record.lodged }
  /// The title.
  public var title: Passage { record.content.title }
  /// The countries concerned.
  public var countries: [String] { record.content.countries }
  /// Its version: the number of the last act about it.
  public var act: Int { record.act }
  /// Whether it has ended.
  public var isClosed: Bool { record.situation.isClosed }
  /// Whether its summary is public.
  public var isPublished: Bool { record.publicLevel > .nothing }

  /// What became of it; empty where nothing on record says so.
  public var results: Set<CaseResult> { procedure?.results(of: record.situation) ?? [] }

  /// The topics and kinds asked for, without the requester's words.
  public var topics: [String] { unique(record.content.items.flatMap(\.topics)) }
  /// The kinds of help asked for.
  public var kinds: [String] { unique(record.content.items.flatMap(\.kinds)) }

  /// What is asked, item by item; those who read the summary alone see none.
  public var items: [Case.Item] { level >= .posted ? record.content.items : [] }

  /// The answers of the form that the reader may see.
  public var answers: [String: Answer] {
    guard let form = procedure.flatMap({ programmeVersion?.forms[$0.form] }) else { return [:] }
    return record.content.answers.reduce(into: [:]) { seen, answer in
      guard let field = form.field(answer.key), level >= field.audience.level else { return }
      seen[answer.key] = answer.value
    }
  }

  /// The version of the programme that it pins.
  public var programmeVersion: Programme? { view.now.programme(of: record)?.0 }
  /// The procedure that it goes through.
  public var procedure: Procedure? { view.now.programme(of: record)?.1 }

  /// Its history, with the committee's reasons only for those who may read them.
  public var timeline: [Case.Entry] {
    switch level {
    case .committee: record.timeline
    case .participant:
      record.timeline.filter { $0.what != .note(.note) }
        .map { $0.isForCommittee ? $0.withoutReason : $0 }
    case .request:
      record.timeline.filter { isOwn($0) }.map { $0.isForCommittee ? $0.withoutReason : $0 }
    case .posted, .summary, .nothing: []
    }
  }

  /// The offers made for it; a provider sees its own.
  public var responses: [Case.Response] {
    switch level {
    case .committee, .participant: record.responses
    case .request: record.responses.filter { ownParties.contains($0.provider) }
    case .posted, .summary, .nothing: []
    }
  }

  /// Whether anybody made an offer for it.
  var hasResponses: Bool { !record.responses.isEmpty }

  /// The letters sent; a provider sees those that went to it.
  public var letters: [Letter] {
    switch level {
    case .committee: record.letters
    case .participant: record.letters.filter { !Set($0.recipients).isDisjoint(with: ownParties) }
    case .request: record.letters.filter { !Set($0.recipients).isDisjoint(with: ownParties) }
    case .posted, .summary, .nothing: []
    }
  }

  /// The open steps, in the procedure's order; only participants and providers see them.
  public var open: [Next] {
    guard level >= .request, let procedure else { return [] }
    return procedure.open(
      in: record.situation, facts: view.now.facts(of: record, in: procedure), on: view.day,
      calendars: view.now.calendars
    ).map { open in
      let provider = record.responses.first { $0.thread == open.thread }?.provider
      return Next(
        open: open,
        standing: doer.flatMap {
          view.now.standing(
            of: $0, for: open.step, in: procedure, requester: record.requester,
            provider: provider, on: view.day)
        })
    }.filter { level >= .participant || $0.standing != nil }
  }

  /// The steps that nothing but their first day keeps from being taken.
  var waitingForTheirDay: [(step: Step, from: Day)] {
    guard level >= .participant, let procedure else { return [] }
    let facts = view.now.facts(of: record, in: procedure)
    return procedure.steps.compactMap { step in
      guard step.notBefore != nil,
        case .tooEarly(let first) = procedure.obstacle(
          to: step.id, in: record.situation, facts: facts, on: view.day,
          calendars: view.now.calendars)
      else { return nil }
      return (step, first)
    }
  }

  /// In whose name the reader may take a step of the case itself; nil where they may not.
  func standing(for step: Step) -> Standing? {
    guard let procedure, let person = view.person else { return nil }
    return view.now.standing(
      of: person, for: step, in: procedure, requester: record.requester, provider: nil,
      on: view.day)
  }

  /// The permissions that the procedure asks for; only participants see them.
  public var permissions: [Permission] {
    guard level >= .participant, let procedure else { return [] }
    return procedure.permissions.map { rule in
      let asked = rule.by.map { Step(id: rule.purpose, by: [$0], gives: []) }
      let standing = asked.flatMap { asked in
        doer.flatMap {
          view.now.standing(
            of: $0, for: asked, in: procedure, requester: record.requester, provider: nil,
            on: view.day)
        }
      }
      let answer = record.situation.permissions[rule.purpose]
      // What was given may be taken back when the case has ended, too.
      let isOpen = !record.situation.isClosed || answer == .given
      let (ends, unknown) = silence(rule, procedure)
      return Permission(
        rule: rule, answer: answer,
        isThere: procedure.isPermitted(
          rule, in: record.situation, on: view.day, view.now.calendars),
        silenceEnds: ends, holidaysNotKnown: unknown,
        mayAnswer: standing != nil && rule.rule != .notNeeded && isOpen)
    }
  }

  /// When a silence that would permit ends, or the year whose holidays would be needed to say so.
  private func silence(_ rule: PermissionRule, _ procedure: Procedure) -> (Day?, Int?) {
    do throws(WorkingCalendar.HolidaysNotKnown) {
      return (try procedure.silenceEnd(rule, in: record.situation, view.now.calendars), nil)
    } catch {
      return (nil, error.year)
    }
  }

  /// The offers that fit it, ranked; only those who see what is asked see them.
  public var ranking: Ranking? {
    level >= .request ? view.now.offers(for: need, on: view.day) : nil
  }

  /// The channels that may meet it, ranked; only those who see what is asked see them.
  public var channels: Ranking? {
    level >= .request ? view.now.channels(for: need, on: view.day) : nil
  }

  /// What it asks beside an offer; only those who see what is asked see it.
  public func compared(with offer: Offer) -> Match? {
    guard level >= .request else { return nil }
    return match(need, Available(offer), terms: view.now.terms, on: view.day)
  }

  private var need: Wanted { view.now.need(of: record, on: view.day) }

  /// Whether the reader may note something about its match-making.
  public var mayNote: Bool { doer.map { view.now.noter($0, on: view.day) != nil } ?? false }

  /// Whether the reader may correct the topics of its items.
  public var mayCorrectTopics: Bool {
    doer.map { view.now.corrector(of: record, $0, on: view.day) != nil } ?? false
  }

  /// Where it was referred, and with what answer; only participants see them.
  public var referrals: [Referral] {
    guard level >= .participant else { return [] }
    return view.now.referrals.all.filter { $0.request == reference }
  }

  /// Whether the reader may record referrals of it.
  public var mayRefer: Bool {
    doer.map { view.now.mayRefer(record, $0, on: view.day) } ?? false
  }

  /// The draft of the letter that an open step would send, in every language.
  public func draft(step: String, thread: Int, on day: Day) throws(Refusal) -> Letter? {
    guard level == .committee, let programmeVersion, let procedure,
      let template = procedure.step(step)?.letter.flatMap({ programmeVersion.letters[$0] })
    else { return nil }
    return try Composer(view.now, record, programmeVersion, thread: thread, on: day)
      .letter(template, step: step, inAll: true)
  }

  /// The case as an outsider sees it once its summary, or the request itself, is published.
  public var published: CaseView {
    let isPosted = procedure?.steps.contains { $0.discloses == .requestToPublic } ?? false
    return CaseView(record, isPosted ? .posted : .summary, view.forPublic)
  }

  /// Who may do something; nobody may on a past day.
  private var doer: PersonID? { view.isPast ? nil : view.person }

  private var ownParties: Set<PartyID> { Set(view.held.compactMap(\.party)) }

  private func isOwn(_ entry: Case.Entry) -> Bool {
    guard case .step(_, _, let thread) = entry.what, thread > 0 else { return false }
    return record.responses.contains { $0.thread == thread && ownParties.contains($0.provider) }
  }
}

extension Case.Entry {
  /// The entry without the committee's reason.
  var withoutReason: Case.Entry {
    Case.Entry(
      act: act, at: at, by: by, what: what, actor: actor, isRecorded: isRecorded, on: on,
      received: received, document: document, reason: nil, isForCommittee: true, letter: letter,
      items: items)
  }
}

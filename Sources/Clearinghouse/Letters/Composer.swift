import Matching
public import Programmes
public import Vocabulary

/// Drafts the letter of a step: recipients, number, and every placeholder filled.
public struct Composer: Sendable {
  let now: Snapshot
  let record: Case
  let programme: Programme
  let thread: Int
  let on: Day

  /// A composer for a case and a day; the thread is that of the offer written about.
  public init(_ now: Snapshot, _ record: Case, _ programme: Programme, thread: Int, on: Day) {
    self.now = now
    self.record = record
    self.programme = programme
    self.thread = thread
    self.on = on
  }

  /// The letter of a template, in each recipient's language.
  ///
  /// - Throws: ``CaseRefusal/letterIncomplete(step:missing:)`` naming what is not known yet.
  /// With `inAll`, it is there in every language, to be compared.
  public func letter(
    _ template: LetterTemplate, step: String, inAll: Bool = false
  ) throws(Refusal) -> Letter {
    let recipients = recipients(template.to)
    if recipients.isEmpty, template.to != .members {
      throw .cases(.letterIncomplete(step: step, missing: ["addressee"]))
    }
    let parties = recipients.compactMap { now.parties[$0] }
    let own = parties.isEmpty ? [Language.en] : parties.map(\.language)
    let languages = Set(inAll ? Language.allCases : own)
    var letter = Letter(
      template: template.id, series: template.series, year: on.parts.year,
      count: now.next(in: "\(template.series)/\(on.parts.year)"), recipients: recipients)
    letter.byMail = parties.filter { $0.contact?.mail != nil }.map(\.id)
    var missing: Set<String> = []
    for language in languages {
      let readers = parties.filter { $0.language == language }
      let addressees = (readers.isEmpty ? parties : readers).map { $0.name(language, now.terms) }
      var values = Values(composer: self, language: language, addressees: addressees)
      values.number = letter.number
      letter.texts[language] = template.filled(language, &missing) { values[$0] }
    }
    guard missing.isEmpty else {
      throw .cases(.letterIncomplete(step: step, missing: missing.sorted()))
    }
    return letter
  }

  private func recipients(_ to: LetterTemplate.Addressee) -> [PartyID] {
    switch to {
    case .requester: [record.requester]
    case .provider: record.responses.filter { $0.thread == thread }.map(\.provider)
    case .members, .listedProvider: []
    case .fittingProviders:
      Set(
        now.offers(for: now.need(of: record, on: on), on: on).fitting.flatMap {
          Reference($0.offer).flatMap { now.offers[$0]?.providers } ?? []
        }
      ).sorted()
    }
  }
}

/// The values of a letter's placeholders in one language.
private struct Values {
  let composer: Composer
  let language: Language
  let addressees: [String]
  var number = ""

  init(composer: Composer, language: Language, addressees: [String]) {
    self.composer = composer
    self.language = language
    self.addressees = addressees
  }

  private var terms: Terms { composer.now.terms }
  private var record: Case { composer.record }

  subscript(name: String) -> String? {
    switch name {
    case "number": number
    case "today": terms.spelled(composer.on, language)
    case "reference": "\(record.reference)"
    case "title": record.content.title.text
    case "programme": composer.programme.entry.title.text(language)
    case "requester": composer.now.parties[record.requester]?.name(language, terms)
    case "addressee":
      addressees.isEmpty
        ? composer.programme.entry.manager.text(language) : list(addressees)
    case "countries":
      list(record.content.countries.map { terms.countries[$0]?.name.text(language) ?? $0 })
    case "items":
      record.content.items.map { "\($0.number). \($0.text.text)" }.joined(separator: "\n")
    case "offer.provider":
      response.flatMap { composer.now.parties[$0.provider]?.name(language, terms) }
    case "offer.items": response.map { list($0.items.map(String.init)) }
    case "offer.text":
      record.timeline.first { entry in
        if case .step(_, _, composer.thread) = entry.what { entry.reason != nil } else { false }
      }?.reason?.text
    default: date(name) ?? answer(name)
    }
  }

  private var response: Case.Response? {
    record.responses.first { $0.thread == composer.thread }
  }

  private func list(_ parts: [String]) -> String {
    parts.joined(separator: language == .ar ? "، " : language == .zh ? "、" : ", ")
  }

  /// The date that a term such as `receipt(lodged)` names.
  private func date(_ name: String) -> String? {
    guard name.hasSuffix(")"), let open = name.firstIndex(of: "("),
      let kind = DateTerm.Kind(rawValue: String(name[..<open]))
    else { return nil }
    let outcome = String(name[name.index(after: open)...].dropLast())
    let mark = Mark(outcome, thread: Outcome.thread(of: outcome) == nil ? 0 : composer.thread)
    return record.situation.inForce[mark].map { terms.spelled($0.date(kind), language) }
  }

  private func answer(_ name: String) -> String? {
    guard name.hasPrefix("form."),
      let answer = record.content.answers[String(name.dropFirst("form.".count))]
    else { return nil }
    switch answer {
    case .words(let passage): return passage.text
    case .day(let day): return terms.spelled(day, language)
    case .number(let number): return String(number)
    case .codes(let codes): return list(codes)
    case .yes: return nil
    }
  }
}

import Programmes
public import Vocabulary

/// What somebody reports of assistance that was delivered, as it was written.
public struct DeliveryAccount: Sendable {
  let title: Passage
  let description: Passage
  let document: Passage?
  var particulars: Delivery.Particulars
  private let recipients: [String]

  /// An account that names its recipients by party or by country.
  ///
  /// An officer who records it names the document that shows it.
  public init(
    title: Passage, description: Passage, to recipients: [String],
    _ particulars: Delivery.Particulars, document: Passage? = nil
  ) {
    self.title = title
    self.description = description
    self.recipients = recipients
    self.particulars = particulars
    self.document = document
  }

  var words: [String: Passage] {
    var words = ["title": title, "description": description]
    words["document"] = document
    return words
  }

  /// The account with its recipients sorted out, or what is wrong with it.
  func checked(
    of provider: PartyID, by person: PersonID, isRecorded: Bool, _ now: Snapshot, on day: Day
  ) throws(Refusal) -> DeliveryAccount {
    var account = self
    var problems = FieldProblem.of(
      title.text, field: "title", longest: 200, isRequired: true, isLine: true)
    problems += FieldProblem.of(
      description.text, field: "description", longest: 4000, isRequired: true)
    problems += document.documentProblems(isRequired: isRecorded)
    problems += account.sortRecipients(of: provider, now)
    problems += codeProblems(now.terms) + dayProblems(day)
    if let request = particulars.request {
      let seen = now.view(for: person, on: day).find(request)
      if seen?.nature != now.nature {
        problems.append(.init(field: "request", code: "unknown-request"))
      } else if let seen, !account.isAbout(seen, now) {
        problems.append(.init(field: "request", code: "request-of-another"))
      }
    }
    guard problems.isEmpty else { throw .fields(problems) }
    return account
  }

  /// Whether a request is one of a recipient, who confirms what is said of it: its requester is
  /// among them, or a State for which an organization asked.
  private func isAbout(_ request: CaseView, _ now: Snapshot) -> Bool {
    particulars.recipients.contains(request.requester)
      || !Set(now.countries(in: particulars)).isDisjoint(with: request.countries)
  }

  /// A country counts as its State where that is registered.
  private mutating func sortRecipients(of provider: PartyID, _ now: Snapshot) -> [FieldProblem] {
    particulars.recipients = []
    particulars.countries = []
    for name in recipients {
      if let party = now.parties[PartyID(name)] ?? now.state(of: name) {
        particulars.recipients.append(party.id)
      } else if let country = now.terms.countries[name],
        (country.nature == .illustrative) == now.isDemonstration
      {
        particulars.countries.append(country.code)
      } else {
        return [.init(field: "recipients", code: "unknown-party")]
      }
    }
    if recipients.isEmpty { return [.init(field: "recipients", code: "required")] }
    if particulars.recipients.contains(provider) {
      return [.init(field: "recipients", code: "own-party")]
    }
    let all = particulars.recipients.map(\.rawValue) + particulars.countries
    return Set(all).count == all.count ? [] : [.init(field: "recipients", code: "twice")]
  }

  private func codeProblems(_ known: Terms) -> [FieldProblem] {
    var problems = FieldProblem.of(particulars.topics, field: "topics", "unknown-topic") {
      known.topics[$0] != nil
    }
    problems += FieldProblem.of(particulars.kinds, field: "kinds", "unknown-kind") {
      known.kinds[$0] != nil
    }
    if particulars.topics.isEmpty { problems.append(.init(field: "topics", code: "required")) }
    if particulars.kinds.isEmpty { problems.append(.init(field: "kinds", code: "required")) }
    return problems
  }

  /// What was delivered has begun, and what has ended ended until today.
  private func dayProblems(_ today: Day) -> [FieldProblem] {
    guard let from = particulars.from else { return [.init(field: "from", code: "required")] }
    var problems: [FieldProblem] = []
    for (field, day, code) in [
      ("from", from, "in-future"), ("until", particulars.until ?? from, "future-day"),
    ] {
      if day.earliest > today { problems.append(.init(field: field, code: code)) }
      if day.earliest.parts.year < 1900 { problems.append(.init(field: field, code: "early-day")) }
    }
    guard let until = particulars.until else { return problems.filter { $0.field == "from" } }
    if until.latest < from.earliest {
      problems.append(.init(field: "until", code: "before-start"))
    }
    return problems
  }
}

/// Reports assistance that a party delivered; an officer records it from a document.
public struct ReportDelivery: Command {
  let provider: PartyID
  let account: DeliveryAccount

  /// The report of a party.
  public init(by provider: PartyID, _ account: DeliveryAccount) {
    self.provider = provider
    self.account = account
  }

  /// The report under a new reference, or what is wrong with it.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let day = moment.day
    guard now.parties[provider] != nil else { throw .unknown(provider.rawValue) }
    let isRecorded = try now.recordsDelivery(.reportDeliveries, of: provider, person, on: day)
    let checked = try account.checked(
      of: provider, by: person, isRecorded: isRecorded, now, on: day)
    let reference = now.nextReference("DLV", day)
    var decision = Decision(about: "\(reference)")
    decision.add(
      .deliveries(
        .reported(
          reference, provider: provider, checked.particulars, nature: now.nature,
          isRecorded: isRecorded, on: day)), words: checked.words)
    return decision
  }
}

/// Replaces a report of delivered assistance by a right one.
public struct CorrectDelivery: Command {
  let reference: Reference
  let account: DeliveryAccount

  /// What is right of a report.
  public init(_ reference: Reference, _ account: DeliveryAccount) {
    self.reference = reference
    self.account = account
  }

  /// The correction, or what is wrong with it.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let day = moment.day
    let delivery = try now.standingDelivery(reference, for: person, on: day)
    let provider = delivery.provider
    let isRecorded = try now.recordsDelivery(.reportDeliveries, of: provider, person, on: day)
    var checked = try account.checked(
      of: provider, by: person, isRecorded: isRecorded, now, on: day)
    if checked.particulars.request == nil, let kept = delivery.particulars.request,
      now.view(for: person, on: day).find(kept) == nil
    {
      checked.particulars.request = kept
    }
    var decision = Decision(about: "\(reference)")
    decision.add(
      .deliveries(
        .corrected(reference, checked.particulars, isRecorded: isRecorded, on: day)),
      words: checked.words)
    return decision
  }
}

extension Passage? {
  func documentProblems(isRequired: Bool) -> [FieldProblem] {
    FieldProblem.of(
      self?.text ?? "", field: "document", longest: 200, isRequired: isRequired, isLine: true)
  }
}

import Programmes
import Vocabulary

extension Register<Reference, Case> {
  mutating func fold(_ deed: CaseDeed, _ act: Act) {
    switch deed {
    case .opened(let reference, let opening, let content, let taking):
      var opened = Case(
        reference: reference, programme: opening.programme, digest: opening.digest,
        procedure: opening.procedure, reading: opening.reading, requester: opening.requester,
        language: opening.language, nature: opening.nature,
        content: Case.Content(content, act.words), status: taking.consequences.status)
      opened.take(taking, act)
      add(opened, as: reference)
    case .stepTaken(let reference, let taking, let content):
      change(reference) {
        if let content { $0.content = Case.Content(content, act.words) }
        $0.take(taking, act)
      }
    case .permissionAnswered(
      let reference, let purpose, let answer, let actor, let isRecorded, let on, let clears,
      let status):
      change(reference) {
        $0.situation.apply(answer, to: purpose, clearing: clears.map(Mark.init(code:)))
        $0.disclosures = $0.disclosures.filter { !clears.contains($0.key.code) }
        $0.status = status
        $0.remark(.permission(purpose, answer), by: actor, isRecorded, on: on, act)
      }
    case .topicsCorrected(let reference, let item, let topics, let actor, let on):
      change(reference) {
        guard let place = $0.content.items.firstIndex(where: { $0.number == item }) else { return }
        $0.content.items[place].topics = topics
        $0.remark(.topics(item: item), by: actor, on: on, act)
      }
    case .letterDispatched(let reference, let letter, let party, let way, let on):
      change(reference) { $0.dispatch(letter, to: party, Dispatch(way: way, on: on)) }
    case .escalated(let reference, let step, let thread, let due, let to, let on):
      change(reference) {
        $0.remark(
          .escalated(step, thread: thread, due: due, to: to), by: act.by.rawValue, on: on, act)
      }
    case .noted(let reference, let kind, let actor, let on):
      change(reference) { $0.remark(.note(kind), by: actor, on: on, act) }
    }
  }
}

extension Case {
  /// Adds a line that takes no step.
  fileprivate mutating func remark(
    _ what: Entry.What, by actor: String, _ isRecorded: Bool = false, on: Day, _ act: Act
  ) {
    entries.append(
      Entry(
        act: act.number, at: act.at, by: act.by, what: what, actor: actor, isRecorded: isRecorded,
        on: on, document: act.words["document"], reason: act.words["reason"],
        isForCommittee: what == .note(.note)))
  }

  fileprivate mutating func take(_ taking: CaseDeed.Taking, _ act: Act) {
    let consequences = taking.consequences
    situation.apply(consequences, Happening(on: taking.on, received: taking.received))
    status = consequences.status
    if let disclosure = consequences.discloses { disclosures[consequences.mark] = disclosure }
    if consequences.unpublishes { disclosures = [:] }
    if consequences.opensThread != nil, let provider = taking.provider {
      responses.append(
        Response(
          thread: consequences.mark.thread, provider: provider, offer: taking.offer,
          items: taking.items))
    }
    if var letter = taking.letter {
      letter.act = act.number
      letters.append(letter)
    }
    entries.append(
      Entry(
        act: act.number, at: act.at, by: act.by,
        what: .step(
          taking.step, outcome: consequences.mark.outcome, thread: consequences.mark.thread),
        actor: taking.actor, isRecorded: taking.isRecorded, on: taking.on,
        received: taking.received, document: act.words["document"], reason: act.words["reason"],
        isForCommittee: taking.isForCommittee, letter: taking.letter?.number, items: taking.items))
  }
}

extension Case.Content {
  /// The content whose codes are in a deed and whose texts are in the act's words.
  init(_ content: CaseDeed.Content, _ words: [String: Passage]) {
    let none = Passage("", .en)
    var answers: Few<String, Answer> = [:]
    for (field, codes) in content.codes { answers[field] = Answer(stored: codes) }
    for (key, passage) in words where key.hasPrefix("answer.") {
      answers[String(key.dropFirst("answer.".count))] = .words(passage)
    }
    self.init(
      title: words["title"] ?? none,
      items: content.items.enumerated().map { index, item in
        Case.Item(
          number: index + 1, text: words["item.\(index + 1)"] ?? none, topics: item.topics,
          kinds: item.kinds)
      }, countries: content.countries, answers: answers)
  }
}

extension Answer {
  /// The codes by which an answer is stored, its kind first; nil for words.
  var stored: [String]? {
    switch self {
    case .words: nil
    case .codes(let codes): ["codes"] + codes
    case .day(let day): ["day", day.description]
    case .number(let number): ["number", String(number)]
    case .yes(let yes): ["yes", yes ? "yes" : "no"]
    }
  }

  init?(stored: [String]) {
    guard let kind = stored.first else { return nil }
    let rest = Array(stored.dropFirst())
    switch (kind, rest.first) {
    case ("codes", _): self = .codes(rest)
    case ("day", let text?):
      guard let day = Day(text) else { return nil }
      self = .day(day)
    case ("number", let text?):
      guard let number = Int(text) else { return nil }
      self = .number(number)
    case ("yes", let text?): self = .yes(text == "yes")
    default: return nil
    }
  }
}

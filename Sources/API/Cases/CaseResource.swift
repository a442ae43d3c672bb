import Languages
import Clearinghouse
import Programmes
import Vocabulary

/// A request as one reader sees it, in JSON.
struct CaseResource {
  let seen: CaseView
  let call: Call

  init(_ seen: CaseView, _ call: Call) {
    self.seen = seen
    self.call = call
  }

  /// The line of a list.
  var row: JSON { .object(rowMembers) }

  /// Everything that the reader may see.
  var whole: JSON {
    .object(
      rowMembers + [
        .init("programme_reading", .string(seen.reading)), .init("closed", .bool(seen.isClosed)),
        .init("published", .bool(seen.isPublished)), .init("version", .int(seen.act)),
        .init("items", .array(seen.items.map(item))),
        .init(
          "answers",
          .object(
            seen.answers.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value.json) })),
        .init("permissions", .array(seen.permissions.map(permission))),
        .init("open", .array(seen.open.map(open))),
        .init("timeline", .array(seen.timeline.map(entry))),
        .init("offers", .array(seen.responses.map(response))),
        .init(
          "letters",
          .array(seen.letters.enumerated().map { letter($0.offset + 1, $0.element) })),
        .init(
          "deliveries",
          JSON(call.view.deliveries(for: seen.reference).map { "\($0.reference)" })),
      ])
  }

  private var rowMembers: [JSON.Member] {
    [
      .init("ref", .string("\(seen.reference)")), .init("title", .string(seen.title.text)),
      .init("status", .string(seen.status)),
      .init("status_text", .string(text("status", seen.status))),
      .init("language", .string(seen.language.rawValue)),
      .init("programme", .string(seen.programme)),
      .init("requester", .string(seen.requester.rawValue)),
      .init("requester_name", .string(call.name(seen.requester))),
      .init("countries", JSON(seen.countries)), .init("topics", JSON(seen.topics)),
      .init("kinds", JSON(seen.kinds)), .init("lodged", .string("\(seen.lodged)")),
      .init(
        "outcomes", JSON(CaseResult.allCases.filter(seen.results.contains).map(\.rawValue))),
      .init("nature", .string(seen.nature.rawValue)),
    ]
  }

  private func text(_ kind: String, _ name: String) -> String {
    seen.procedure?.text("\(kind).\(name)", call.language) ?? name
  }

  private func item(_ item: Case.Item) -> JSON {
    [
      "number": .int(item.number), "text": .string(item.text.text), "topics": JSON(item.topics),
      "kinds": JSON(item.kinds),
      "topics_named": JSON(call.terms.topics.named(in: item.text)),
    ]
  }

  private func permission(_ permission: CaseView.Permission) -> JSON {
    [
      "purpose": .string(permission.rule.purpose),
      "text": .string(text("permission", permission.rule.purpose)),
      "rule": .string(permission.rule.rule.code), "by": JSON(permission.rule.by),
      "answer": JSON(permission.answer?.rawValue), "permitted": .bool(permission.isThere),
      "may_answer": .bool(permission.mayAnswer),
    ]
  }

  private func open(_ next: CaseView.Next) -> JSON {
    let step = next.open.step
    return [
      "step": .string(step.id), "text": .string(text("step", step.id)),
      "thread": .int(next.open.thread), "outcomes": JSON(step.gives.map(\.name)),
      "by": JSON(step.by), "due": JSON(next.open.due.map { "\($0)" }),
      "due_text": JSON(next.open.due.map { call.say.due($0, today: call.view.day) }),
      "holidays_not_known": JSON(next.open.holidaysNotKnown),
      "may_take": .bool(next.standing != nil),
      "records_for": JSON(next.standing.flatMap { $0.isRecorder ? $0.actor : nil }),
      "letter": JSON(step.letter), "permission": JSON(step.permission),
      "answers_items": .bool(step.answersItems), "reason": JSON(step.reason?.rawValue),
    ]
  }

  private func entry(_ entry: Case.Entry) -> JSON {
    let members: [JSON.Member] = [
      .init("act", .int(entry.act)), .init("at", .string("\(entry.at)")),
    ]
    return .object(
      members + what(entry.what) + [
        .init("by", .string(entry.actor)), .init("recorded", .bool(entry.isRecorded)),
        .init("on", .string("\(entry.on)")),
        .init("received", JSON(entry.received.map { "\($0)" })),
        .init("document", JSON(entry.document?.text)), .init("reason", JSON(entry.reason?.text)),
        .init("for_committee", .bool(entry.isForCommittee)), .init("letter", JSON(entry.letter)),
        .init("items", JSON(entry.items)),
      ])
  }

  /// What a line of the history tells.
  private func what(_ what: Case.Entry.What) -> [JSON.Member] {
    switch what {
    case .step(let step, let outcome, let thread):
      [
        .init("step", .string(step)), .init("outcome", .string(outcome)),
        .init("thread", .int(thread)), .init("text", .string(text("outcome", outcome))),
      ]
    case .permission(let purpose, let answer):
      [
        .init("permission", .string(purpose)), .init("answer", .string(answer.rawValue)),
        .init("text", .string(text("permission", purpose))),
      ]
    case .topics(let item):
      [
        .init("topics_of_item", .int(item)),
        .init("text", .string(call.say("topics.corrected", ["number": .number(item)]))),
      ]
    case .escalated(let step, let thread, let due, let to):
      [
        .init("step", .string(step)), .init("thread", .int(thread)),
        .init("due", .string("\(due)")), .init("to", JSON(to)),
        .init("text", .string(text("step", step))), .init("escalated", .bool(true)),
      ]
    case .note(let kind):
      [
        .init("note", .string(kind.rawValue)),
        .init("text", .string(call.say("matches.noted.\(kind.rawValue)"))),
      ]
    }
  }

  private func response(_ response: Case.Response) -> JSON {
    [
      "thread": .int(response.thread), "provider": .string(response.provider.rawValue),
      "provider_name": .string(call.name(response.provider)),
      "offer": JSON(response.offer.map { "\($0)" }), "items": JSON(response.items),
    ]
  }

  private func letter(_ number: Int, _ letter: Letter) -> JSON {
    [
      "n": .int(number), "number": .string(letter.number), "template": .string(letter.template),
      "to": JSON(letter.recipients.map(\.rawValue)),
      "href": .string("/api/v1/requests/\(seen.reference)/letters/\(number)"),
    ]
  }
}

extension PermissionRule.Rule {
  /// How it comes about, as a procedure's file says it.
  var code: String {
    switch self {
    case .notNeeded: "not-needed"
    case .consent: "consent"
    case .noObjection: "no-objection"
    }
  }
}

extension Answer {
  /// The answer as it is sent and given back.
  var json: JSON {
    switch self {
    case .words(let passage): .string(passage.text)
    case .codes(let codes): JSON(codes)
    case .day(let day): .string("\(day)")
    case .number(let number): .int(number)
    case .yes(let yes): .bool(yes)
    }
  }
}

import Clearinghouse
import HTML
import Languages
import Programmes
import Vocabulary

/// What happened in a case, in plain words, the last first.
struct CaseHistory {
  let words: CaseWords

  init(_ words: CaseWords) {
    self.words = words
  }

  private var say: Speaker { words.say }

  var html: HTML {
    guard !words.seen.timeline.isEmpty else { return .empty }
    return """
      <h2 id="history">\(say("cases.history"))</h2>\
      \(Timeline(words.seen.timeline.reversed().map(line)).html)
      """
  }

  /// What was done, in the words of the procedure.
  func title(of entry: Case.Entry) -> String {
    switch entry.what {
    case .step(_, let outcome, let thread):
      thread == 0
        ? words.outcome(outcome)
        : say(
          "cases.inOffer", ["outcome": .text(words.outcome(outcome)), "number": .number(thread)])
    case .permission(let purpose, let answer):
      say(
        "cases.permissionWas.\(answer.rawValue)", ["permission": .text(words.permission(purpose))])
    case .topics(let item): say("topics.corrected", ["number": .number(item)])
    case .escalated: words.escalation(entry) ?? ""
    case .note(let kind): say("matches.noted.\(kind.rawValue)")
    }
  }

  private func line(_ entry: Case.Entry) -> Timeline.Entry {
    let isTimekeepers = if case .escalated = entry.what { true } else { false }
    return Timeline.Entry(
      .done, isTimekeepers ? say("cases.timekeeper") : words.actor(entry.actor),
      title: title(of: entry), date: words.words.day(entry.on),
      note: note(entry))
  }

  private func note(_ entry: Case.Entry) -> HTML {
    var lines: [HTML] = []
    if entry.isRecorded {
      lines.append("<p>\(say("cases.recordedOn", ["day": .day(entry.at.day)]))</p>")
    }
    if let received = entry.received, received != entry.on {
      lines.append("<p>\(say("cases.receivedOn", ["day": .day(received)]))</p>")
    }
    if let document = entry.document {
      lines.append("<p>\(say("cases.document"))\(say.colon)\(HTML.written(document))</p>")
    }
    if let letter = entry.letter {
      lines.append("<p>\(say("cases.letterSent"))\(say.colon)\(words.letter(letter))</p>")
    }
    if !entry.items.isEmpty {
      let items = words.words.list(entry.items.map(String.init))
      lines.append("<p>\(say("cases.answersItems", ["items": .text(items)]))</p>")
    }
    if let reason = entry.reason {
      lines.append(HTML.paragraphs(reason))
      if entry.isForCommittee {
        lines.append("<p class=\"hint\">\(say("cases.committeeOnly"))</p>")
      }
    }
    return "\(lines)"
  }
}

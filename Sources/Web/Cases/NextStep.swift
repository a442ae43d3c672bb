import Clearinghouse
import HTML
import Languages
import Programmes
import Vocabulary

/// The card that says what is next in a case: who, what, by when, under which paragraph.
struct NextStep {
  let words: CaseWords

  init(_ words: CaseWords) {
    self.words = words
  }

  private var say: Speaker { words.say }

  /// The step that moves the case on: those in the procedure's order before those at any time.
  var open: CaseView.Next? {
    words.seen.open.enumerated().min {
      weight($0.element, $0.offset) < weight($1.element, $1.offset)
    }?
    .element
  }

  private func weight(_ next: CaseView.Next, _ place: Int) -> (Int, Int, Int) {
    let step = next.open.step
    let isAside = step.isAnyTime && step.after == .always
    let isOptional = step.isAtWill || !step.repeats && words.hasTaken(next.open)
    return (isAside ? 2 : isOptional ? 1 : 0, next.open.due?.number ?? Int.max, place)
  }

  var html: HTML {
    guard let next = open else { return .empty }
    let step = next.open.step
    return NextStepCard(
      heading: say("forms.nextStep"), step: words.step(step.id),
      facts: [
        .init(say("cases.who"), "\(words.actors(step.by))"),
        .init(say("cases.byWhen"), words.due(next.open)),
        .init(say("cases.under"), words.source(step)),
      ], reason: reason(next), action: action(next)
    ).html
  }

  private func reason(_ next: CaseView.Next) -> HTML {
    let step = next.open.step
    let actors = Argument.text(words.actors(step.by))
    let whose =
      switch next.standing {
      case nil: say("cases.waitsFor", ["actors": actors])
      case let standing? where standing.isRecorder:
        say("cases.youMayRecord", ["actors": actors])
      case .some: say("cases.yours")
      }
    let since = words.seen.timeline.last(where: \.isStep).map {
      " " + say("cases.since", ["day": .day($0.on)])
    }
    return "\(whose)\(since ?? "")"
  }

  private func action(_ next: CaseView.Next) -> HTML {
    guard let standing = next.standing else { return .empty }
    let label =
      standing.isRecorder
      ? say("cases.recordThis")
      : next.open.step.letter == nil ? say("cases.takeThis") : say("cases.seeLetter")
    return """
      <a class="button" href="\(words.stepPath(next.open.step.id, thread: next.open.thread))">\
      \(label)</a>
      """
  }
}

extension CaseWords {
  /// Whether an open step that may be taken again has been taken in its thread.
  func hasTaken(_ open: OpenStep) -> Bool {
    seen.timeline.contains { entry in
      if case .step(open.step.id, _, let thread) = entry.what {
        open.step.forEach == nil || thread == open.thread
      } else {
        false
      }
    }
  }

  /// By when a step is due, in words.
  func due(_ open: OpenStep) -> HTML {
    if let year = open.holidaysNotKnown {
      return "\(say("cases.holidaysNotKnown", ["year": .reference(String(year))]))"
    }
    return open.due.map { words.due($0) } ?? "\(say.due(nil, today: words.today))"
  }
}

extension Wording {
  /// A due day with how far off it is.
  func due(_ due: Day) -> HTML {
    .time(due, say.due(due, today: today))
  }
}

import Clearinghouse
import HTML
import Languages
import Programmes
import Vocabulary

/// A case with the words of its procedure in the reader's language.
struct CaseWords: Sendable {
  let words: Wording
  let seen: CaseView
  let procedure: Procedure

  /// The words of a case; nil where its programme is no longer kept.
  init?(_ seen: CaseView, _ words: Wording) {
    guard let procedure = seen.procedure else { return nil }
    self.words = words
    self.seen = seen
    self.procedure = procedure
  }

  /// The case that an address names, for a reader who may know of it.
  init(_ reader: Reader) throws(PageError) {
    guard reader.place.count > 1, let reference = Reference(reader.place[1]),
      let seen = reader.view.find(reference), let words = CaseWords(seen, Wording(reader))
    else { throw .notFound }
    self = words
  }

  var say: Speaker { words.say }
  var path: Path { words.path(seen.reference) }

  func step(_ id: String) -> String { text("step.\(id)") }
  func outcome(_ name: String) -> String { text("outcome.\(name)") }
  func permission(_ purpose: String) -> String { text("permission.\(purpose)") }

  /// The names of the actors, with the party where one is known.
  func actor(_ name: String) -> String { text("actor.\(name)") }

  func actors(_ names: [String]) -> String { words.list(names.map(actor)) }

  /// That a step was brought to somebody once its day had passed; nil of any other line.
  func escalation(_ entry: Case.Entry) -> String? {
    guard case .escalated(let step, _, let due, let to) = entry.what else { return nil }
    return say(
      "cases.escalated",
      ["step": .text(self.step(step)), "due": .day(due), "to": .text(actors(to))])
  }

  /// The public status as a tag.
  var status: StatusTag {
    StatusTag(text("status.\(seen.status)"), seen.isClosed ? .quiet : .going)
  }

  /// The paragraphs that a step rests on.
  func source(_ step: Step) -> HTML {
    let source = step.source.isEmpty ? procedure.source : step.source
    return "\(source.enumerated().map { "\($0 > 0 ? say.comma : "")\(HTML.isolated($1))" as HTML })"
  }

  /// The page on which a step is taken.
  func stepPath(_ step: String, thread: Int) -> Path {
    let place = path.adding("steps", step)
    return thread == 0 ? place : place.with(query: [("thread", String(thread))])
  }

  /// The number under which a letter of the case stands in addresses.
  func place(of letter: Letter) -> Int? {
    words.now.cases[seen.reference]?.letters.firstIndex { $0.number == letter.number }
      .map { $0 + 1 }
  }

  /// A link to a letter that was sent; its number alone where the reader may not read it.
  func letter(_ number: String) -> HTML {
    guard let letter = seen.letters.first(where: { $0.number == number }),
      let place = place(of: letter)
    else { return .isolated(number) }
    return "<a href=\"\(path.adding("letters", String(place)))\">\(HTML.isolated(number))</a>"
  }

  /// The places above a page of the case.
  var breadcrumbs: [Link] {
    [
      Link(say("shell.requests"), to: words.path("requests")),
      Link("\(seen.reference)", to: path),
    ]
  }

  private func text(_ key: String) -> String { procedure.text(key, words.language) }
}

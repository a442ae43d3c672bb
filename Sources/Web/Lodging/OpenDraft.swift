import Clearinghouse
import HTML
import Languages
import Matching
import Programmes
import Vocabulary

/// A draft that somebody has before them, with its form and the words for it.
struct OpenDraft: Sendable {
  /// The section for the title, the language and the countries, before those of the form.
  static let first = "title"

  let words: Wording
  let draft: Draft
  let party: Party
  let programme: Programme
  let form: Form
  var body: DraftBody

  /// The draft that an address names, for those who may continue it.
  ///
  /// - Throws: `PageError.notFound` for everybody else, as where there is no such draft.
  init(_ reader: Reader) throws {
    let person = try reader.person
    guard reader.place.count > 1,
      let draft = try reader.site.instance.store.draft(reader.place[1]),
      reader.mayLodge(for: draft.party, as: person),
      let open = OpenDraft(draft, Wording(reader))
    else { throw PageError.notFound }
    self = open
  }

  init?(_ draft: Draft, _ words: Wording) {
    let body = DraftBody(draft.body)
    let seen = body.again.flatMap { words.view.find($0) }
    let adopted = words.now.programmes[draft.programme]
    guard let party = words.now.parties[draft.party],
      let programme = seen?.programmeVersion ?? adopted?.programme,
      let procedure = seen?.procedure ?? adopted?.procedure(on: words.today),
      let form = programme.forms[procedure.form]
    else { return nil }
    self.words = words
    self.draft = draft
    self.party = party
    self.programme = programme
    self.form = form
    self.body = body
  }

  /// Keeps the draft as it stands now.
  func save(_ reader: Reader) throws {
    let bytes = body.bytes
    guard bytes.count <= 1_048_576 else { throw PageError.tooLarge }
    try reader.site.instance.store.save(
      Draft(
        id: draft.id, party: draft.party, programme: draft.programme, body: bytes,
        savedBy: try reader.person, savedAt: reader.site.instance.ledger.now))
  }

  var say: Speaker { words.say }
  var path: Path { words.path("drafts", draft.id) }
  var content: NewContent { body.content(form) }

  /// Whether the reader records the request of another party from a document.
  var isRecorder: Bool {
    !words.view.held.contains { $0.office == .focalPoint && $0.party == draft.party }
  }

  var problems: [FieldProblem] { body.problems(form, words.terms, isRecorder: isRecorder) }

  /// The sections in their order.
  var sections: [String] { [Self.first] + form.sections.map(\.id) }

  func section(_ id: String) -> Form.Section? { form.sections.first { $0.id == id } }

  func title(of section: String) -> String {
    self.section(section)?.title.text(words.language) ?? say("lodging.first")
  }

  /// The section in which a field stands.
  func section(of field: String) -> String {
    let parts = field.split(separator: "/").map(String.init)
    switch parts.first {
    case "items": return form.sections.first(where: \.hasItems)?.id ?? Self.first
    case "answers" where parts.count == 2:
      return form.sections.first { $0.fields.contains { $0.id == parts[1] } }?.id ?? Self.first
    default: return Self.first
    }
  }

  func problems(in section: String) -> [FieldProblem] {
    problems.filter { self.section(of: $0.field) == section }
  }

  /// The section after one; nil after the last.
  func after(_ section: String) -> String? {
    sections.firstIndex(of: section).flatMap { sections.dropFirst($0 + 1).first }
  }

  /// The title as it stands, for people.
  var title: String { body.title.isEmpty ? say("lodging.untitled") : body.title }

  var titleMarkup: HTML {
    body.title.isEmpty
      ? "\(say("lodging.untitled"))" : HTML.written(Passage(body.title, body.language))
  }

  var breadcrumbs: [Link] { [Link(title, to: path)] }

  /// The channels compared with the request as it stands.
  var channels: ChannelSheet {
    ChannelSheet(words, words.now.channels(for: need, on: words.today))
  }

  private var need: Wanted { words.now.need(of: content, of: draft.party, on: words.today) }

  /// The offers compared with the request as it stands.
  var sheet: MatchSheet {
    MatchSheet(
      words: words, ranking: words.now.offers(for: need, on: words.today),
      items: content.items.enumerated().map { ($0 + 1, Passage($1.text, body.language)) })
  }
}

extension Reader {
  /// Whether a person may write and lodge requests of a party.
  func mayLodge(for party: PartyID, as person: PersonID) -> Bool {
    view.may(.recordForParties)
      || view.now.parties(.lodge, of: person, on: view.day).contains(party)
  }
}

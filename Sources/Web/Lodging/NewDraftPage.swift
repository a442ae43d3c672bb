import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The page on which a request is begun: for which party, under which programme.
struct NewDraftPage {
  let words: Wording
  let parties: [PartyID]
  let programmes: [AdoptedProgramme]
  var typed = Typed([])
  var mended = Mended()

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    var page = try NewDraftPage(reader)
    page.typed = reader.query
    return page.page.response(reader)
  }

  static func begin(_ reader: Reader, _ request: Request) async throws -> Response {
    let person = try reader.person
    let typed = try await reader.typed(request)
    var page = try NewDraftPage(reader)
    page.typed = typed
    var body = DraftBody()
    body.language = reader.language
    if let reference = Reference(typed["case"]) {
      body = try again(reference, reader)
    }
    guard let party = page.party, let programme = page.programme else {
      page.mended = Mended(
        [page.party == nil ? "party" : nil, page.programme == nil ? "programme" : nil]
          .compactMap { $0 }.map { FieldProblem(field: $0, code: "required") }, reader.say,
        form: nil)
      return page.page.refused(reader)
    }
    let id = String(Access.secret().prefix(24))
    try reader.site.instance.store.save(
      Draft(
        id: id, party: party, programme: programme, body: body.bytes, savedBy: person,
        savedAt: reader.site.instance.ledger.now))
    return .seeOther(reader.path("drafts", id))
  }

  /// The body of a draft with which a case is lodged again, filled with what stands in it.
  private static func again(_ reference: Reference, _ reader: Reader) throws -> DraftBody {
    guard let seen = reader.view.find(reference), seen.level >= .participant else {
      throw PageError.notFound
    }
    guard seen.lodgingAgain?.standing != nil else { throw PageError.notPermitted }
    var body = DraftBody()
    body.again = reference
    body.language = seen.language
    body.title = seen.title.text
    body.countries = seen.countries
    body.items = seen.items.map {
      DraftBody.Item(
        text: $0.text.text, topics: $0.topics, kinds: $0.kinds, suggestedFor: $0.text.text)
    }
    body.answers = seen.answers.mapValues(\.typed)
    return body
  }

  init(_ reader: Reader) throws {
    let person = try reader.person
    words = Wording(reader)
    let now = reader.view.now
    parties =
      reader.view.may(.recordForParties)
      ? now.parties.all.filter { !$0.mayAskFor.isEmpty }.map(\.id)
      : now.parties(.lodge, of: person, on: reader.today)
    programmes = now.programmes.all.filter { $0.procedure(on: reader.view.day) != nil }
    guard !parties.isEmpty else { throw PageError.notPermitted }
  }

  private var party: PartyID? {
    if typed["party"].isEmpty { return parties.count == 1 ? parties.first : nil }
    return parties.first { $0.rawValue == typed["party"] }
  }

  private var programme: String? {
    if typed["programme"].isEmpty { return programmes.count == 1 ? programmes.first?.id : nil }
    return programmes.first { $0.id == typed["programme"] }?.id
  }

  private var say: Speaker { words.say }

  var page: Page {
    Page(
      say("lodging.new"),
      """
      <h1>\(say("lodging.new"))</h1>\(mended.summary(say, order: ["party", "programme"]))\
      <p>\(say("lodging.newText"))</p>\(form)
      """)
  }

  private var form: HTML {
    let partyField = SelectField(
      words.field("party", say("lodging.party"), error: mended.errors["party"]),
      parties.map { Choice($0.rawValue, words.party($0)) }.sorted { $0.label < $1.label },
      chosen: party?.rawValue, none: say("forms.choose"))
    let programmeField = ChoiceField.radios(
      words.field("programme", say("lodging.programme"), error: mended.errors["programme"]),
      programmes.map { Choice($0.id, $0.programme?.entry.title.text(words.language) ?? $0.id) },
      chosen: programme)
    return PostForm(
      to: words.path("drafts"), token: words.token,
      """
      \(parties.count == 1 ? "" : partyField.html)\(programmeField.html)\
      \(Button(say("lodging.begin")).html)
      """
    ).html
  }
}

extension CaseView {
  /// The open step with which the case is lodged again, if there is one.
  var lodgingAgain: Next? {
    let outcome = procedure?.opening?.gives.first?.name
    return open.first { $0.open.step.gives.first?.name == outcome && !$0.open.step.opens }
  }
}

import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The form in which a provider, or the secretariat, says which office to write to.
struct ContactPage {
  private let party: Party
  private let reader: Reader
  private var office = ""
  private var address = ""
  private var takesMail = false
  private var key = Access.secret()
  private var mended = Mended()

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    try ContactPage(reader).page.response(reader)
  }

  static func send(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    var form = try ContactPage(reader)
    form.office = typed["office"]
    form.address = typed["address"]
    form.takesMail = typed["takes-mail"] == "yes"
    if !typed["key"].isEmpty { form.key = typed["key"] }
    let written = Language(rawValue: typed["language"]) ?? reader.language
    let command = RecordContact(
      of: form.party.id, office: Passage(form.office, written),
      address: Passage(form.address, written), takesMail: form.takesMail)
    let digest = digestOf([
      form.party.id.rawValue, form.office, form.address, written.rawValue, typed["takes-mail"],
    ])
    do throws(Refusal) {
      let strangers = typed.strangeLanguages("language")
      guard strangers.isEmpty else { throw .fields(strangers) }
      _ = try await reader.site.instance.ledger.perform(
        command, by: reader.visit.person ?? .operator, key: .init(form.key, request: digest))
    } catch {
      guard case .fields(let problems) = error else { throw PageError.refused(error) }
      form.mended = Mended(problems, reader.say, form: nil)
      var page = form.page
      page.isError = true
      page.status = .unprocessableContent
      return page.response(reader)
    }
    return .seeOther(form.home.with(query: [("done", "contact")]))
  }

  private init(_ reader: Reader) throws {
    _ = try reader.person
    guard let party = reader.view.now.parties[PartyID(reader.place[1])] else {
      throw PageError.notFound
    }
    guard reader.view.mayRecordContact(of: party.id) else { throw PageError.notPermitted }
    self.party = party
    self.reader = reader
    office = party.contact?.office.text ?? ""
    address = party.contact?.address.text ?? ""
    takesMail = party.contact?.takesMail ?? false
  }

  private var say: Speaker { reader.say }

  private var home: Path {
    let place = reader.view.provider(party.id) == nil ? "parties" : "providers"
    return reader.path(place, party.id.rawValue)
  }

  private var page: Page {
    let words = Wording(reader)
    func field(_ name: String, _ label: String, _ hint: String) -> Field {
      words.field(name, label, hint: hint, error: mended.errors[name])
    }
    var page = Page(
      say("providers.recordContact"),
      """
      \(mended.summary(say, order: ["office", "address"]))\
      <h1>\(say("providers.recordContact"))</h1><p>\(reader.markedName(of: party.id))</p>\
      <p>\(say("providers.contactText"))</p>\
      \(words.form(
        to: reader.path("providers", party.id.rawValue, "contact"),
        """
        \(TextField(
          field("office", say("providers.office"), say("providers.officeHint")), value: office).html)\
        \(TextField(
          field("address", say("providers.address"), say("providers.addressHint")),
          value: address).html)\
        \(ChoiceField.checkboxes(
          words.field("takes-mail", say("providers.takesMail")),
          [Choice("yes", say("providers.takesMailYes"), hint: say("providers.takesMailHint"))],
          chosen: takesMail ? ["yes"] : []).html)\
        \(words.languages("language", say("offers.ask.language"), chosen: reader.language))\
        \(Button(say("providers.save")).html)
        """, key: key))
      """)
    page.breadcrumbs = [
      Link(say("providers.title"), to: reader.path("providers")),
      Link(reader.name(of: party.id), to: home),
    ]
    return page
  }
}

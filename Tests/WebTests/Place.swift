import Clearinghouse
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Languages
import NIOCore
import Programmes
import Reception
import Synchronization
import Vocabulary
import Web

/// A site in memory over made-up parties, with the shipped texts and a clock that is set.
struct Place: Sendable {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let catalogue = Result {
    try Catalogue(folder: root.appending(path: "Catalogues").path)
  }
  private static let terms = Result {
    try Terms(folder: root.appending(path: "Vocabulary").path)
  }

  let instance: Instance
  let catalogue: Catalogue
  let stylesheet: [UInt8]
  private let application: any ApplicationProtocol & Sendable

  init(demoAccounts: [String] = []) throws {
    let now = Moment(Day("2026-11-23") ?? Day(number: 0)).adding(seconds: 32_400)
    let catalogue = try Self.catalogue.get()
    var terms = try Self.terms.get()
    terms.spelled = { day, language in Speaker(catalogue, language).day(day) }
    self.catalogue = catalogue
    instance = try Instance(
      MemoryStore(), terms: terms, isDemonstration: true,
      history: try History(folder: Self.root.appending(path: "History").path, terms: terms)
    ) { now }
    stylesheet = Array(try Data(contentsOf: Self.root.appending(path: "Assets/causeway.css")))
    let router = Router(context: Visit.self)
    router.add(middleware: Safeguards())
    router.add(middleware: Recognition(instance.access))
    Website(
      Site(instance, catalogue: catalogue, stylesheet: stylesheet, demoAccounts: demoAccounts)
    )
    .addRoutes(to: router)
    application = Application(router: router)
  }

  /// Lets something be done on the site.
  func visit(_ test: @Sendable @escaping (Visitor) async throws -> Void) async throws {
    try await Self.visit(application, test)
  }

  private static func visit(
    _ application: some ApplicationProtocol,
    _ test: @Sendable @escaping (Visitor) async throws -> Void
  ) async throws {
    try await application.test(.router) { client in try await test(Visitor(client)) }
  }

  /// Registers parties and people, adopts the programme, makes an offer.
  func furnish() async throws {
    let ledger = instance.ledger
    for (id, code, language) in [("amber", "QMA", Language.zh), ("birch", "QMB", .ar)] {
      _ = try await ledger.perform(
        RegisterParty(PartyID(id), .state, country: code, language: language), by: .operator)
    }
    _ = try await ledger.perform(
      RegisterParty(
        PartyID("northern"), .institution, language: .en,
        names: [.en: "Northern Institute", .ar: "معهد الشمال", .zh: "北方研究所"]), by: .operator)
    let people: [(String, Office, String?)] = [
      ("focal", .focalPoint, "amber"), ("other", .focalPoint, "birch"),
      ("officer", .secretariat, nil), ("expert", .expert, nil), ("chair", .chair, nil),
      ("provider", .provider, "northern"),
    ]
    let from = Day("2026-01-05") ?? Day(number: 0)
    for (name, office, party) in people {
      _ = try await ledger.perform(
        Appoint(
          PersonID(name), to: office, of: party.map { PartyID($0) }, letter: "NV/2026/1",
          from: from), by: .operator)
    }
    try instance.access.setPassword("demo", of: PersonID("focal"))
    let files = try ProgrammeFiles(folder: Self.root.appending(path: "Programmes/un-1540"))
    _ = try await ledger.perform(AdoptProgramme(files, reading: "source"), by: .operator)
    try await offer("Laboratory courses")
  }

  @discardableResult
  func offer(_ title: String) async throws -> String {
    var terms = Offer.Terms()
    terms.topics = ["laboratory-accreditation"]
    terms.kinds = ["training"]
    terms.until = Day("2027-06-30")
    return try await instance.ledger.perform(
      MakeOffer(
        by: PartyID("northern"), title: Passage(title, .en),
        summary: Passage("Courses for <staff> of laboratories.", .en), terms: terms),
      by: PersonID("provider")
    ).subject
  }

  /// Lodges a request of State Amber, and publishes its summary where that is wanted.
  @discardableResult
  func lodge(_ title: String, isPublic: Bool) async throws -> String {
    let ledger = instance.ledger
    let content = NewContent(
      language: .zh, title: title,
      items: [.init(text: "培训", topics: ["laboratory-accreditation"], kinds: ["training"])],
      answers: [
        "contact-name": .words(Passage("联系人", .zh)), "publish-summary": .yes(isPublic),
      ])
    let name = try await ledger.perform(
      OpenCase(under: "un-1540", by: PartyID("amber"), content), by: PersonID("focal")
    ).subject
    guard isPublic, let reference = Reference(name) else { return name }
    var verify = TakeStep("verify", of: reference)
    verify.outcome = "verified"
    _ = try await ledger.perform(verify, by: PersonID("expert"))
    _ = try await ledger.perform(TakeStep("acknowledge", of: reference), by: PersonID("chair"))
    _ = try await ledger.perform(TakeStep("publish", of: reference), by: PersonID("expert"))
    return name
  }
}

/// Somebody with a browser.
struct Visitor: Sendable {
  /// What the browser got.
  struct Answer: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: String
  }

  private let client: any TestClientProtocol
  var cookie: String?

  init(_ client: any TestClientProtocol) {
    self.client = client
  }

  func get(_ address: String, language: String? = nil) async throws -> Answer {
    var headers = HTTPFields()
    headers[.acceptLanguage] = language
    return try await send(address, .get, headers, body: nil)
  }

  func send(
    _ address: String, _ method: HTTPRequest.Method, _ headers: HTTPFields = [:], body: String?
  ) async throws -> Answer {
    var headers = headers
    if let cookie { headers[.cookie] = "__Host-causeway=\(cookie)" }
    return try await client.execute(
      uri: address, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
    ) { response in
      Answer(
        status: response.status, headers: response.headers, body: String(buffer: response.body))
    }
  }

  func post(
    _ address: String, _ fields: KeyValuePairs<String, String>, from site: String = "same-origin"
  ) async throws -> Answer {
    var headers = HTTPFields()
    headers[.contentType] = "application/x-www-form-urlencoded"
    if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = site }
    let allowed = CharacterSet.alphanumerics
    let body = fields.map { name, value in
      let text = value.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
      return "\(name)=\(text)"
    }.joined(separator: "&")
    return try await send(address, .post, headers, body: body)
  }

  /// The same visitor, signed in.
  func signedIn(_ access: Access, as person: String) throws -> Visitor {
    try access.setPassword("demo", of: PersonID(person))
    var visitor = self
    visitor.cookie = try access.signIn(person, password: "demo", from: person, as: .cookie)
    return visitor
  }

  var token: String { cookie.map(Access.formToken) ?? "" }
}

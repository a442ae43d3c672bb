public import Clearinghouse
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Languages
import NIOCore
import Programmes
import Reception
import Synchronization
import Testing
import Vocabulary
import Web

/// A clearing-house with made-up States, people and offers, and browsers to visit it with.
struct CaseHouse {
  /// A page as a browser got it.
  struct Seen {
    let status: Int
    let body: String
    let location: String?
  }

  let instance: Instance
  let router: Router<Visit>
  let catalogue: Catalogue
  private let clock: Clock
  private let signedIn: [SignedIn]

  /// The clock of a house, which is set and never runs.
  private final class Clock: Sendable {
    let now: Mutex<Moment>
    init(_ now: Moment) { self.now = Mutex(now) }
  }

  /// Somebody's browser, with the secret in its cookie.
  private struct SignedIn: Sendable {
    let name: String
    let secret: String
    var session: Session
  }

  static let day = "2026-11-23"

  private static let share = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The house on its first day; letters to State Amber are in Arabic, or in Chinese.
  init(writingToAmberIn language: Language = .ar) async throws {
    let catalogue = try Self.catalogue.get()
    let store = MemoryStore()
    let furnished = language == .zh ? Self.furnishedInChinese : Self.furnished
    try store.append(try await furnished.value, keys: [])
    clock = Clock(Moment(try #require(Day(Self.day))))
    let instance = try Self.instance(store, clock)
    signedIn = try Self.signedIn.get()
    for entry in signedIn { try store.save(entry.session) }
    router = Router(context: Visit.self)
    router.add(middleware: Recognition(instance.access))
    Website(Site(instance, catalogue: catalogue, stylesheet: [])).addRoutes(to: router)
    self.instance = instance
    self.catalogue = catalogue
  }

  /// Sets the clock to nine in the morning of a day on which everybody has signed in anew.
  func go(to day: String) throws {
    let moment = Moment(try #require(Day(day))).adding(seconds: 32_400)
    clock.now.withLock { $0 = moment }
    for var entry in signedIn {
      entry.session.used = moment
      try instance.store.save(entry.session)
    }
  }

  private static let catalogue = Result { try Catalogue(folder: share + "/Catalogues") }

  private static let terms = Result {
    let catalogue = try Self.catalogue.get()
    var terms = try Terms(folder: share + "/Vocabulary")
    terms.spelled = { Speaker(catalogue, $1).day($0) }
    return terms
  }

  private static func instance(_ store: MemoryStore, _ clock: Clock) throws -> Instance {
    try Instance(
      store, terms: try terms.get(), isDemonstration: true, isLimited: false,
      clock: { clock.now.withLock { $0 } })
  }

  /// What was done before every test, done once: checking the programme takes long.
  private static let furnished = Task { try await furnish(writingToAmberIn: .ar) }
  private static let furnishedInChinese = Task { try await furnish(writingToAmberIn: .zh) }

  private static func furnish(writingToAmberIn language: Language) async throws -> [StoredAct] {
    let store = MemoryStore()
    let clock = Clock(Moment(try #require(Day(day))))
    try await furnish(try instance(store, clock), writingToAmberIn: language)
    return try store.read(from: 1, most: 1000)
  }

  /// Everybody's session, begun once for all houses: hashing passwords takes long on purpose.
  private static let signedIn = Result {
    let store = MemoryStore()
    let access = Access(store, isLimited: false) { Moment(Day(Self.day) ?? Day(number: 0)) }
    try access.setPassword("illustrative", of: PersonID("amber-focal"))
    let hash = try store.password(of: PersonID("amber-focal")) ?? ""
    return try [
      "amber-focal", "birch-focal", "officer", "chair", "expert", "member", "cedar-aid",
    ].map { name in
      try store.setPassword(hash, of: PersonID(name))
      let secret = try access.signIn(name, password: "illustrative", from: "test", as: .cookie)
      let session = try #require(access.session(secret, .cookie))
      return SignedIn(name: name, secret: secret, session: session)
    }
  }

  private static func furnish(
    _ instance: Instance, writingToAmberIn language: Language
  ) async throws {
    let ledger = instance.ledger
    let from = try #require(Day(2026, 1, 1))
    let files = try ProgrammeFiles(
      folder: URL(filePath: share + "/Programmes/un-1540"))
    let commands: [any Command] = [
      AdoptProgramme(files, reading: "source"),
      RegisterParty("amber", .state, country: "QMA", language: language),
      RegisterParty("birch", .state, country: "QMB", language: .zh),
      RegisterParty("cedar", .state, country: "QMC", language: .en),
      Appoint("amber-focal", to: .focalPoint, of: "amber", letter: "NV/1", from: from),
      Appoint("birch-focal", to: .focalPoint, of: "birch", letter: "NV/2", from: from),
      Appoint("cedar-aid", to: .provider, of: "cedar", letter: "NV/3", from: from),
      Appoint("officer", to: .secretariat, letter: "L/1", from: from),
      Appoint("chair", to: .chair, letter: "L/2", from: from),
      Appoint("expert", to: .expert, letter: "L/3", from: from),
      Appoint("member", to: .member, letter: "L/4", from: from),
    ]
    for command in commands { _ = try await ledger.perform(command, by: .operator) }
    for (title, regions) in [("Customs training", []), ("Customs training in Oceania", ["009"])] {
      var terms = Offer.Terms()
      terms.topics = ["customs"]
      terms.kinds = ["training"]
      terms.regions = regions
      if ledger.snapshot.terms.topics["customs"] == nil { terms.topics = ["border-and-trade"] }
      _ = try await ledger.perform(
        MakeOffer(
          by: "cedar", title: Passage(title, .en),
          summary: Passage("Two courses for customs officers.", .en), terms: terms),
        by: "cedar-aid")
    }
  }

  /// A browser's visit to a page.
  func get(_ path: String, as person: String? = nil) async throws -> Seen {
    try await visit(.get, path, nil, person)
  }

  /// A form sent from a page of this site.
  func post(
    _ path: String, _ fields: KeyValuePairs<String, String>, as person: String
  ) async throws -> Seen {
    let token = secret(of: person).map(Access.formToken) ?? ""
    return try await send(
      path, [("csrf", token)] + fields.map { ($0.key, $0.value) }, as: person)
  }

  /// A form sent with these fields and no others.
  func send(_ path: String, _ fields: [(String, String)], as person: String) async throws -> Seen {
    let body = fields.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
    return try await visit(.post, path, body, person)
  }

  /// A form sent as these bytes.
  func send(_ path: String, body: String, as person: String) async throws -> Seen {
    let token = secret(of: person).map(Access.formToken) ?? ""
    return try await visit(.post, path, "csrf=\(encoded(token))&\(body)", person)
  }

  /// A form sent from a page of this site.
  func post(_ path: String, _ fields: [(String, String)], as person: String) async throws -> Seen {
    let token = secret(of: person).map(Access.formToken) ?? ""
    return try await send(path, [("csrf", token)] + fields, as: person)
  }

  private func secret(of person: String) -> String? {
    signedIn.first { $0.name == person }?.secret
  }

  private func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }

  private func visit(
    _ method: HTTPRequest.Method, _ path: String, _ body: String?, _ person: String?
  ) async throws -> Seen {
    var headers = HTTPFields()
    if let secret = person.flatMap(secret) {
      headers[.cookie] = "\(Recognition.cookie)=\(secret)"
    }
    if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
    let sent = headers
    return try await Application(router: router).test(.router) { client in
      try await client.execute(
        uri: path, method: method, headers: sent, body: body.map { ByteBuffer(string: $0) }
      ) { response in
        Seen(
          status: response.status.code, body: String(buffer: response.body),
          location: response.headers[.location])
      }
    }
  }
}

extension ID: ExpressibleByStringLiteral {
  /// The record of a name.
  public init(stringLiteral value: String) { self.init(value) }
}

extension CaseHouse {
  /// A complete request of a State, lodged by its own focal point.
  func lodge(by party: PartyID = "amber", as person: PersonID = "amber-focal") async throws
    -> String
  {
    let content = NewContent(
      language: .en, title: "Training of customs officers",
      items: [
        .init(
          text: "Two courses for forty customs officers.", topics: ["border-and-trade"],
          kinds: ["training"])
      ],
      answers: [
        "institution": .words(Passage("Ministry of Trade", .en)),
        "contact-name": .words(Passage("The head of unit", .en)),
        "contact-email": .words(Passage("unit@trade.example", .en)),
        "channel": .codes(["note-verbale"]), "subject-area": .codes(["op3c"]),
        "field": .codes(["related-materials"]), "help": .codes(["training"]),
        "objective": .words(Passage("Officers apply the control list.", .en)),
        "summary": .words(Passage("A State asks for training of customs officers.", .en)),
        "publish-summary": .yes(true),
      ])
    return try await instance.ledger.perform(
      OpenCase(under: "un-1540", by: party, content), by: person
    ).subject
  }

  /// Takes steps by commands, each as its actor.
  func take(_ steps: [(String, String?, PersonID)], of reference: String) async throws {
    for (step, outcome, person) in steps {
      var command = TakeStep(step, of: try #require(Reference(reference)))
      command.outcome = outcome
      _ = try await instance.ledger.perform(command, by: person)
    }
  }
}

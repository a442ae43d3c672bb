@testable import API
public import Clearinghouse
import Crypto
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

/// A clearing-house with a request in every state, asked through the router that is served.
struct Realm: Sendable {
  /// What somebody was told.
  struct Told: Sendable, Hashable {
    let status: Int
    let body: String
    let location: String?
    let tag: String?
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let instance: Instance
  /// What the router routes: a method and an address with its places.
  let routes: [(method: HTTPRequest.Method, path: String)]
  /// The requests by the name of their state.
  private(set) var requests: [String: Reference] = [:]
  /// The referrals by the name of the state of their request.
  private(set) var referrals: [String: Reference] = [:]
  private let application: any ApplicationProtocol & Sendable
  private let store = Frozen()
  private let time = Time()

  private final class Time: Sendable {
    let now = Mutex(Moment(Day(2025, 6, 2) ?? Day(number: 0)))
  }

  /// Everybody who asks, with office and party.
  static let people: [(String, Office, String?)] = [
    ("own", .focalPoint, "amber"), ("other", .focalPoint, "birch"),
    ("mine", .provider, "cedar"), ("rival", .provider, "dune"),
    ("kin", .focalPoint, "cedar"), ("member", .member, nil),
    ("chair", .chair, nil), ("expert", .expert, nil), ("officer", .secretariat, nil),
    ("admin", .administrator, nil), ("lapsed", .expert, nil),
  ]

  /// A clearing-house with requests in states, one after the other.
  init(_ stages: [Stage]) async throws {
    let catalogue = try Catalogue(folder: Self.root.appending(path: "Catalogues").path)
    var terms = try Terms(folder: Self.root.appending(path: "Vocabulary").path)
    terms.spelled = { day, language in Speaker(catalogue, language).day(day) }
    instance = try Instance(
      store, terms: terms, isDemonstration: true, isLimited: false,
      history: try History(folder: Self.root.appending(path: "History").path, terms: terms),
      clock: { [time] in time.now.withLock { $0 } })
    let router = Router(context: Visit.self)
    router.add(middleware: Safeguards())
    router.add(middleware: Recognition(instance.access))
    Website(Site(instance, catalogue: catalogue, stylesheet: [])).addRoutes(to: router)
    let description = Self.root.appending(path: "Assets/openapi.yaml")
    try Interface(
      instance, catalogue: catalogue, description: Array(try Data(contentsOf: description))
    ).addRoutes(to: router)
    routes = router.routes.map { ($0.method, "\($0.path)") }
    application = Application(router: router)
    try await furnish()
    time.now.withLock { $0 = Moment(Day(2026, 11, 23) ?? Day(number: 0)).adding(seconds: 32_400) }
    for stage in stages { try await put(stage) }
    try await askProviders()
    try keepDraft()
    try signEverybodyIn()
    store.freeze()
  }

  private func furnish() async throws {
    let from = try #require(Day(2025, 1, 1))
    for (id, code) in [("amber", "QMA"), ("birch", "QMB"), ("cedar", "QMC"), ("dune", "QMD")] {
      try await perform(
        RegisterParty(PartyID(id), .state, country: code, language: .en), "operator")
    }
    for name in ["un-1540", "who-biorisk", "who-ihr"] {
      let files = try ProgrammeFiles(folder: Self.root.appending(path: "Programmes/\(name)"))
      let reading = name == "un-1540" ? "source" : ""
      try await perform(AdoptProgramme(files, reading: reading), "operator")
    }
    for (name, office, party) in Self.people {
      let isLapsed = name == "lapsed"
      try await perform(
        Appoint(
          PersonID(name), to: office, of: party.map { PartyID($0) }, letter: "NV/1", from: from,
          until: isLapsed ? Day(2026, 1, 1) : nil), "operator")
    }
    for (person, party) in [("mine", "cedar"), ("rival", "dune")] {
      var terms = Offer.Terms()
      terms.topics = ["border-and-trade"]
      terms.kinds = ["training"]
      try await perform(
        MakeOffer(
          by: PartyID(party), title: Passage("Courses", .en), summary: Passage("Courses.", .en),
          terms: terms), PersonID(person))
    }
    try await reportDelivery()
  }

  @discardableResult
  private func perform(_ command: any Command, _ person: PersonID) async throws -> String {
    try await instance.ledger.perform(command, by: person).subject
  }

  /// Brings a request into a state.
  private mutating func put(_ stage: Stage) async throws {
    let lodged = try await perform(
      OpenCase(under: "un-1540", by: PartyID("amber"), stage.content), "own")
    let reference = try #require(Reference(lodged))
    requests[stage.name] = reference
    let referred = try await perform(
      Refer(reference, to: "who-biorisk", remark: Passage(stage.mark("remark"), .en)), "own")
    referrals[stage.name] = Reference(referred)
    for happened in stage.steps {
      switch happened {
      case .step(let step, let outcome, let person):
        var command = TakeStep(step, of: reference)
        command.outcome = outcome
        try await perform(command, person)
      case .offer:
        var command = TakeStep("receive-offer", of: reference)
        command.items = [1]
        try await perform(command, "mine")
      case .hold:
        var command = TakeStep("hold", of: reference)
        command.reason = Passage(stage.mark("reason"), .en)
        try await perform(command, "member")
      case .consentWithdrawn:
        try await perform(
          AnswerPermission("publish-summary", of: reference, isGiven: false), "own")
      }
    }
  }

  /// Opens a round, in which one provider has been written to and the other has not.
  private func askProviders() async throws {
    let round = try await perform(OpenRound(of: "un-1540"), "officer")
    let reference = try #require(Reference(round))
    try await perform(SendRoundLetter(of: reference, to: "cedar"), "officer")
  }

  /// A report that its recipient has not confirmed, so that not everybody may read it.
  private func reportDelivery() async throws {
    var told = Delivery.Particulars()
    told.topics = ["border-and-trade"]
    told.kinds = ["training"]
    told.from = ImpreciseDay("2025")
    told.mayBePublished = true
    let account = DeliveryAccount(
      title: Passage("Courses", .en), description: Passage("Courses.", .en), to: ["amber"], told)
    try await perform(ReportDelivery(by: "cedar", account), "mine")
  }

  static let draft = "0123456789abcdef01234567"
  static let draftMark = "qxdrafttitle"

  private func keepDraft() throws {
    let body: JSON = ["title": .string(Self.draftMark), "language": "en"]
    try store.save(
      Draft(
        id: Self.draft, party: "amber", programme: "un-1540", body: body.bytes, savedBy: "own",
        savedAt: instance.ledger.now))
  }
}

// MARK: Asking

extension Realm {
  private static func secret(_ person: String, _ kind: Session.Kind) -> String {
    "the \(kind.rawValue) of \(person)"
  }

  /// Secrets that are known beforehand, so that the forms of two realms bear the same tokens.
  private func signEverybodyIn() throws {
    for (name, _, _) in Self.people {
      for kind in [Session.Kind.cookie, .token] {
        let digest = SHA256.hash(data: Array(Self.secret(name, kind).utf8))
          .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let now = instance.ledger.now
        try store.save(
          Session(digest: digest, person: PersonID(name), kind: kind, began: now, used: now))
      }
    }
  }

  /// Lets somebody ask through one client after another.
  func ask<Value: Sendable>(
    _ ask: @Sendable @escaping (any TestClientProtocol) async throws -> Value
  ) async throws -> Value {
    try await Self.ask(application, ask)
  }

  private static func ask<Value: Sendable>(
    _ application: some ApplicationProtocol,
    _ ask: @Sendable @escaping (any TestClientProtocol) async throws -> Value
  ) async throws -> Value {
    try await application.test(.router) { try await ask($0) }
  }

  /// Asks as a person, or as the public; a form is sent with its token.
  static func send(
    _ method: HTTPRequest.Method, _ path: String, _ body: String?, as person: String?,
    _ client: any TestClientProtocol
  ) async throws -> Told {
    let isCall = path.hasPrefix("/api/") || path == "/readyz" || path == "/healthz"
    var headers = HTTPFields()
    var bytes = body.map { Array($0.utf8) }
    if let person, isCall {
      headers[.authorization] = "Bearer \(secret(person, .token))"
    } else if let person {
      headers[.cookie] = "\(Recognition.cookie)=\(secret(person, .cookie))"
    }
    if let body {
      headers[.contentType] = isCall ? "application/json" : "application/x-www-form-urlencoded"
      let token = person.map { Access.formToken(secret($0, .cookie)) } ?? ""
      bytes = isCall ? json(body).bytes : Array("csrf=\(token)&\(body)".utf8)
    }
    return try await client.execute(
      uri: path, method: method, headers: headers, body: bytes.map { ByteBuffer(bytes: $0) }
    ) { response in
      Told(
        status: response.status.code, body: String(buffer: response.body),
        location: response.headers[.location], tag: response.headers[.eTag])
    }
  }

  /// The fields of a form as an object: `yes` and `no` are true and false, names with `[]` lists.
  ///
  /// What is an object already stays as it is.
  private static func json(_ body: String) -> JSON {
    if body.hasPrefix("{"), let json = try? JSON(parsing: body) { return json }
    return .object(
      body.split(separator: "&").map { pair in
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        let value: JSON =
          switch parts[1] {
          case "yes": true
          case "no": false
          default: Int(parts[1]).map { .int($0) } ?? .string(parts[1])
          }
        return parts[0].hasSuffix("[]")
          ? .init(String(parts[0].dropLast(2)), .array([value])) : .init(parts[0], value)
      })
  }
}

extension ID: ExpressibleByStringLiteral {
  /// The record of a name.
  public init(stringLiteral value: String) { self.init(value) }
}

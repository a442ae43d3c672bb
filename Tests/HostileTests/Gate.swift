import API
import Clearinghouse
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Languages
import NIOCore
import Programmes
import Reception
import Vocabulary
import Web

/// The whole program behind its router, in memory, with a party, an offer and somebody signed in.
struct Gate {
  /// What was answered.
  struct Answer {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let instance: Instance
  let token: String
  let cookie: String
  private let router: Router<Visit>

  init() async throws {
    let catalogue = try Catalogue(folder: Self.root.appending(path: "Catalogues").path)
    var terms = try Terms(folder: Self.root.appending(path: "Vocabulary").path)
    terms.spelled = { day, language in Speaker(catalogue, language).day(day) }
    let now = Moment(Day("2026-11-23") ?? Day(number: 0)).adding(seconds: 32_400)
    instance = try Instance(
      MemoryStore(), terms: terms, isDemonstration: true, isLimited: false, clock: { now })
    try await Self.furnish(instance)
    let access = instance.access
    try access.setPassword("a long password", of: PersonID("focal-point"))
    token = try access.signIn("focal-point", password: "a long password", from: "t", as: .token)
    cookie = try access.signIn("focal-point", password: "a long password", from: "t", as: .cookie)
    router = Router(context: Visit.self)
    router.add(middleware: Safeguards())
    router.add(middleware: Recognition(access))
    let description = try Data(contentsOf: Self.root.appending(path: "Assets/openapi.yaml"))
    try Interface(instance, catalogue: catalogue, description: Array(description))
      .addRoutes(to: router)
    Website(Site(instance, catalogue: catalogue, stylesheet: [])).addRoutes(to: router)
  }

  private static func furnish(_ instance: Instance) async throws {
    let from = Day("2026-01-05") ?? Day(number: 0)
    let files = try ProgrammeFiles(folder: root.appending(path: "Programmes/un-1540"))
    let amber = PartyID("amber")
    var terms = Offer.Terms()
    (terms.topics, terms.kinds) = (["laboratory-biosafety"], ["training"])
    for command: any Command in [
      RegisterParty(amber, .state, country: "QMA", language: .zh),
      AdoptProgramme(files, reading: "source"),
      Appoint(PersonID("focal-point"), to: .focalPoint, of: amber, letter: "NV/1", from: from),
      Appoint(PersonID("provider"), to: .provider, of: amber, letter: "NV/1", from: from),
    ] { _ = try await instance.ledger.perform(command, by: .operator) }
    _ = try await instance.ledger.perform(
      MakeOffer(
        by: amber, title: Passage("Courses", .en), summary: Passage("Courses.", .en), terms: terms),
      by: PersonID("provider"))
    let need = NewContent(
      language: .en, title: "Training",
      items: [.init(text: "Training", topics: ["laboratory-biosafety"], kinds: ["training"])],
      answers: ["contact-name": .words(Passage("Focal point", .en))])
    _ = try await instance.ledger.perform(
      OpenCase(under: "un-1540", by: amber, need), by: PersonID("focal-point"))
  }

  /// What the forms of the one who is signed in carry.
  var formToken: String { Access.formToken(cookie) }

  /// A way to send requests through the router.
  func open(_ work: @Sendable @escaping (Sender) async throws -> Void) async throws {
    try await Application(router: router).test(.router) { client in
      try await work(Sender(client: client))
    }
  }

  /// Sends requests through the router.
  struct Sender: Sendable {
    let client: any TestClientProtocol

    func send(
      _ method: HTTPRequest.Method, _ uri: String, _ headers: HTTPFields, _ body: [UInt8]? = nil
    ) async throws -> Answer {
      let response = try await client.execute(
        uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) })
      return Answer(
        status: response.status.code, headers: response.headers,
        bytes: Array(response.body.readableBytesView))
    }
  }
}

extension Gate.Answer {
  /// What is wrong with an answer to a wrong request; nil where it says clearly what was wrong.
  var complaint: String? {
    guard (200..<500).contains(status) else { return "is answered \(status)" }
    guard status >= 400 else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains("⟦") { return "is answered without words" }
    guard headers[.contentType]?.hasPrefix("application/problem+json") == true else {
      return headers[.contentType]?.hasPrefix("text/html") == true && text.contains("<h1>")
        ? nil : "is answered without a page"
    }
    guard let json = try? JSON(parsing: bytes), let code = json["code"]?.string,
      json["detail"]?.string?.isEmpty == false
    else { return "is answered without a reason" }
    let isPlaced =
      switch code {
      case "fields":
        json["errors"]?.elements.isEmpty == false
          && json["errors"]?.elements.allSatisfy { $0["pointer"]?.string != nil } == true
      case "malformed-json": json["line"]?.int != nil && json["column"]?.int != nil
      default: true
      }
    return isPlaced ? nil : "is answered without a place"
  }
}

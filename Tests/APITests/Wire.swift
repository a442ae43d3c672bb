@testable import API
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

/// What a call was told.
struct Told {
  let status: Int
  let json: JSON
  let headers: HTTPFields
  let bytes: [UInt8]

  var code: String? { json["code"]?.string }
  var pointers: [String] { (json["errors"]?.elements ?? []).compactMap { $0["pointer"]?.string } }
}

/// The interface over a clearing-house in memory with made-up parties and a clock that is set.
final class Wire: Sendable {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  private final class Time: Sendable {
    let now = Mutex(Moment(Day(2026, 11, 2) ?? Day(number: 0)).adding(seconds: 32_400))
  }

  /// The hash of everybody's password, made once because making it is slow by design.
  private static let hash = Result {
    let store = MemoryStore()
    let access = Access(store, clock: { Moment(milliseconds: 0) })
    try access.setPassword("correct horse", of: PersonID("chair"))
    return try store.password(of: PersonID("chair")) ?? ""
  }

  let interface: Interface
  let instance: Instance
  private let time = Time()
  private let tokens = Mutex<[String: String]>([:])

  init(isLimited: Bool = false) async throws {
    let catalogue = try Catalogue(folder: Self.root.appending(path: "Catalogues").path)
    var terms = try Terms(folder: Self.root.appending(path: "Vocabulary").path)
    terms.spelled = { day, language in Speaker(catalogue, language).day(day) }
    instance = try Instance(
      MemoryStore(), terms: terms, isDemonstration: true, isLimited: isLimited,
      clock: { [time] in time.now.withLock { $0 } })
    interface = try Interface(
      instance, catalogue: catalogue, description: Self.bytes("Assets/openapi.yaml"))
    try await furnish()
  }

  private func furnish() async throws {
    let from = Day("2026-01-05") ?? Day(number: 0)
    var commands: [any Command] = [
      RegisterParty(PartyID("amber"), .state, country: "QMA", language: .zh),
      RegisterParty(
        PartyID("institute"), .institution, language: .en, names: [.en: "Northern Institute"]),
      AdoptProgramme(
        try ProgrammeFiles(folder: Self.root.appending(path: "Programmes/un-1540")),
        reading: "source"),
    ]
    let people: [(String, Office, String?)] = [
      ("focal-point", .focalPoint, "amber"), ("provider", .provider, "institute"),
      ("officer", .secretariat, nil), ("expert", .expert, nil), ("chair", .chair, nil),
      ("member", .member, nil), ("admin", .administrator, nil),
    ]
    for (name, office, party) in people {
      commands.append(
        Appoint(
          PersonID(name), to: office, of: party.map { PartyID($0) }, letter: "NV/2026/1",
          from: from))
      try instance.store.setPassword(Self.hash.get(), of: PersonID(name))
    }
    for command in commands { _ = try await instance.ledger.perform(command, by: .operator) }
  }

  /// Sets the clock to nine in the morning of a day; everybody signs in anew.
  func go(to day: String) {
    tokens.withLock { $0 = [:] }
    time.now.withLock { $0 = Moment(Day(day) ?? Day(number: 0)).adding(seconds: 32_400) }
  }

  /// A token of a person.
  func token(_ person: String) throws -> String {
    if let token = tokens.withLock({ $0[person] }) { return token }
    let token = try instance.access.signIn(
      person, password: "correct horse", from: "test", as: .token)
    tokens.withLock { $0[person] = token }
    return token
  }

  /// Asks as a person, or as the public.
  func ask(
    _ method: HTTPRequest.Method, _ path: String, as person: String? = nil,
    bytes: [UInt8]? = nil, _ headers: HTTPFields = [:]
  ) async throws -> Told {
    let router = Router(context: Visit.self)
    router.add(middleware: Recognition(instance.access))
    router.add(middleware: Safeguards())
    interface.addRoutes(to: router)
    var headers = headers
    if let person { headers[.authorization] = "Bearer \(try token(person))" }
    if bytes != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
    let (fields, body) = (headers, bytes.map { ByteBuffer(bytes: $0) })
    return try await Application(router: router).test(.router) { client in
      let response = try await client.execute(
        uri: path, method: method, headers: fields, body: body)
      let bytes = Array(response.body.readableBytesView)
      let isJSON = !bytes.isEmpty && response.headers[.contentType]?.contains("json") == true
      return Told(
        status: response.status.code, json: isJSON ? try JSON(parsing: bytes) : .null,
        headers: response.headers, bytes: bytes)
    }
  }

  func get(
    _ path: String, as person: String? = nil, _ headers: HTTPFields = [:]
  ) async throws -> Told {
    try await ask(.get, "/api/v1/" + path, as: person, headers)
  }

  func post(
    _ path: String, _ body: JSON, as person: String? = nil, _ headers: HTTPFields = [:]
  ) async throws -> Told {
    try await ask(.post, "/api/v1/" + path, as: person, bytes: body.bytes, headers)
  }

  /// What State Amber asks.
  static let need: JSON = [
    "programme": "un-1540", "requester": "QMA", "language": "en",
    "title": "Training for laboratories",
    "items": [
      [
        "text": "Training in laboratory biosafety", "topics": ["laboratory-biosafety"],
        "kinds": ["training"],
      ]
    ],
    "answers": ["publish-summary": true, "contact-name": "Focal point", "channel": "note-verbale"],
  ]

  static let offer: JSON = [
    "language": "en", "title": "Courses", "summary": "Courses for laboratory staff.",
    "topics": ["biorisk-management"], "kinds": ["training"], "ceiling": "50000.00 USD",
  ]

  /// Lodges what State Amber asks, and gives its reference.
  func lodge() async throws -> String {
    try await post("requests", Self.need, as: "focal-point").json["ref"]?.string ?? ""
  }

  func step(_ step: String, _ ref: String, as person: String, _ more: JSON = [:]) async throws
    -> Told
  {
    try await post(
      "requests/\(ref)/steps", .object([.init("step", .string(step))] + more.members), as: person)
  }
}

extension JSON {
  /// The object with other values for some of its members.
  func with(_ others: JSON) -> JSON {
    let keys = Set(others.members.map(\.key))
    return .object(members.filter { !keys.contains($0.key) } + others.members)
  }
}

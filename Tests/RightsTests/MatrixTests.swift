@testable import API
import Clearinghouse
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Vocabulary

/// One answer: who asked for what, about a request in which state.
struct Asked: Sendable {
  let row: Int
  let reader: String
  let state: String?
  let status: Int
  let isToSignIn: Bool
  /// The words of requests and drafts that stand in it.
  let marks: Set<String>
  /// Everything that was answered, without the reference of the request asked about.
  let whole: String
}

/// All that everybody was told, asked once for all tests.
private let asked = Task { try await Matrix.ask() }

enum Matrix {
  static let never = Reference("REQ-2026-9999")

  /// Asks every row as everybody about a request in every state, and about one that never was.
  static func ask() async throws -> [Asked] {
    let (rows, levels) = (try Row.all(), try Levels())
    let realm = try await Realm(Stage.all)
    let states = Stage.all.map(\.name) + ["never"]
    // One after the other: commands that wait together are refused together by a frozen store.
    var all: [Asked] = []
    for reader in levels.readers { all += try await told(reader, rows, states, in: realm) }
    return all
  }

  /// All that one reader is told.
  private static func told(
    _ reader: String, _ rows: [Row], _ states: [String?], in realm: Realm
  ) async throws -> [Asked] {
    try await realm.ask { client in
      var asked: [Asked] = []
      for (number, row) in rows.enumerated() {
        for state in row.isAboutRequest ? states : [nil] {
          let told = try await ask(row, as: reader, about: state, in: realm, client)
          let referred = state.flatMap { realm.referrals[$0].map { "\($0)" } }
          let request = state.flatMap { realm.requests[$0].map { "\($0)" } }
          asked.append(Asked(number, reader, state, told, without: [request, referred]))
        }
      }
      return asked
    }
  }

  /// Asks one row once.
  static func ask(
    _ row: Row, as reader: String, about state: String?, in realm: Realm,
    _ client: any TestClientProtocol
  ) async throws -> Realm.Told {
    let request = state.flatMap { realm.requests[$0].map { "\($0)" } } ?? "REQ-2026-9999"
    let referral = state.flatMap { realm.referrals[$0].map { "\($0)" } } ?? "RFL-2026-9999"
    return try await Realm.send(
      HTTPRequest.Method(rawValue: row.method) ?? .get, row.address(request, referral), row.sends,
      as: reader == "anon" ? nil : reader, client)
  }
}

extension Asked {
  init(
    _ row: Int, _ reader: String, _ state: String?, _ told: Realm.Told, without names: [String?]
  ) {
    self.row = row
    self.reader = reader
    self.state = state
    status = told.status
    isToSignIn =
      told.status == 401 || told.location?.hasPrefix("/en/sign-in") ?? false
      || told.body.contains("name=\"resume\"")
    var whole = [told.location ?? "", told.tag ?? "", told.body].joined(separator: "\n")
    marks = Set(
      whole.components(separatedBy: "qx").dropFirst()
        .map { "qx" + $0.prefix { $0.isLowercase && $0.isASCII } })
    for name in names.compactMap(\.self) {
      whole = whole.replacingOccurrences(of: name, with: String(name.dropLast(4)) + "9999")
    }
    self.whole = whole
  }

  /// What was answered, as the table says it.
  var word: String {
    if isToSignIn { return "sign" }
    return switch status {
    case 200, 204: "ok"
    case 302, 303: "to"
    case 403: "no"
    case 404: "none"
    case 400, 409, 415, 422: "asks"
    case 503: "done"
    default: "\(status)"
    }
  }
}

@Suite struct `Every route` {
  @Test func `is in the table, and the table names no other`() async throws {
    let realm = try await Realm([])
    let rows = try Row.all()
    let named = Set(rows.map { "\($0.method) \($0.route)" })
    let paths = Set(rows.map(\.route))
    var routed: Set<String> = []
    for route in realm.routes {
      let name = "\(route.method) \(route.path)"
      routed.insert(name)
      if named.contains(name) { continue }
      let path = route.path
      let isHead = route.method == .head && named.contains("GET \(path)")
      let isRefusal = paths.contains(path) || path.hasPrefix("/api")
      if isHead { continue }
      #expect(isRefusal, "\(name) is not in the table")
      let told = try await realm.ask { client in
        try await Realm.send(route.method, path, nil, as: nil, client)
      }
      #expect([404, 405].contains(told.status), "\(name) is not in the table")
    }
    for name in named.subtracting(routed) { Issue.record("nothing is routed at \(name)") }
    #expect(Set(Stage.all.map(\.name)) == (try Levels().states))
  }

  @Test func `tells each reader what the table says, in every state of a request`() async throws {
    let (rows, levels) = (try Row.all(), try Levels())
    for (number, answers) in Dictionary(grouping: try await asked.value, by: \.row) {
      let row = rows[number]
      for (reader, answers) in Dictionary(grouping: answers, by: \.reader) {
        var mayDo = false
        for answer in answers {
          let level = answer.state.map { levels[$0, reader] }
          let expected = row.words(reader, level)
          // Somebody who may do something may still be told that its time has not come.
          let isTold =
            expected.contains(answer.word)
            || expected.contains("done") && answer.word == "asks"
          #expect(
            isTold,
            "\(row.name) as \(reader)\(answer.state.map { ", \($0)" } ?? ""): \(answer.status)")
          mayDo = mayDo || expected.contains("done")
        }
        if mayDo {
          let last = answers.last.map { "\($0.status) \($0.whole.suffix(300))" } ?? ""
          #expect(answers.contains { $0.word == "done" }, "\(row.name) as \(reader): \(last)")
        }
      }
    }
  }

  @Test func `shows nobody a word of what is hidden from them`() async throws {
    let (rows, levels) = (try Row.all(), try Levels())
    let marks = Dictionary(
      uniqueKeysWithValues: Stage.all.flatMap { stage in
        stage.marks.map { ($0.word, (stage.name, $0.least)) }
      })
    for answer in try await asked.value {
      for mark in answer.marks where mark != Realm.draftMark {
        let (state, least) = try #require(marks[mark], "\(mark)")
        #expect(
          levels[state, answer.reader] >= least,
          "\(rows[answer.row].name) shows \(mark) to \(answer.reader)")
      }
      if answer.marks.contains(Realm.draftMark) {
        #expect(["own"].contains(answer.reader), "\(rows[answer.row].name)")
      }
    }
  }

  @Test func `of a request shows each reader all that is meant for them`() async throws {
    let (rows, levels) = (try Row.all(), try Levels())
    let pages = ["GET /{language}/requests/{ref}", "GET /api/v1/requests/{ref}"]
    let answers = try await asked.value
    for stage in Stage.all {
      for reader in levels.readers {
        let seen = answers.filter {
          $0.state == stage.name && $0.reader == reader && pages.contains(rows[$0.row].name)
        }
        #expect(seen.count == pages.count)
        for (word, least) in stage.marks where levels[stage.name, reader] >= least {
          if least == .committee, !stage.steps.contains(where: \.isHold) { continue }
          let isOnPageAlone = word == stage.mark("remark")
          for answer in seen where !isOnPageAlone || rows[answer.row].route.contains("language") {
            #expect(answer.marks.contains(word), "\(rows[answer.row].name), \(reader): \(word)")
          }
        }
      }
    }
  }

  @Test func `answers about what is hidden as about what never was`() async throws {
    let (rows, levels) = (try Row.all(), try Levels())
    let answers = try await asked.value
    for (number, answers) in Dictionary(grouping: answers, by: \.row)
    where rows[number].isAboutRequest {
      for (reader, answers) in Dictionary(grouping: answers, by: \.reader) {
        let never = try #require(answers.first { $0.state == "never" })
        for answer in answers {
          guard let state = answer.state, state != "never", levels[state, reader] == .nothing
          else { continue }
          #expect(answer.status == never.status, "\(rows[number].name), \(reader), \(state)")
          #expect(answer.whole == never.whole, "\(rows[number].name), \(reader), \(state)")
        }
      }
    }
  }
}

extension Stage.Happened {
  var isHold: Bool { if case .hold = self { true } else { false } }
}

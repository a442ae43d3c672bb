import ArgumentParser
import Foundation
import Vocabulary

/// Requests: list, show, lodge.
struct RequestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "List, show or lodge requests.",
    subcommands: [List.self, Show.self, Lodge.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the requests that you may see, the last lodged first.")
    @OptionGroup var place: InstancePlace
    @OptionGroup var wanted: RequestNarrowing
    @Option(help: "At most so many.") var limit = 100
    @Flag(help: "Write the whole list as a table (CSV).") var csv = false
    @Flag(help: "Begin the table with a byte order mark, for spreadsheets.") var bom = false

    func run() async throws {
      if csv {
        let path = "/api/v1/requests?bom=\(bom ? "yes" : "no")\(wanted.parameters)"
        FileHandle.standardOutput.write(Data(try await place.ask { try await $0.table(path) }))
        return
      }
      let path = "/api/v1/requests?limit=\(limit)\(wanted.parameters)"
      place.show(try await place.ask { try await $0.get(path) }) { answer in
        (answer["data"]?.elements ?? []).map { Lines.request($0) }
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a request: what is asked, where it stands, what is open.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference, such as REQ-2026-0001.") var reference: String

    func run() async throws {
      let path = "/api/v1/requests/\(reference.encoded)"
      place.show(try await place.ask { try await $0.get(path) }, Lines.wholeRequest)
    }
  }

  struct Lodge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lodge a request written as JSON, as POST /api/v1/requests takes it.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The file; - for standard input.") var file: String

    func run() async throws {
      let bytes = try Files.bytes(file)
      let answer = try await place.ask { try await $0.post("/api/v1/requests", bytes: bytes) }
      place.show(answer, Lines.wholeRequest)
    }
  }
}

/// Takes a step of a request's procedure.
struct StepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "step", abstract: "Take a step of a request's procedure, or record that it was.")
  @OptionGroup var place: InstancePlace
  @Argument(help: "The reference of the request.") var reference: String
  @Argument(help: "The step, such as verify.") var step: String
  @Option(help: "The outcome, where there are several.") var outcome: String?
  @Option(help: "The number of the offer's thread.") var thread: Int?
  @Option(help: "The day it was done.") var on: Day?
  @Option(help: "The day its document was received.") var received: Day?
  @Option(parsing: .upToNextOption, help: "The items answered.") var items: [Int] = []
  @Option(help: "The reason.") var reason: String?
  @Option(help: "The document it rests on.") var document: String?
  @Option(help: "The provider, for an offer recorded from paper.") var provider: String?
  @Option(help: "The standing offer that it draws on.") var offer: String?

  func run() async throws {
    var members: [JSON.Member] = [.init("step", .string(step))]
    if let outcome { members.append(.init("outcome", .string(outcome))) }
    if let thread { members.append(.init("thread", .int(thread))) }
    if let on { members.append(.init("on", .string("\(on)"))) }
    if let received { members.append(.init("received", .string("\(received)"))) }
    if !items.isEmpty { members.append(.init("items", JSON(items))) }
    if let reason { members.append(.init("reason", .string(reason))) }
    if let document { members.append(.init("document", .string(document))) }
    if let provider { members.append(.init("provider", .string(provider))) }
    if let offer { members.append(.init("offer", .string(offer))) }
    let (path, body) = ("/api/v1/requests/\(reference.encoded)/steps", JSON.object(members))
    place.show(try await place.ask { try await $0.post(path, body) }, Lines.wholeRequest)
  }
}

/// The offers, or the channels, that fit a request.
struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Rank offers or channels against a request, with the reasons.")
  @OptionGroup var place: InstancePlace
  @Argument(help: "The reference of the request.") var reference: String
  @Flag(help: "Also say why the others were left out.") var whyNot = false
  @Flag(help: "Rank the channels of the directory in place of the offers.") var channels = false

  func run() async throws {
    let path = "/api/v1/requests/\(reference.encoded)/\(channels ? "channels" : "matches")"
    let answer = try await place.ask { try await $0.get(path) }
    place.show(answer) { Lines.ranking($0, whyNot: whyNot) }
  }
}

/// What is due, by date.
struct Deadlines: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List what is due, by date.")
  @OptionGroup var place: InstancePlace

  func run() async throws {
    let answer = try await place.ask { try await $0.get("/api/v1/deadlines?limit=1000") }
    place.show(answer) { answer in
      (answer["data"]?.elements ?? []).map { row in
        Lines.row([row["due"], row["ref"], row["step"], row["due_text"], row["title"]])
      }
    }
  }
}

/// Answers as lines for people, tab between the parts.
enum Lines {
  static func row(_ parts: [JSON?]) -> String {
    parts.map { part in
      part?.string ?? part?.int.map(String.init) ?? part?.strings?.joined(separator: ", ") ?? ""
    }.joined(separator: "\t")
  }

  static func request(_ row: JSON) -> String {
    self.row([row["ref"], row["lodged"], row["status"], row["requester"], row["title"]])
  }

  static func wholeRequest(_ answer: JSON) -> [String] {
    [request(answer)]
      + (answer["items"]?.elements ?? []).map { "  " + row([$0["number"], $0["text"]]) }
      + (answer["open"]?.elements ?? []).map {
        "  open: " + row([$0["step"], $0["due"], $0["by"]])
      }
      + (answer["timeline"]?.elements ?? []).map {
        "  "
          + row([
            $0["on"], $0["step"] ?? $0["permission"], $0["outcome"] ?? $0["answer"], $0["by"],
            $0["letter"],
          ])
      }
  }

  /// What fits, what almost does, and, where it is wanted, what was left out.
  static func ranking(_ answer: JSON, whyNot: Bool) -> [String] {
    let groups =
      [("data", "Fits"), ("almost", "Fits but for one condition")]
      + (whyNot ? [("left_out", "Left out")] : [])
    return groups.flatMap { key, title -> [String] in
      let matches = answer[key]?.elements ?? []
      return matches.isEmpty ? [] : [title + ":"] + matches.flatMap(match)
    }
  }

  private static func match(_ match: JSON) -> [String] {
    let name = match["offer"] ?? match["request"] ?? match["programme"]
    return ["  " + row([name, match["fit"], match["title"]])]
      + (match["reasons"]?.elements ?? []).map { "    - " + row([$0["text"]]) }
  }
}

/// Files that commands read.
enum Files {
  /// The bytes of a file, or of standard input where it is named `-`.
  static func bytes(_ name: String) throws(Failure) -> [UInt8] {
    if name == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
    guard let data = FileManager.default.contents(atPath: name) else {
      throw Failure(.notFound, "The file \(name) cannot be read.")
    }
    return Array(data)
  }
}

extension String {
  /// The text as a part of an address: all but unreserved characters (RFC 3986) are encoded.
  var encoded: String {
    let digits = Array("0123456789ABCDEF")
    return utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        String(UnicodeScalar(byte))
      default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }.joined()
  }
}

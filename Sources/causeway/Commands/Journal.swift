import ArgumentParser
import Clearinghouse
import Foundation
import SQLiteStore
import Vocabulary

/// Verifies the journal, sums it up, shows its end; it is read beside whoever holds it.
struct JournalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Verify the journal, or look at its acts.",
    subcommands: [Verify.self, Summary.self, Tail.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check every act: numbers, leaf hashes, digests of words, and that it folds.")
    @OptionGroup var place: JournalPlace
    @OptionGroup var files: SharePlace

    func run() async throws {
      let share = try files.share()
      let terms = try share.terms(try share.catalogue())
      var faults: [String] = []
      var snapshot = Snapshot(terms: terms)
      var acts = 0
      var folds = true
      try place.walk { act, leaf in
        if act.leaf != leaf { faults.append("Act \(act.number) is not what was recorded.") }
        for field in act.alteredWords() {
          faults.append("The words '\(field)' of act \(act.number) are not what was recorded.")
        }
        acts += 1
        guard folds else { return }
        do throws(JournalError) {
          try snapshot.fold(act)
        } catch {
          folds = false
          faults.append(Failure(error, folder: place.data.path).message)
        }
      }
      place.show(["acts": .int(acts), "faults": JSON(faults)]) { _ in
        faults + ["\(acts) acts verified, \(faults.count) faults"]
      }
      guard faults.isEmpty else { throw Failure(.invalid, "The journal has been altered.") }
    }
  }

  struct Summary: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Count the acts by kind.")
    @OptionGroup var place: JournalPlace

    func run() async throws {
      var counts: [String: Int] = [:]
      try place.walk { act, _ in counts[act.kind, default: 0] += 1 }
      let rows = counts.sorted { $0.key < $1.key }
      place.show(.object(rows.map { JSON.Member($0.key, .int($0.value)) })) { _ in
        rows.map { "\($0.value)\t\($0.key)" }
      }
    }
  }

  struct Tail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show the last acts, without words.")
    @OptionGroup var place: JournalPlace
    @Option(name: .shortAndLong, help: "How many.") var count = 10

    func run() async throws {
      let reader = try place.reader()
      let acts = try place.read {
        () throws(JournalError) in
        let head = try reader.head()
        return try reader.acts(from: max(1, head - count + 1), most: count)
      }
      let rows = acts.map { act in
        JSON.object([
          .init("number", .int(act.number)), .init("at", .string("\(act.at)")),
          .init("by", .string(act.by)), .init("kind", .string(act.kind)),
        ])
      }
      place.show(.array(rows)) { answer in
        answer.elements.map { Lines.row([$0["number"], $0["at"], $0["by"], $0["kind"]]) }
      }
    }
  }
}

/// The journal that a command reads.
struct JournalPlace: ParsableArguments {
  @OptionGroup var data: DataPlace
  @Flag(help: "Write the result as JSON.") var json = false

  func reader() throws(Failure) -> JournalReader {
    Console.note("Data folder: \(data.path)")
    guard FileManager.default.fileExists(atPath: data.path + "/causeway.sqlite") else {
      throw Failure(.notFound, "There is no journal in \(data.path). Name its folder with --data.")
    }
    return try read { () throws(JournalError) in try JournalReader(data.path) }
  }

  func read<Value>(_ body: () throws(JournalError) -> Value) throws(Failure) -> Value {
    do throws(JournalError) {
      return try body()
    } catch {
      throw Failure(error, folder: data.path)
    }
  }

  /// Every act in order, with the leaf hash that was stored.
  func walk(_ visit: (StoredAct, [UInt8]?) -> Void) throws(Failure) {
    let reader = try reader()
    var next = 1
    while true {
      let (acts, leaves) = try read { () throws(JournalError) in
        (try reader.acts(from: next, most: 1000), try reader.leaves(from: next, most: 1000))
      }
      guard let last = acts.last else { return }
      for act in acts { visit(act, leaves[act.number]) }
      next = last.number + 1
    }
  }

  func show(_ answer: JSON, _ lines: (JSON) -> [String]) {
    if json { print(answer.text) } else { for line in lines(answer) { print(line) } }
  }
}

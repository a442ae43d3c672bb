import ArgumentParser
import Clearinghouse
import SQLiteStore
import Vocabulary

/// The journal: verified, counted and read, beside a running server too.
struct JournalCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Verify, count and read the journal.",
    subcommands: [Verify.self, Summary.self, Tail.self])

  /// The journal of the folder that was named.
  struct Place: ParsableArguments {
    @OptionGroup var place: DataPlace
    @Flag(help: "Write JSON.") var json = false

    /// Reads from the journal.
    func read<Value>(_ body: (JournalFile) throws -> Value) throws -> Value {
      Console.note("Data folder: \(place.path)")
      do {
        return try body(try JournalFile(in: place.path))
      } catch let error as JournalError {
        throw Failure(error, folder: place.path)
      }
    }
  }

  /// Verifies every act.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Verify numbers, leaf hashes and words of every act, and fold them all.")
    @OptionGroup var place: Place
    @OptionGroup var files: SharePlace

    func run() throws {
      let share = try files.share()
      let terms = try share.terms(try share.catalogue())
      let found = try place.read { try Verification(of: $0, terms) }
      if place.json {
        let faults = found.faults.map { fault -> JSON in
          ["act": .int(fault.act), "fault": .string(fault.what)]
        }
        print((["acts": .int(found.acts), "faults": .array(faults)] as JSON).text)
      } else {
        for (act, what) in found.faults { print("act \(act) \(what)") }
        print("\(found.acts) acts, \(found.faults.count) faults")
      }
      if !found.faults.isEmpty {
        throw Failure(.invalid, "The journal was changed from outside. Restore a backup.")
      }
    }
  }

  /// Counts the acts by kind.
  struct Summary: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Count the acts by kind.")
    @OptionGroup var place: Place

    func run() throws {
      var counts: [String: Int] = [:]
      var last: StoredAct?
      try place.read { journal in
        while true {
          let acts = try journal.read(from: (last?.number ?? 0) + 1, most: 1000)
          for act in acts { counts[act.kind, default: 0] += 1 }
          guard let end = acts.last else { break }
          last = end
        }
      }
      let kinds = counts.sorted { $0.key < $1.key }
      if place.json {
        let members = kinds.map { JSON.Member($0.key, .int($0.value)) }
        let answer: JSON = [
          "acts": .int(last?.number ?? 0), "last": JSON(last?.at.description),
          "kinds": .object(members),
        ]
        return print(answer.text)
      }
      for (kind, count) in kinds { print("\(kind)\t\(count)") }
      print("acts\t\(last?.number ?? 0)\t\(last?.at.description ?? "")")
    }
  }

  /// Shows the last acts.
  struct Tail: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the last acts: number, moment, person, kind.")
    @Option(help: "How many.") var count = 10
    @OptionGroup var place: Place

    func validate() throws {
      if !(1...10_000).contains(count) {
        throw ValidationError("--count lies between 1 and 10000.")
      }
    }

    func run() throws {
      let acts = try place.read { try $0.last(count) }
      if place.json {
        let rows = acts.map { act -> JSON in
          [
            "number": .int(act.number), "at": .string("\(act.at)"), "by": .string(act.by),
            "kind": .string(act.kind),
          ]
        }
        return print(JSON.array(rows).text)
      }
      for act in acts { print("\(act.number)\t\(act.at)\t\(act.by)\t\(act.kind)") }
    }
  }
}

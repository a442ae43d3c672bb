import ArgumentParser
import Clearinghouse
import Foundation
import Languages
import Programmes
import Vocabulary

extension ProgrammeCommand {
  /// Says what the cases on record would have done under changed files.
  struct Replayed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "replay",
      abstract: "Say what the cases on record would have done under changed files.")
    @OptionGroup var place: JournalPlace
    @OptionGroup var files: SharePlace
    @Option(help: "Walk every case under this reading; else each under its own.")
    var reading: String?
    @ArgumentParser.Argument(help: "The folder of the changed programme.") var folder: String

    func run() async throws {
      let share = try files.share()
      let catalogue = try share.catalogue()
      let terms = try share.terms(catalogue)
      guard let programme = Programme.read(try Adoption.files(URL(filePath: folder))).programme
      else {
        throw Failure(.invalid, "The programme cannot be read. Run causeway programme check.")
      }
      if let reading, !programme.procedures.contains(where: { $0.reading == reading }) {
        throw Failure(.notFound, "The programme \(programme.id) has no reading \(reading).")
      }
      let cases = try replayed(programme, terms)
      let words = Words(say: Speaker(catalogue, .en), terms: terms, programme: programme)
      place.show(.array(cases.map { words.json($0.reference, $0.differences) })) { _ in
        cases.flatMap { words.lines($0.reference, $0.differences) }
      }
      let same = cases.count { $0.differences.isEmpty }
      Console.note("\(cases.count) replayed, \(same) the same.")
    }

    private func replayed(
      _ programme: Programme, _ terms: Terms
    ) throws(Failure) -> [(reference: Reference, differences: [Difference])] {
      var replayed = ReplayedProgramme(programme, reading: reading)
      var snapshot = Snapshot(terms: terms)
      var fault: JournalError?
      try place.walk { act, _ in
        guard fault == nil else { return }
        let before = snapshot
        do throws(JournalError) {
          try snapshot.fold(act)
          try replayed.take(act, before: before, after: snapshot)
        } catch {
          fault = error
        }
      }
      if let fault { throw Failure(fault, folder: place.data.path) }
      return replayed.cases
    }
  }
}

/// The differences of a case, in words and as JSON.
private struct Words {
  let say: Speaker
  let terms: Terms
  let programme: Programme

  func lines(_ reference: Reference, _ differences: [Difference]) -> [String] {
    guard !differences.isEmpty else { return ["\(reference)\tsame"] }
    return ["\(reference)\tdiffers"] + differences.map { "  \($0.day)\t\(text($0.what))" }
  }

  func json(_ reference: Reference, _ differences: [Difference]) -> JSON {
    [
      "ref": .string("\(reference)"), "same": .bool(differences.isEmpty),
      "differences": .array(
        differences.map { difference in
          .object(
            [.init("on", .string("\(difference.day)"))] + members(difference.what)
              + [.init("text", .string(text(difference.what)))])
        }),
    ]
  }

  private func text(_ what: Difference.What) -> String {
    switch what {
    case .noProcedure(let name): "there would be no procedure \(name)"
    case .notOpen(let step, let thread, let obstacle):
      name(step, thread) + ": "
        + say.refusal(
          .cases(.stepNotOpen(step: step, obstacle, open: [])), terms: terms,
          procedure: programme.procedures.first { $0.step(step) != nil })
    case .notTheirs(let step, let actor): "\(step): it would not be for \(actor) to take"
    case .noOutcome(let step, let outcome): "\(step): it would not give \(outcome)"
    case .status(let was, let wouldBe): "status: \(was) → \(wouldBe)"
    case .due(let step, let thread, let was, let wouldBe):
      "\(name(step, thread)) due: \(date(was)) → \(date(wouldBe))"
    }
  }

  private func name(_ step: String, _ thread: Int) -> String {
    thread == 0 ? step : "\(step) (\(thread))"
  }

  private func date(_ day: Day?) -> String { day?.description ?? "none" }

  private func members(_ what: Difference.What) -> [JSON.Member] {
    switch what {
    case .noProcedure(let name): [.init("kind", "no-procedure"), .init("procedure", .string(name))]
    case .notOpen(let step, let thread, let obstacle):
      [
        .init("kind", "not-open"), .init("step", .string(step)), .init("thread", .int(thread)),
        .init("obstacle", .string(obstacle.code)),
      ]
    case .notTheirs(let step, let actor):
      [.init("kind", "not-theirs"), .init("step", .string(step)), .init("actor", .string(actor))]
    case .noOutcome(let step, let outcome):
      [
        .init("kind", "no-outcome"), .init("step", .string(step)),
        .init("outcome", .string(outcome)),
      ]
    case .status(let was, let wouldBe):
      [.init("kind", "status"), .init("was", .string(was)), .init("would_be", .string(wouldBe))]
    case .due(let step, let thread, let was, let wouldBe):
      [
        .init("kind", "due"), .init("step", .string(step)), .init("thread", .int(thread)),
        .init("was", JSON(was?.description)), .init("would_be", JSON(wouldBe?.description)),
      ]
    }
  }
}

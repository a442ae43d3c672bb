import Clearinghouse
import Programmes

/// How a command ended, as the exit code that scripts read.
enum Ending: Int32, Sendable {
  case done = 0
  case failed, usage, notFound, invalid, conflict, notPermitted, unreachable
}

/// Why a command could not be carried out: what, why, and what to do now.
struct Failure: Error, Hashable {
  let ending: Ending
  let message: String

  init(_ ending: Ending, _ message: String) {
    self.ending = ending
    self.message = message
  }
}

extension Failure {
  /// Why the store in a data folder could not be opened or read.
  init(_ error: JournalError, folder: String) {
    switch error {
    case .held(let pid):
      self.init(
        .conflict,
        "The data folder \(folder) is held by another process, pid \(pid). "
          + "Stop it, or name another folder with --data.")
    case .newerSchema(let version):
      self.init(
        .conflict,
        "The data folder \(folder) was written by a newer version (schema \(version)). "
          + "Run that version.")
    case .unreadable(let number, let problem):
      self.init(
        .failed,
        "Act \(number) in \(folder) cannot be read: \(problem). Run causeway journal verify.")
    case .gap(let number):
      self.init(.failed, "The journal in \(folder) lacks an act before \(number).")
    case .moved:
      self.init(.conflict, "Somebody else wrote to \(folder) first. Try again.")
    case .failed(let reason):
      self.init(.failed, "The data folder \(folder) cannot be used: \(reason)")
    }
  }

  /// Why the clearing-house refused, in the words that its code and names give.
  init(_ refusal: Refusal) {
    let account = refusal.account
    let names = account.names.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    var message = ([account.code] + names).joined(separator: "; ")
    if case .fields(let problems) = refusal {
      message = problems.map { "\($0.field): \($0.code)" }.joined(separator: "; ")
    }
    self.init(Ending(account.kind), message)
  }
}

extension Ending {
  /// The ending that a class of refusals leads to.
  init(_ kind: Refusal.Kind) {
    switch kind {
    case .invalid: self = .invalid
    case .notFound: self = .notFound
    case .conflict: self = .conflict
    case .notPermitted: self = .notPermitted
    case .unavailable: self = .failed
    }
  }
}

import Clearinghouse
import Foundation
import Mail
import SQLiteStore
import Vocabulary

extension Doctor {
  /// Whether mail is set up, and what waits to leave.
  func letters(_ terms: Terms) throws(Failure) -> [Sign] {
    let server = try mail.server()
    return [Self.mail(server)] + (try waiting(terms, isServed: server != nil).map { [$0] } ?? [])
  }

  private static func mail(_ server: MailServer?) -> Sign {
    guard let server else {
      return Sign(
        grade: .note, what: "No mail server is named.",
        follows: "Letters are sent by hand, and the outbox lists those that could go by e-mail.",
        mend: "causeway serve --mail-server smtp://HOST:PORT --mail-from ADDRESS")
    }
    return Sign(
      grade: .good, what: "Letters leave through \(server.address), from \(server.sender).")
  }

  /// The letters that wait, counted beside whoever holds the folder.
  private func waiting(_ terms: Terms, isServed: Bool) throws(Failure) -> Sign? {
    guard FileManager.default.fileExists(atPath: place.path + "/causeway.sqlite") else {
      return nil
    }
    do throws(JournalError) {
      let journal = try JournalReader(place.path)
      var snapshot = Snapshot(terms: terms)
      while true {
        let acts = try journal.acts(from: snapshot.head + 1, most: 1000)
        if acts.isEmpty { break }
        for act in acts { try snapshot.fold(act) }
      }
      let waiting = snapshot.outbox.map(\.key)
      let failed = try journal.attempts().filter { $0.next == nil && waiting.contains($0.key) }
      return Self.sign(waiting.count, failed: failed.count, isServed: isServed)
    } catch {
      throw Failure(error, folder: place.path)
    }
  }

  private static func sign(_ count: Int, failed: Int, isServed: Bool) -> Sign {
    let what = "\(count) letters wait to leave by e-mail, \(failed) of them did not leave."
    let isWell = failed == 0 && (isServed || count == 0)
    return Sign(
      grade: isWell ? .good : .note, what: what,
      follows: isWell ? "" : "They stay in the outbox until somebody looks at them.",
      mend: isWell ? "" : "causeway outbox list --as SECRETARIAT")
  }
}

import Clearinghouse
import Vocabulary

/// Acts and what stands beside them, as a store is given them.
enum Samples {
  static func act(
    _ number: Int, words: [Word] = [], files: [String: [UInt8]] = [:]
  ) -> StoredAct {
    StoredAct(
      number: number, at: moment(number), by: "officer", kind: "cases.opened", version: 1,
      body: Array("{\"number\":\(number)}".utf8), words: words, files: files)
  }

  static func acts(_ numbers: ClosedRange<Int>) -> [StoredAct] { numbers.map { act($0) } }

  static func word(_ field: String, _ text: String, _ language: Language = .en) -> Word {
    Word(
      field: field, passage: Passage(text, language),
      salt: (0..<16).map { UInt8($0) + UInt8(field.utf8.count) })
  }

  static func moment(_ seconds: Int) -> Moment {
    Moment(milliseconds: 1_790_000_000_123).adding(seconds: seconds)
  }

  static func key(_ name: String, request: String = "digest", act: Int = 1) -> IdempotencyKey {
    IdempotencyKey(
      name: name, request: request, act: act, subject: "REQ-2026-0001", at: moment(act))
  }

  static func draft(
    _ id: String, of party: String = "amber", _ body: String = "{}", savedAt second: Int = 0
  ) -> Draft {
    Draft(
      id: id, party: PartyID(party), programme: "un-1540", body: Array(body.utf8),
      savedBy: PersonID("focal-point"), savedAt: moment(second))
  }
}

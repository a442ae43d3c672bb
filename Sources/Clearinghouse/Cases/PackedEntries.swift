import Programmes
import Vocabulary

/// The lines of a case's history, packed: there are many more of them than are ever read.
///
/// Codes are numbers in the table of all codes; what a line does not have takes no room.
struct PackedEntries: Sendable {
  /// The act of the last line that all who take part may see; 0 before the first.
  private(set) var act = 0
  /// The day of the first line.
  private(set) var first: Day?
  private var count = 0
  private var bytes: [UInt8] = []

  init() {}

  /// Adds a line.
  mutating func append(_ entry: Case.Entry) {
    var writer = PackWriter()
    entry.write(to: &writer)
    bytes.reserveCapacity(bytes.count + writer.bytes.count)
    bytes += writer.bytes
    if entry.what != .note(.note) { act = entry.act }
    count += 1
    first = first ?? entry.on
  }

  /// All lines, the first first.
  var all: [Case.Entry] {
    var reader = PackReader(bytes)
    return (0..<count).map { _ in Case.Entry(&reader) }
  }
}

extension Case.Entry {
  private struct Parts: OptionSet {
    let rawValue: Int
    static let isRecorded = Parts(rawValue: 1)
    static let isForCommittee = Parts(rawValue: 2)
    static let received = Parts(rawValue: 4)
    static let document = Parts(rawValue: 8)
    static let reason = Parts(rawValue: 16)
    static let letter = Parts(rawValue: 32)
    static let items = Parts(rawValue: 64)
  }

  private var parts: Parts {
    var parts: Parts = []
    if isRecorded { parts.insert(.isRecorded) }
    if isForCommittee { parts.insert(.isForCommittee) }
    if received != nil { parts.insert(.received) }
    if document != nil { parts.insert(.document) }
    if reason != nil { parts.insert(.reason) }
    if letter != nil { parts.insert(.letter) }
    if !items.isEmpty { parts.insert(.items) }
    return parts
  }

  fileprivate func write(to writer: inout PackWriter) {
    writer.number(parts.rawValue)
    writer.number(act)
    writer.number(Int(at.milliseconds))
    writer.code(by.rawValue)
    writer.code(actor)
    writer.number(on.number)
    switch what {
    case .step(let step, let outcome, let thread):
      writer.number(0)
      writer.code(step)
      writer.code(outcome)
      writer.number(thread)
    case .permission(let purpose, let answer):
      writer.number(1)
      writer.code(purpose)
      writer.code(answer.rawValue)
    case .topics(let item):
      writer.number(2)
      writer.number(item)
    case .escalated(let step, let thread, let due, let to):
      writer.number(3)
      writer.code(step)
      writer.number(thread)
      writer.number(due.number)
      writer.codes(to)
    case .note(let kind):
      writer.number(4)
      writer.code(kind.rawValue)
    }
    if let received { writer.number(received.number) }
    if let document { writer.passage(document) }
    if let reason { writer.passage(reason) }
    if let letter { writer.text(letter) }
    if !items.isEmpty { writer.numbers(items) }
  }

  fileprivate init(_ reader: inout PackReader) {
    let parts = Parts(rawValue: reader.number())
    let (act, at) = (reader.number(), Moment(milliseconds: Int64(reader.number())))
    let (by, actor) = (PersonID(reader.code()), reader.code())
    let on = Day(number: reader.number())
    let what: What =
      switch reader.number() {
      case 0: .step(reader.code(), outcome: reader.code(), thread: reader.number())
      case 1: .permission(reader.code(), .init(rawValue: reader.code()) ?? .refused)
      case 2: .topics(item: reader.number())
      case 3:
        .escalated(
          reader.code(), thread: reader.number(), due: Day(number: reader.number()),
          to: reader.codes())
      default: .note(.init(rawValue: reader.code()) ?? .note)
      }
    self.init(
      act: act, at: at, by: by, what: what, actor: actor,
      isRecorded: parts.contains(.isRecorded), on: on,
      received: parts.contains(.received) ? Day(number: reader.number()) : nil,
      document: parts.contains(.document) ? reader.passage() : nil,
      reason: parts.contains(.reason) ? reader.passage() : nil,
      isForCommittee: parts.contains(.isForCommittee),
      letter: parts.contains(.letter) ? reader.text() : nil,
      items: parts.contains(.items) ? reader.numbers() : [])
  }
}

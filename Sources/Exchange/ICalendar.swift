public import Vocabulary

/// Days to keep as an iCalendar (RFC 5545), which calendars on desks and telephones read.
public struct ICalendar: Sendable {
  /// A day to keep.
  public struct Event: Sendable {
    /// A name that stays the same while it is about the same thing.
    public let identifier: String
    /// The day.
    public let day: Day
    /// What is to be done.
    public let summary: String
    /// More about it.
    public let text: String
    /// Where to read on.
    public let address: String

    /// A day to keep.
    public init(identifier: String, day: Day, summary: String, text: String, address: String) {
      self.identifier = identifier
      self.day = day
      self.summary = summary
      self.text = text
      self.address = address
    }
  }

  /// What the calendar is called.
  public let title: String
  /// The days.
  public let events: [Event]
  /// When it was written.
  public let at: Moment

  /// A calendar of days.
  public init(title: String, events: [Event], at: Moment) {
    self.title = title
    self.events = events
    self.at = at
  }

  /// The calendar in UTF-8, its lines folded at 75 bytes.
  public var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Causeway//Deadlines//EN",
      "X-WR-CALNAME:\(Self.escaped(title))",
    ]
    for event in events {
      lines += [
        "BEGIN:VEVENT", "UID:\(event.identifier)@causeway", "DTSTAMP:\(stamp)",
        "DTSTART;VALUE=DATE:\(Self.basic(event.day))",
        "DTEND;VALUE=DATE:\(Self.basic(event.day.adding(days: 1)))",
        "SUMMARY:\(Self.escaped(event.summary))", "DESCRIPTION:\(Self.escaped(event.text))",
        "URL:\(event.address)", "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    return (lines + ["END:VCALENDAR"]).flatMap(Self.folded)
  }

  private var stamp: String {
    let digits = "\(at)".filter { !"-:".contains($0) }
    return String(digits.prefix(15)) + "Z"
  }

  private static func basic(_ day: Day) -> String { "\(day)".replacing("-", with: "") }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
      .replacing(",", with: "\\,").replacing("\r", with: "").replacing("\n", with: "\\n")
  }

  /// A line with its end, cut between characters so that no part is longer than 75 bytes.
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    for character in line {
      let next = Array(String(character).utf8)
      if length + next.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += next
      length += next.count
    }
    return bytes + [0x0D, 0x0A]
  }
}

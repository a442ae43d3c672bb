import Clearinghouse
import Exchange
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The deadlines of whoever is signed in, for their own calendar.
enum DeadlineFeed {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    _ = try reader.person
    let site = request.siteAddress
    let calendar = ICalendar(
      title: reader.say("workdays.myDeadlines"),
      events: reader.view.clocks(where: \.isMine).map { event($0, reader, site) }
        + reader.view.duties.filter(\.isMine).map { event($0, reader, site) },
      at: reader.site.instance.ledger.now)
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/calendar; charset=utf-8", .cacheControl: "private, no-store",
        .contentDisposition: "attachment; filename=\"deadlines.ics\"",
      ], body: .init(byteBuffer: .init(bytes: calendar.bytes)))
  }

  private static func event(
    _ clock: DutyClock, _ reader: Reader, _ site: String
  ) -> ICalendar.Event {
    ICalendar.Event(
      identifier: "\(clock.programme)-\(clock.duty.id)-\(clock.done.count + 1)", day: clock.due,
      summary: clock.procedure.text("duty.\(clock.duty.id)", reader.language),
      text: Wording(reader).channel(clock.programme),
      address: "\(site)\(reader.path("briefings").text)")
  }

  private static func event(
    _ found: View.Clock, _ reader: Reader, _ site: String
  ) -> ICalendar.Event {
    let clock = found.clock
    return ICalendar.Event(
      identifier: "\(found.seen.reference)-\(clock.kind.rawValue)-\(clock.name)-\(clock.thread)",
      day: clock.day, summary: "\(found.seen.reference) · \(reader.say.clock(found))",
      text: found.seen.title.text,
      address: "\(site)\(reader.path("requests", "\(found.seen.reference)").text)")
  }
}

extension Speaker {
  /// What a clock's day means, in the procedure's words.
  func clock(_ found: View.Clock) -> String {
    let procedure = found.seen.procedure
    let (key, name) =
      switch found.clock.kind {
      case .due: ("due", "step.\(found.clock.name)")
      case .silenceEnds: ("silence", "permission.\(found.clock.name)")
      case .opens: ("opens", "step.\(found.clock.name)")
      }
    return self(
      "workdays.\(key)", ["step": .text(procedure?.text(name, language) ?? found.clock.name)])
  }
}

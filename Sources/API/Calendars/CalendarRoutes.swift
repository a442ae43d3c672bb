import Clearinghouse
import Vocabulary

/// The working days of duty stations.
enum CalendarRoutes {
  static func list(_ call: Call) async throws -> Reply {
    let calendars = call.view.now.calendars.values.sorted { $0.station < $1.station }
    return Reply(["data": .array(calendars.map(json)), "next": .null])
  }

  static func record(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    let station = call.part("station")
    return try await call.write { sent in
      let year = sent.int("year")
      if year == nil, !sent.hasProblem("year") { sent.report("year", "required") }
      let texts = sent.strings("holidays")
      let days = texts.compactMap { Day($0) }
      if days.count != texts.count { sent.report("holidays", "bad-day") }
      let document = sent.string("document")
      try sent.finish()
      return RecordHolidays(days, of: station, in: year ?? 0, document: document)
    } reply: { call, subject in
      Reply(call.view.now.calendars[subject].map(json) ?? ["station": .string(subject)])
    }
  }

  private static func json(_ calendar: WorkingCalendar) -> JSON {
    [
      "station": .string(calendar.station),
      "years": .array(
        calendar.holidays.sorted { $0.key < $1.key }.map { year, days in
          [
            "year": .int(year), "holidays": JSON(days.sorted().map(\.description)),
            "source": JSON(calendar.sources[year]),
          ]
        }),
    ]
  }
}

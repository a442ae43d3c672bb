import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// What falls due when, if a request is received on a day: one table for each reading.
struct SimulationPage {
  private let reader: Reader
  private let programmes: [AdoptedProgramme]
  private let chosen: AdoptedProgramme?
  private let typed: TypedDate
  private let day: Day?

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    var page = SimulationPage(reader).page
    if page.isError { page.status = .unprocessableContent }
    return page.response(reader)
  }

  private init(_ reader: Reader) {
    self.reader = reader
    programmes = reader.view.now.programmes.all.filter { $0.procedure(on: reader.today) != nil }
    let name = reader.query["programme"]
    chosen = programmes.first { $0.id == name } ?? programmes.first
    let asked = reader.query.date("received")
    typed = asked.isEmpty ? TypedDate(reader.today) : asked
    day = typed.known
  }

  private var say: Speaker { reader.say }

  private var page: Page {
    let problem =
      day == nil ? say.problem(FieldProblem(field: "received", code: "bad-day")) : nil
    let mended: HTML =
      problem.map {
        ErrorSummary(
          say("forms.problem"),
          [.init($0, at: Field("received", label: "").identifier)]
        ).html
      } ?? .empty
    var page = Page(
      say("workdays.simulation"),
      """
      \(mended)<h1>\(say("workdays.simulation"))</h1><p>\(say("workdays.simulationWhat"))</p>\
      \(form(problem))\(tables)\
      <p>\(Link(say("workdays.title"), to: reader.path("calendars")).html)</p>
      """)
    page.isError = problem != nil
    page.breadcrumbs = [Link(say("shell.home"), to: reader.path())]
    return page
  }

  private func form(_ problem: String?) -> HTML {
    let words = Wording(reader)
    let choices = programmes.map { adopted in
      Choice(adopted.id, adopted.programme?.entry.title.text(reader.language) ?? adopted.id)
    }
    let select = SelectField(
      Field("programme", label: say("programmes.procedure")), choices, chosen: chosen?.id)
    return """
      <form method="get" action="\(reader.path("simulation"))">\
      \(choices.count > 1 ? select.html : .empty)\
      \(words.date(words.field("received", say("workdays.received"), error: problem), typed))\
      \(Button(say("workdays.show")).html)</form>
      """
  }

  private var tables: HTML {
    guard let day, let programme = chosen?.programme else { return .empty }
    return "\(programme.procedures.map { table($0, programme, day) })"
  }

  private func table(_ procedure: Procedure, _ programme: Programme, _ day: Day) -> HTML {
    let lines = procedure.simulate(lodged: day, calendars: reader.view.now.calendars)
    let title: HTML = "<h2>\(reader.text(procedure.title))</h2>"
    guard !lines.isEmpty else { return "\(title)<p>\(say("workdays.noClock"))</p>" }
    let reading = ProcedureReading(procedure, programme, reader)
    return """
      \(title)\(Table(
        "clock-\(procedure.reading)", caption: procedure.title.text(reader.language),
        columns: ["day", "what", "rule"].map { .init(say("workdays.column.\($0)")) },
        rows: lines.map { row($0, procedure, reading) }).html)
      """
  }

  private func row(
    _ line: Simulated, _ procedure: Procedure, _ reading: ProcedureReading
  ) -> [HTML] {
    let day: HTML =
      line.due.map { reader.time($0) }
      ?? "\(say("workdays.unknown", ["year": .reference(line.holidaysNotKnown.map { String($0) } ?? "")]))"
    let key = line.isEarliest ? "opens" : line.permission == nil ? "due" : "silence"
    let step = procedure.text("step.\(line.step)", reader.language)
    return [
      day, "\(say("workdays.\(key)", ["step": .text(step)]))",
      "\(reading.words(line.rule, line.isEarliest ? "notBefore" : "within"))",
    ]
  }
}

import Clearinghouse
import HTML
import Languages
import Programmes
import Vocabulary

/// The sourced readings of a procedure side by side, and which of them new cases follow.
struct ReadingChoices {
  private let adopted: AdoptedProgramme
  private let programme: Programme
  private let reader: Reader

  init(_ adopted: AdoptedProgramme, _ programme: Programme, _ reader: Reader) {
    self.adopted = adopted
    self.programme = programme
    self.reader = reader
  }

  private var say: Speaker { reader.say }

  /// The readings; nothing where there is but one.
  var html: HTML {
    guard programme.procedures.count > 1 else { return .empty }
    return """
      <section id="readings"><h2>\(say("programmes.readings"))</h2>\
      <p>\(say("programmes.readingsHint"))</p>\(programme.procedures.map(line))\(form)</section>
      """
  }

  private func line(_ procedure: Procedure) -> HTML {
    let isCurrent = adopted.procedure(on: reader.today)?.reading == procedure.reading
    let choice = adopted.choices.first { $0.reading == procedure.reading }
    let followed: HTML =
      choice?.from.map { day in "<p>\(say("programmes.followedFrom", ["day": .day(day)]))</p>" }
      ?? .empty
    let tag: HTML =
      isCurrent ? " \(StatusTag(say("programmes.readingInUse"), .met).html)" : .empty
    let body: HTML =
      isCurrent
      ? .empty
      : Details(
        say("programmes.procedure"), ProcedureReading(procedure, programme, reader).steps
      ).html
    return """
      <h3>\(reader.text(procedure.title))</h3><p>\(ProgrammeView.cited(procedure.source))\(tag)</p>\
      \(followed)\(body)
      """
  }

  /// Where an administrator chooses.
  private var form: HTML {
    guard reader.view.may(.administer) else { return .empty }
    let words = Wording(reader)
    let choices = programme.procedures.map {
      Choice($0.reading, $0.title.text(reader.language))
    }
    return words.form(
      to: reader.path("programmes", programme.id, "readings"),
      """
      <h3>\(say("programmes.choose"))</h3>\
      \(SelectField(
        Field("reading", label: say("programmes.reading")), choices,
        chosen: adopted.reading(on: reader.today)).html)\
      \(words.date(
        words.field(
          "from", say("programmes.chooseFrom"), hint: say("programmes.chooseFromHint"),
          isOptional: true), TypedDate()))\
      \(Button(say("programmes.choose")).html)
      """)
  }
}

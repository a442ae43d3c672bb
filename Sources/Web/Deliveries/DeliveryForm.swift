import Clearinghouse
import HTML
import HTTPTypes
import Languages
import Reception
import Programmes
import Vocabulary

/// The form of a report of delivered assistance, with what was typed and what is wrong with it.
struct DeliveryForm {
  /// In whose name the reader may report.
  struct Providers {
    /// His own parties.
    let own: [PartyID]
    /// Those among which he chooses.
    let all: [PartyID]
  }

  private let report: NewDelivery
  private let providers: Providers
  private let reader: Reader
  private let corrected: Delivery?
  /// What is wrong.
  var problems: [FieldProblem] = []
  /// Why the report as it was typed was not taken, though each field is right.
  var refusal: Refusal?
  var key = Access.secret()

  init(
    _ report: NewDelivery, _ providers: Providers, _ reader: Reader,
    about corrected: Delivery? = nil
  ) {
    self.report = report
    self.providers = providers
    self.reader = reader
    self.corrected = corrected
  }

  private var say: Speaker { reader.say }
  private var isRecorded: Bool { !providers.own.contains(PartyID(report.provider)) }

  var page: Page {
    let names = [
      "provider", "title", "description", "language", "recipients", "places", "topics", "kinds",
      "from",
      "until", "request", "document", "publish",
    ]
    let wrong = names.compactMap { name in
      error(name).map { ErrorSummary.Problem($0, at: Field(name, label: "").identifier) }
    }
    let title = say(corrected == nil ? "deliveries.new" : "deliveries.correct")
    let place =
      corrected.map { reader.path("deliveries", "\($0.reference)", "correction") }
      ?? reader.path("deliveries", "new")
    let button = say(corrected == nil ? "deliveries.report" : "deliveries.saveCorrection")
    var page = Page(
      title,
      """
      \(ErrorSummary(say("forms.problem"), wrong).html)<h1>\(title)</h1>\
      <p>\(say(corrected == nil ? "deliveries.newText" : "deliveries.correctText"))</p>\
      \(Wording(reader).form(
        to: place, "\(corrected.map(Self.read) ?? .empty)\(what)\(recipients)\(assistance)\(others)\(Button(button).html)", key: key))
      """)
    page.isError = !problems.isEmpty || refusal != nil
    page.status = refusal != nil ? .conflict : problems.isEmpty ? .ok : .unprocessableContent
    page.notification =
      refusal.map { refusal in
        let words = say.refusal(refusal, terms: reader.terms)
        return NotificationBanner(.notice, say("forms.problem"), "<p>\(words)</p>").html
      } ?? .empty
    page.breadcrumbs = [
      Link(say("shell.home"), to: reader.path()),
      Link(say("deliveries.title"), to: reader.path("deliveries")),
    ]
    return page
  }

  /// The version of a report that its reader has before them.
  static func read(_ delivery: Delivery) -> HTML { HiddenField("read", "\(delivery.act)").html }

  /// A command about a report as it was when the form was shown.
  static func asRead(_ delivery: Delivery, _ typed: Typed, _ command: any Command) -> any Command {
    Int(typed["read"]).map { Unmoved(delivery.reference, at: [$0], command) } ?? command
  }

  private var what: HTML {
    """
    \(providers.all.count > 1 ? providerField : HiddenField("provider", report.provider).html)\
    \(TextField(field("title"), value: report.title, language: report.language).html)\
    \(TextArea(
      field("description"), value: report.description, language: report.language).html)\
    \(Wording(reader).languages(
      "language", say("deliveries.ask.language"), chosen: report.language))
    """
  }

  private var providerField: HTML {
    SelectField(
      field("provider"), choices(providers.all), chosen: report.provider, none: say("forms.choose")
    ).html
  }

  private func choices(_ parties: [PartyID]) -> [Choice] {
    parties.map { Choice($0.rawValue, reader.name(of: $0)) }.sorted { $0.label < $1.label }
  }

  /// Those who received it: registered parties, and countries whose State is not registered.
  private var recipients: HTML {
    let others = reader.view.now.parties.all.filter {
      $0.nature == reader.view.now.nature && providers.all != [$0.id]
    }.map(\.id)
    return """
      \(ChoiceField.checkboxes(field("recipients"), choices(others), chosen: report.parties).html)\
      \(TextField(field("places", isOptional: true), value: report.places, kind: .code).html)
      """
  }

  private var assistance: HTML {
    """
    <h2>\(say("deliveries.title"))</h2>\(topics)\
    \(ChoiceField.checkboxes(
      field("kinds"), reader.terms.kinds.all.map { Choice($0.id, $0.name.text(reader.language)) },
      chosen: report.kinds).html)\
    \(Wording(reader).date(field("from"), report.from))\
    \(Wording(reader).date(field("until", isOptional: true), report.until))
    """
  }

  private var topics: HTML {
    TopicQuestion(
      field("topics"), chosen: report.topics, reader.terms, reader.language, say
    ).html
  }

  private var others: HTML {
    """
    \(TextField(
      field("request", isOptional: true), value: report.request, kind: .code, letters: 16).html)\
    \(TextField(field("document", isOptional: !isRecorded), value: report.document).html)\
    \(ChoiceField.checkboxes(
      field("publish", isOptional: true), [Choice("yes", say("deliveries.publishYes"))],
      chosen: report.mayBePublished ? ["yes"] : []).html)
    """
  }

  private func field(_ name: String, isOptional: Bool = false) -> Field {
    let hint = "deliveries.hint.\(name)"
    return Field(
      name, label: say("deliveries.ask.\(name)"),
      hint: reader.site.catalogue.contains(hint) ? say(hint) : nil,
      mark: isOptional ? say("forms.optional") : nil, error: error(name))
  }

  private func error(_ name: String) -> String? {
    problems.first { $0.field == name }.map { say.problem($0) }
  }
}

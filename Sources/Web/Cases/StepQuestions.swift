import Clearinghouse
import HTML
import Languages
import Matching
import Programmes
import Reception
import Vocabulary

/// The questions of a step's form: only those that the step needs.
struct StepQuestions {
  static let order = [
    "outcome", "on", "received", "items", "offer", "provider", "document", "reason",
  ]

  private let page: StepPage

  init(_ page: StepPage) {
    self.page = page
  }

  private var words: CaseWords { page.words }
  private var say: Speaker { words.say }
  private var step: Step { page.next.open.step }
  private var typed: Typed { page.typed }

  var html: HTML {
    "\(outcomes)\(dates)\(items)\(offers)\(document)\(reason)"
  }

  private func field(
    _ name: String, _ label: String, hint: String? = nil, isOptional: Bool = false
  ) -> Field {
    words.words.field(
      name, label, hint: hint, isOptional: isOptional, error: page.mended.errors[name])
  }

  private var outcomes: HTML {
    guard step.gives.count > 1 else { return .empty }
    return ChoiceField.radios(
      field("outcome", say("cases.outcome")),
      step.gives.map {
        Choice(
          $0.name, words.outcome($0.name), hint: $0.closes ? say("cases.closesCase") : nil)
      }, chosen: typed["outcome"]
    ).html
  }

  private var dates: HTML {
    let today = TypedDate(words.words.today)
    let on = words.words.date(
      field("on", say(step.letter == nil ? "cases.on" : "cases.sentOn")),
      typed.has("on-day") ? typed.date("on") : today)
    guard step.isDatedByReceipt, page.standing.isRecorder else { return on }
    let received = words.words.date(
      field("received", say("cases.received"), hint: say("cases.receivedHint")),
      typed.has("received-day") ? typed.date("received") : today)
    return "\(on)\(received)"
  }

  private var items: HTML {
    guard step.answersItems else { return .empty }
    return ChoiceField.checkboxes(
      field("items", say("cases.whichItems")),
      words.seen.items.map { Choice(String($0.number), "\($0.number). \($0.text.text)") },
      chosen: Set(typed.all("items"))
    ).html
  }

  // MARK: The offer that opens a thread

  private var offers: HTML {
    guard step.opensThread != nil else { return .empty }
    let standing = SelectField(
      field(
        "offer", say("cases.standingOffer"), hint: say("cases.standingOfferHint"),
        isOptional: true),
      offered.map { Choice("\($0.reference)", label($0)) }, chosen: typed["offer"],
      none: say("cases.noStandingOffer")
    ).html
    guard page.standing.isRecorder else { return standing }
    let providers = words.words.now.parties.all.filter { $0.id != words.seen.requester }
      .map { Choice($0.id.rawValue, words.words.party($0.id)) }.sorted { $0.label < $1.label }
    return """
      \(standing)\
      \(SelectField(
        field("provider", say("cases.provider"), hint: say("cases.providerHint"), isOptional: true),
        providers, chosen: typed["provider"], none: say("forms.choose")).html)
      """
  }

  /// One's own standing offers; for an officer those that fit or nearly fit the request.
  private var offered: [Offer] {
    Array(allOffered.prefix(Self.mostOffers))
  }

  /// The most offers among which one is chosen; any other is named by an officer on paper.
  private static let mostOffers = 50

  private var allOffered: [Offer] {
    let now = words.words.now
    guard page.standing.isRecorder else {
      let own = Set(
        words.words.view.held.filter { $0.office == .provider }.compactMap(\.party))
      return own.flatMap { party in words.words.view.provider(party)?.offers ?? [] }
    }
    let ranking = words.seen.ranking
    return ((ranking?.fitting ?? []) + (ranking?.almost ?? [])).compactMap {
      Reference($0.offer).flatMap { now.offers[$0] }
    }
  }

  private func label(_ offer: Offer) -> String {
    "\(offer.reference) · \(words.words.providers(of: offer)) · \(offer.title.text)"
  }

  // MARK: Document and reason

  private var document: HTML {
    let mustRest = page.standing.isRecorder && (!isForOffice || step.needsDocument)
    guard mustRest || step.needsDocument else { return .empty }
    return TextField(
      field(
        "document", say("cases.documentField"),
        hint: say(mustRest ? "cases.documentWhy" : "cases.documentHint"), isOptional: !mustRest),
      value: typed["document"], kind: .text
    ).html
  }

  private var isForOffice: Bool {
    switch words.procedure.actors[page.standing.actor]?.kind {
    case .office: true
    case .party, .seat, .body, nil: false
    }
  }

  private var reason: HTML {
    let language = Language(rawValue: typed["reason-language"]) ?? words.words.language
    let audience =
      step.isSeenByCommitteeOnly ? say("cases.reasonForCommittee") : say("cases.reasonForAll")
    let label =
      step.opensThread != nil
      ? say("cases.terms") : say(step.reason == nil ? "cases.remark" : "cases.reason")
    return """
      \(TextArea(
        field("reason", label, hint: audience, isOptional: step.reason != .required),
        value: typed["reason"], language: language, lines: 4).html)\
      \(words.words.languages("reason-language", say("cases.reasonLanguage"), chosen: language))
      """
  }
}

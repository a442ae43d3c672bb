import Clearinghouse
import HTML
import HTTPTypes
import Languages
import Programmes
import Vocabulary

/// The form of an offer, with what was typed and what is wrong with it.
struct NewOfferForm {
  private let offer: NewOffer
  private let providers: [PartyID]
  private let reader: Reader
  /// What is wrong.
  var problems: [FieldProblem] = []

  init(_ offer: NewOffer, _ providers: [PartyID], _ reader: Reader) {
    self.offer = offer
    self.providers = providers
    self.reader = reader
  }

  private var say: Speaker { reader.say }

  var page: Page {
    let names = [
      "provider", "title", "summary", "language", "partners", "topics", "kinds", "regions",
      "languages", "from", "until", "amount", "only", "applicants", "requires", "south-south",
    ]
    let wrong = names.compactMap { name in
      error(name).map { ErrorSummary.Problem($0, at: identifier(name)) }
    }
    var page = Page(
      say("offers.new"),
      """
      \(ErrorSummary(say("forms.problem"), wrong).html)<h1>\(say("offers.new"))</h1>
      <p>\(say("offers.newText"))</p>
      \(PostForm(
        to: reader.path("offers", "new"), token: reader.formToken,
        """
        \(HiddenField("key", String(Access.secret().prefix(24))).html)\(what)\(coverage)\
        \(conditions)\(Button(say("offers.make")).html)
        """).html)
      """)
    page.isError = !problems.isEmpty
    page.status = problems.isEmpty ? .ok : .unprocessableContent
    page.breadcrumbs = [
      Link(say("shell.home"), to: reader.path()),
      Link(say("shell.offers"), to: reader.path("offers")),
    ]
    return page
  }

  private var what: HTML {
    """
    \(providers.count > 1 ? providerField : HiddenField("provider", offer.provider).html)\
    \(TextField(field("title"), value: offer.title, language: offer.language).html)\
    \(TextArea(field("summary"), value: offer.summary, language: offer.language).html)\
    \(SelectField(
      field("language"), Language.allCases.map(Choice.language),
      chosen: offer.language.rawValue).html)\(partners)
    """
  }

  /// The parties that may give it too, shown on demand.
  private var partners: HTML {
    let others = reader.view.now.parties.all.filter { party in
      providers.count > 1 || !providers.contains(party.id)
    }.map { Choice($0.id.rawValue, reader.name(of: $0.id)) }.sorted { $0.label < $1.label }
    let boxes = ChoiceField.checkboxes(
      field("partners", isOptional: true), others, chosen: offer.partners)
    return Details(
      say("offers.joint"), isOpen: !offer.partners.isEmpty || error("partners") != nil, boxes.html
    ).html
  }

  private var providerField: HTML {
    SelectField(
      field("provider"), providers.map { Choice($0.rawValue, reader.name(of: $0)) },
      chosen: offer.provider
    ).html
  }

  private var coverage: HTML {
    """
    <h2>\(say("offers.coverage"))</h2>\(topics)\
    \(ChoiceField.checkboxes(
      field("kinds"), reader.terms.kinds.all.map { Choice($0.id, $0.name.text(reader.language)) },
      chosen: offer.kinds).html)\(regions)\
    \(ChoiceField.checkboxes(
      field("languages", isOptional: true),
      Language.allCases.map(Choice.language), chosen: offer.languages).html)
    """
  }

  private var topics: HTML {
    TopicQuestion(
      field("topics"), chosen: offer.topics, reader.terms, reader.language, say
    ).html
  }

  private var regions: HTML {
    let choices = reader.terms.countries.regions
      .map { Choice($0.code, $0.name.text(reader.language)) }.sorted { $0.label < $1.label }
    return """
      \(Details(
        say("offers.regionsChoose"), isOpen: !offer.regions.isEmpty,
        ChoiceField.checkboxes(
          Field("regions", label: say("offers.regions")), choices, chosen: offer.regions).html).html)\
      \(TextField(
        Field(
          "places", label: say("offers.places"), hint: say("offers.placesHint"),
          mark: say("forms.optional"), error: error("regions")), value: offer.places, kind: .code
      ).html)
      """
  }

  private var conditions: HTML {
    """
    <h2>\(say("offers.conditions"))</h2>\(date("from", offer.from))\(date("until", offer.until))\
    \(TextField(
      field("amount", isOptional: true), value: offer.amount, kind: .number, letters: 12).html)\
    \(TextField(
      field("currency", isOptional: true), value: offer.currency, kind: .code, letters: 3).html)\
    \(ChoiceField.checkboxes(
      field("only", isOptional: true),
      reader.terms.groups.all.map { Choice($0.id, $0.name.text(reader.language)) },
      chosen: offer.onlyGroups).html)\
    \(ChoiceField.checkboxes(
      field("applicants", isOptional: true),
      PartyKind.allCases.map { Choice($0.rawValue, say("my.kind.\($0.rawValue)")) },
      chosen: offer.applicants).html)\
    \(ChoiceField.checkboxes(
      field("requires", isOptional: true),
      reader.terms.participations.all.map { Choice($0.id, $0.name.text(reader.language)) },
      chosen: offer.requires).html)\
    \(ChoiceField.checkboxes(
      field("south-south", isOptional: true), [Choice("yes", say("offers.southSouthYes"))],
      chosen: offer.isSouthSouth ? ["yes"] : []).html)
    """
  }

  private func date(_ name: String, _ value: TypedDate) -> HTML {
    DateField(
      field(name, isOptional: true), value: value,
      texts: .init(day: say("forms.day"), month: say("forms.month"), year: say("forms.year")),
      reader.language
    ).html
  }

  private func field(_ name: String, isOptional: Bool = false) -> Field {
    let hint = "offers.hint.\(name)"
    return Field(
      name, label: say("offers.ask.\(name)"),
      hint: reader.site.catalogue.contains(hint) ? say(hint) : nil,
      mark: isOptional ? say("forms.optional") : nil, error: error(name))
  }

  private func identifier(_ name: String) -> String {
    Field(name == "regions" ? "places" : name, label: "").identifier
  }

  /// What is wrong at a field, in words that say what to do.
  private func error(_ name: String) -> String? {
    guard let problem = problems.first(where: { $0.field == name }) else { return nil }
    let own = "offers.wrong.\(name).\(problem.code)"
    return reader.site.catalogue.contains(own) ? say(own) : say.problem(problem)
  }
}

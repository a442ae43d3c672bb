import Clearinghouse
import HTML
import Languages
import Programmes
import Reception
import Vocabulary

/// What a page says things with: the sentences, the names of records, and where they stand.
struct Wording: Sendable {
  let say: Speaker
  let view: View
  /// The token that every form carries.
  let token: String
  /// The page's own address, and the query with which it was asked for.
  let here: Path
  let query: Typed
  /// The past day or moment that is shown; nil today.
  let at: String?

  init(_ reader: Reader) {
    say = reader.say
    view = reader.view
    token = reader.formToken
    at = reader.at
    here = Path(segments: [reader.language.rawValue] + reader.place, keeping: reader.at)
    query = reader.query
  }

  var language: Language { say.language }
  var now: Snapshot { view.now }
  var terms: Terms { view.now.terms }
  var today: Day { view.day }

  /// A place on this site in the reader's language.
  func path(_ segments: String..., query: KeyValuePairs<String, String> = [:]) -> Path {
    Path(
      segments: [language.rawValue] + segments, query: query.map { ($0.key, $0.value) },
      keeping: at)
  }

  /// The page of a case.
  func path(_ reference: Reference) -> Path { path("requests", "\(reference)") }

  /// The name of a party; its identifier where it is not registered.
  func party(_ id: PartyID) -> String {
    now.parties[id]?.name(language, terms) ?? id.rawValue
  }

  /// The names of all who give an offer.
  func providers(of offer: Offer) -> String {
    list(offer.speakers.map(party))
  }

  /// Topics, kinds or countries as one enumeration.
  func names(_ codes: [String]) -> String {
    say.list(codes.map { .text(terms.name($0, language)) })
  }

  /// Texts as one enumeration.
  func list(_ texts: [String]) -> String { say.list(texts.map { .text($0) }) }

  func day(_ day: Day) -> HTML { .time(day, say.day(day)) }

  /// The mark of a record's nature; nothing for what users of this instance entered.
  func mark(_ nature: Nature) -> HTML {
    switch nature {
    case .illustrative: " \(StatusTag(say("cases.illustrative")).html)"
    case .sourced: " \(StatusTag(say("cases.sourced")).html)"
    case .operational: .empty
    }
  }

  /// A form that sends what stands in it once, however often its button is pressed.
  func form(to action: Path, _ content: HTML, key: String = Access.secret()) -> HTML {
    PostForm(to: action, token: token, "\(HiddenField("key", key).html)\(content)").html
  }

  /// A question of a form, marked where it may be left open.
  func field(
    _ name: String, _ label: String, hint: String? = nil, isOptional: Bool = false,
    error: String? = nil
  ) -> Field {
    Field(
      name, label: label, hint: hint, mark: isOptional ? say("forms.optional") : nil,
      error: error)
  }

  /// A question for a date.
  func date(_ field: Field, _ value: TypedDate) -> HTML {
    DateField(
      field, value: value,
      texts: .init(day: say("forms.day"), month: say("forms.month"), year: say("forms.year")),
      language
    ).html
  }

  /// The question in which language somebody writes.
  func languages(_ name: String, _ label: String, chosen: Language) -> HTML {
    SelectField(
      Field(name, label: label), Language.allCases.map(Choice.language),
      chosen: chosen.rawValue
    ).html
  }
}

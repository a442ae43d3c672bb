import Clearinghouse
import HTML
import Programmes
import Reception
import Vocabulary

/// An offer as it was typed, right or wrong.
struct NewOffer {
  var provider = ""
  var title = ""
  var summary = ""
  var language: Language
  var topics: Set<String> = []
  var kinds: Set<String> = []
  var regions: Set<String> = []
  /// Codes of countries, as they were typed.
  var places = ""
  var languages: Set<String> = []
  var from = TypedDate()
  var until = TypedDate()
  var amount = ""
  var currency = ""
  var onlyGroups: Set<String> = []
  var requires: Set<String> = []
  var applicants: Set<String> = []
  /// The parties that give it beside the first.
  var partners: Set<String> = []
  var isSouthSouth = false
  /// What was sent that no list of the form holds.
  var strangers: [FieldProblem] = []

  /// An empty offer, to be written in a language.
  init(in language: Language) {
    self.language = language
  }

  /// What a form carries.
  init(_ typed: Typed, _ terms: Terms, in language: Language) {
    provider = typed["provider"]
    title = typed["title"]
    summary = typed["summary"]
    self.language = Language(rawValue: typed["language"]) ?? language
    topics = Set(
      typed.fields.filter { $0.name.hasPrefix("topics.") && !$0.value.isEmpty }.map(\.value))
    kinds = Set(typed.all("kinds"))
    regions = Set(typed.all("regions"))
    places = typed["places"]
    languages = Set(typed.all("languages"))
    from = TypedDate(typed, "from")
    until = TypedDate(typed, "until")
    amount = typed["amount"]
    currency = typed["currency"].uppercased()
    onlyGroups = Set(typed.all("only"))
    requires = Set(typed.all("requires"))
    applicants = Set(typed.all("applicants"))
    partners = Set(typed.all("partners").filter { !$0.isEmpty })
    isSouthSouth = typed["south-south"] == "yes"
    strangers =
      typed.strangeLanguages("language") + typed.strangeLanguages("languages")
      + typed.strangers("applicants") { PartyKind(rawValue: $0) != nil }
      + typed.strangers("south-south") { $0 == "yes" }
  }

  /// The conditions, and what cannot be read in them.
  var terms: (terms: Offer.Terms, problems: [FieldProblem]) {
    var terms = Offer.Terms()
    var problems = strangers
    terms.topics = topics.sorted()
    terms.kinds = kinds.sorted()
    terms.regions = regions.sorted() + countries
    terms.languages = Language.allCases.filter { languages.contains($0.rawValue) }
    terms.onlyGroups = onlyGroups.sorted()
    terms.requires = requires.sorted()
    terms.applicants = PartyKind.allCases.filter { applicants.contains($0.rawValue) }
    terms.isSouthSouth = isSouthSouth
    for (field, typed, day) in [("from", from, \Offer.Terms.from), ("until", until, \.until)] {
      terms[keyPath: day] = typed.known
      if !typed.isEmpty, typed.known == nil {
        problems.append(.init(field: field, code: "bad-day"))
      }
    }
    if !amount.isEmpty || !currency.isEmpty {
      let plain = amount.filter { !$0.isWhitespace && $0 != "," }
      terms.ceiling = Money("\(plain) \(currency)")
      if terms.ceiling == nil { problems.append(.init(field: "amount", code: "bad-amount")) }
    }
    return (terms, problems)
  }

  /// The country codes typed, each once.
  private var countries: [String] {
    var seen = regions
    return places.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { seen.insert($0).inserted }
  }
}

extension TypedDate {
  /// The three parts of a date field.
  init(_ typed: Typed, _ name: String) {
    self.init(
      day: typed["\(name)-day"], month: typed["\(name)-month"], year: typed["\(name)-year"])
  }
}

import Clearinghouse
import HTML
import Programmes
import Reception
import Vocabulary

/// A report of delivered assistance as it was typed, right or wrong.
struct NewDelivery {
  var provider = ""
  var title = ""
  var description = ""
  var document = ""
  var language: Language
  var parties: Set<String> = []
  /// Codes of countries, as they were typed.
  var places = ""
  var topics: Set<String> = []
  var kinds: Set<String> = []
  var from = TypedDate()
  var until = TypedDate()
  var request = ""
  var mayBePublished = false
  private var strangers: [FieldProblem] = []

  /// An empty report, to be written in a language.
  init(in language: Language) {
    self.language = language
  }

  /// A report as it stands, to be corrected.
  init(_ delivery: Delivery, request: Reference?) {
    let told = delivery.particulars
    language = delivery.title.language
    provider = delivery.provider.rawValue
    title = delivery.title.text
    description = delivery.description.text
    parties = Set(told.recipients.map(\.rawValue))
    places = told.countries.joined(separator: " ")
    topics = Set(told.topics)
    kinds = Set(told.kinds)
    from = told.from.map { TypedDate($0) } ?? TypedDate()
    until = told.until.map { TypedDate($0) } ?? TypedDate()
    self.request = request.map { "\($0)" } ?? ""
    mayBePublished = told.mayBePublished
  }

  /// What a form carries.
  init(_ typed: Typed, in language: Language) {
    provider = typed["provider"]
    title = typed["title"]
    description = typed["description"]
    document = typed["document"]
    self.language = Language(rawValue: typed["language"]) ?? language
    parties = Set(typed.all("recipients"))
    places = typed["places"]
    topics = Set(
      typed.fields.filter { $0.name.hasPrefix("topics.") && !$0.value.isEmpty }.map(\.value))
    kinds = Set(typed.all("kinds"))
    from = TypedDate(typed, "from")
    until = TypedDate(typed, "until")
    request = typed["request"]
    mayBePublished = typed["publish"] == "yes"
    strangers =
      typed.strangeLanguages("language") + typed.strangers("publish") { $0 == "yes" }
  }

  /// What is reported, and what cannot be read in it.
  var account: (account: DeliveryAccount, problems: [FieldProblem]) {
    var particulars = Delivery.Particulars()
    var problems = strangers
    particulars.topics = topics.sorted()
    particulars.kinds = kinds.sorted()
    particulars.mayBePublished = mayBePublished
    for (field, typed, day) in [
      ("from", from, \Delivery.Particulars.from), ("until", until, \.until),
    ] {
      particulars[keyPath: day] = typed.imprecise
      if !typed.isEmpty, typed.imprecise == nil {
        problems.append(.init(field: field, code: "bad-date"))
      }
    }
    if !request.isEmpty {
      particulars.request = Reference(request)
      if particulars.request == nil {
        problems.append(.init(field: "request", code: "unknown-request"))
      }
    }
    let account = DeliveryAccount(
      title: Passage(title, language), description: Passage(description, language),
      to: parties.sorted() + countries, particulars,
      document: document.isEmpty ? nil : Passage(document, language))
    return (account, problems)
  }

  /// Problems with the recipients, at the field in which those that are not known were written.
  func placed(_ problems: [FieldProblem], _ now: Snapshot) -> [FieldProblem] {
    problems.map { problem in
      let isOfPlaces =
        problem.field == "recipients" && problem.code == "unknown-party"
        && parties.allSatisfy { now.parties[PartyID($0)] != nil }
      return isOfPlaces ? FieldProblem(field: "places", code: problem.code) : problem
    }
  }

  private var countries: [String] {
    places.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension TypedDate {
  /// The parts of a date that is as precise as its source.
  init(_ known: ImpreciseDay) {
    let parts = known.text.split(separator: "-").map { Int($0).map(String.init) ?? "" }
    self.init(
      day: parts.count > 2 ? parts[2] : "", month: parts.count > 1 ? parts[1] : "",
      year: parts.first ?? "")
  }

  /// The date where the parts name one, of which day and month may be left open.
  var imprecise: ImpreciseDay? {
    if let known { return ImpreciseDay("\(known)") }
    let parts = [year, month, day].map { $0.filter { !$0.isWhitespace } }
    guard parts[2].isEmpty, let year = Self.number(parts[0]), (1...9999).contains(year) else {
      return nil
    }
    let padded = String(repeating: "0", count: 4 - String(year).count) + String(year)
    if parts[1].isEmpty { return ImpreciseDay(padded) }
    guard let month = Self.number(parts[1]), (1...12).contains(month) else { return nil }
    return ImpreciseDay("\(padded)-\(month < 10 ? "0" : "")\(month)")
  }

  /// The number that digits of any script write.
  private static func number(_ text: String) -> Int? {
    Int(text.map { $0.wholeNumberValue.map(String.init) ?? "?" }.joined())
  }
}

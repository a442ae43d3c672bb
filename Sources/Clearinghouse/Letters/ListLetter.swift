import Programmes
import Vocabulary

extension Snapshot {
  /// The programmes that keep a list of providers: those with a letter to a provider on it.
  public var listKeepers: [String] {
    programmes.all.filter { $0.programme?.listLetter != nil }.map(\.id)
  }

  /// The letter that asks a provider on the list whether its offers still stand.
  func listLetter(of programme: String) throws(Refusal) -> (Programme, LetterTemplate) {
    guard let found = programmes[programme]?.programme else { throw .unknown(programme) }
    guard let template = found.listLetter else {
      throw .rounds(.noLetter(programme: programme))
    }
    return (found, template)
  }

  /// The letter of a round to one of those whom it asks, in the provider's language.
  func letter(
    to asked: Round.Asked, in round: Round, on day: Day
  ) throws(Refusal) -> Letter {
    let (programme, template) = try listLetter(of: round.programme)
    guard let party = parties[asked.party] else { throw .unknown(asked.party.rawValue) }
    let (language, year) = (party.language, day.parts.year)
    var letter = Letter(
      template: template.id, series: template.series, year: year,
      count: next(in: "\(template.series)/\(year)"), recipients: [party.id])
    let lines = asked.offers.map { "\(offers[$0]?.title.text ?? "") (\($0))" }
    let values = [
      "number": letter.number, "today": terms.spelled(day, language),
      "programme": programme.entry.title.text(language),
      "addressee": party.name(language, terms), "offers": lines.joined(separator: "\n"),
      "confirmed": terms.spelled(asked.confirmed, language),
    ]
    var missing: Set<String> = []
    let told = template.without(round.recommendation == nil ? "recommendation" : nil)
    letter.texts[language] = told.filled(language, &missing) { name in
      name == "recommendation" ? round.recommendation.map { spelled($0, language) } : values[name]
    }
    guard missing.isEmpty else { throw .rounds(.noLetter(programme: programme.id)) }
    return letter
  }
}

extension Snapshot {
  /// A recommendation as a letter names it: its document, and its day where it is known.
  private func spelled(_ recommendation: Round.Recommendation, _ language: Language) -> String {
    guard let day = recommendation.on else { return recommendation.document.text }
    let comma =
      switch language {
      case .ar: "، "
      case .zh: "，"
      case .en, .fr, .ru, .es: ", "
      }
    return recommendation.document.text + comma + terms.spelled(day, language)
  }
}

extension View {
  /// The draft of a round's letter to a provider, for those who may send it.
  public func draft(of round: Round, to party: PartyID) throws(Refusal) -> Letter? {
    guard may(.recordForParties), let asked = round.asked.first(where: { $0.party == party })
    else { return nil }
    return try now.letter(to: asked, in: round, on: day)
  }
}

extension Programme {
  fileprivate var listLetter: LetterTemplate? {
    letters.values.filter { $0.to == .listedProvider }.min { $0.id < $1.id }
  }
}

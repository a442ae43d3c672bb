public import Programmes
public import Vocabulary

extension View {
  /// A request that is still a draft, as an outsider would see it once its summary is published.
  ///
  /// It is made as lodging would make it, or lodging again; nil where it could not be lodged.
  public func published(
    _ draft: NewContent, of requester: PartyID, under programme: String, again: Reference? = nil
  ) -> CaseView? {
    var draft = draft
    if draft.countries.isEmpty {
      draft.countries =
        again.flatMap { now.cases[$0] }?.content.countries
        ?? now.parties[requester]?.defaultCountries ?? []
    }
    let (codes, words) = draft.parts()
    let content = Case.Content(codes, words)
    if var record = again.flatMap({ now.cases[$0] }) {
      record.content = content
      return CaseView(record, .committee, self).published
    }
    guard let adopted = now.programmes[programme], let procedure = adopted.procedure(on: day),
      let opening = procedure.opening
    else { return nil }
    var record = Case(
      reference: now.nextReference("REQ", day), programme: programme, digest: adopted.current,
      procedure: procedure.id, reading: procedure.reading, requester: requester,
      language: draft.language, nature: now.nature, content: content, status: "")
    record.entries.append(
      Case.Entry(
        act: now.head + 1, at: now.at, by: person ?? .operator,
        what: .step(opening.id, outcome: "", thread: 0), actor: opening.by.first ?? "", on: day))
    return CaseView(record, .committee, self).published
  }
}

extension Form.Audience {
  /// The least that somebody sees of a case who reads an answer for this audience.
  public var level: View.Level {
    switch self {
    case .public: .summary
    case .providers: .request
    case .participants: .participant
    }
  }
}

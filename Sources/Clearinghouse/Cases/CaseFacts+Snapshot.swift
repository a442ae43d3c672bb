public import Programmes
import Vocabulary

extension Snapshot {
  /// What a case's procedure looks at beyond its own outcomes, as things stand.
  public func facts(of record: Case, in procedure: Procedure) -> CaseFacts {
    facts(
      codes: record.codes, countries: record.content.countries, items: record.content.items.count,
      programme: record.programme, procedure)
  }

  /// The same of a case that is about to be opened.
  func facts(of content: NewContent, programme: String, _ procedure: Procedure) -> CaseFacts {
    facts(
      codes: content.answers.compactMapValues(\.code), countries: content.countries,
      items: content.items.count, programme: programme, procedure)
  }

  private func facts(
    codes: [String: String], countries: [String], items: Int, programme: String,
    _ procedure: Procedure
  ) -> CaseFacts {
    let form = programmes[programme]?.programme?.forms[procedure.form]
    return CaseFacts(
      codes: codes,
      counts: [
        .countries: countries.count, .items: items, .sections: form?.sections.count ?? 0,
      ],
      linked: linked(procedure, of: programme, about: countries))
  }

  /// The outcomes that a case about each of the countries has come to, in the procedures linked.
  private func linked(
    _ procedure: Procedure, of programme: String, about countries: [String]
  ) -> Set<LinkedOutcome> {
    let asked = procedure.linkedOutcomes
    guard !asked.isEmpty else { return [] }
    let others = cases.all.filter { $0.programme == programme }
    return asked.filter { outcome in
      countries.allSatisfy { country in
        others.contains {
          $0.procedure == procedure.links[outcome.link] && $0.content.countries.contains(country)
            && $0.situation.inForce[Mark(outcome.outcome)] != nil
        }
      }
    }
  }
}

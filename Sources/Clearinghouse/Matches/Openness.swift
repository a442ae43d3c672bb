import Programmes
public import Matching
import Vocabulary

extension View {
  /// What a channel asks of a State, compared with what is known of it; empty where it asks
  /// nothing.
  ///
  /// What no document shows does not hold: it is not known, and the State can show it. Nil where
  /// the programme cannot be read.
  public func openness(of programme: String, to country: String) -> [Reason]? {
    guard let entry = now.programmes[programme]?.programme else { return nil }
    var state = Wanted(reference: "", title: Passage("", .en), items: [])
    state.applicant = .state
    state.participations = now.state(of: country)?.holds(on: day) ?? []
    state.countries = [country]
    state.groups = Set(now.terms.groups.groups(of: country, on: day))
    return match(state, Available(entry, .en), terms: now.terms, on: day).eligibility
  }
}

extension Snapshot {
  /// The State of a country, where it is registered.
  public func state(of country: String) -> Party? {
    parties.all.first { $0.kind == .state && $0.country == country }
  }
}

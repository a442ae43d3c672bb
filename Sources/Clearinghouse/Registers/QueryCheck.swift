public import Programmes
import Vocabulary

extension RegisterQuery {
  /// What is wrong with the parameters of an address, each problem at its parameter.
  public static func problems(
    in view: View, _ parameter: (String) -> String
  ) -> [FieldProblem] {
    var problems = FieldProblem.of(
      parameter("q"), field: "q", longest: longest, isRequired: false)
    if problems.isEmpty { problems = Self(parameter).problems }
    var strangers = Record.Facet.allCases.map(\.rawValue).filter { name in
      let value = parameter(name)
      guard !value.isEmpty, value != anything, let facet = Record.Facet(rawValue: name) else {
        return false
      }
      return !Record.knows(value, of: facet, in: view)
    }
    let order = parameter("order")
    if !order.isEmpty, Order(rawValue: order) == nil { strangers.append("order") }
    problems += strangers.map { FieldProblem(field: $0, code: "unknown-option") }
    return problems
  }
}

extension CaseView {
  /// The series of a request's reference.
  public static var series: String { "REQ" }

  /// Whether a facet can have a value: a status of some adopted procedure, a code of a list.
  public static func knows(_ value: String, of facet: RequestFacet, in view: View) -> Bool {
    let (now, terms) = (view.now, view.now.terms)
    return switch facet {
    case .status:
      now.programmes.all.contains { adopted in
        adopted.versions.values.contains { version in
          version.procedures.contains { $0.statuses.contains { $0.code == value } }
        }
      }
    case .outcome: RequestFacet.outcomes.contains(value)
    case .programme: now.programmes[value] != nil
    case .topic: terms.topics[value] != nil
    case .kind: terms.kinds[value] != nil
    case .country: terms.countries[value] != nil
    case .year: AnnualReport.year(value) != nil
    case .nature: Nature(rawValue: value) != nil
    }
  }
}

extension Offer {
  /// The series of an offer's reference.
  public static var series: String { "OFR" }

  /// Whether a facet can have a value: a registered party, a code of a list.
  public static func knows(_ value: String, of facet: OfferFacet, in view: View) -> Bool {
    let (now, terms) = (view.now, view.now.terms)
    return switch facet {
    case .state: State(rawValue: value) != nil
    case .topic: terms.topics[value] != nil
    case .kind: terms.kinds[value] != nil
    case .country: terms.countries[value] != nil
    case .provider: now.parties[PartyID(value)] != nil
    case .year: AnnualReport.year(value) != nil
    case .nature: Nature(rawValue: value) != nil
    }
  }
}

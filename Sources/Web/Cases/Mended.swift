import Clearinghouse
import HTML
import Languages
import Programmes
import Vocabulary

/// What is wrong with a form that was refused, at its fields where it concerns one.
struct Mended: Sendable {
  /// What is wrong, by field.
  private(set) var errors: [String: String] = [:]
  /// What is wrong with the whole.
  private(set) var whole: [String] = []

  /// A form with nothing wrong.
  init() {}

  /// What a refusal says of the form of a step or a permission.
  init(_ refusal: Refusal, terms: Terms, _ say: Speaker, procedure: Procedure?, form: Form?) {
    func put(_ field: String?) {
      let words = say.refusal(refusal, terms: terms, procedure: procedure, form: form)
      if let field { errors[field] = words } else { whole.append(words) }
    }
    switch refusal {
    case .fields(let problems):
      for problem in problems { add(problem, say, form) }
    case .cases(.outcomeNeeded): put("outcome")
    case .cases(.documentNeeded): put("document")
    case .cases(.reasonNeeded): put("reason")
    case .cases(.itemsNeeded): put("items")
    case .cases(.dayImpossible), .programmes(.dutyDoneBefore): put("on")
    case .cases(.providerNeeded): put("offer")
    case .cases(.notItsCountry): put("countries")
    case .referrals(.ownProgramme), .referrals(.notAnsweredYet): put("programme")
    case .cases, .parties, .people, .programmes, .offers, .referrals, .rounds, .deliveries,
      .unknown, .notPermitted, .moved, .keyReused, .notRecorded, .busy:
      put(nil)
    }
  }

  /// Problems found at fields.
  init(_ problems: [FieldProblem], _ say: Speaker, form: Form?) {
    for problem in problems { add(problem, say, form) }
  }

  private mutating func add(_ problem: FieldProblem, _ say: Speaker, _ form: Form?) {
    let words = say.problem(problem, form: form)
    if problem.field.isEmpty { whole.append(words) } else { errors[problem.field] = words }
  }

  /// The summary on top of the form, its lines in the order of the fields.
  func summary(_ say: Speaker, order: [String]) -> HTML {
    let fields = order + errors.keys.filter { !order.contains($0) }.sorted()
    return ErrorSummary(
      say("forms.problem"),
      whole.map { ErrorSummary.Problem($0) }
        + fields.compactMap { field in
          errors[field].map { .init($0, at: Field(field, label: "").identifier) }
        }
    ).html
  }
}

extension ProcedureCheck {
  /// Every link leads to another procedure of the same programme.
  mutating func checkLinks() {
    let others = Set(programme.procedures.map(\.id))
    for (name, id) in procedure.links.sorted(by: { $0.key < $1.key }) where !others.contains(id) {
      let near = Spelling.nearest(to: id, among: others.sorted())
      report(.unknownProcedure, procedure.lines["link.\(name)"] ?? 0, id, near ?? "")
    }
  }

  /// An outcome of another case is named by a link, and given by the procedure that it leads to.
  mutating func check(_ outcome: LinkedOutcome, _ line: Int) {
    guard let id = procedure.links[outcome.link] else {
      let near = Spelling.nearest(to: outcome.link, among: procedure.links.keys.sorted())
      report(.unknownLink, line, outcome.link, near ?? "")
      return
    }
    let given = Set(programme.procedures.filter { $0.id == id }.flatMap(\.index.names))
    if !given.isEmpty, !given.contains(outcome.outcome) {
      let near = Spelling.nearest(to: outcome.outcome, among: given.sorted())
      report(.unknownOutcome, line, outcome.outcome, near ?? "")
    }
  }

  /// The outcomes for which other procedures of the programme wait.
  var linkedOutcomes: Set<String> {
    Set(
      programme.procedures.flatMap { other in
        other.index.linked.keys.filter { other.links[$0.link] == procedure.id }.map(\.outcome)
      })
  }

  /// Every effect is on a stock, and a required number of the form says how much each case needs.
  mutating func checkStocks() {
    for (stock, field) in procedure.stocks.sorted(by: { $0.key < $1.key }) {
      guard let form = programme.forms[procedure.form] else { continue }
      let line = procedure.lines["stock.\(stock)"] ?? 0
      let numbers = form.fields.filter { $0.kind == .number && $0.isRequired }.map(\.id)
      if !numbers.contains(field) {
        let near = Spelling.nearest(to: field, among: numbers)
        report(.unknownField, line, field, near ?? numbers.joined(separator: ", "))
      }
    }
    for outcome in procedure.steps.flatMap(\.gives) {
      for effect in outcome.effects where procedure.stocks[effect.stock] == nil {
        let near = Spelling.nearest(to: effect.stock, among: procedure.stocks.keys.sorted())
        report(.unknownStock, outcome.line, effect.stock, near ?? "")
      }
    }
  }
}

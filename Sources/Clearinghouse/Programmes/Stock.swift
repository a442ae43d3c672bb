import Programmes
public import Vocabulary

/// Something of which several cases draw, such as doses or a grant.
public struct Stock: Sendable, Hashable {
  /// All that was ever supplied.
  public internal(set) var supplied = 0
  /// What is set aside for open cases.
  public internal(set) var reserved = 0
  /// What was taken out for good.
  public internal(set) var drawn = 0

  /// What is left for other cases.
  public var left: Int { supplied - reserved - drawn }

  mutating func apply(_ effect: Effect) {
    let amount = effect.amount ?? 0
    switch effect.kind {
    case .reserves: reserved += amount
    case .releases: reserved -= amount
    case .draws:
      reserved -= amount
      drawn += amount
    }
  }
}

/// Records that a stock of a programme was supplied with so much more.
public struct SupplyStock: Command {
  let programme: String
  let stock: String
  let amount: Int
  let document: String

  /// A supply, which a document shows.
  public init(_ stock: String, of programme: String, amount: Int, document: String) {
    self.stock = stock
    self.programme = programme
    self.amount = amount
    self.document = document
  }

  /// The supply, or why it is not recorded.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard now.may(.recordForParties, person, on: moment.day) else { throw .notPermitted }
    guard let adopted = now.programmes[programme], let version = adopted.programme,
      version.procedures.contains(where: { $0.stocks[stock] != nil })
    else { throw .unknown(stock) }
    guard (1...1_000_000_000).contains(amount) else {
      throw .fields([.init(field: "amount", code: "bad-number")])
    }
    let problems = FieldProblem.of(document, field: "document", longest: 200, isRequired: true)
    if !problems.isEmpty { throw .fields(problems) }
    var decision = Decision(about: programme)
    decision.add(
      .programmes(.supplied(programme, stock: stock, amount: amount)),
      words: ["document": Passage(document, .en)])
    return decision
  }
}

extension Snapshot {
  /// Whether what a step would set aside is there.
  func checkStocks(_ effects: [Effect], of programme: String) throws(Refusal) {
    for effect in effects where effect.kind == .reserves {
      let left = programmes[programme]?.stocks[effect.stock]?.left ?? 0
      if effect.amount ?? 0 > left {
        throw .cases(.stockShort(effect.stock, asked: effect.amount ?? 0, left: left))
      }
    }
  }
}

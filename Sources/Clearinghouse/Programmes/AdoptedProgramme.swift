public import Programmes
import Vocabulary

/// A programme that this instance has adopted, in every version it adopted.
public struct AdoptedProgramme: Sendable {
  /// The programme's name.
  public let id: String
  /// The versions, by digest.
  public private(set) var versions: [String: Programme] = [:]
  /// The digest of the version in force.
  public private(set) var current: String
  /// The reading of each procedure that the operator chose.
  public private(set) var reading: String

  /// What its cases draw on, by name.
  public internal(set) var stocks: [String: Stock] = [:]

  init(id: String, digest: String, reading: String, programme: Programme?) {
    self.id = id
    current = digest
    self.reading = reading
    versions[digest] = programme
  }

  mutating func adopt(_ digest: String, reading: String, _ programme: Programme?) {
    versions[digest] = programme ?? versions[digest]
    current = digest
    self.reading = reading
  }

  /// The version in force.
  public var programme: Programme? { versions[current] }

  /// The procedure that opens cases today, in the reading chosen.
  public var procedure: Procedure? { programme?.procedures.first { $0.reading == reading } }
}

/// What was done about programmes.
public enum ProgrammeDeed: Sendable, Hashable, FeatureDeed {
  /// A version was adopted, in a reading of its procedure.
  case adopted(String, digest: String, reading: String)
  /// A stock was supplied with so much more.
  case supplied(String, stock: String, amount: Int)

  var kind: String {
    switch self {
    case .adopted: "adopted"
    case .supplied: "supplied"
    }
  }

  var version: Int { 1 }

  var body: JSON {
    switch self {
    case .adopted(let id, let digest, let reading):
      ["programme": .string(id), "digest": .string(digest), "reading": .string(reading)]
    case .supplied(let id, let stock, let amount):
      ["programme": .string(id), "stock": .string(stock), "amount": .int(amount)]
    }
  }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    guard version == 1 else { throw .newerVersion("programmes.\(kind)", version) }
    let id = try body.string("programme")
    switch kind {
    case "adopted":
      self = .adopted(
        id, digest: try body.string("digest"), reading: try body.string("reading"))
    case "supplied":
      self = .supplied(id, stock: try body.string("stock"), amount: try body.int("amount"))
    default: throw .unknownKind("programmes.\(kind)")
    }
  }
}

extension Register<String, AdoptedProgramme> {
  mutating func fold(_ deed: ProgrammeDeed, _ files: [String: [UInt8]]) {
    switch deed {
    case .adopted(let id, let digest, let reading):
      let programme = files[digest].flatMap { ProgrammeFiles(id: id, bundle: $0) }
        .flatMap { Programme.read($0).programme }
      if self[id] == nil {
        add(
          AdoptedProgramme(id: id, digest: digest, reading: reading, programme: programme), as: id)
      } else {
        change(id) { $0.adopt(digest, reading: reading, programme) }
      }
    case .supplied(let id, let stock, let amount):
      change(id) { $0.stocks[stock, default: Stock()].supplied += amount }
    }
  }

  /// Applies what a case's step does to the stocks of its programme.
  mutating func apply(_ effects: [Effect], to id: String) {
    guard !effects.isEmpty else { return }
    change(id) { adopted in
      for effect in effects { adopted.stocks[effect.stock, default: Stock()].apply(effect) }
    }
  }
}

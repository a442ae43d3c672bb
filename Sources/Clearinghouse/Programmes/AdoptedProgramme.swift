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

  var kind: String {
    switch self {
    case .adopted: "adopted"
    }
  }

  var version: Int { 1 }

  var body: JSON {
    switch self {
    case .adopted(let id, let digest, let reading):
      ["programme": .string(id), "digest": .string(digest), "reading": .string(reading)]
    }
  }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    guard kind == "adopted" else { throw .unknownKind("programmes.\(kind)") }
    guard version == 1 else { throw .newerVersion("programmes.\(kind)", version) }
    self = .adopted(
      try body.string("programme"), digest: try body.string("digest"),
      reading: try body.string("reading"))
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
    }
  }
}

/// The name of a record of one kind, so that two kinds cannot be mistaken for each other.
public struct ID<Of>: RawRepresentable, Hashable, Sendable, Comparable {
  /// The name as it is stored.
  public let rawValue: String

  /// The record of a name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The record of a name.
  public init(_ name: String) { rawValue = name }

  /// Whether one name sorts before another.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The name of a person, under which they sign in.
public typealias PersonID = ID<Person>
/// The name of a party.
public typealias PartyID = ID<Party>

extension PersonID {
  /// Whoever owns the data folder on the machine; may do what an administrator may.
  public static let `operator` = PersonID("operator")
  /// What sends letters and records that the mail system took them; nobody signs in as it.
  public static let courier = PersonID("courier")
  /// What brings to somebody what is overdue; nobody signs in as it.
  public static let timekeeper = PersonID("timekeeper")

  /// The names that belong to the program itself, to which nobody is appointed.
  static let reserved: Set<PersonID> = [.operator, .courier, .timekeeper]
}

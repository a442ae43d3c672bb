public import Vocabulary

/// The forms that a sentence may take by the number it counts (CLDR's categories).
public enum Plural: String, CaseIterable, Sendable, Hashable {
  case zero, one, two, few, many, other

  /// The form that a language uses with a whole number.
  ///
  /// The rules are CLDR's for whole numbers; the sign does not matter.
  public init(_ number: Int, in language: Language) {
    let count = number.magnitude
    switch language {
    case .ar: self = Self.arabic(count)
    case .zh: self = .other
    case .en: self = count == 1 ? .one : .other
    case .fr: self = count <= 1 ? .one : Self.millions(count)
    case .ru: self = Self.russian(count)
    case .es: self = count == 1 ? .one : Self.millions(count)
    }
  }

  /// The forms that a language knows, fractions included.
  public static func forms(of language: Language) -> Set<Plural> {
    switch language {
    case .ar: Set(allCases)
    case .zh: [.other]
    case .en: [.one, .other]
    case .fr, .es: [.one, .many, .other]
    case .ru: [.one, .few, .many, .other]
    }
  }

  private static func arabic(_ count: UInt) -> Plural {
    switch (count, count % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }

  private static func russian(_ count: UInt) -> Plural {
    switch (count % 10, count % 100) {
    case (_, 11...14): .many
    case (1, _): .one
    case (2...4, _): .few
    default: .many
    }
  }

  private static func millions(_ count: UInt) -> Plural {
    count != 0 && count % 1_000_000 == 0 ? .many : .other
  }
}

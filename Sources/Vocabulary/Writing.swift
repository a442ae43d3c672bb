extension String {
  /// Whether there is nothing to see in it: it is empty, or all space, signs without a
  /// shape, and marks without a letter to stand on.
  public var isBlank: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        || Self.shapeless.contains(scalar.properties.generalCategory)
        || scalar == "\u{2800}"
    }
  }

  private static let shapeless: Set<Unicode.GeneralCategory> = [
    .control, .format, .unassigned, .nonspacingMark, .enclosingMark, .spacingMark,
  ]

  /// Whether it holds control characters, or signs that turn the order of the letters around them.
  ///
  /// Lines may end and tabs may stand in a text; marks of direction and isolates are no danger.
  public var holdsUnshowable: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E: true
      default: false
      }
    }
  }

  /// Whether it goes on in a second line.
  public var breaksLine: Bool { contains(where: \.isNewline) }

  /// Whether bytes that were no UTF-8 stood in it, each of which was replaced by U+FFFD.
  public var wasUnreadable: Bool { unicodeScalars.contains("\u{FFFD}") }
}

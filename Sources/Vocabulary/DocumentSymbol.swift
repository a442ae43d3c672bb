/// The symbol of a United Nations document, such as `BWC/MSP/2012/MX/INF.4`.
public struct DocumentSymbol: Sendable, Hashable {
  /// What a document is, by the component that says so.
  public enum Nature: String, Sendable, Hashable, CaseIterable {
    case resolution = "RES"
    case information = "INF"
    case conferenceRoomPaper = "CRP"
    case limited = "L"
    case workingPaper = "WP"
    case verbatimRecord = "PV"
    case summaryRecord = "SR"
  }

  /// A change to a document, such as its first addendum.
  public struct Change: Sendable, Hashable {
    /// The ways in which a document is changed.
    public enum Form: String, Sendable, Hashable, CaseIterable {
      case addendum = "Add"
      case corrigendum = "Corr"
      case revision = "Rev"
      case amendment = "Amend"
    }

    /// How the document is changed.
    public let form: Form
    /// Which change of this form it is, from 1.
    public let number: Int

    /// Holds a change.
    public init(form: Form, number: Int) {
      self.form = form
      self.number = number
    }
  }

  /// The components between the slashes, the organ first, without the changes.
  public let components: [String]
  /// The year or session in brackets, such as `2004` or `XXX`.
  public let bracket: String?
  /// The changes, in the order in which they are written.
  public let changes: [Change]

  /// The symbol that a text names, with or without spaces, in either case; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count <= 120, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    var body = text.filter { !$0.isWhitespace }.uppercased()[...]
    var changes: [Change] = []
    while let (change, rest) = Self.lastChange(of: body) {
      changes.insert(change, at: 0)
      body = rest
    }
    guard let (bracket, stem) = Self.lastBracket(of: body) else { return nil }
    let parts = stem.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy(Self.isComponent), let first = parts.first,
      first.utf8.contains(where: { $0 >= 65 }),
      parts.count >= 2 || Self.isHealthSymbol(first),
      stem.utf8.contains(where: { (48...57).contains($0) }) || bracket != nil
    else { return nil }
    components = parts
    self.bracket = bracket
    self.changes = changes
  }

  /// The organ, such as `S` for the Security Council; `EB` and `WHA` for those of WHO.
  public var organ: String {
    isOfHealthOrganization ? String(components[0].prefix { !$0.isNumber }) : components[0]
  }

  /// The year in brackets, where there is one.
  public var year: Int? { bracket.flatMap { Int($0) } }

  /// What the document is, where a component says so.
  public var nature: Nature? {
    let named = components.dropFirst().lazy.compactMap { component in
      Nature(rawValue: String(component.prefix { $0 != "." }))
    }
    if let nature = named.first { return nature }
    let second = components[0].split(separator: ".").dropFirst().first
    return isOfHealthOrganization && second?.hasPrefix("R") == true ? .resolution : nil
  }

  /// Where the document can be read in a language; nil for those that are published elsewhere.
  public func address(in language: Language) -> String? {
    guard !isOfHealthOrganization else { return nil }
    var path = ""
    for byte in description.utf8 {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), 48...57, 65...90, 97...122:
        path.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        path += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return "https://undocs.org/\(language.rawValue)/\(path)"
  }

  private var isOfHealthOrganization: Bool { Self.isHealthSymbol(components[0]) }

  /// Documents of WHO's Executive Board and Assembly join session and organ, as in `EB136`.
  private static func isHealthSymbol(_ first: String) -> Bool {
    ["EB", "WHA"].contains {
      first.hasPrefix($0) && first.dropFirst($0.count).first?.isNumber == true
    }
  }

  private static func isComponent(_ part: String) -> Bool {
    let pieces = part.utf8.split(omittingEmptySubsequences: false) { $0 == 45 || $0 == 46 }
    return pieces.allSatisfy { piece in
      !piece.isEmpty && piece.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
    }
  }

  private static func lastChange(of body: Substring) -> (Change, Substring)? {
    guard let dot = body.lastIndex(of: "."),
      body[body.index(after: dot)...].utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(body[body.index(after: dot)...]), number > 0
    else { return nil }
    for form in Change.Form.allCases where body[..<dot].hasSuffix(form.rawValue.uppercased()) {
      let before = body[..<dot].dropLast(form.rawValue.count)
      let rest = before.hasSuffix("/") ? before.dropLast() : before
      // A letter before it makes it the end of another word.
      guard let last = rest.last, last.isNumber || last == ")" || before.hasSuffix("/") else {
        return nil
      }
      return (Change(form: form, number: number), rest)
    }
    return nil
  }

  private static func lastBracket(of body: Substring) -> (String?, Substring)? {
    guard body.hasSuffix(")") else { return (nil, body) }
    guard let open = body.lastIndex(of: "(") else { return nil }
    let inside = body[body.index(after: open)...].dropLast()
    let isYear =
      inside.utf8.count == 4 && Int(inside).map { (1945...2999).contains($0) } ?? false
    let isSession = !inside.isEmpty && inside.allSatisfy { "IVXLC".contains($0) }
    return isYear || isSession ? (String(inside), body[..<open]) : nil
  }
}

extension DocumentSymbol: CustomStringConvertible {
  /// The symbol as it is printed.
  public var description: String {
    let mark = isOfHealthOrganization ? " " : "/"
    return components.joined(separator: "/")
      + (bracket.map { year == nil ? "(\($0))" : " (\($0))" } ?? "")
      + changes.map { "\(mark)\($0.form.rawValue).\($0.number)" }.joined()
  }
}

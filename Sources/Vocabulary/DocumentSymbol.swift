import Foundation

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

  /// How a document changes another.
  public enum Change: String, Sendable, Hashable, CaseIterable {
    case addendum = "Add"
    case corrigendum = "Corr"
    case revision = "Rev"
    case amendment = "Amend"
  }

  /// The components between the slashes, the organ first.
  public let components: [String]
  /// The year in brackets after a resolution, where there is one.
  public let year: Int?

  /// The symbol that a text names, with or without spaces, in either case; nil for anything else.
  public init?(_ text: String) {
    var body = text.filter { !$0.isWhitespace }
    guard body.utf8.count <= 80 else { return nil }
    var year: Int?
    if body.hasSuffix(")"), let open = body.lastIndex(of: "(") {
      let digits = body[body.index(after: open)...].dropLast()
      guard digits.utf8.count == 4, let number = Int(digits), (1945...2999).contains(number) else {
        return nil
      }
      year = number
      body = String(body[..<open])
    }
    let parts = body.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2,
      parts.allSatisfy({ part in
        !part.isEmpty
          && part.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0 & 0xDF) && $0 >= 65 || $0 == 46
              || $0 == 45
          } && part.utf8.contains { $0 != 46 && $0 != 45 }
      })
    else { return nil }
    components = parts.map { Self.canonical(String($0)) }
    self.year = year
  }

  /// The organ, such as `S` for the Security Council.
  public var organ: String { components[0] }

  /// What the document is, where a component says so.
  public var nature: Nature? {
    components.lazy.compactMap { Nature(rawValue: Self.stem($0)) }.first
  }

  /// How it changes another document, where the last component says so.
  public var change: Change? { components.last.flatMap { Change(rawValue: Self.stem($0)) } }

  /// Where the document can be read in a language.
  public func address(in language: Language) -> String {
    let path = description.replacing(" ", with: "")
      .addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
    return "https://undocs.org/\(language.rawValue)/\(path ?? "")"
  }

  private static func stem(_ component: String) -> String {
    String(component.prefix { $0 != "." })
  }

  private static func canonical(_ component: String) -> String {
    let upper = component.uppercased()
    for change in Change.allCases where stem(upper) == change.rawValue.uppercased() {
      return change.rawValue + upper.dropFirst(change.rawValue.count)
    }
    return upper
  }
}

extension DocumentSymbol: CustomStringConvertible {
  /// The symbol as it is printed.
  public var description: String {
    components.joined(separator: "/") + (year.map { " (\($0))" } ?? "")
  }
}

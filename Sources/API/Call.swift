import Clearinghouse
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Languages
import NIOCore
import Programmes
import Reception
import Vocabulary

/// One call of the interface: what is asked, who asks, and in which language to answer.
struct Call: Sendable {
  static let mostBytes = 1_048_576

  let interface: Interface
  let request: Request
  let visit: Visit
  let language: Language
  let say: Speaker
  let view: View

  /// A call that asks for a past day where it may, which `Refusal` refuses where it is none.
  init(inTime interface: Interface, _ request: Request, _ visit: Visit) throws(Refusal) {
    let at = request.typedQuery["at"]
    let person = Self.person(visit)
    try self.init(
      interface, request, visit,
      at.isEmpty ? nil : interface.instance.view(for: person, at: at))
  }

  init(
    _ interface: Interface, _ request: Request, _ visit: Visit, _ past: View? = nil
  ) {
    self.interface = interface
    self.request = request
    self.visit = visit
    language = Self.preferred(request.headers[.acceptLanguage] ?? "")
    say = Speaker(interface.catalogue, language)
    view = past ?? interface.instance.view(for: Self.person(visit))
  }

  var instance: Instance { interface.instance }
  var terms: Terms { view.now.terms }

  /// Whether nothing is changed.
  var isRead: Bool { request.method == .get || request.method == .head }

  /// Who asks; a browser's cookie proves nothing here, because other sites can make it be sent.
  var person: PersonID? { Self.person(visit) }

  /// Who asks, where somebody must.
  var signedIn: PersonID {
    get throws(Problem) {
      guard let person else { throw .notSignedIn }
      return person
    }
  }

  /// Whether a token was sent that proves nothing any more.
  var hasDeadToken: Bool { request.headers[.authorization] != nil && person == nil }

  /// A part of the address, such as `ref`.
  func part(_ name: String) -> String { visit.parameters.get(name) ?? "" }

  /// The reference that the address names.
  var reference: Reference {
    get throws(Problem) {
      guard let reference = Reference(part("ref")) else {
        throw .refused(.unknown(part("ref")), nil, nil)
      }
      return reference
    }
  }

  /// The case that the address names, as the reader sees it.
  var found: CaseView {
    get throws(Problem) {
      let reference = try reference
      guard let seen = view.find(reference) else {
        throw .refused(.unknown("\(reference)"), nil, nil)
      }
      return seen
    }
  }

  /// Whether a header names a version of what is read; `*` names every one.
  func names(_ tag: String, in header: HTTPField.Name) -> Bool {
    guard let value = request.headers[header] else { return false }
    return value.split(separator: ",").contains { part in
      let name = part.trimmingCharacters(in: .whitespaces)
      return name == "*" || name == tag || name == "W/" + tag
    }
  }

  /// A command that waits for nobody else to have changed a record, where `If-Match` names the
  /// versions of it that the caller has read.
  func unmoved(_ reference: Reference, _ command: any Command) -> any Command {
    guard let value = request.headers[.ifMatch] else { return command }
    let names = value.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    if names.contains("*") { return command }
    let versions = names.compactMap { name in
      name.hasPrefix("\"") ? Int(name.dropFirst().prefix { $0 != "." }) : nil
    }
    return Unmoved(reference, at: Set(versions), command)
  }

  private static func person(_ visit: Visit) -> PersonID? {
    if let person = visit.actsAs { return person }
    if visit.isOwner { return .operator }
    return visit.session?.kind == .token ? visit.session?.person : nil
  }

  /// The language that a header likes best among those there are; English where it likes none.
  private static func preferred(_ header: String) -> Language {
    var best: (language: Language, weight: Double) = (.en, 0)
    for part in header.split(separator: ",").prefix(20) {
      let pieces = part.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      let weight =
        pieces.dropFirst().first { $0.hasPrefix("q=") }
        .flatMap { Double($0.dropFirst(2)) } ?? 1
      if let language = pieces.first.flatMap({ Language(rawValue: $0.prefix(2).lowercased()) }),
        weight > best.weight
      {
        best = (language, weight)
      }
    }
    return best.language
  }
}

import Foundation
import Testing
import Vocabulary

/// The form of a page, filled in as a browser without scripts lets people fill it in.
struct PageForm {
  private enum Control {
    case line, one, any, button
  }

  private struct Answer: Hashable {
    let name: String
    let value: String
  }

  /// Where it is sent.
  let action: String
  private var controls: [String: Control] = [:]
  private var offered: Set<Answer> = []
  private var answers: [Answer] = []

  /// The first form of a page's main part.
  init(of body: String) throws {
    let main = body.components(separatedBy: "<main").last ?? ""
    let form = try #require(
      main.firstMatch(of: /<form method="post" action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/),
      "the page offers no form")
    action = Self.plain(form.output.1)
    var list = ""
    for tag in form.output.2.matches(
      of: /<(input|textarea|select|option|button)\b([^>]*)>([^<]*)/)
    {
      var attributes = Self.attributes(tag.output.2)
      switch tag.output.1 {
      case "select": list = attributes["name"] ?? ""
      case "option":
        attributes["name"] = list
        offer(attributes, .one, isChosen: controls[list] == nil || attributes["selected"] != nil)
      case "button": offer(attributes, .button, isChosen: false)
      case "textarea":
        attributes["value"] = Self.plain(tag.output.3.drop { $0 == "\n" })
        offer(attributes, .line, isChosen: true)
      default:
        let isChosen = attributes["checked"] != nil
        switch attributes["type"] {
        case "radio": offer(attributes, .one, isChosen: isChosen)
        case "checkbox": offer(attributes, .any, isChosen: isChosen)
        default: offer(attributes, .line, isChosen: true)
        }
      }
    }
  }

  /// What is sent: the values that the page came with, but for those that were changed.
  var fields: [(String, String)] { answers.map { ($0.name, $0.value) } }

  /// Types into a line, chooses an answer, or presses a button; the page must offer it.
  mutating func answer(_ name: String, _ value: String) {
    let answer = Answer(name: name, value: value)
    guard let control = controls[name], control == .line || offered.contains(answer) else {
      Issue.record("\(action) offers no \(name)=\(value)")
      return
    }
    if control != .any { answers.removeAll { $0.name == name } }
    if !answers.contains(answer) { answers.append(answer) }
  }

  private mutating func offer(
    _ attributes: [String: String], _ control: Control, isChosen: Bool
  ) {
    guard let name = attributes["name"] else { return }
    controls[name] = control
    let answer = Answer(name: name, value: attributes["value"] ?? "")
    offered.insert(answer)
    guard isChosen else { return }
    if control == .one { answers.removeAll { $0.name == name } }
    answers.append(answer)
  }

  private static func attributes(_ tag: Substring) -> [String: String] {
    Dictionary(
      tag.matches(of: /([a-z-]+)(?:="([^"]*)")?/).map {
        (String($0.output.1), plain($0.output.2 ?? ""))
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func plain(_ text: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}

extension CaseHouse {
  /// A page at which somebody has arrived.
  struct Arrival {
    let place: String
    let body: String
  }

  /// Opens a page, fills in its form, sends it, and goes where the answer leads.
  func fill(
    _ place: String, _ answers: [(String, String)] = [], as person: String
  ) async throws -> Arrival {
    var form = try PageForm(of: try await read(place, as: person))
    for (name, value) in answers { form.answer(name, value) }
    let sent = try await send(form.action, form.fields, as: person)
    #expect(sent.status == 303, "\(place)")
    let next = try #require(sent.location?.components(separatedBy: "#").first, "\(place)")
    return Arrival(place: next, body: try await read(next, as: person))
  }

  /// A page that is there, and speaks the language of its address.
  func read(_ place: String, as person: String? = nil) async throws -> String {
    let page = try await get(place, as: person)
    #expect(page.status == 200, "\(place)")
    let language = try #require(Language(rawValue: String(place.dropFirst().prefix(2))))
    expectSpoken(page.body, language.rawValue, place)
    // The title of an offer keeps its language in a list of choices, where no markup can say so.
    let spoken = page.body.replacing(/<option value="OFR-[^<]*/, with: "")
    let sentence = Foreign.sentence(in: spoken, language)
    #expect(sentence == nil, "\(place)")
    return page.body
  }
}

/// The text of a letter on its page, or on the page of the step that would send it.
func article(_ body: String) -> String {
  let own = body.components(separatedBy: "<details").first ?? ""
  return own.components(separatedBy: "<article").dropFirst().map {
    $0.components(separatedBy: "</article>")[0]
  }.joined()
}

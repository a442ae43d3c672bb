import Vocabulary

/// Reads one catalogue file and says what is wrong with it.
struct CatalogueReader {
  let file: String

  init(file: String) throws(CatalogueFlaw) {
    self.file = file
    guard !file.isEmpty,
      file.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 0x2D })
    else { throw flaw(nil, .badFileName) }
  }

  func messages(_ bytes: [UInt8]) throws(CatalogueFlaw) -> [(String, Message)] {
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch { throw flaw(nil, .malformed(error)) }
    guard case .object(let members) = json else { throw flaw(nil, .notAnObject) }
    var messages: [(String, Message)] = []
    for member in members {
      guard Self.isKey(member.key) else { throw flaw(member.key, .badKey) }
      messages.append((member.key, try message(member.key, member.value)))
    }
    return messages
  }

  private func message(_ key: String, _ value: JSON) throws(CatalogueFlaw) -> Message {
    guard case .object(let members) = value else { throw flaw(key, .notAnObject) }
    var wordings: [Language: Message.Wording] = [:]
    for member in members {
      guard let language = Language(rawValue: member.key) else {
        throw flaw(key, .unknownLanguage(member.key))
      }
      wordings[language] = try wording(key, member.value, language)
    }
    guard let english = wordings[.en]?.placeholders else { throw flaw(key, .noEnglish) }
    for language in Language.allCases {
      let unknown = (wordings[language]?.placeholders ?? []).subtracting(english)
      guard let first = unknown.min() else { continue }
      throw flaw(key, .unknownPlaceholder(first, language))
    }
    return Message(wordings: wordings)
  }

  private func wording(
    _ key: String, _ value: JSON, _ language: Language
  ) throws(CatalogueFlaw) -> Message.Wording {
    if case .object(let members) = value {
      var forms: [Plural: Template] = [:]
      for member in members {
        guard let form = Plural(rawValue: member.key), Plural.forms(of: language).contains(form)
        else { throw flaw(key, .unknownForm(member.key, language)) }
        forms[form] = try template(key, member.value, language)
      }
      guard forms[.other] != nil else { throw flaw(key, .noOther(language)) }
      return .counted(forms)
    }
    return .plain(try template(key, value, language))
  }

  private func template(
    _ key: String, _ value: JSON, _ language: Language
  ) throws(CatalogueFlaw) -> Template {
    guard let text = value.string else { throw flaw(key, .notAText(language)) }
    guard !text.allSatisfy(\.isWhitespace) else { throw flaw(key, .empty(language)) }
    do { return try Template(text) } catch {
      switch error {
      case .unclosedBrace: throw flaw(key, .unclosedBrace(language))
      case .strayBrace: throw flaw(key, .strayBrace(language))
      case .badPlaceholder: throw flaw(key, .badPlaceholder(language))
      }
    }
  }

  private func flaw(_ key: String?, _ problem: CatalogueFlaw.Problem) -> CatalogueFlaw {
    CatalogueFlaw(file: file, key: key, problem: problem)
  }

  private static func isKey(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == 0x2D
        }
    }
  }
}

/// One file of data that ships with the program, read row by row.
package struct VocabularyFile {
  package typealias Unreadable = Terms.Unreadable

  package let name: String
  private let json: JSON

  package init(_ name: String, _ files: (String) throws -> [UInt8]) throws(Unreadable) {
    self.name = name
    let bytes: [UInt8]
    do {
      bytes = try files(name)
    } catch {
      throw Unreadable(file: name, problem: "the file cannot be opened")
    }
    do throws(JSON.Malformed) {
      json = try JSON(parsing: bytes)
    } catch {
      throw Unreadable(
        file: name, problem: "\(error.problem) in line \(error.line), column \(error.column)")
    }
  }

  /// The rows of the file, or of the list under one of its keys; none may have another's name.
  package func all<Row>(
    _ key: String? = nil, named: String, _ read: (JSON) throws(Unreadable) -> Row
  ) throws(Unreadable) -> [Row] {
    guard case .array(let elements)? = key.map({ json[$0] }) ?? json else {
      throw problem("\(key.map { "'\($0)'" } ?? "the file") must be a list")
    }
    var names: Set<String> = []
    var rows: [Row] = []
    for element in elements {
      let name = try string(element, named)
      guard names.insert(name).inserted else { throw problem("'\(name)' stands twice") }
      rows.append(try read(element))
    }
    return rows
  }

  package func string(_ row: JSON, _ key: String) throws(Unreadable) -> String {
    guard let text = try optional(row, key) else { throw missing(key, row) }
    return text
  }

  package func optional(_ row: JSON, _ key: String) throws(Unreadable) -> String? {
    guard let value = row[key] else { return nil }
    guard let text = value.string, !text.isEmpty else { throw missing(key, row) }
    return text
  }

  package func strings(_ row: JSON, _ key: String) throws(Unreadable) -> [String] {
    guard let texts = row[key]?.strings else { throw missing(key, row) }
    return texts
  }

  func day(_ row: JSON, _ key: String) throws(Unreadable) -> Day? {
    guard let text = try optional(row, key) else { return nil }
    guard let day = Day(text) else { throw problem("'\(text)' is not a day") }
    return day
  }

  func nature(_ row: JSON) throws(Unreadable) -> Nature {
    guard let value = row["illustrative"] else { return .sourced }
    guard let isIllustrative = value.bool else { throw missing("illustrative", row) }
    return isIllustrative ? .illustrative : .sourced
  }

  func name(_ row: JSON) throws(Unreadable) -> Multilingual { try texts(row, "name") }

  /// The texts under a key by language; English must be among them.
  package func texts(_ row: JSON, _ key: String) throws(Unreadable) -> Multilingual {
    var texts: [Language: String] = [:]
    for (language, value) in try byLanguage(row, key) {
      guard let text = value.string, !text.isEmpty else { throw missing(key, row) }
      texts[language] = text
    }
    guard texts[.en] != nil else { throw missing(key, row) }
    return Multilingual(texts)
  }

  func synonyms(_ row: JSON) throws(Unreadable) -> [Language: [String]] {
    var synonyms: [Language: [String]] = [:]
    for (language, value) in try byLanguage(row, "synonyms") {
      guard let words = value.strings else { throw missing("synonyms", row) }
      synonyms[language] = words
    }
    return synonyms
  }

  package func problem(_ problem: String) -> Unreadable { Unreadable(file: name, problem: problem) }

  private func byLanguage(
    _ row: JSON, _ key: String
  ) throws(Unreadable) -> [(Language, JSON)] {
    var values: [(Language, JSON)] = []
    for member in row[key]?.members ?? [] {
      guard let language = Language(rawValue: member.key) else {
        throw problem("'\(member.key)' is not one of the six languages")
      }
      values.append((language, member.value))
    }
    return values
  }

  private func missing(_ key: String, _ row: JSON) -> Unreadable {
    problem("'\(key)' is missing or wrong in \(row.text.prefix(80))")
  }
}

import Foundation

extension Terms {
  /// Reads the vocabulary from the files of a folder.
  public init(folder: String) throws(Unreadable) {
    try self.init { file in
      FileManager.default.contents(atPath: folder + "/" + file).map { Array($0) }
    }
  }

  /// Reads the vocabulary from files given by name.
  public init(files: (String) -> [UInt8]?) throws(Unreadable) {
    let countries = try VocabularyFile("countries.json", files)
    let groups = try VocabularyFile("groups.json", files)
    let topics = try VocabularyFile("topics.json", files)
    let kinds = try VocabularyFile("kinds.json", files)
    let calendars = try VocabularyFile("calendars.json", files)
    self.init(
      countries: Countries(
        try countries.all("countries") { row throws(Unreadable) in
          Country(
            code: try countries.string(row, "code"), name: try countries.name(row),
            regions: row["regions"]?.strings ?? [],
            nature: row["illustrative"] == .bool(true) ? .illustrative : .sourced)
        },
        regions: try countries.all("regions") { row throws(Unreadable) in
          Region(code: try countries.string(row, "code"), name: try countries.name(row))
        }),
      groups: CountryGroups(
        try groups.all(nil) { row throws(Unreadable) in
          CountryGroup(
            id: try groups.string(row, "id"), name: try groups.name(row),
            source: try groups.string(row, "source"), memberships: try groups.memberships(row))
        }),
      topics: Topics(
        try topics.all(nil) { row throws(Unreadable) in
          Topic(
            id: try topics.string(row, "id"), parent: row["parent"]?.string,
            name: try topics.name(row), synonyms: topics.synonyms(row))
        }),
      kinds: Kinds(
        try kinds.all(nil) { row throws(Unreadable) in
          Kind(id: try kinds.string(row, "id"), name: try kinds.name(row))
        }),
      calendars: try calendars.calendars())
  }
}

/// One file of the vocabulary, read row by row.
private struct VocabularyFile {
  let name: String
  let json: JSON

  init(_ name: String, _ files: (String) -> [UInt8]?) throws(Terms.Unreadable) {
    self.name = name
    guard let bytes = files(name) else {
      throw Terms.Unreadable(file: name, problem: "the file is missing")
    }
    do {
      json = try JSON(parsing: bytes)
    } catch {
      throw Terms.Unreadable(
        file: name, problem: "\(error.problem) in line \(error.line), column \(error.column)")
    }
  }

  func all<Row>(
    _ key: String?, _ row: (JSON) throws(Terms.Unreadable) -> Row
  ) throws(Terms.Unreadable) -> [Row] {
    guard case .array(let elements)? = key.map({ json[$0] }) ?? json else {
      throw Terms.Unreadable(file: name, problem: "an array is expected")
    }
    var rows: [Row] = []
    for element in elements { rows.append(try row(element)) }
    return rows
  }

  func string(_ row: JSON, _ key: String) throws(Terms.Unreadable) -> String {
    guard let text = row[key]?.string, !text.isEmpty else {
      throw Terms.Unreadable(file: name, problem: "'\(key)' is missing in \(row.text.prefix(80))")
    }
    return text
  }

  func name(_ row: JSON) throws(Terms.Unreadable) -> Multilingual {
    var texts: [Language: String] = [:]
    for member in row["name"]?.members ?? [] {
      guard let language = Language(rawValue: member.key), let text = member.value.string else {
        throw Terms.Unreadable(file: name, problem: "'\(member.key)' is no language")
      }
      texts[language] = text
    }
    guard texts[.en] != nil else {
      throw Terms.Unreadable(file: name, problem: "a name is missing in \(row.text.prefix(80))")
    }
    return Multilingual(texts)
  }

  func synonyms(_ row: JSON) -> [Language: [String]] {
    var synonyms: [Language: [String]] = [:]
    for member in row["synonyms"]?.members ?? [] {
      if let language = Language(rawValue: member.key) {
        synonyms[language] = member.value.strings ?? []
      }
    }
    return synonyms
  }

  func memberships(_ row: JSON) throws(Terms.Unreadable) -> [CountryGroup.Membership] {
    var memberships: [CountryGroup.Membership] = []
    for element in row["members"]?.elements ?? [] {
      let country: String
      if let code = element.string {
        country = code
      } else {
        country = try string(element, "country")
      }
      memberships.append(
        CountryGroup.Membership(
          country: country,
          from: element["from"]?.string.flatMap(Day.init),
          until: element["until"]?.string.flatMap(Day.init)))
    }
    return memberships
  }

  func calendars() throws(Terms.Unreadable) -> [String: WorkingCalendar] {
    var calendars: [String: WorkingCalendar] = [:]
    for element in json.elements {
      let station = try string(element, "station")
      var holidays: [Int: Set<Day>] = [:]
      for member in element["holidays"]?.members ?? [] {
        if let year = Int(member.key) {
          holidays[year] = Set((member.value.strings ?? []).compactMap { Day($0) })
        }
      }
      calendars[station] = WorkingCalendar(station: station, holidays: holidays)
    }
    return calendars
  }
}

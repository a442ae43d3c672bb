import Foundation

extension Terms {
  /// Reads the vocabulary from the files of a folder.
  public init(folder: String) throws(Unreadable) {
    try self.init { file in
      try Array(Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(file)))
    }
  }

  /// Reads the vocabulary from six files that are asked for by name.
  public init(files: (String) throws -> [UInt8]) throws(Unreadable) {
    let countries = try VocabularyFile("countries.json", files).countries()
    self.init(
      countries: countries,
      groups: try VocabularyFile("groups.json", files).groups(countries),
      topics: try VocabularyFile("topics.json", files).topics(),
      kinds: try VocabularyFile("kinds.json", files).kinds(),
      participations: try VocabularyFile("participations.json", files).participations(),
      calendars: try VocabularyFile("calendars.json", files).calendars())
  }
}

extension VocabularyFile {
  fileprivate func countries() throws(Unreadable) -> Countries {
    let regions = try all("regions", named: "code") { row throws(Unreadable) in
      Region(
        code: try string(row, "code"), name: try name(row), parent: try optional(row, "parent"))
    }
    let codes = Set(regions.map(\.code))
    for region in regions {
      guard let parent = region.parent else { continue }
      try know(parent, among: codes)
    }
    let countries = try all("countries", named: "code") { row throws(Unreadable) in
      let regions = try strings(row, "regions")
      for region in regions { try know(region, among: codes) }
      return Country(
        code: try string(row, "code"), m49: try optional(row, "m49"), name: try name(row),
        regions: regions, nature: try nature(row))
    }
    return Countries(countries, regions: regions)
  }

  fileprivate func groups(_ countries: Countries) throws(Unreadable) -> CountryGroups {
    CountryGroups(
      try all(named: "id") { row throws(Unreadable) in
        var memberships: [CountryGroup.Membership] = []
        for member in row["members"]?.elements ?? [] {
          let code = try string(member, "country")
          guard let country = countries[code] else { throw unknown(code) }
          memberships.append(
            CountryGroup.Membership(
              country: code, from: try day(member, "from"), until: try day(member, "until"),
              nature: country.nature))
        }
        return CountryGroup(
          id: try string(row, "id"), name: try name(row), source: try string(row, "source"),
          memberships: memberships)
      })
  }

  fileprivate func topics() throws(Unreadable) -> Topics {
    let topics = try all(named: "id") { row throws(Unreadable) in
      Topic(
        id: try string(row, "id"), parent: try optional(row, "parent"), name: try name(row),
        synonyms: try synonyms(row))
    }
    let tree = Topics(topics)
    for topic in topics {
      let root = tree.path(of: topic.id).last.flatMap { tree[$0] }
      guard root?.parent == nil else {
        throw problem("'\(topic.id)' lies under no root")
      }
    }
    return tree
  }

  fileprivate func kinds() throws(Unreadable) -> CodeList<Kind> {
    CodeList(
      try all(named: "id") { row throws(Unreadable) in
        Kind(id: try string(row, "id"), name: try name(row))
      })
  }

  fileprivate func participations() throws(Unreadable) -> CodeList<Participation> {
    CodeList(
      try all(named: "id") { row throws(Unreadable) in
        Participation(
          id: try string(row, "id"), name: try name(row), source: try string(row, "source"))
      })
  }

  fileprivate func calendars() throws(Unreadable) -> [String: WorkingCalendar] {
    var calendars: [String: WorkingCalendar] = [:]
    for calendar in try all(named: "station", calendar) { calendars[calendar.station] = calendar }
    return calendars
  }

  private func calendar(_ row: JSON) throws(Unreadable) -> WorkingCalendar {
    var calendar = WorkingCalendar(station: try string(row, "station"), holidays: [:])
    for member in row["holidays"]?.members ?? [] {
      guard let year = Int(member.key), let texts = member.value["days"]?.strings,
        let source = member.value["source"]?.string
      else { throw problem("'\(member.key)' is not a year with its holidays and their source") }
      let days = texts.compactMap { Day($0) }
      guard days.count == texts.count, days.allSatisfy({ $0.parts.year == year }) else {
        throw problem("a holiday of \(year) is not a day of that year")
      }
      calendar.set(Set(days), in: year, source: source)
    }
    return calendar
  }

  private func know(_ code: String, among codes: Set<String>) throws(Unreadable) {
    guard codes.contains(code) else { throw unknown(code) }
  }

  private func unknown(_ code: String) -> Unreadable { problem("'\(code)' is not known") }
}

/// The vocabulary of an instance: countries, groups, topics, kinds of help, calendars.
public struct Terms: Sendable {
  /// What is wrong with a file of the vocabulary.
  public struct Unreadable: Error, Sendable, Hashable {
    /// The file.
    public let file: String
    /// What is wrong, for whoever keeps the file.
    public let problem: String
  }

  /// Countries, areas and regions.
  public let countries: Countries
  /// Groups of countries with dated membership.
  public let groups: CountryGroups
  /// The tree of topics.
  public let topics: Topics
  /// The kinds of help.
  public let kinds: CodeList<Kind>
  /// What a party may be or have taken part in.
  public let participations: CodeList<Participation>
  /// The working days of duty stations, by station.
  public let calendars: [String: WorkingCalendar]
  /// Writes a day as a language writes it; the names of months are kept with the texts.
  public var spelled: @Sendable (Day, Language) -> String = { day, _ in "\(day)" }

  /// Holds a vocabulary.
  public init(
    countries: Countries, groups: CountryGroups, topics: Topics, kinds: CodeList<Kind>,
    participations: CodeList<Participation>, calendars: [String: WorkingCalendar]
  ) {
    self.countries = countries
    self.groups = groups
    self.topics = topics
    self.kinds = kinds
    self.participations = participations
    self.calendars = calendars
  }

  /// The name in a language of a topic, a kind, a group, a participation or a place; the code
  /// where none is known.
  public func name(_ code: String, _ language: Language) -> String {
    let named =
      topics[code]?.name ?? kinds[code]?.name ?? groups[code]?.name ?? participations[code]?.name
    return named?.text(language) ?? countries.name(code, language)
  }
}

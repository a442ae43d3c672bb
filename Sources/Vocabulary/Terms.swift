/// The vocabulary of an instance: countries, groups, topics, kinds of help, calendars.
public struct Terms: Sendable {
  /// What is wrong with a file of the vocabulary.
  public struct Unreadable: Error, Sendable, Hashable {
    /// The file.
    public let file: String
    /// What is wrong, for whoever keeps the file.
    public let problem: String
  }

  /// What all who hold the vocabulary share.
  private final class Known: Sendable {
    let countries: Countries
    let groups: CountryGroups
    let topics: Topics
    let kinds: CodeList<Kind>
    let participations: CodeList<Participation>
    let calendars: [String: WorkingCalendar]

    init(
      _ countries: Countries, _ groups: CountryGroups, _ topics: Topics, _ kinds: CodeList<Kind>,
      _ participations: CodeList<Participation>, _ calendars: [String: WorkingCalendar]
    ) {
      (self.countries, self.groups, self.topics) = (countries, groups, topics)
      (self.kinds, self.participations, self.calendars) = (kinds, participations, calendars)
    }
  }

  private let known: Known
  /// Countries, areas and regions.
  public var countries: Countries { known.countries }
  /// Groups of countries with dated membership.
  public var groups: CountryGroups { known.groups }
  /// The tree of topics.
  public var topics: Topics { known.topics }
  /// The kinds of help.
  public var kinds: CodeList<Kind> { known.kinds }
  /// What a party may be or have taken part in.
  public var participations: CodeList<Participation> { known.participations }
  /// The working days of duty stations, by station.
  public var calendars: [String: WorkingCalendar] { known.calendars }
  /// Writes a day as a language writes it; the names of months are kept with the texts.
  public var spelled: @Sendable (Day, Language) -> String = { day, _ in "\(day)" }

  /// Holds a vocabulary.
  public init(
    countries: Countries, groups: CountryGroups, topics: Topics, kinds: CodeList<Kind>,
    participations: CodeList<Participation>, calendars: [String: WorkingCalendar]
  ) {
    known = Known(countries, groups, topics, kinds, participations, calendars)
  }

  /// The name in a language of a topic, a kind, a group, a participation or a place; the code
  /// where none is known.
  public func name(_ code: String, _ language: Language) -> String {
    let named =
      topics[code]?.name ?? kinds[code]?.name ?? groups[code]?.name ?? participations[code]?.name
    return named?.text(language) ?? countries.name(code, language)
  }
}

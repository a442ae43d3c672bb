import Foundation
import Matching
import Vocabulary

/// The vocabulary as it is shipped.
func shipped() throws(Terms.Unreadable) -> Terms { try loaded.get() }

private let loaded = Result { () throws(Terms.Unreadable) in
  let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  return try Terms(folder: root.appendingPathComponent("Vocabulary").path)
}

/// A day on which needs and offers are compared.
let today = Day(number: 20_780)

/// A need of State Amber, which a test changes where it looks.
struct Need {
  var items = [
    WantedItem(number: 1, text: Passage("", .en), topics: ["biosecurity"], kinds: ["training"])
  ]
  var applicant: PartyKind?
  var participations: Set<String> = []
  var countries = ["QMA"]
  var groups: Set<String> = []
  var languages: [Language] = [.en]
  var from: Day?
  var until: Day?
  var amount: Money?

  var wanted: Wanted {
    var wanted = Wanted(
      reference: "REQ-2026-0001", title: Passage("Help", .en), items: items)
    wanted.applicant = applicant
    wanted.participations = participations
    wanted.countries = countries
    wanted.groups = groups
    wanted.languages = languages
    (wanted.from, wanted.until) = (from, until)
    wanted.amount = amount
    return wanted
  }

  mutating func ask(
    _ text: String, _ language: Language, topics: [String] = [], kinds: [String] = []
  ) {
    items = [WantedItem(number: 1, text: Passage(text, language), topics: topics, kinds: kinds)]
  }
}

/// An offer without conditions, which a test changes where it looks.
struct Help {
  var reference = "OFR-2026-0001"
  var title = Passage("", .en)
  var description = Passage("", .en)
  var topics = ["biosecurity"]
  var kinds = ["training"]
  var regions: [String] = []
  var languages: [Language] = []
  var from: Day?
  var until: Day?
  var ceiling: Money?
  var onlyGroups: Set<String> = []
  var favouredGroups: Set<String> = []
  var applicants: [PartyKind] = []
  var requires: [String] = []
  var isSouthSouth = false

  var available: Available {
    var available = Available(
      reference: reference, title: title, description: description, topics: topics, kinds: kinds)
    available.regions = regions
    available.languages = languages
    (available.from, available.until) = (from, until)
    available.ceiling = ceiling
    available.onlyGroups = onlyGroups
    available.favouredGroups = favouredGroups
    available.applicants = applicants
    available.requires = requires
    available.isSouthSouth = isSouthSouth
    return available
  }
}

func match(_ need: Need, _ help: Help) throws -> Match {
  match(need.wanted, help.available, terms: try shipped(), on: today)
}

func rank(_ need: Need, _ helps: [Help]) throws -> Ranking {
  rank(need.wanted, against: helps.map(\.available), terms: try shipped(), on: today)
}

extension Match {
  func reason(_ code: Reason.Code) -> Reason? {
    (eligibility + fitReasons + balance).first { $0.code == code }
  }
}

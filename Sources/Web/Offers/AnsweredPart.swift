import Clearinghouse
import HTML
import Languages
import Vocabulary

/// The requests for which help was offered, with the items that were answered.
enum AnsweredPart {
  private static let most = 50

  /// Those of the requests that the reader may find, in which he sees such a response.
  static func html(
    _ reader: Reader, by parties: [PartyID], where isWanted: (Case.Response) -> Bool
  ) -> HTML {
    let found = reader.view.cases(answeredBy: parties, most: most) {
      $0.responses.contains(where: isWanted)
    }.cases
    guard !found.isEmpty else { return .empty }
    let rows = found.map { seen in
      let items = Set(seen.responses.filter(isWanted).flatMap(\.items)).sorted()
      let row = reader.row(seen)
      let answered = reader.say(
        "offers.forItems", ["items": .text(reader.say.list(items.map { .text(String($0)) }))])
      return RecordList.Row(row.title, tags: row.tags, facts: row.facts + ["\(answered)"])
    }
    return "<h2>\(reader.say("offers.answered"))</h2>\(RecordList(rows).html)"
  }
}

import Matching
import Testing
import Vocabulary

@Suite struct `Matching a need` {
  @Test func `puts the best fit first, then the earlier reference`() throws {
    let ranking = try rank(
      Need(),
      [
        Help(reference: "OFR-2026-0004", topics: ["laboratories"]),
        Help(reference: "OFR-2026-0003"), Help(reference: "OFR-2026-0002"),
      ])
    #expect(
      ranking.fitting.map(\.offer) == ["OFR-2026-0002", "OFR-2026-0003", "OFR-2026-0004"])
    #expect(ranking.almost == [])
    #expect(ranking.leftOut == [])
  }

  @Test func `says of each offer left out why`() throws {
    let yesterday = today.adding(days: -1)
    let ranking = try rank(
      Need(),
      [
        Help(reference: "OFR-2026-0001", regions: ["002"]),
        Help(reference: "OFR-2026-0002", until: yesterday),
        Help(reference: "OFR-2026-0003", regions: ["002"], until: yesterday),
        Help(reference: "OFR-2026-0004", topics: ["vaccines"]),
        Help(reference: "OFR-2026-0005", kinds: ["finance"]),
        Help(reference: "OFR-2026-0006", onlyGroups: ["ldc"]),
      ])
    #expect(ranking.fitting == [])
    #expect(
      ranking.almost.map { $0.failures.map(\.code) } == [[.region], [.time], [.group]])
    #expect(
      ranking.leftOut.map(\.offer) == ["OFR-2026-0003", "OFR-2026-0004", "OFR-2026-0005"])
    #expect(ranking.leftOut[0].failures.map(\.code) == [.region, .time])
    #expect(ranking.leftOut[1].reason(.topic)?.holds == false)
    #expect(ranking.leftOut[2].reason(.kind)?.holds == false)
  }

  @Test func `shows which of five items each offer answers`() throws {
    let topics = ["biosecurity", "vaccines", "forensics", "export-control", "food-safety"]
    let items = topics.enumerated().map { index, topic in
      WantedItem(
        number: index + 1, text: Passage("", .en), topics: [topic],
        kinds: [index == 3 ? "equipment" : "training"])
    }
    let ranking = try rank(
      Need(items: items),
      [
        Help(reference: "OFR-2026-0001", topics: ["vaccines", "forensics"]),
        Help(reference: "OFR-2026-0002", topics: ["export-control"], kinds: ["equipment"]),
        Help(reference: "OFR-2026-0003", topics: ["export-control"]),
        Help(reference: "OFR-2026-0004"),
      ])
    #expect(ranking.fitting.map(\.items) == [[2, 3], [4], [1]])
    #expect(ranking.leftOut.map(\.offer) == ["OFR-2026-0003"])
    #expect(!ranking.fitting.flatMap(\.items).contains(5))
  }

  @Test func `has nothing to say to a need without items`() throws {
    let ranking = try rank(Need(items: []), [Help()])
    #expect(ranking.fitting == [])
    #expect(ranking.leftOut.first?.reason(.topic)?.holds == false)
  }

  @Test func `compares by another likeness where one is given`() throws {
    let meaning = Likeness { first in
      { second in Alike(score: first.language == second.language ? 0 : 1, shared: ["="]) }
    }
    var need = Need()
    need.ask("生物安保", .zh, kinds: ["training"])
    let ranking = rank(
      need.wanted, against: [Help().available], terms: try shipped(), on: today, likeness: meaning)
    #expect(ranking.fitting.first?.fit == 100)
    #expect(ranking.fitting.first?.reason(.words)?.offered == [.word("=")])
    #expect(meaning.between(Passage("a", .en), Passage("b", .zh)).score == 1)
  }
}

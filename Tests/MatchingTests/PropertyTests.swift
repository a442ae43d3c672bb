import Matching
import Testing
import Vocabulary

/// Numbers that look random and come again the same, so that a failure can be looked at.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct `Whatever is compared` {
  private let words = ["vaccines", "customs", "courses", "officers", "storage", "forensic"]

  private func some<Element>(
    of all: [Element], _ numbers: inout Numbers, atLeast least: Int = 0
  ) -> [Element] {
    Array(all.shuffled(using: &numbers).prefix(Int.random(in: least...3, using: &numbers)))
  }

  private func day(_ numbers: inout Numbers) -> Day? {
    Bool.random(using: &numbers)
      ? today.adding(days: Int.random(in: -30...30, using: &numbers)) : nil
  }

  private func money(_ numbers: inout Numbers) -> Money? {
    Bool.random(using: &numbers)
      ? Money(
        "\(Int.random(in: 1...9, using: &numbers)).00 \(["USD", "EUR"].randomElement(using: &numbers) ?? "")"
      )
      : nil
  }

  private func need(_ terms: Terms, _ numbers: inout Numbers) -> Need {
    let items = (1...Int.random(in: 1...5, using: &numbers)).map { number in
      WantedItem(
        number: number,
        text: Passage(some(of: words, &numbers).joined(separator: " "), .en),
        topics: some(of: terms.topics.all.map(\.id), &numbers),
        kinds: some(of: terms.kinds.all.map(\.id), &numbers))
    }
    return Need(
      items: items, countries: some(of: ["QMA", "QMB", "QMD"], &numbers, atLeast: 1),
      groups: Set(some(of: ["ldc", "lldc", "sids"], &numbers)),
      languages: some(of: Language.allCases, &numbers, atLeast: 1), from: day(&numbers),
      until: day(&numbers), amount: money(&numbers))
  }

  private func help(_ number: Int, _ terms: Terms, _ numbers: inout Numbers) -> Help {
    Help(
      reference: "OFR-2026-\(1000 + number)",
      title: Passage(some(of: words, &numbers).joined(separator: " "), .en),
      topics: some(of: terms.topics.all.map(\.id), &numbers),
      kinds: some(of: terms.kinds.all.map(\.id), &numbers),
      regions: some(of: ["142", "002", "202", "QMA", "009"], &numbers),
      languages: some(of: Language.allCases, &numbers), from: day(&numbers), until: day(&numbers),
      ceiling: money(&numbers), onlyGroups: Set(some(of: ["ldc", "lldc", "sids"], &numbers)),
      isSouthSouth: Bool.random(using: &numbers))
  }

  @Test(arguments: 0..<200)
  func `a topic in common more never lowers the fit`(_ seed: Int) throws {
    let terms = try shipped()
    var numbers = Numbers(state: UInt64(seed))
    var need = need(terms, &numbers)
    var help = help(0, terms, &numbers)
    let before = try match(need, help)
    let topic = try #require(terms.topics.all.randomElement(using: &numbers)?.id)
    help.topics.append(topic)
    let offered = try match(need, help)
    #expect(offered.fit >= before.fit)
    #expect(Set(offered.items).isSuperset(of: before.items))
    let item = need.items[0]
    guard !item.topics.isEmpty else { return }
    need.items[0] = WantedItem(
      number: item.number, text: item.text, topics: item.topics + [topic], kinds: item.kinds)
    #expect(try match(need, help).fit >= before.fit)
  }

  @Test(arguments: 0..<100)
  func `the order of the offers does not matter`(_ seed: Int) throws {
    let terms = try shipped()
    var numbers = Numbers(state: UInt64(seed))
    let need = need(terms, &numbers)
    let helps = (0..<20).map { help($0, terms, &numbers) }
    let ranking = try rank(need, helps)
    #expect(try rank(need, helps.shuffled(using: &numbers)) == ranking)
    let all = ranking.fitting + ranking.almost + ranking.leftOut
    #expect(Set(all.map(\.offer)) == Set(helps.map(\.reference)))
    #expect(all.count == helps.count)
  }

  @Test(arguments: 0..<100)
  func `each offer stands where its reasons put it`(_ seed: Int) throws {
    let terms = try shipped()
    var numbers = Numbers(state: UInt64(seed))
    let need = need(terms, &numbers)
    let ranking = try rank(need, (0..<20).map { help($0, terms, &numbers) })
    for match in ranking.fitting { #expect(match.isEligible && match.fit > 0) }
    for match in ranking.almost { #expect(match.failures.count == 1 && match.fit > 0) }
    for match in ranking.leftOut {
      let isMissing = match.fitReasons.contains { !$0.holds && [.topic, .kind].contains($0.code) }
      #expect(match.failures.count > 1 || match.items.isEmpty && isMissing)
    }
    for match in ranking.fitting + ranking.almost + ranking.leftOut {
      #expect(match.fit == match.fitReasons.reduce(0) { $0 + ($1.points ?? 0) })
      #expect((0...100).contains(match.fit))
      #expect((match.eligibility + match.balance).allSatisfy { $0.points == nil })
    }
  }

  @Test(arguments: 0..<200)
  func `a reason holds only values of the two records`(_ seed: Int) throws {
    let terms = try shipped()
    var numbers = Numbers(state: UInt64(seed))
    let need = need(terms, &numbers)
    let help = help(0, terms, &numbers)
    let match = try match(need, help)
    let topics = need.items.flatMap { item in
      item.topics.isEmpty ? terms.topics.named(in: item.text) : item.topics
    }
    var wanted = Set(topics.map { Reason.Value.topic($0) })
    wanted.formUnion(need.items.flatMap(\.kinds).map { .kind($0) })
    wanted.formUnion(need.countries.map { .country($0) })
    wanted.formUnion(need.groups.map { .group($0) })
    wanted.formUnion(need.languages.map { .language($0) })
    wanted.formUnion([need.from ?? today, need.until].compactMap { $0 }.map { .day($0) })
    wanted.formUnion([need.amount].compactMap { $0 }.map { .money($0) })
    wanted.formUnion(words.map { .word($0) })
    var offered = Set(help.topics.map { Reason.Value.topic($0) })
    offered.formUnion(help.kinds.map { .kind($0) })
    offered.formUnion(help.regions.map { .region($0) })
    offered.formUnion(help.onlyGroups.map { .group($0) })
    offered.formUnion(help.languages.map { .language($0) })
    offered.formUnion([help.from, help.until].compactMap { $0 }.map { .day($0) })
    offered.formUnion([help.ceiling].compactMap { $0 }.map { .money($0) })
    offered.formUnion(words.map { .word($0) })
    for reason in match.eligibility + match.fitReasons + match.balance {
      #expect(wanted.isSuperset(of: reason.wanted), "\(reason)")
      #expect(offered.isSuperset(of: reason.offered), "\(reason)")
    }
  }
}

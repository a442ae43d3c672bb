import Testing
import Vocabulary

@testable import Matching

@Suite struct `A set of rows` {
  @Test(arguments: [3, 200, 300, 5000, 20_000])
  func `holds what a plain set holds, whatever is done to it`(span: Int) {
    var random = Seeded(UInt64(span))
    var pairs = (0..<2).map { _ in (RowSet(), Set<Int>()) }
    for _ in 0..<span {
      let (place, row) = (random.number(below: 2), random.number(below: span * 2))
      if random.number(below: 4) == 0 {
        pairs[place].0.remove(row)
        pairs[place].1.remove(row)
      } else {
        pairs[place].0.insert(row)
        pairs[place].1.insert(row)
      }
    }
    let ((one, plainOne), (other, plainOther)) = (pairs[0], pairs[1])
    func same(_ rows: RowSet, _ plain: Set<Int>) -> Bool {
      rows.reversed == plain.sorted(by: >) && rows.count == plain.count
        && (0..<span * 2).allSatisfy { rows.contains($0) == plain.contains($0) }
    }
    #expect(same(one, plainOne) && same(other, plainOther))
    var union = one
    union.formUnion(other)
    #expect(same(union, plainOne.union(plainOther)))
    #expect(same(one.intersection(other), plainOne.intersection(plainOther)))
    #expect(same(one.subtracting(other), plainOne.subtracting(plainOther)))
    #expect(same(one.before(span), plainOne.filter { $0 < span }))
    #expect(one.countInCommon(with: other) == plainOne.intersection(plainOther).count)
    var late: [Int] = []
    one.forEachReversed(before: span) { row in
      late.append(row)
      return late.count < 5
    }
    #expect(late == Array(plainOne.filter { $0 < span }.sorted(by: >).prefix(5)))
  }

  @Test func `keeps a copy as it was`() {
    var rows = RowSet(0..<5000)
    let before = rows
    rows.remove(7)
    #expect(before.contains(7) && !rows.contains(7) && before.count == rows.count + 1)
  }
}

@Suite struct `Words that are looked for` {
  @Test(arguments: [
    ("laboratory", "Laboratory training", true), ("LABOR", "laboratory", true),
    ("tory", "laboratory", false), ("training lab", "Laboratory training", true),
    ("training law", "Laboratory training", false), ("evaluation", "Évaluation des risques", true),
    ("evaluación", "Evaluación de riesgos", true), ("оценка", "Оценка рисков", true),
    ("مختبرات", "تدريب موظفي المختبرات", true), ("المختبرات", "مختبرات وطنية", true),
    ("实验室", "培训化学和毒理学实验室人员", true), ("验", "实验室", true),
    ("室验", "实验室", false), ("培训", "人员的培训", true), ("a", "a law", true), ("a", "law", false),
  ])
  func `are found as people write them`(words: String, text: String, isFound: Bool) {
    #expect(SearchWords(words).areFound(in: [Passage(text, .en)]) == isFound)
    var index = WordIndex()
    index.update(4, from: [], to: [Passage(text, .en)])
    let all = RowSet([4])
    let found = Found(
      SearchWords(words), titles: index, inner: WordIndex(), findable: all, readable: all)
    #expect(found.rows.contains(4) == isFound)
  }

  @Test(arguments: 1...8)
  func `are found by the index where a look at every text finds them`(seed: Int) {
    var random = Seeded(UInt64(seed))
    let parts = ["lab", "labor", "law", "laws", "training", "实验", "实验室", "المختبر", "учёба", "año"]
    func text() -> [Passage] {
      [
        Passage(
          (0..<3).map { _ in parts[random.number(below: parts.count)] }.joined(separator: " "), .en)
      ]
    }
    var (titles, inner) = (WordIndex(), WordIndex())
    var (ownTitles, ownInner) = ([[Passage]](), [[Passage]]())
    for row in 0..<400 {
      ownTitles.append(text())
      ownInner.append(text())
      titles.update(row, from: [], to: ownTitles[row])
      inner.update(row, from: [], to: ownInner[row])
    }
    for _ in 0..<200 {
      let (row, new) = (random.number(below: 400), text())
      titles.update(row, from: ownTitles[row], to: new)
      ownTitles[row] = new
    }
    let findable = RowSet((0..<400).filter { _ in random.number(below: 3) > 0 })
    let readable = RowSet((0..<400).filter { _ in random.number(below: 2) > 0 })
    for words in ["lab", "law training", "实验", "室", "مختبر", "уче", "ano lab", "none"] {
      let wanted = SearchWords(words)
      let found = Found(
        wanted, titles: titles, inner: inner, findable: findable, readable: readable)
      let plain = (0..<400).filter { row in
        let texts = ownTitles[row] + (readable.contains(row) ? ownInner[row] : [])
        return findable.contains(row) && wanted.areFound(in: texts)
      }
      #expect(found.rows.reversed == plain.reversed(), "\(words)")
    }
  }

  @Test func `count for more in a title, and the rarer they are`() {
    var (titles, inner) = (WordIndex(), WordIndex())
    for row in 0..<100 { inner.update(row, from: [], to: [Passage("common", .en)]) }
    titles.update(3, from: [], to: [Passage("common", .en)])
    inner.update(5, from: [Passage("common", .en)], to: [Passage("common rare", .en)])
    inner.update(6, from: [Passage("common", .en)], to: [Passage("common seldom", .en)])
    inner.update(7, from: [Passage("common", .en)], to: [Passage("common seldom", .en)])
    let all = RowSet(0..<100)
    func found(_ words: String) -> Found {
      Found(SearchWords(words), titles: titles, inner: inner, findable: all, readable: all)
    }
    #expect(found("common").score(of: 3) > found("common").score(of: 4))
    #expect(found("rare").score(of: 5) > found("common").score(of: 5))
  }
}

/// Numbers that follow from a seed.
private struct Seeded {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func number(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }
}

import Languages
import Testing
import Vocabulary

@Suite struct `The form of a number` {
  private func forms(_ language: Language, _ numbers: [Int]) -> [Plural] {
    numbers.map { Plural($0, in: language) }
  }

  @Test func `has six kinds in Arabic`() {
    #expect(
      forms(.ar, [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 200, 1000])
        == [
          .zero, .one, .two, .few, .few, .many, .many, .other, .other, .other, .few, .many,
          .other, .other,
        ])
  }

  @Test func `goes by the last digits in Russian`() {
    #expect(
      forms(.ru, [0, 1, 2, 4, 5, 10, 11, 12, 14, 21, 22, 25, 100, 101, 111, 112])
        == [
          .many, .one, .few, .few, .many, .many, .many, .many, .many, .one, .few, .many, .many,
          .one, .many, .many,
        ])
  }

  @Test func `knows whole millions in French and Spanish`() {
    let numbers = [0, 1, 2, 11, 1_000_000, 1_000_001, 3_000_000]
    #expect(forms(.fr, numbers) == [.one, .one, .other, .other, .many, .other, .many])
    #expect(forms(.es, numbers) == [.other, .one, .other, .other, .many, .other, .many])
  }

  @Test func `has two kinds in English and one in Chinese`() {
    let numbers = [0, 1, 2, 3, 10, 11, 99, 100]
    #expect(forms(.en, numbers) == [.other, .one] + Array(repeating: .other, count: 6))
    #expect(forms(.zh, numbers) == Array(repeating: .other, count: 8))
  }

  @Test(arguments: Language.allCases)
  func `is one that the language knows, for every number`(language: Language) {
    for number in Array(-120...1200) + [.min, .max] {
      #expect(Plural.forms(of: language).contains(Plural(number, in: language)))
    }
    #expect(Plural(-1, in: language) == Plural(1, in: language))
  }
}

import Matching
import Testing
import Vocabulary

@Suite struct `Likeness by words` {
  @Test(arguments: [
    (
      "Training of laboratory staff", "Laboratories train their staff", Language.en,
      ["laboratory", "staff"]
    ),
    ("Formación de técnicos", "La formación técnica", .es, ["Formación", "técnicos"]),
    (
      "L’accréditation des laboratoires", "Laboratoire accrédité", .fr,
      ["accréditation", "laboratoires"]
    ),
    (
      "Обучение сотрудников лабораторий", "сотрудники лаборатории", .ru,
      ["сотрудников", "лабораторий"]
    ),
    ("تدريب العاملين في المختبرات", "عاملين ومختبرات والتدريب", .ar, ["تدريب", "العاملين"]),
    ("生物安全实验室", "实验室培训", .zh, ["实验室"]),
  ])
  func `shows the words that both share`(
    _ first: String, _ second: String, _ language: Language, _ shared: [String]
  ) {
    let alike = Likeness.words.between(Passage(first, language), Passage(second, language))
    #expect(alike.shared == shared)
    #expect(alike.score > 0 && alike.score <= 1)
  }

  @Test func `is none between two languages`() {
    let alike = Likeness.words.between(Passage("Vaccines", .en), Passage("Vaccines", .fr))
    #expect(alike == Alike(score: 0, shared: []))
  }

  @Test(arguments: [
    ("We need support with this, please", "Support is what they need with this", Language.en),
    ("Nous avons besoin de votre assistance", "Votre assistance avec nous", .fr),
    ("Necesitamos ayuda para esto", "Esto es ayuda para todos", .es),
    ("Нам нужна ваша помощь для этого", "Помощь для этого нужна", .ru),
    ("نحتاج إلى دعم في هذا", "دعم في هذا", .ar), ("2026 12345", "2026 12345", .en),
    ("", "Vaccines", .en), ("的", "的", .zh),
  ])
  func `counts neither common words nor numbers`(
    _ first: String, _ second: String, _ language: Language
  ) {
    let alike = Likeness.words.between(Passage(first, language), Passage(second, language))
    #expect(alike.score == 0)
    #expect(alike.shared == [])
  }

  @Test func `is whole between a text and itself, and shows five words at most`() {
    let text = Passage(
      "vaccines storage transport customs forensic exercise legislation veterinary", .en)
    let alike = Likeness.words.between(text, text)
    #expect(alike.score == 1)
    #expect(alike.shared == ["vaccines", "storage", "transport", "customs", "forensic"])
  }

  @Test func `falls with the share of words in common`() {
    let need = Passage("vaccines storage transport customs", .en)
    let half = Likeness.words.between(need, Passage("customs and transport", .en))
    #expect(half.score == 0.5)
  }
}

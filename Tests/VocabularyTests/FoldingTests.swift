import Testing
import Vocabulary

@Suite struct `Folding a text` {
  @Test(arguments: [
    ("L’Accréditation, ÉCOLE-test!", ["l", "accreditation", "ecole", "test"]),
    ("Эпидемиологический НАДЗОР", ["эпидемиологическии", "надзор"]),
    ("إدارة أزمات آمنة", ["اداره", "ازمات", "امنه"]),
    ("مُخْتَبَـــر", ["مختبر"]),
    ("实验室，网络", ["实验室", "网络"]),
    ("ＡＢＣ １２", ["abc", "12"]),
    (" \n,;", []),
  ])
  func `leaves plain words`(_ text: String, _ words: [String]) {
    #expect(Folding.words(text) == words)
  }

  @Test func `makes one text findable in another`() {
    #expect(Folding.fold("Règlement  SANITAIRE, 2005", .fr) == "reglement sanitaire 2005")
    #expect(Folding.fold("《国际卫生条例》核心能力", .zh) == "国际卫生条例核心能力")
    #expect(Folding.fold("شبكة المختبرات", .ar) == "شبكه مختبرات")
  }

  @Test func `reads an Arabic word with and without what is written together with it`() {
    #expect(Folding.readings("والمختبرات").contains("مختبرات"))
    #expect(Folding.readings("للمختبرات").contains("مختبرات"))
    #expect(Folding.readings("ومختبرات").contains("مختبرات"))
    #expect(Folding.readings("بحوث").contains("بحوث"))
    #expect(Folding.readings("الف") == ["الف"])
    #expect(Folding.withoutArticle("المختبرات") == "مختبرات")
    #expect(Folding.withoutArticle("وزاره") == "وزاره")
  }
}

import Testing
import Vocabulary

@Suite struct `The topics` {
  @Test func `have a name and other words in six languages`() throws {
    let topics = try shipped().topics
    #expect(topics.all.count >= 45)
    for topic in topics.all {
      #expect(topic.name.missing(from: Language.allCases) == [], "\(topic.id)")
      for language in Language.allCases {
        #expect(topic.synonyms[language]?.isEmpty == false, "\(topic.id) \(language)")
      }
    }
    #expect((6...8).contains(topics.children(of: nil).count))
  }

  @Test func `name themselves in every language`() throws {
    let topics = try shipped().topics
    for topic in topics.all {
      for language in Language.allCases {
        for words in topic.words(language) {
          #expect(topics.named(in: Passage(words, language)).contains(topic.id), "\(words)")
        }
      }
    }
  }

  @Test func `lie as far apart as the edges between them`() throws {
    let topics = try shipped().topics
    #expect(topics.distance("biosecurity", "biosecurity") == 0)
    #expect(topics.distance("biosecurity", "biorisk-management") == 1)
    #expect(topics.distance("biosecurity", "laboratory-biosafety") == 2)
    #expect(topics.distance("rabies", "avian-influenza") == 2)
    #expect(topics.distance("control-list-translation", "border-and-trade") == 3)
    #expect(topics.distance("border-and-trade", "control-list-translation") == 3)
    #expect(topics.distance("biosecurity", "vaccines") == nil)
    #expect(topics.distance("rabies", "animal-welfare") == nil, "a root is a heading")
    #expect(topics.distance("biosecurity", "nothing") == nil)
    #expect(
      topics.path(of: "control-list-translation")
        == ["control-list-translation", "control-lists", "export-control", "border-and-trade"])
  }

  @Test(arguments: [
    ("Help with LABORATORY BIOSAFETY, please.", Language.en, "laboratory-biosafety"),
    ("Renforcement de l’accréditation des laboratoires", .fr, "laboratory-accreditation"),
    ("RENFORCEMENT DE L'ACCREDITATION", .fr, "laboratory-accreditation"),
    ("我们需要关于生物安保的培训。", .zh, "biosecurity"),
    ("نحتاج إلى دعم للمختبرات", .ar, "laboratories"),
    ("تعزيز السّلامة البيولوجيّة والأمن البيولوجي", .ar, "biosecurity"),
    ("الدعم بالتشريعات", .ar, "legal-framework"),
    ("فاشيات وأوبئة ولقاحات", .ar, "vaccines"),
    ("Нужна помощь: биобезопасность", .ru, "laboratory-biosafety"),
    ("Formación en bioética", .es, "codes-of-conduct"),
  ])
  func `are found in a text`(_ text: String, _ language: Language, _ topic: String) throws {
    #expect(try shipped().topics.named(in: Passage(text, language)).contains(topic))
  }

  @Test func `are not found within other words`() throws {
    let topics = try shipped().topics
    #expect(topics.named(in: Passage("lawful flaws", .en)) == [])
    #expect(topics.named(in: Passage("law", .en)) == ["legal-framework"])
    #expect(topics.named(in: Passage("biosafety", .fr)) == [])
  }

  @Test func `come with the longest words first`() throws {
    let found = try shipped().topics.named(in: Passage("Law on laboratory biosecurity", .en))
    #expect(found.first == "biosecurity")
    #expect(found.last == "legal-framework")
  }
}

import Matching
import Testing
import Vocabulary

@Suite struct `The fit` {
  private func need(_ topic: String, kinds: [String] = ["training"]) -> Need {
    var need = Need()
    need.ask("", .en, topics: [topic], kinds: kinds)
    return need
  }

  @Test(arguments: [
    ("control-list-translation", "control-list-translation", 50),
    ("control-list-translation", "control-lists", 30),
    ("control-list-translation", "export-control", 15), ("rabies", "avian-influenza", 15),
    ("control-list-translation", "border-and-trade", 0), ("rabies", "animal-welfare", 0),
    ("biosecurity", "vaccines", 0),
  ])
  func `falls with the distance of the topics`(
    _ wanted: String, _ offered: String, _ points: Int
  ) throws {
    let match = try match(need(wanted), Help(topics: [offered]))
    let reason = try #require(match.reason(.topic))
    #expect(reason.points == points)
    #expect(reason.holds == (points > 0))
    #expect(reason.wanted == [.topic(wanted)])
    #expect(reason.offered == [.topic(offered)])
    #expect(match.items == (points > 0 ? [1] : []))
  }

  @Test func `takes the topics that the words of an item name`() throws {
    var need = Need()
    need.ask("We need vets and a vaccination campaign", .en, kinds: ["training"])
    let match = try match(need, Help(topics: ["veterinary-services"]))
    #expect(match.reason(.topic)?.wanted == [.topic("veterinary-services")])
    #expect(match.items == [1])
  }

  @Test(arguments: [
    ("我们需要实验室生物安保方面的帮助", Language.zh), ("نحتاج إلى دعم للأمن البيولوجي", .ar),
    ("Нам нужна биологическая защищенность", .ru),
  ])
  func `finds topics in other languages than the offer's`(
    _ text: String, _ language: Language
  ) throws {
    var need = Need(languages: [language])
    need.ask(text, language)
    let match = try match(
      need, Help(title: Passage("Courses on biosecurity", .en), languages: [language]))
    #expect(match.items == [1])
    #expect(match.reason(.topic)?.wanted == [.topic("biosecurity")])
    #expect(match.reason(.language)?.holds == true)
    #expect(match.reason(.words)?.points == 0)
  }

  @Test(arguments: [("مختبراتنا بحاجة إلى عون", Language.ar), ("请帮助我们", .zh)])
  func `keeps to coded topics whatever the words say`(
    _ text: String, _ language: Language
  ) throws {
    var need = Need(languages: [language])
    need.ask(text, language, topics: ["vaccines"], kinds: ["equipment"])
    let match = try match(
      need, Help(title: Passage("Vaccines", .en), topics: ["vaccines"], kinds: ["equipment"]))
    #expect(match.items == [1])
    #expect(match.reason(.topic)?.points == 50)
  }

  @Test func `asks for one kind of help in common`() throws {
    let shared = try match(need("biosecurity", kinds: ["study", "training"]), Help())
    #expect(
      shared.reason(.kind)
        == Reason(
          .kind, holds: true, wanted: [.kind("study"), .kind("training")],
          offered: [.kind("training")], points: 25))
    let other = try match(need("biosecurity", kinds: ["finance"]), Help())
    #expect(other.items == [])
    #expect(other.fit == 0)
    #expect(
      other.reason(.kind)
        == Reason(
          .kind, holds: false, wanted: [.kind("finance")], offered: [.kind("training")], points: 0))
    #expect(try match(need("biosecurity", kinds: []), Help()).reason(.kind)?.points == 12)
  }

  @Test func `counts a language in which both can work`() throws {
    let need = Need(languages: [.fr, .en])
    let shared = try match(need, Help(languages: [.en, .ru]))
    #expect(
      shared.reason(.language)
        == Reason(
          .language, holds: true, wanted: [.language(.fr), .language(.en)],
          offered: [.language(.en)], points: 10))
    let other = try match(need, Help(languages: [.zh]))
    #expect(other.reason(.language)?.points == 0)
    #expect(other.reason(.language)?.offered == [.language(.zh)])
    #expect(other.isEligible)
    #expect(try match(need, Help()).reason(.language)?.points == 10)
  }

  @Test func `counts the telling words of the item that it answers`() throws {
    var need = Need()
    need.ask(
      "Courses for biosafety officers", .en, topics: ["biosecurity"], kinds: ["training"])
    let alike = try match(
      need, Help(description: Passage("Yearly courses for officers of laboratories", .en)))
    #expect(alike.reason(.words)?.wanted == [.word("Courses"), .word("officers")])
    #expect(alike.reason(.words)?.points == 10)
    let apart = try match(need, Help(description: Passage("Something else", .en)))
    #expect(apart.reason(.words)?.points == 0)
    #expect(alike.fit == apart.fit + 10)
  }

  @Test func `is a hundred where everything agrees and nothing where nothing is answered`() throws {
    var need = Need()
    need.ask("Biosecurity courses", .en, topics: ["biosecurity"], kinds: ["training"])
    #expect(try match(need, Help(title: Passage("Courses: biosecurity", .en))).fit == 100)
    let none = try match(need, Help(topics: ["vaccines"]))
    #expect(none.fit == 0)
    #expect(none.fitReasons.allSatisfy { $0.points == 0 })
  }

  @Test func `says what is missing where topic and kind belong to two items`() throws {
    let items = [
      WantedItem(number: 1, text: Passage("", .en), topics: ["vaccines"], kinds: ["finance"]),
      WantedItem(number: 2, text: Passage("", .en), topics: ["forensics"], kinds: ["training"]),
    ]
    let match = try match(Need(items: items), Help(topics: ["vaccines"], kinds: ["training"]))
    #expect(match.items == [])
    #expect(match.fitReasons.contains { !$0.holds && [.topic, .kind].contains($0.code) })
  }
}

import Clearinghouse
import SQLiteStore
import Testing
import Vocabulary

@Suite struct `Every store` {
  private let folder = Folder()

  @Test(arguments: Kept.allCases)
  func `reads acts in the order in which they were appended`(_ kept: Kept) throws {
    let store = try kept.open(in: folder)
    try store.append([.sample(1), .sample(2)], keys: [])
    try store.append([.sample(3)], keys: [])
    #expect(try store.read(from: 1, most: 10).map(\.number) == [1, 2, 3])
    #expect(try store.read(from: 2, most: 1).map(\.number) == [2])
    #expect(try store.read(from: 4, most: 10).isEmpty)
  }

  @Test(arguments: Kept.allCases)
  func `says that somebody appended first`(_ kept: Kept) throws {
    let store = try kept.open(in: folder)
    try store.append([.sample(1)], keys: [])
    for number in [1, 3] {
      #expect(throws: JournalError.moved) { try store.append([.sample(number)], keys: []) }
    }
    #expect(try store.read(from: 1, most: 10).count == 1)
  }

  @Test(arguments: Kept.allCases)
  func `appends all or nothing`(_ kept: Kept) throws {
    let store = try kept.open(in: folder)
    let key = IdempotencyKey(
      name: "a", request: "r", act: 1, subject: "amber", at: Moment(milliseconds: 5))
    #expect(throws: JournalError.self) {
      try store.append([.sample(1), .sample(3)], keys: [key])
    }
    #expect(try store.read(from: 1, most: 10).isEmpty)
    #expect(try store.keys(since: Moment(milliseconds: 0)).isEmpty)
  }

  @Test(arguments: Kept.allCases)
  func `gives back words in their languages, and files, as they were`(_ kept: Kept) throws {
    let store = try kept.open(in: folder)
    let act = StoredAct.sample(
      1,
      words: [
        .sample("ar", "دولة العنبر", .ar), .sample("en", "State\u{0} Amber", .en),
        .sample("zh", "琥珀国𠮷", .zh),
      ], files: ["d": [0, 255, 10], "e": []])
    try store.append([act], keys: [])
    let back = try #require(try store.read(from: 1, most: 1).first)
    #expect(back == act)
    #expect(back.alteredWords().isEmpty)
    #expect(back.leaf == act.leaf)
  }

  @Test(arguments: Kept.allCases)
  func `keeps keys with their acts, since a moment`(_ kept: Kept) throws {
    let store = try kept.open(in: folder)
    let keys = [1, 2].map {
      IdempotencyKey(
        name: "k\($0)", request: "r", act: $0, subject: "s\($0)",
        at: Moment(milliseconds: Int64($0) * 1000))
    }
    try store.append([.sample(1), .sample(2)], keys: keys)
    #expect(Set(try store.keys(since: Moment(milliseconds: 0))) == Set(keys))
    #expect(try store.keys(since: Moment(milliseconds: 1500)) == [keys[1]])
  }

  @Test(arguments: Kept.allCases)
  func `saves drafts over those of the same name, the last saved first`(_ kept: Kept) throws {
    let store = try kept.open(in: folder)
    func draft(_ id: String, at: Int64, _ body: [UInt8] = [1]) -> Draft {
      Draft(
        id: id, party: PartyID("amber"), programme: "un-1540", body: body,
        savedBy: PersonID("focal-point"), savedAt: Moment(milliseconds: at))
    }
    try store.save(draft("a", at: 1))
    try store.save(draft("b", at: 2))
    try store.save(draft("a", at: 3, [2]))
    #expect(try store.draft("a") == draft("a", at: 3, [2]))
    #expect(try store.drafts(of: PartyID("amber")).map(\.id) == ["a", "b"])
    #expect(try store.drafts(of: PartyID("birch")).isEmpty)
    try store.deleteDraft("a")
    #expect(try store.draft("a") == nil)
  }

  @Test(arguments: Kept.allCases)
  func `keeps the last password and ends sessions`(_ kept: Kept) throws {
    let store = try kept.open(in: folder)
    let person = PersonID("officer")
    #expect(try store.password(of: person) == nil)
    try store.setPassword("one", of: person)
    try store.setPassword("two", of: person)
    #expect(try store.password(of: person) == "two")
    var session = Session(
      digest: "d", person: person, kind: .token, began: Moment(milliseconds: 1),
      used: Moment(milliseconds: 1))
    try store.save(session)
    session.used = Moment(milliseconds: 9)
    try store.save(session)
    #expect(try store.session("d") == session)
    try store.endSession("d")
    #expect(try store.session("d") == nil)
  }
}

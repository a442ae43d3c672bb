import Clearinghouse
import Dispatch
import SQLiteStore
import Synchronization
import Testing
import Vocabulary

/// The stores that pass the contract.
enum Kind: String, CaseIterable, Sendable {
  case memory, sqlite

  /// Lets a test use a fresh store of this kind.
  func open(_ use: (any Store) throws -> Void) throws {
    switch self {
    case .memory: try use(MemoryStore())
    case .sqlite:
      let folder = Folder()
      try withExtendedLifetime(folder) { try use(try SQLiteStore(folder.path)) }
    }
  }
}

@Suite struct `A store keeps what it was given` {
  @Test(arguments: Kind.allCases)
  func `acts in the order in which they were appended`(_ kind: Kind) throws {
    try kind.open { store in
      #expect(try store.read(from: 1, most: 10).isEmpty)
      try store.append(Samples.acts(1...3), keys: [])
      try store.append(Samples.acts(4...5), keys: [])
      #expect(try store.read(from: 1, most: 10) == Samples.acts(1...5))
      #expect(try store.read(from: 2, most: 3) == Samples.acts(2...4))
      #expect(try store.read(from: 6, most: 10).isEmpty)
    }
  }

  @Test(arguments: Kind.allCases, [1, 2, 4, 9])
  func `nothing from whom somebody came before, or who left a gap`(
    _ kind: Kind, _ number: Int
  ) throws {
    try kind.open { store in
      try store.append(Samples.acts(1...2), keys: [])
      #expect(throws: JournalError.moved) {
        try store.append([Samples.act(number)], keys: [Samples.key("late")])
      }
      #expect(try store.read(from: 1, most: 10) == Samples.acts(1...2))
      #expect(try store.keys(since: Samples.moment(0)).isEmpty)
    }
  }

  @Test(arguments: Kind.allCases)
  func `one of many that append the same number at once`(_ kind: Kind) throws {
    try kind.open { store in
      let won = Atomic(0)
      let moved = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: 16) { _ in
        do throws(JournalError) {
          try store.append([Samples.act(1)], keys: [])
          won.add(1, ordering: .relaxed)
        } catch {
          if error == .moved { moved.add(1, ordering: .relaxed) }
        }
      }
      #expect(won.load(ordering: .relaxed) == 1 && moved.load(ordering: .relaxed) == 15)
      let kept = try store.read(from: 1, most: 10)
      #expect(kept == [Samples.act(1)])
    }
  }

  @Test(arguments: Kind.allCases)
  func `all of a batch or nothing of it`(_ kind: Kind) throws {
    try kind.open { store in
      try store.append(Samples.acts(1...1), keys: [])
      let first = Samples.act(
        2, words: [Samples.word("title", "A title")], files: ["digest": [1, 2]])
      #expect(throws: JournalError.self) {
        try store.append([first, Samples.act(4)], keys: [Samples.key("broken", act: 2)])
      }
      #expect(try store.read(from: 1, most: 10) == Samples.acts(1...1))
      #expect(try store.keys(since: Samples.moment(0)).isEmpty)
      try store.append([first], keys: [])
      #expect(try store.read(from: 2, most: 1) == [first], "what broke left nothing in the way")
    }
  }

  @Test(arguments: Kind.allCases)
  func `words with their languages and salts, and files byte for byte`(_ kind: Kind) throws {
    try kind.open { store in
      let words = [
        Samples.word("items/1", "طلب مساعدة", .ar), Samples.word("summary", "line\nline \u{0}'\""),
        Samples.word("title", "化学与毒理学实验室", .zh),
      ]
      let files = ["a": Array(UInt8.min...UInt8.max), "b": []]
      let act = Samples.act(1, words: words, files: files)
      try store.append([act, Samples.act(2)], keys: [])
      #expect(try store.read(from: 1, most: 2) == [act, Samples.act(2)])
      #expect(try store.read(from: 1, most: 1).first?.leaf == act.leaf)
    }
  }

  @Test(arguments: Kind.allCases)
  func `keys from a moment on, each name once with what it was last used for`(
    _ kind: Kind
  ) throws {
    try kind.open { store in
      let (old, new) = (Samples.key("a/1", act: 1), Samples.key("a/2", act: 2))
      let again = Samples.key("a/1", request: "another", act: 3)
      try store.append(Samples.acts(1...2), keys: [old, new])
      #expect(Set(try store.keys(since: Samples.moment(1))) == [old, new])
      #expect(try store.keys(since: Samples.moment(2)) == [new])
      try store.append([Samples.act(3)], keys: [again])
      #expect(try store.keys(since: Samples.moment(0)).count == 2)
      #expect(Set(try store.keys(since: Samples.moment(0))) == [new, again])
    }
  }

  @Test(arguments: Kind.allCases)
  func `drafts of a party, the last saved first, until they are deleted`(_ kind: Kind) throws {
    try kind.open { store in
      let drafts = [
        Samples.draft("a", savedAt: 1), Samples.draft("b", savedAt: 3),
        Samples.draft("c", savedAt: 3), Samples.draft("d", of: "birch", savedAt: 2),
      ]
      for draft in drafts { try store.save(draft) }
      #expect(try store.drafts(of: PartyID("amber")).map(\.id) == ["c", "b", "a"])
      let later = Samples.draft("a", "{\"title\":\"标题\"}", savedAt: 9)
      try store.save(later)
      #expect(try store.draft("a") == later)
      #expect(try store.drafts(of: PartyID("amber")).map(\.id) == ["a", "c", "b"])
      try store.deleteDraft("c")
      try store.deleteDraft("never-saved")
      #expect(try store.draft("c") == nil)
      #expect(try store.drafts(of: PartyID("amber")).map(\.id) == ["a", "b"])
      #expect(try store.drafts(of: PartyID("birch")) == [drafts[3]])
      #expect(try store.drafts(of: PartyID("' OR 1 --")).isEmpty)
    }
  }

  @Test(arguments: Kind.allCases)
  func `the last password hash of a person`(_ kind: Kind) throws {
    try kind.open { store in
      let person = PersonID("focal-point")
      #expect(try store.password(of: person) == nil)
      try store.setPassword("scrypt$first", of: person)
      try store.setPassword("scrypt$second", of: person)
      #expect(try store.password(of: person) == "scrypt$second")
      #expect(try store.password(of: PersonID("officer")) == nil)
    }
  }

  @Test(arguments: Kind.allCases)
  func `sessions of both kinds until they end`(_ kind: Kind) throws {
    try kind.open { store in
      var cookie = Session(
        digest: "c", person: PersonID("chair"), kind: .cookie, began: Samples.moment(1),
        used: Samples.moment(1))
      let token = Session(
        digest: "t", person: PersonID("chair"), kind: .token, began: Samples.moment(2),
        used: Samples.moment(3))
      try store.save(cookie)
      try store.save(token)
      cookie.used = Samples.moment(60)
      try store.save(cookie)
      #expect(try store.session("c") == cookie)
      #expect(try store.session("t") == token)
      try store.noteUse(of: "c", at: Moment(milliseconds: 77))
      #expect(try store.session("c")?.used == Moment(milliseconds: 77))
      try store.endSession("c")
      try store.noteUse(of: "c", at: Moment(milliseconds: 78))
      #expect(try store.session("c") == nil, "what has ended stays ended")
      try store.endSession("never-began")
      #expect(try store.session("c") == nil)
      #expect(try store.session("t") == token)
    }
  }
}

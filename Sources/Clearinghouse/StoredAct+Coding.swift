import Crypto
import Programmes
import Vocabulary

extension StoredAct {
  /// The stored form of an act, with fresh salts for its words.
  init(_ act: Act, files: [String: [UInt8]]) {
    let words = act.words.sorted { $0.key < $1.key }.map { field, passage in
      Word(
        field: field, passage: passage,
        salt: SymmetricKey(size: .bits128).withUnsafeBytes(Array.init))
    }
    var members = act.deed.body.members
    if !words.isEmpty {
      members.append(
        JSON.Member("words", .object(words.map { JSON.Member($0.field, .string($0.digest)) })))
    }
    self.init(
      number: act.number, at: act.at, by: act.by.rawValue, kind: act.deed.kind,
      version: act.deed.version, body: JSON.object(members).bytes, words: words, files: files)
  }

  /// The act that is stored here.
  ///
  /// - Throws: ``JournalError/unreadable(number:_:)``.
  func act() throws(JournalError) -> Act {
    do throws(BodyProblem) {
      return act(of: try deed())
    } catch {
      throw .unreadable(number: number, error)
    }
  }

  /// The deed, without the digests of its words, which are for verifying alone.
  private func deed() throws(BodyProblem) -> Deed {
    let body: JSON
    do {
      body = try JSON(parsing: self.body, passingOver: "words")
    } catch {
      throw .notJSON(error)
    }
    return try Deed(kind: kind, version: version, body: Body(json: body))
  }

  private func act(of deed: Deed) -> Act {
    Act(number: number, at: at, by: PersonID(Shared.code(by)), deed: deed, words: passages)
  }

  /// The texts that are still kept, by field.
  var passages: [String: Passage] {
    Dictionary(words.map { ($0.field, $0.passage) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fields whose words no longer fit the digest that the act holds.
  public func alteredWords() -> [String] {
    guard let body = try? JSON(parsing: self.body) else { return words.map(\.field) }
    return words.filter { body["words"]?[$0.field]?.string != $0.digest }.map(\.field)
  }
}

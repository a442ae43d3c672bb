import Clearinghouse
import Languages
import Programmes
import Synchronization
import Testing
import Vocabulary

@testable import Mail

/// A post that keeps what it is given, and answers as a test says.
private final class Tray: Sendable {
  private let kept = Mutex<[Message]>([])
  private let answers: Mutex<[Post.Result]>

  init(_ answers: Post.Result...) { self.answers = Mutex(answers) }

  var messages: [Message] { kept.withLock { $0 } }

  func take(_ message: Message) -> Post.Result {
    kept.withLock { $0.append(message) }
    return answers.withLock { $0.isEmpty ? .taken : $0.removeFirst() }
  }

  /// A courier that hands to this tray, while something else happens.
  func courier(
    of house: Ministry, to address: String = "smtp://127.0.0.1:25",
    meanwhile: @escaping @Sendable () async -> Void = {}
  ) throws -> Courier {
    let sender = try #require(MailAddress("office@example.org"))
    let server = try #require(MailServer(address, from: sender))
    return Courier(house.instance, catalogue: house.catalogue, to: server) { message in
      await meanwhile()
      return self.take(message)
    }
  }
}

@Suite struct `The courier` {
  @Test func `sends a letter once, in the recipient's language, and records that it left`()
    async throws
  {
    let (house, request) = try await Ministry.furnished(writingIn: .fr)
    let tray = Tray()
    let courier = try tray.courier(of: house)
    await courier.round()
    #expect(tray.messages.isEmpty, "nothing was recorded as sent yet")
    try await house.send(of: request)
    for _ in 1...3 { await courier.round() }
    let message = try #require(tray.messages.first)
    #expect(tray.messages.count == 1)
    #expect(try house.dispatched == 1)
    let letter = try house.letter(of: request)
    let since = try #require(
      try house.store.read(from: letter.act, most: 1).first?.at.milliseconds)
    #expect(message.id == "letter-\(letter.act).\(since).amber@example.org")
    #expect(message.language == .fr)
    #expect(message.subject == "SPÉCIMEN – \(letter.texts[.fr]?.subject ?? "")")
    #expect(message.text.contains("SPÉCIMEN") && message.text.contains("\(request)"))
    #expect(letter.texts[.fr]?.paragraphs.allSatisfy(message.text.contains) == true)
    let act = try #require(try house.store.read(from: 1, most: 1000).last)
    #expect(act.by == PersonID.courier.rawValue)
    let transmittals = try house.instance.outbox.transmittals(of: letter, for: house.view("chair"))
    #expect(transmittals.map(\.state.code) == ["left"])
  }

  @Test func `that ends between sending and recording sends the same message again`()
    async throws
  {
    let (house, request) = try await Ministry.furnished()
    try await house.send(of: request)
    let before = try house.store.read(from: 1, most: 1000)
    let tray = Tray()
    try await tray.courier(of: house).round()
    // The program begins anew on a journal in which the courier's act is missing.
    let again = try Ministry(on: before, at: house.clock)
    try await tray.courier(of: again).round()
    #expect(tray.messages.count == 2)
    #expect(tray.messages.first == tray.messages.last, "word for word, under the same name")
    #expect(try again.dispatched == 1)
    let once = try Ministry(on: again.store.read(from: 1, most: 1000), at: house.clock)
    try await tray.courier(of: once).round()
    #expect(tray.messages.count == 2)
  }

  @Test func `names no message as another house does`() async throws {
    let tray = Tray()
    for wait in [0, 60] {
      let (house, request) = try await Ministry.furnished()
      house.pass(seconds: wait)
      try await house.send(of: request)
      try await tray.courier(of: house).round()
    }
    #expect(tray.messages.count == 2)
    #expect(Set(tray.messages.map(\.id)).count == 2, "the same act of another journal")
  }

  @Test func `sends no letter that was sent by hand while it handed over the one before`()
    async throws
  {
    let (house, request) = try await Ministry.furnished()
    let other = try await house.lodge()
    try await house.send(of: request)
    try await house.send(of: other)
    let second = try house.letter(of: other)
    let tray = Tray()
    let courier = try tray.courier(of: house) {
      let dispatch = DispatchLetter(second.act, of: other, to: Ministry.amber, by: .hand)
      await #expect(throws: Never.self) { try await house.do(dispatch, "officer") }
    }
    await courier.round()
    #expect(tray.messages.map { $0.text.contains("\(request)") } == [true])
    let letters = try [request, other].map { try house.letter(of: $0) }
    #expect(letters.map { $0.dispatches[Ministry.amber]?.way } == [.mail, .hand])
  }

  @Test func `lets a letter be tried again that is refused meanwhile`() async throws {
    let (house, request) = try await Ministry.furnished()
    try await house.send(of: request)
    let key = try #require(house.instance.ledger.snapshot.outbox.first).key
    let tray = Tray(.fault(.refused, code: 550))
    let courier = try tray.courier(of: house) {
      guard tray.messages.isEmpty else { return }
      #expect(throws: Never.self) {
        try house.instance.outbox.retry(key, for: house.view("officer"))
      }
    }
    await courier.round()
    let waiting = try house.instance.outbox.waiting(for: house.view("officer"))
    #expect(waiting.map(\.state) == [.waiting] && waiting.first?.attempts?.fault == nil)
    await courier.round()
    #expect(tray.messages.count == 2)
    #expect(try house.dispatched == 1)
  }

  @Test func `sends nothing twice while the disk is full, and records once it is not`()
    async throws
  {
    let (house, request) = try await Ministry.furnished()
    try await house.send(of: request)
    let tray = Tray()
    let courier = try tray.courier(of: house)
    house.store.fill(true)
    for _ in 1...3 { await courier.round() }
    #expect(tray.messages.count == 1)
    #expect(try house.dispatched == 0)
    house.store.fill(false)
    await courier.round()
    #expect(tray.messages.count == 1)
    #expect(try house.dispatched == 1)
  }

  @Test func `tries again, later each time, what is refused for now`() async throws {
    let (house, request) = try await Ministry.furnished()
    try await house.send(of: request)
    let tray = Tray(.fault(.later, code: 450), .fault(.unreachable, code: nil))
    let courier = try tray.courier(of: house)
    await courier.round()
    await courier.round()
    #expect(tray.messages.count == 1, "its time has not come")
    house.pass(seconds: 60)
    await courier.round()
    #expect(tray.messages.count == 2)
    house.pass(seconds: 60)
    await courier.round()
    #expect(tray.messages.count == 2, "the second pause is longer")
    let waiting = try house.instance.outbox.waiting(for: house.view("officer"))
    #expect(waiting.map(\.state) == [.waiting])
    #expect(waiting.first?.attempts?.fault == .unreachable)
    #expect(waiting.first?.attempts?.count == 2)
    house.pass(seconds: 240)
    await courier.round()
    #expect(tray.messages.count == 3)
    #expect(try house.dispatched == 1)
    #expect(try house.store.attempts().isEmpty)
    #expect(Set(tray.messages.map(\.id)).count == 1)
  }

  @Test func `never tries for ever`() async throws {
    let (house, request) = try await Ministry.furnished()
    try await house.send(of: request)
    let tray = Tray()
    let courier = try tray.courier(of: house)
    let refusing = Tray(
      .fault(.refused, code: 550), .fault(.refused, code: 550), .fault(.refused, code: 550))
    let refused = try refusing.courier(of: house)
    for _ in 1...100 {
      await refused.round()
      house.pass(seconds: 14_400)
    }
    #expect(refusing.messages.count == 1, "what is refused for good is not tried again")
    var waiting = try #require(
      try house.instance.outbox.waiting(for: house.view("officer")).first)
    #expect(waiting.state == .failed && waiting.attempts?.code == 550)
    #expect(throws: Refusal.notPermitted) {
      try house.instance.outbox.retry(waiting.outgoing.key, for: house.view("chair"))
    }
    try house.instance.outbox.retry(waiting.outgoing.key, for: house.view("officer"))
    let busy = try Tray(
      .fault(.later, code: 450), .fault(.later, code: 450), .fault(.later, code: 450),
      .fault(.later, code: 450), .fault(.later, code: 450)
    ).courier(of: house)
    for _ in 1...4 {
      await busy.round()
      house.pass(seconds: 2 * 86_400)
    }
    waiting = try #require(try house.instance.outbox.waiting(for: house.view("officer")).first)
    #expect(waiting.state == .failed && waiting.attempts?.fault == .later, "after five days")
    await courier.round()
    #expect(tray.messages.isEmpty)
    try house.instance.outbox.retry(waiting.outgoing.key, for: house.view("officer"))
    await courier.round()
    #expect(tray.messages.count == 1)
    #expect(try house.dispatched == 1)
  }

  @Test func `sends nothing to a party that did not agree, or takes it back`() async throws {
    let (house, request) = try await Ministry.furnished(
      contact: Ministry.contact(takesMail: false))
    try await house.send(of: request)
    let tray = Tray()
    let courier = try tray.courier(of: house)
    await courier.round()
    #expect(tray.messages.isEmpty)
    let letter = try house.letter(of: request)
    let outbox = house.instance.outbox
    #expect(
      try outbox.transmittals(of: letter, for: house.view("officer")).map(\.state) == [.byHand])
    await #expect(throws: Refusal.fields([FieldProblem(field: "address", code: "bad-email")])) {
      try await house.do(Ministry.contact(address: "Street 5"), "focal-point")
    }
    let (other, second) = try await Ministry.furnished()
    try await other.send(of: second)
    try await other.do(Ministry.contact(takesMail: false), "officer")
    try await tray.courier(of: other).round()
    #expect(tray.messages.isEmpty)
    let waiting = try other.instance.outbox.waiting(for: other.view("officer"))
    #expect(waiting.map(\.attempts?.fault) == [.noAddress])
  }

  @Test func `lets no letter of a made-up case leave this machine`() async throws {
    let (house, request) = try await Ministry.furnished()
    try await house.send(of: request)
    let tray = Tray()
    try await tray.courier(of: house, to: "smtp://mail.example:587").round()
    #expect(tray.messages.isEmpty)
    #expect(try house.dispatched == 0)
    let waiting = try house.instance.outbox.waiting(for: house.view("officer"))
    #expect(waiting.map(\.attempts?.fault) == [.specimen])
  }

  @Test func `sends nothing that waited unseen for longer than five days`() async throws {
    let (house, request) = try await Ministry.furnished(isServed: false)
    try await house.send(of: request)
    let outbox = house.instance.outbox
    #expect(try outbox.waiting(for: house.view("officer")).map(\.state) == [.unserved])
    #expect(try outbox.waiting(for: house.view("expert")).isEmpty, "the secretariat's alone")
    house.pass(seconds: 5 * 86_400 + 1)
    let served = try Ministry(on: house.store.read(from: 1, most: 1000), at: house.clock)
    let tray = Tray()
    try await tray.courier(of: served).round()
    #expect(tray.messages.isEmpty)
    let waiting = try #require(
      try served.instance.outbox.waiting(for: served.view("officer")).first)
    #expect(waiting.attempts?.fault == .tooOld && waiting.state == .failed)
    let key = waiting.outgoing.key
    let dispatch = DispatchLetter(key.letter, of: request, to: key.party, by: .hand)
    await #expect(throws: Refusal.notPermitted) { try await served.do(dispatch, "chair") }
    await #expect(throws: Refusal.notPermitted) {
      let forged = DispatchLetter(key.letter, of: request, to: key.party, by: .mail)
      try await served.do(forged, "officer")
    }
    try await served.do(dispatch, "officer")
    #expect(try served.instance.outbox.waiting(for: served.view("officer")).isEmpty)
    try await served.do(dispatch, "officer")
    #expect(try served.dispatched == 1, "what left once is not recorded twice")
  }
}

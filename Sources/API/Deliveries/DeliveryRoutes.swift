import Clearinghouse
import Exchange
import Hummingbird
import Programmes
import Reception
import Vocabulary

/// Reports of delivered assistance: the list, each one, and what their parties say of them.
enum DeliveryRoutes {
  static func list(_ call: Call) async throws -> Reply {
    try ListRoute<Delivery>(
      json: { DeliveryResource($0, call).json },
      table: { RegisterTable(call.view, call.say).deliveries($0) }
    ).reply(call)
  }

  static func show(_ call: Call) async throws -> Reply {
    let delivery = try call.delivery
    return Reply(DeliveryResource(delivery, call).json, version: delivery.act)
  }

  static func report(_ call: Call) async throws -> Reply {
    try await call.write { sent in
      let named = sent.optional("provider").map { call.party($0) ?? PartyID($0) }
      let own = call.person.map {
        call.view.now.parties(.reportDeliveries, of: $0, on: call.view.day)
      }
      let provider = named ?? (own?.count == 1 ? own?.first : nil)
      if provider == nil, !sent.hasProblem("provider") { sent.report("provider", "required") }
      let account = sent.deliveryAccount(call)
      let command = ReportDelivery(by: provider ?? PartyID(""), account)
      sent.judge(command, call)
      try sent.finish()
      return command
    } reply: { call, subject in
      call.reply(aboutDelivery: subject)
    }
  }

  static func correct(_ call: Call) async throws -> Reply {
    try await write(call) { sent, delivery in
      let command = CorrectDelivery(delivery.reference, sent.deliveryAccount(call))
      sent.judge(command, call)
      try sent.finish()
      return command
    }
  }

  static func confirm(_ call: Call) async throws -> Reply {
    try await write(call) { sent, delivery in
      let party = sent.optional("party").map { call.party($0) ?? PartyID($0) }
      let document = sent.document(call)
      try sent.finish()
      return ConfirmDelivery(delivery.reference, for: party, document: document)
    }
  }

  static func withdraw(_ call: Call) async throws -> Reply {
    try await write(call) { sent, delivery in
      let document = sent.document(call)
      try sent.finish()
      return WithdrawDelivery(delivery.reference, document: document)
    }
  }

  private static func write(
    _ call: Call, _ make: (inout Sent, Delivery) throws -> any Command
  ) async throws -> Reply {
    _ = try call.signedIn
    let delivery = try call.delivery
    return try await call.write(about: delivery.reference) { sent in
      try make(&sent, delivery)
    } reply: { call, subject in
      call.reply(aboutDelivery: subject)
    }
  }
}

extension Call {
  /// The report that the address names, where the reader may see it.
  fileprivate var delivery: Delivery {
    get throws(Problem) {
      let reference = try reference
      guard let delivery = view.delivery(reference) else {
        throw .refused(.unknown("\(reference)"), nil, nil)
      }
      return delivery
    }
  }

  fileprivate func reply(aboutDelivery subject: String) -> Reply {
    let delivery = Reference(subject).flatMap(view.delivery)
    let json = delivery.map { DeliveryResource($0, self).json } ?? ["ref": .string(subject)]
    return Reply(json, version: delivery?.act).created(at: "/api/v1/deliveries/\(subject)")
  }
}

extension Sent {
  /// What is reported; an optional text in the language of the report.
  fileprivate mutating func deliveryAccount(_ call: Call) -> DeliveryAccount {
    let language = language("language", or: nil)
    let (title, description) = (string("title"), string("description"))
    var particulars = Delivery.Particulars()
    particulars.topics = strings("topics")
    particulars.kinds = strings("kinds")
    particulars.from = read("from", "bad-date", ImpreciseDay.init)
    particulars.until = read("until", "bad-date", ImpreciseDay.init)
    particulars.request = read("request", "unknown-request") { Reference($0) }
    particulars.mayBePublished = bool("publish") ?? false
    return DeliveryAccount(
      title: Passage(title, language), description: Passage(description, language),
      to: strings("recipients"), particulars, document: document(call))
  }

  /// Adds what a command finds wrong to what could not be read, each field once.
  fileprivate mutating func judge(_ command: any Command, _ call: Call) {
    guard !problems.isEmpty, let person = call.person else { return }
    do throws(Refusal) {
      let now = call.instance.ledger.now
      _ = try command.decide(on: call.view.now, by: person, at: now)
    } catch {
      guard case .fields(let others) = error else { return }
      for other in others where !hasProblem(other.field) {
        report(other.field, other.code, limit: other.limit)
      }
    }
  }

  fileprivate mutating func document(_ call: Call) -> Passage? {
    optional("document").map { Passage($0, call.language) }
  }
}

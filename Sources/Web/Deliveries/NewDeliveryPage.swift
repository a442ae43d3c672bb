import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// Reporting what a party delivered, or putting a report right.
enum NewDeliveryPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let providers = try providers(reader)
    var report = NewDelivery(in: reader.language)
    report.provider = providers.own.first?.rawValue ?? ""
    let named = Reference(reader.query["request"]).flatMap(reader.view.find)
    report.request = named.map { "\($0.reference)" } ?? ""
    if let named { report.parties = [named.requester.rawValue] }
    return DeliveryForm(report, providers, reader).page.response(reader)
  }

  static func send(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    let providers = try providers(reader)
    let report = NewDelivery(typed, in: reader.language)
    let provider = report.provider.isEmpty ? providers.all.first : PartyID(report.provider)
    let strangers = typed.strangers("provider") { providers.all.contains(PartyID($0)) }
    return try await perform(
      typed, report, providers, strangers, reader, done: "reported", about: nil
    ) { ReportDelivery(by: provider ?? PartyID(""), $0) }
  }

  static func showCorrection(_ reader: Reader, _ request: Request) async throws -> Response {
    let (delivery, providers) = try corrected(reader)
    let report = NewDelivery(
      delivery, request: reader.view.request(of: delivery)?.reference)
    return DeliveryForm(report, providers, reader, about: delivery).page.response(reader)
  }

  static func sendCorrection(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    let (delivery, providers) = try corrected(reader)
    var report = NewDelivery(typed, in: reader.language)
    report.provider = delivery.provider.rawValue
    return try await perform(
      typed, report, providers, [], reader, done: "corrected", about: delivery
    ) { DeliveryForm.asRead(delivery, typed, CorrectDelivery(delivery.reference, $0)) }
  }

  private static func perform(
    _ typed: Typed, _ report: NewDelivery, _ providers: DeliveryForm.Providers,
    _ strangers: [FieldProblem], _ reader: Reader, done: String, about delivery: Delivery?,
    _ make: (DeliveryAccount) -> any Command
  ) async throws -> Response {
    let (account, unread) = report.account
    let command = make(account)
    do {
      let problems = strangers + unread
      if !problems.isEmpty { throw Refusal.fields(try others(command, reader, problems)) }
      let sent = typed.fields.filter { $0.name != "csrf" && $0.name != "key" }
        .map { "\($0.name)=\($0.value)" }
      let receipt = try await reader.site.instance.ledger.perform(
        command, by: reader.person, key: typed.key(sent))
      return .seeOther(reader.path("deliveries", receipt.subject, query: ["done": done]))
    } catch let refusal as Refusal {
      var form = DeliveryForm(report, providers, reader, about: delivery)
      switch refusal {
      case .fields(let problems):
        form.problems = report.placed(problems, reader.view.now)
        if !typed["key"].isEmpty { form.key = typed["key"] }
      case .moved: form.refusal = refusal
      default: throw refusal
      }
      return form.page.response(reader)
    }
  }

  /// What is wrong with a report of which something could not be read, each field once.
  private static func others(
    _ command: any Command, _ reader: Reader, _ unread: [FieldProblem]
  ) throws -> [FieldProblem] {
    do {
      let now = reader.site.instance.ledger.now
      _ = try command.decide(on: reader.view.now, by: reader.person, at: now)
      return unread
    } catch Refusal.fields(let problems) {
      return unread + problems.filter { problem in !unread.contains { $0.field == problem.field } }
    }
  }

  /// In whose name the reader may report; an officer for every party of this instance.
  private static func providers(_ reader: Reader) throws -> DeliveryForm.Providers {
    let person = try reader.person
    let now = reader.view.now
    let own = now.parties(.reportDeliveries, of: person, on: reader.today)
    let isOfficer = reader.view.may(.recordForParties)
    guard isOfficer || !own.isEmpty else { throw PageError.notPermitted }
    let all = now.parties.all.filter { $0.nature == now.nature }.map(\.id)
    return .init(own: own, all: isOfficer ? all : own)
  }

  private static func corrected(
    _ reader: Reader
  ) throws -> (Delivery, DeliveryForm.Providers) {
    _ = try reader.person
    let delivery = try DeliveryPage.delivery(reader)
    let providers = try providers(reader)
    guard providers.all.contains(delivery.provider) else { throw PageError.notPermitted }
    guard delivery.withdrawn == nil else {
      throw Refusal.deliveries(.withdrawn(delivery.reference))
    }
    return (delivery, .init(own: providers.own, all: [delivery.provider]))
  }
}

import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// One report of delivered assistance: who gave what to whom, and who has confirmed it.
struct DeliveryPage {
  private let delivery: Delivery
  private let reader: Reader
  private var typed = Typed([])
  private var mended = Mended()

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    DeliveryPage(try delivery(reader), reader).page.response(reader)
  }

  static func confirm(_ reader: Reader, _ request: Request) async throws -> Response {
    try await answer(reader, request, "confirmed") { delivery, typed, document in
      let party = typed["party"].isEmpty ? nil : PartyID(typed["party"])
      return ConfirmDelivery(delivery.reference, for: party, document: document)
    }
  }

  static func withdraw(_ reader: Reader, _ request: Request) async throws -> Response {
    try await answer(reader, request, "withdrawn") { delivery, _, document in
      WithdrawDelivery(delivery.reference, document: document)
    }
  }

  private static func answer(
    _ reader: Reader, _ request: Request, _ done: String,
    _ make: (Delivery, Typed, Passage?) -> any Command
  ) async throws -> Response {
    let typed = try await reader.typed(request)
    let delivery = try delivery(reader)
    let document =
      typed["document"].isEmpty ? nil : Passage(typed["document"], reader.language)
    do throws(Refusal) {
      _ = try await reader.site.instance.ledger.perform(
        DeliveryForm.asRead(delivery, typed, make(delivery, typed, document)),
        by: reader.visit.person ?? .operator,
        key: typed.key(["\(delivery.reference)", done, typed["party"], typed["document"]]))
    } catch {
      guard case .fields(let problems) = error else { throw PageError.refused(error) }
      var page = DeliveryPage(delivery, reader)
      page.typed = typed
      page.mended = Mended(problems, reader.say, form: nil)
      return page.page.refused(reader)
    }
    return .seeOther(
      reader.path("deliveries", "\(delivery.reference)", query: ["done": done]))
  }

  /// The report that the address names.
  static func delivery(_ reader: Reader) throws -> Delivery {
    guard let delivery = Reference(reader.place[1]).flatMap(reader.view.delivery) else {
      throw PageError.notFound
    }
    return delivery
  }

  private init(_ delivery: Delivery, _ reader: Reader) {
    self.delivery = delivery
    self.reader = reader
  }

  private var say: Speaker { reader.say }

  private var page: Page {
    let tags = [reader.tag(reader.view.now.state(of: delivery))] + reader.tag(delivery.nature)
    var page = Page(
      "\(delivery.reference)",
      """
      \(mended.summary(say, order: ["party", "document"]))\
      <h1>\(HTML.written(delivery.title))</h1>\
      <ul class="facts"><li>\(HTML.reference(delivery.reference))</li>\
      \(tags.map { "<li>\($0)</li>" as HTML })</ul>\(HTML.paragraphs(delivery.description))\
      \(SummaryList(rows).html)\
      <h2>\(say("deliveries.recipients"))</h2>\(SummaryList(recipients).html)\
      <p class="hint">\(audience)</p>\
      \(DeliveryActs(delivery, reader, typed, mended).html)
      """)
    page.breadcrumbs = [
      Link(say("shell.home"), to: reader.path()),
      Link(say("deliveries.title"), to: reader.path("deliveries")),
    ]
    page.notification = notification
    return page
  }

  private var rows: [SummaryList.Row] {
    let told = delivery.particulars
    var rows = [
      SummaryList.Row(say("offers.provider"), reader.link(to: delivery.provider)),
      SummaryList.Row(say("offers.topics"), "\(reader.names(told.topics))"),
      SummaryList.Row(say("deliveries.kinds"), "\(reader.names(told.kinds))"),
      SummaryList.Row(
        say("deliveries.period"), told.period.map { reader.time($0) } ?? .empty),
      SummaryList.Row(say("deliveries.reported"), reader.time(delivery.reported)),
    ]
    if let request = reader.view.request(of: delivery) {
      let place = reader.path("requests", "\(request.reference)")
      rows.append(
        .init(
          say("deliveries.request"),
          "\(HTML.reference(request.reference, to: place)) \(HTML.written(request.title))"))
    }
    if let document = delivery.document, maySeeDocuments {
      rows.append(.init(say("cases.document"), HTML.written(document)))
    }
    if let day = delivery.withdrawn {
      rows.append(.init(say("offers.withdrawnOn"), reader.time(day)))
    }
    return rows
  }

  private var maySeeDocuments: Bool { reader.view.maySeeDocuments(of: delivery) }

  /// Each recipient with its word.
  private var recipients: [SummaryList.Row] {
    let now = reader.view.now
    let registered = now.recipients(of: delivery).map { party in
      SummaryList.Row(reader.name(of: party), word(of: party))
    }
    let others = delivery.particulars.countries.filter { now.state(of: $0) == nil }.map {
      SummaryList.Row(
        reader.terms.name($0, reader.language), "\(say("deliveries.notRegistered"))")
    }
    return registered + others
  }

  private func word(of party: PartyID) -> HTML {
    guard let confirmation = delivery.confirmation(of: party) else {
      let changed = delivery.changed[party].map {
        say("deliveries.changedSince", ["day": .day($0)])
      }
      return "\(changed ?? say("deliveries.noWord"))"
    }
    let document = maySeeDocuments ? confirmation.document : nil
    return """
      \(say("deliveries.confirmedOn", ["day": .day(confirmation.on)]))\
      \(document.map { " (\(HTML.written($0)))" as HTML })
      """
  }

  /// Who reads this report.
  private var audience: String {
    if delivery.withdrawn != nil { return say("deliveries.audience.withdrawn") }
    if reader.view.now.isPublic(delivery) { return say("deliveries.audience.public") }
    return say(
      delivery.particulars.mayBePublished
        ? "deliveries.audience.once" : "deliveries.audience.parties")
  }

  private var notification: HTML {
    let done = reader.query["done"]
    guard ["reported", "corrected", "confirmed", "withdrawn"].contains(done) else {
      return .empty
    }
    return NotificationBanner(
      .success, say("offers.recorded"), "<p>\(say("deliveries.done.\(done)"))</p>"
    ).html
  }
}

import Clearinghouse
import HTML
import Languages
import Reception
import Vocabulary

/// What the reader may say of a report: that it is so, how it is right, or that it is taken back.
struct DeliveryActs {
  private let delivery: Delivery
  private let reader: Reader
  private let typed: Typed
  private let mended: Mended

  init(_ delivery: Delivery, _ reader: Reader, _ typed: Typed, _ mended: Mended) {
    self.delivery = delivery
    self.reader = reader
    self.typed = typed
    self.mended = mended
  }

  private var say: Speaker { reader.say }
  private var place: Path { reader.path("deliveries", "\(delivery.reference)") }
  private var isOfficer: Bool { reader.view.may(.recordForParties) }

  var html: HTML {
    guard !reader.view.isPast, delivery.withdrawn == nil, let person = reader.visit.person else {
      return .empty
    }
    let now = reader.view.now
    let own = now.parties(.confirmDeliveries, of: person, on: reader.today)
    let silent = now.recipients(of: delivery).filter {
      delivery.confirmation(of: $0) == nil && (isOfficer || own.contains($0))
    }
    let isReporter = now.parties(.reportDeliveries, of: person, on: reader.today)
      .contains(delivery.provider)
    return "\(confirm(silent, own))\(isReporter || isOfficer ? keep(isReporter) : .empty)"
  }

  private func confirm(_ silent: [PartyID], _ own: [PartyID]) -> HTML {
    guard let first = silent.first else { return .empty }
    let which: HTML =
      silent.count == 1
      ? "\(HiddenField("party", first.rawValue).html)<p>\(reader.name(of: first))</p>"
      : SelectField(
        Field("party", label: say("deliveries.whose"), error: mended.errors["party"]),
        silent.map { Choice($0.rawValue, reader.name(of: $0)) }, chosen: typed["party"]
      ).html
    return """
      <section class="next"><h2>\(say("deliveries.confirm"))</h2>\
      <p>\(say("deliveries.confirmText"))</p>\
      \(Wording(reader).form(
        to: place.adding("confirmation"),
        """
        \(DeliveryForm.read(delivery))\(which)\(document(silent.allSatisfy(own.contains)))\
        \(Button(say("deliveries.confirm")).html)
        """
      ))</section>
      """
  }

  private func keep(_ isReporter: Bool) -> HTML {
    let words = Wording(reader)
    return """
      <h2>\(say("deliveries.yours"))</h2>\
      <p>\(Link(say("deliveries.correct"), to: place.adding("correction")).html)</p>\
      \(Details(say("deliveries.withdraw"), """
        <p>\(say("deliveries.withdrawText"))</p>\
        \(words.form(
          to: place.adding("withdrawal"),
          "\(document(isReporter))\(Button(say("deliveries.withdraw"), .grave).html)"))
        """).html)
      """
  }

  /// The question for the paper that an officer records from.
  private func document(_ isOwn: Bool) -> HTML {
    guard !isOwn else { return .empty }
    return TextField(
      Field(
        "document", label: say("cases.documentField"), hint: say("cases.documentWhy"),
        error: mended.errors["document"]), value: typed["document"]
    ).html
  }
}

import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// Making an offer in the name of a provider.
enum NewOfferPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let providers = try providers(reader)
    var offer = NewOffer(in: reader.language)
    offer.provider = providers.first?.rawValue ?? ""
    return NewOfferForm(offer, providers, reader).page.response(reader)
  }

  static func send(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    let providers = try providers(reader)
    let offer = NewOffer(typed, reader.terms, in: reader.language)
    guard
      let provider = providers.first(where: { $0.rawValue == offer.provider }) ?? providers.first
    else { throw PageError.notPermitted }
    let (terms, unread) = offer.terms
    let strangers = typed.strangers("provider") { providers.contains(PartyID($0)) }
    let command = MakeOffer(
      by: provider, with: offer.partners.sorted().map { PartyID($0) },
      title: Passage(offer.title, offer.language),
      summary: Passage(offer.summary, offer.language), terms: terms)
    let sent = typed.fields.filter { $0.name != "csrf" && $0.name != "key" }
      .map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    let key = typed["key"].isEmpty ? nil : Ledger.Key(typed["key"], request: sent)
    do {
      let receipt = try await make(command, strangers + unread, reader, key: key)
      return .seeOther(reader.path("offers", receipt.subject, query: ["done": "made"]))
    } catch Refusal.fields(let problems) {
      var form = NewOfferForm(offer, providers, reader)
      form.problems = problems
      return form.page.response(reader)
    }
  }

  private static func make(
    _ command: MakeOffer, _ unread: [FieldProblem], _ reader: Reader, key: Ledger.Key?
  ) async throws -> Ledger.Receipt {
    if !unread.isEmpty { throw Refusal.fields(try problems(of: command, reader) + unread) }
    return try await reader.site.instance.ledger.perform(command, by: reader.person, key: key)
  }

  /// What else is wrong with an offer of which something could not be read.
  private static func problems(of command: MakeOffer, _ reader: Reader) throws -> [FieldProblem] {
    do {
      let now = reader.site.instance.ledger.now
      _ = try command.decide(on: reader.view.now, by: reader.person, at: now)
      return []
    } catch Refusal.fields(let problems) {
      return problems
    }
  }

  private static func providers(_ reader: Reader) throws -> [PartyID] {
    let person = try reader.person
    let providers = reader.view.now.parties(.offer, of: person, on: reader.today)
    guard !providers.isEmpty else { throw PageError.notPermitted }
    return providers
  }
}

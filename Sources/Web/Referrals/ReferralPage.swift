import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The page on which it is recorded that a request was sent on to another channel.
enum ReferralPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    var form = try form(reader)
    try form.words.checkOpen()
    form.typed = reader.query
    return page(form).response(reader)
  }

  static func send(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    var form = try form(reader)
    form.typed = typed
    let refusal = try await reader.send(&form) { form throws(Refusal) in
      Refer(
        form.words.seen.reference, to: form.typed["programme"], on: try form.day,
        remark: form.remark)
    }
    guard let refusal else { return .seeOther(form.words.path.at("referrals")) }
    return page(form).refused(reader, refusal.status)
  }

  private static func form(_ reader: Reader) throws -> ReferralForm {
    _ = try reader.person
    let words = try CaseWords(reader)
    guard words.seen.mayRefer else { throw PageError.notPermitted }
    return ReferralForm(words: words, choice: "programme")
  }

  private static func page(_ form: ReferralForm) -> Page {
    let (words, say) = (form.words.words, form.words.say)
    let programmes = words.now.programmes.all.compactMap(\.programme)
      .filter { $0.id != form.words.seen.programme }
    let question = SelectField(
      words.field(
        "programme", say("referrals.channel"), error: form.mended.errors["programme"]),
      programmes.map { Choice($0.id, $0.entry.title.text(words.language)) },
      chosen: form.typed["programme"], none: say("referrals.choose"))
    return form.page(
      say("referrals.record"),
      """
      <p>\(say("referrals.what"))</p>\
      \(form.html(
        to: form.words.path.adding("referrals"), question.html, button: say("referrals.save")))
      """)
  }
}

/// The page on which a channel's answer to a referral is recorded.
enum ReferralAnswerPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let (form, referral) = try form(reader)
    return page(form, referral).response(reader)
  }

  static func send(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    var (form, referral) = try form(reader)
    form.typed = typed
    let refusal = try await reader.send(&form) { form throws(Refusal) in
      guard let answer = Referral.Answer(rawValue: form.typed["answer"]) else {
        let code = form.typed["answer"].isEmpty ? "required" : "unknown-option"
        throw .fields([.init(field: "answer", code: code)])
      }
      return AnswerReferral(
        referral.reference, answer, on: try form.day, remark: form.remark)
    }
    guard let refusal else { return .seeOther(form.words.path.at("referrals")) }
    return page(form, referral).refused(reader, refusal.status)
  }

  private static func form(_ reader: Reader) throws -> (ReferralForm, Referral) {
    _ = try reader.person
    let words = try CaseWords(reader)
    guard words.seen.mayRefer else { throw PageError.notPermitted }
    guard
      let referral = words.seen.referrals.first(where: { "\($0.reference)" == reader.place[3] })
    else { throw PageError.notFound }
    return (
      ReferralForm(words: words, choice: "answer", referral: "\(referral.reference)"), referral
    )
  }

  private static func page(_ form: ReferralForm, _ referral: Referral) -> Page {
    let (words, say) = (form.words.words, form.words.say)
    let question = ChoiceField.radios(
      words.field(
        "answer", say("referrals.question", ["channel": .text(words.channel(referral.programme))]),
        error: form.mended.errors["answer"]),
      Referral.Answer.allCases.map {
        Choice($0.rawValue, say("referrals.answer.\($0.rawValue)"))
      }, chosen: form.typed["answer"])
    return form.page(
      say("referrals.recordAnswer"),
      form.html(
        to: form.words.path.adding("referrals", "\(referral.reference)", "answers"),
        question.html, button: say("referrals.saveAnswer")))
  }
}

extension Wording {
  /// The title of a channel.
  func channel(_ programme: String) -> String {
    now.programmes[programme]?.programme?.entry.title.text(language) ?? programme
  }
}

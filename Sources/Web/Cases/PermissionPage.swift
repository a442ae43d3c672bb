import Clearinghouse
import HTML
import HTTPTypes
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The page on which a permission is given, refused or withdrawn.
struct PermissionPage {
  let words: CaseWords
  let permission: CaseView.Permission
  var typed = Typed([])
  var mended = Mended()
  var key = Access.secret()

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    _ = try reader.person
    return try PermissionPage(CaseWords(reader), reader.place[3]).page.response(reader)
  }

  static func answer(_ reader: Reader, _ request: Request) async throws -> Response {
    let person = try reader.person
    let typed = try await reader.typed(request)
    var page = try PermissionPage(CaseWords(reader), typed["purpose"])
    page.typed = typed
    page.key = typed["key"].isEmpty ? page.key : typed["key"]
    do throws(Refusal) {
      let receipt = try await reader.site.instance.ledger.perform(
        try page.command, by: person, key: .init(page.key, request: page.digest))
      return .seeOther(page.words.path.with(query: [("act", String(receipt.act))]))
    } catch {
      page.mended = page.words.mended(error)
      return page.page.refused(reader, error.status)
    }
  }

  init(_ words: CaseWords, _ purpose: String) throws(PageError) {
    guard
      let permission = words.seen.permissions.first(where: { $0.rule.purpose == purpose })
    else { throw .notFound }
    guard permission.mayAnswer else { throw .notPermitted }
    self.words = words
    self.permission = permission
  }

  private var say: Speaker { words.say }
  private var purpose: String { permission.rule.purpose }

  private var command: AnswerPermission {
    get throws(Refusal) {
      guard ["yes", "no"].contains(typed["given"]) else {
        let code = typed["given"].isEmpty ? "required" : "unknown-option"
        throw .fields([FieldProblem(field: "given", code: code)])
      }
      let strangers = typed.strangeLanguages("reason-language")
      guard strangers.isEmpty else { throw .fields(strangers) }
      var command = AnswerPermission(
        purpose, of: words.seen.reference, isGiven: typed["given"] == "yes")
      command.document = typed["document"].isEmpty ? nil : typed["document"]
      let reason = typed["reason"]
      command.reason = reason.isEmpty ? nil : Passage(reason, language)
      return command
    }
  }

  private var language: Language {
    Language(rawValue: typed["reason-language"]) ?? words.words.language
  }

  private var digest: String {
    digestOf([purpose, typed["given"], typed["document"], typed["reason"], language.rawValue])
  }

  /// Whether the reader would record the answer of somebody else.
  private var isRecorder: Bool {
    !words.words.view.held.contains {
      $0.office == .focalPoint && $0.party == words.seen.requester
    }
  }

  var page: Page {
    let title = words.permission(purpose)
    var page = Page(
      "\(title) · \(words.seen.reference)",
      """
      <h1>\(title)</h1>\
      <p>\(HTML.reference(words.seen.reference, to: words.path)) · \
      \(HTML.written(words.seen.title))</p>\
      \(mended.summary(say, order: ["given", "document", "reason"]))\(form)
      """)
    page.breadcrumbs = words.breadcrumbs
    return page
  }

  private var form: HTML {
    let given = ChoiceField.radios(
      field("given", say("cases.permissionQuestion"), hint: say("cases.permissionHint")),
      [Choice("yes", say("cases.yes")), Choice("no", say("cases.no"))], chosen: typed["given"])
    let document = TextField(
      field("document", say("cases.documentField"), hint: say("cases.documentWhy")),
      value: typed["document"])
    let reason = TextArea(
      field("reason", say("cases.reason"), hint: say("cases.reasonForAll"), isOptional: true),
      value: typed["reason"], language: language, lines: 4)
    return words.words.form(
      to: words.path.adding("permissions"),
      """
      \(HiddenField("purpose", purpose).html)\(given.html)\(isRecorder ? document.html : "")\
      \(reason.html)\
      \(words.words.languages("reason-language", say("cases.reasonLanguage"), chosen: language))\
      \(Button(say("cases.saveAnswer")).html)
      """, key: key)
  }

  private func field(
    _ name: String, _ label: String, hint: String? = nil, isOptional: Bool = false
  ) -> Field {
    words.words.field(name, label, hint: hint, isOptional: isOptional, error: mended.errors[name])
  }
}

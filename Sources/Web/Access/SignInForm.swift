import Clearinghouse
import HTML
import HTTPTypes
import Hummingbird
import Languages

/// The form by which people sign in.
struct SignInForm {
  /// A demonstration's account, with what its holder is.
  struct Account {
    let name: String
    let offices: [String]
  }

  private let reader: Reader
  private let back: Path?
  /// The name typed before.
  var user = ""
  /// The form that waits until its sender has signed in.
  var kept: KeptForm?
  private var problem: String?
  private var status = HTTPResponse.Status.ok
  private var waitSeconds: Int?

  init(_ reader: Reader, back: Path?) {
    self.reader = reader
    self.back = back
  }

  /// The form once more, with why nobody was signed in.
  func refused(_ refusal: Access.Refusal) -> Response {
    var form = self
    switch refusal {
    case .wrong:
      form.problem = reader.say("access.wrong")
      form.status = .unprocessableContent
    case .tooMany(let seconds):
      form.problem = reader.say("access.tooMany", ["count": .number(seconds)])
      form.status = .tooManyRequests
      form.waitSeconds = seconds
    case .unavailable:
      form.problem = reader.say("errors.unavailable.text")
      form.status = .serviceUnavailable
    }
    var response = form.page.response(reader)
    if let seconds = form.waitSeconds { response.headers[.retryAfter] = String(seconds) }
    return response
  }

  var page: Page {
    let say = reader.say
    let name = Field("user", label: say("access.user"))
    let problems = problem.map { [ErrorSummary.Problem($0, at: name.identifier)] } ?? []
    let waiting: HTML? = kept.map { _ in
      NotificationBanner(.notice, say("access.ended"), "<p>\(say("access.endedText"))</p>").html
    }
    let form = PostForm(
      to: reader.path("sign-in"), token: reader.formToken,
      """
      \(carried)\(TextField(name, value: user, kind: .code, autocomplete: "username").html)\
      \(PasswordField(Field("password", label: say("access.password"))).html)\
      \(Button(say("shell.signIn")).html)
      """)
    var page = Page(
      say("shell.signIn"),
      """
      \(ErrorSummary(say("forms.problem"), problems).html)<h1>\(say("shell.signIn"))</h1>
      \(form.html)\(demonstration)
      """)
    page.notification = problem == nil ? waiting ?? .empty : .empty
    page.isError = problem != nil
    page.status = status
    return page
  }

  private var carried: HTML {
    """
    \(back.map { HiddenField("return", $0.text).html })\(kept.map { $0.carried })
    """
  }

  private var demonstration: HTML? {
    guard !reader.site.demoAccounts.isEmpty else { return nil }
    let say = reader.say
    let rows: [HTML] = accounts.map { account in
      let offices =
        account.offices.isEmpty ? account.name : say.list(account.offices.map { .text($0) })
      let form = PostForm(
        to: reader.path("sign-in"), token: reader.formToken,
        """
        \(carried)\(HiddenField("user", account.name).html)\
        \(HiddenField("password", Site.demoPassword).html)\
        \(Button(say("access.signInAs", ["office": .text(offices)]), .second).html)
        """)
      return "<li>\(HTML.isolated(account.name))\(form.html)</li>"
    }
    return """
      <h2>\(say("access.demonstration"))</h2><p>\(say("access.demonstrationText"))</p>
      <ul class="accounts">\(rows)</ul>
      """
  }

  private var accounts: [Account] {
    reader.site.demoAccounts.map { name in
      let held = reader.view.now.people[PersonID(name)]?.held(on: reader.today) ?? []
      return Account(
        name: name,
        offices: held.map { appointment in
          let office = reader.say.office(appointment.office)
          guard let party = appointment.party else { return office }
          return reader.say(
            "access.officeOf",
            ["office": .text(office), "party": .text(reader.name(of: party))])
        })
    }
  }
}

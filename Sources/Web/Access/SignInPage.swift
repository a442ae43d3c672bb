import Clearinghouse
import HTML
import HTTPTypes
import Hummingbird
import Languages
import Reception

/// Signing in and out.
enum SignInPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    if reader.visit.person != nil { return .seeOther(back(reader.query, reader)) }
    return SignInForm(reader, back: back(reader.query)).page.response(reader)
  }

  static func send(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request, isPublic: true)
    let kept = KeptForm(carriedIn: typed)
    var form = SignInForm(reader, back: back(typed))
    form.kept = kept
    form.user = typed["user"]
    let access = reader.site.instance.access
    let secret: String
    do throws(Access.Refusal) {
      secret = try access.signIn(
        typed["user"], password: typed.fields.first { $0.name == "password" }?.value ?? "",
        from: reader.visit.address, as: .cookie)
    } catch {
      return form.refused(error)
    }
    if let old = reader.visit.secret { access.signOut(old) }
    var visit = reader.visit
    visit.session = access.session(secret, .cookie)
    visit.secret = secret
    let now = Reader(reader.site, visit, reader.language, reader.place, reader.query)
    var response =
      kept.map { ResumePage($0, now).page.response(now) } ?? .seeOther(back(typed, now))
    response.headers[.setCookie] = cookie(secret, seconds: Access.idleSeconds)
    return response
  }

  static func signOut(_ reader: Reader, _ request: Request) async throws -> Response {
    var response = Response.seeOther(reader.path())
    guard let secret = reader.visit.secret else { return response }
    _ = try await reader.typed(request)
    reader.site.instance.access.signOut(secret)
    response.headers[.setCookie] = cookie("", seconds: 0)
    return response
  }

  /// What becomes of a form whose session has ended: sign in first, or send it once more.
  static func resume(_ kept: KeptForm?, _ reader: Reader) -> Response {
    if let kept, reader.visit.person != nil {
      return ResumePage(kept, reader).page.response(reader)
    }
    let place = ["sign-in"]
    let reader = Reader(reader.site, reader.visit, reader.language, place, reader.query)
    var form = SignInForm(reader, back: nil)
    form.kept = kept
    return form.page.response(reader)
  }

  private static func cookie(_ secret: String, seconds: Int) -> String {
    """
    \(Recognition.cookie)=\(secret); Path=/; Max-Age=\(seconds); Secure; HttpOnly; SameSite=Lax
    """
  }

  private static func back(_ typed: Typed) -> Path? {
    Path(parsing: typed["return"]).flatMap { $0.isPage ? $0 : nil }
  }

  /// Where a reader wanted to go, else where their work is.
  private static func back(_ typed: Typed, _ reader: Reader) -> Path {
    if let path = back(typed) { return path }
    if reader.view.may(.seeDesk) { return reader.path("desk") }
    if reader.view.may(.lodge) { return reader.path("my") }
    return reader.view.may(.offer) ? reader.path("offers") : reader.path()
  }
}

/// The page after signing in again: what was typed before is one button away.
struct ResumePage {
  private let kept: KeptForm
  private let reader: Reader

  init(_ kept: KeptForm, _ reader: Reader) {
    self.kept = kept
    self.reader = reader
  }

  var page: Page {
    let say = reader.say
    let form = PostForm(
      to: kept.action, token: reader.formToken,
      "\(kept.hidden)\(Button(say("access.continue")).html)")
    return Page(
      say("access.resume"),
      "<h1>\(say("access.resume"))</h1><p>\(say("access.resumeText"))</p>\(form.html)")
  }
}

import Clearinghouse
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Languages
import Reception
import Vocabulary

/// Who reads a page: the language, what they may see, and the texts to say it with.
struct Reader: Sendable {
  let site: Site
  let visit: Visit
  let language: Language
  /// The page's address without its language, such as `requests/REQ-2026-0042`.
  let place: [String]
  /// The query of the page's address.
  let query: Typed
  let view: View
  let say: Speaker

  /// The reader of a request whose address begins with a language.
  ///
  /// - Throws: `PageError.notFound` where it begins with anything else.
  init(_ site: Site, _ request: Request, _ visit: Visit, inTime: Bool = false) throws {
    let segments = request.uri.path.split(separator: "/").map {
      String($0).removingPercentEncoding ?? String($0)
    }
    guard let language = segments.first.flatMap(Language.init) else { throw PageError.notFound }
    let query = request.typedQuery
    let place = Array(segments.dropFirst())
    guard inTime, !query["at"].isEmpty else {
      self.init(site, visit, language, place, query)
      return
    }
    self.init(
      site, visit, language, place, query,
      try site.instance.view(for: visit.person, at: query["at"]))
  }

  init(
    _ site: Site, _ visit: Visit, _ language: Language, _ place: [String], _ query: Typed,
    _ past: View? = nil
  ) {
    self.site = site
    self.visit = visit
    self.language = language
    self.place = place
    self.query = query
    view = past ?? site.instance.view(for: visit.person)
    say = Speaker(site.catalogue, language)
  }

  /// Who is signed in; a page for people sends others to sign in.
  var person: PersonID {
    get throws {
      guard let person = visit.person else { throw PageError.signIn }
      return person
    }
  }

  var terms: Terms { view.now.terms }
  var today: Day { view.day }

  /// The token that every form of this reader carries.
  var formToken: String { visit.secret.map(Access.formToken) ?? "" }

  /// A place on this site in the reader's language.
  func path(_ segments: String..., query: KeyValuePairs<String, String> = [:]) -> Path {
    Path(
      segments: [language.rawValue] + segments, query: query.map { ($0.key, $0.value) },
      keeping: at)
  }

  /// The past day or moment that is shown, as links spell it; nil today.
  var at: String? { view.isPast ? query["at"] : nil }

  /// The fields of a form that this reader sent from a page of this site.
  ///
  /// Somebody who is not signed in may send it where it `isPublic`. A session that has ended
  /// throws all fields back, so that nothing typed is lost; another site's form is refused.
  func typed(_ request: Request, isPublic: Bool = false) async throws -> Typed {
    guard request.isFromThisSite else { throw PageError.forged(nil) }
    let typed = try await request.typed()
    if isPublic { return typed }
    guard visit.person != nil else { throw PageError.sessionEnded(typed) }
    guard typed["csrf"] == formToken else {
      throw request.isSurelyFromThisSite ? PageError.sessionEnded(typed) : .forged(typed)
    }
    return typed
  }
}

extension Request {
  /// Whether nothing says that another site sent this.
  var isFromThisSite: Bool {
    if let site = fetchSite { return site == "same-origin" || site == "none" }
    guard let origin = headers[.origin] else { return true }
    return origin.split(separator: "/").last.map(String.init) == head.authority
  }

  /// Whether the browser vouches that a page of this site sent this.
  var isSurelyFromThisSite: Bool { fetchSite == "same-origin" }

  private var fetchSite: String? {
    HTTPField.Name("Sec-Fetch-Site").flatMap { headers[$0] }
  }
}

/// Why a page cannot be shown; each has a page of its own in the reader's language.
enum PageError: Error {
  /// There is no such page, or the reader may not know of it.
  case notFound
  /// The reader must sign in first.
  case signIn
  /// The reader may not do this.
  case notPermitted
  /// The form may have come from another site; what was typed is there where it was read.
  case forged(Typed?)
  /// The session in which a form was begun has ended; its fields are kept.
  case sessionEnded(Typed)
  /// The body is larger than 1 MiB.
  case tooLarge
  /// Too many requests; the next is taken after so many seconds.
  case tooMany(seconds: Int)
  /// A command was refused, on a page that has no form to show it at.
  case refused(Refusal)
}

import Clearinghouse
import HTML
import Languages
import Reception

/// The links around every page, by who reads it.
struct Navigation: Sendable {
  private let reader: Reader

  init(_ reader: Reader) {
    self.reader = reader
  }

  /// The main sections, with those of the reader's offices first.
  var links: [Link] {
    var links: [Link] = []
    if reader.view.may(.seeDesk) { links.append(link("shell.desk", "desk")) }
    if reader.view.may(.lodge) { links.append(link("shell.myCountry", "my")) }
    return links + [
      link("shell.requests", "requests"), link("shell.offers", "offers"),
      link("providers.title", "providers"), link("shell.programmes", "programmes"),
    ]
  }

  /// Who is signed in with the way out, or the way in.
  var account: HTML {
    guard let person = reader.visit.person else {
      return Link(
        reader.say("shell.signIn"), to: reader.path("sign-in"),
        isCurrent: reader.place.first == "sign-in"
      ).html
    }
    return """
      <span>\(HTML.isolated(person.rawValue))</span> \
      \(PostForm.signOut(
        to: reader.path("sign-out"), token: reader.formToken,
        words: reader.say("shell.signOut")))
      """
  }

  /// The links in the footer.
  var footer: [Link] {
    [
      link("countries.title", "countries"), link("reports.title", "reports"),
      link("deliveries.title", "deliveries"), link("past.changes", "changes"),
      link("history.title", "history"),
      link("shell.api", "api"),
    ]
  }

  private func link(_ key: String, _ place: String) -> Link {
    Link(reader.say(key), to: reader.path(place), isCurrent: reader.place.first == place)
  }
}

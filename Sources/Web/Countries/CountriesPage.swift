import Clearinghouse
import Foundation
import HTML
import Hummingbird
import Languages
import Vocabulary

/// The countries and areas, by region; each leads to what is open to it.
enum CountriesPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let say = reader.say
    let countries = reader.terms.countries
    let real = countries.all.filter { $0.nature == .sourced }
    let regions = countries.regions.filter { $0.parent == Region.world }
    let parts: [HTML?] = regions.map { region in
      part(
        region.name.text(reader.language), real.filter { $0.regions.first == region.code }, reader)
    }
    let madeUp =
      reader.view.now.isDemonstration
      ? part(
        say("countries.illustrative"), countries.all.filter { $0.nature == .illustrative }, reader)
      : nil
    let apart = part(
      say("countries.noRegion"), real.filter { $0.regions.isEmpty }, reader)
    var page = Page(
      say("countries.title"),
      """
      <h1>\(say("countries.title"))</h1><p class="lead">\(say("countries.what"))</p>\
      \(madeUp)\(parts.compactMap { $0 })\(apart)<p class="hint">\(say("countries.names"))</p>
      """)
    page.breadcrumbs = [Link(say("shell.programmes"), to: reader.path("programmes"))]
    return page.response(reader)
  }

  private static func part(_ title: String, _ countries: [Country], _ reader: Reader) -> HTML? {
    guard !countries.isEmpty else { return nil }
    let locale = Locale(identifier: reader.language.rawValue)
    let rows = countries.map { ($0.code, $0.name.text(reader.language)) }
      .sorted { $0.1.compare($1.1, locale: locale) == .orderedAscending }
    let lines: [HTML] = rows.map { code, name in
      "<li><a href=\"\(reader.path("countries", code))\">\(name)</a></li>"
    }
    return "<h2>\(title)</h2><ul class=\"columns\">\(lines)</ul>"
  }
}

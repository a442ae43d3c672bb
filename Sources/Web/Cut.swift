import HTML
import Languages
import Reception

extension Wording {
  /// How many rows of a list a page shows that holds several lists.
  static var most: Int { 20 }

  /// A part of a list that stands on a page with others, and the way to the rest of it.
  ///
  /// The parameter of its name says after how many rows the part begins.
  func cut<Row>(
    _ rows: [Row], _ name: String, at place: Path? = nil, _ html: ([Row]) -> HTML
  ) -> HTML {
    let here = place ?? here
    let from = Int(query[name]).map { max(0, min($0, rows.count)) } ?? 0
    let shown = Array(rows[from...].prefix(Self.most))
    let next = from + shown.count
    guard from > 0 || next < rows.count else { return html(shown) }
    let pages = Pagination(
      say("forms.pages"),
      previous: from == 0 ? nil : Link(say("requests.first"), to: here),
      next: next == rows.count
        ? nil
        : Link(
          say("registers.more", ["count": .number(rows.count - next)]),
          to: here.adding(query: [(name, "\(next)")])))
    return "\(html(shown))\(pages.html)"
  }

  /// Whether a part further on of a list is shown.
  func isCut(_ name: String) -> Bool { !query[name].isEmpty }
}

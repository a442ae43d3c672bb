import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Vocabulary

/// The task list of a draft: its sections, each with how far it is.
struct DraftPage {
  let open: OpenDraft

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let open = try OpenDraft(reader)
    return Page(open.title, DraftPage(open: open).html).response(reader)
  }

  static func askToDelete(_ reader: Reader, _ request: Request) async throws -> Response {
    let open = try OpenDraft(reader)
    let title = reader.say("lodging.delete")
    var page = Page(
      title,
      """
      <h1>\(title)</h1><p>\(open.titleMarkup)</p><p>\(reader.say("lodging.deleteText"))</p>\
      \(PostForm(to: open.path.adding("deletion"), token: reader.formToken,
        Button(title, .grave).html).html)\
      <p>\(Link(reader.say("lodging.keep"), to: open.path).html)</p>
      """)
    page.breadcrumbs = open.breadcrumbs
    return page.response(reader)
  }

  static func delete(_ reader: Reader, _ request: Request) async throws -> Response {
    _ = try await reader.typed(request)
    let open = try OpenDraft(reader)
    try reader.site.instance.store.deleteDraft(open.draft.id)
    return .seeOther(reader.path(reader.view.may(.lodge) ? "my" : "desk"))
  }

  private var say: Speaker { open.say }

  var html: HTML {
    """
    <h1>\(open.titleMarkup)</h1>\
    <p>\(HTML.isolated(open.words.party(open.draft.party))) · \
    \(open.programme.entry.title.text(open.words.language))\
    \(open.body.again.map { " · \(HTML.reference($0, to: open.words.path($0)))" as HTML })</p>\
    <p>\(say("lodging.saved", [
      "day": .day(open.draft.savedAt.day), "person": .text(open.draft.savedBy.rawValue)]))</p>\
    <h2>\(say("lodging.sections"))</h2>\(SummaryList(rows).html)\
    <p class="act"><a class="button" href="\(open.path.adding("check"))">\
    \(say("lodging.toCheck"))</a></p>\
    <p>\(say("lodging.shared"))</p>\
    <p>\(Link(say("lodging.toMatches"), to: open.path.adding("matches")).html)</p>\
    <p>\(Link(say("lodging.delete"), to: open.path.adding("deletion")).html)</p>
    """
  }

  private var rows: [SummaryList.Row] {
    open.sections.map { id in
      SummaryList.Row(
        open.title(of: id), state(of: id).html,
        change: Link(
          say(open.body.saved.contains(id) ? "forms.change" : "lodging.start"),
          to: open.path.adding(id)))
    }
  }

  private func state(of section: String) -> StatusTag {
    if !open.body.saved.contains(section), !isBegun(section) {
      return StatusTag(say("lodging.notStarted"))
    }
    return open.problems(in: section).isEmpty
      ? StatusTag(say("lodging.completed"), .met) : StatusTag(say("lodging.inProgress"), .going)
  }

  /// Whether something stands in a section, as in a request that is lodged again.
  private func isBegun(_ section: String) -> Bool {
    guard let section = open.section(section) else { return !open.body.title.isEmpty }
    if section.hasItems { return !open.body.items.isEmpty }
    return section.fields.contains { open.body.answers[$0.id] != nil }
  }
}

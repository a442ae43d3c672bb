import Clearinghouse
import HTML
import Languages
import Programmes
import Vocabulary

/// Who will see which part of a request, and what the public will read, before it is published.
struct AudiencePreview {
  let words: CaseWords

  private var say: Speaker { words.say }
  private var seen: CaseView { words.seen }

  /// Every part with those who read it, then the text as an outsider will see it.
  var html: HTML {
    """
    <h2>\(say("preview.title"))</h2>\(SummaryList(parts + fields).html)\
    \(PublicText(seen.published, words.words)?.html)
    """
  }

  private var parts: [SummaryList.Row] {
    let items = seen.items.map { HTML.paragraphs($0.text) }
    return [
      part(say("lodging.title"), .written(seen.title), .public),
      part(say("cases.requester"), .isolated(words.words.party(seen.requester)), .public),
      part(say("cases.countries"), "\(words.words.names(seen.countries))", .public),
      part(say("cases.topics"), "\(words.words.names(seen.topics))", .public),
      part(say("registers.requests.kind"), "\(words.words.names(seen.kinds))", .public),
      part(
        say("cases.items"), "\(items)", seen.published.level == .posted ? .public : .providers),
    ]
  }

  private var fields: [SummaryList.Row] {
    let answers = seen.answers
    return (words.form?.fields ?? []).map { field in
      part(
        field.label.text(words.words.language),
        answers[field.id].map { words.words.answer($0, to: field) } ?? .empty, field.audience)
    }
  }

  private func part(
    _ name: String, _ value: HTML, _ audience: Form.Audience
  ) -> SummaryList.Row {
    let shown: HTML =
      value.isEmpty ? "<span class=\"hint\">\(say("preview.notFilled"))</span>" : value
    return .init(name, "\(shown)\(words.words.readBy(audience))")
  }
}

/// What everybody will read of a request, word for word, once its summary is published.
struct PublicText {
  private let words: CaseWords

  /// The text of a case as an outsider sees it; nil where its programme is no longer kept.
  init?(_ published: CaseView, _ words: Wording) {
    guard let words = CaseWords(published, words) else { return nil }
    self.words = words
  }

  private var say: Speaker { words.say }

  var html: HTML {
    """
    <h2>\(say("preview.public"))</h2><p>\(say("preview.publicNote"))</p>\
    <div class="empty"><p>\(HTML.written(words.seen.title))</p>\
    \(RequestSummary(words).html)</div>\(missing)
    """
  }

  /// What the form would have told the public, and nobody filled in.
  private var missing: HTML? {
    let answers = words.seen.answers
    let fields = (words.form?.fields ?? []).filter {
      $0.audience == .public && answers[$0.id]?.isEmpty ?? true
    }
    guard !fields.isEmpty else { return nil }
    let names = words.words.list(fields.map { $0.label.text(words.words.language) })
    return "<p>\(say("preview.missing", ["fields": .text(names)]))</p>"
  }
}

extension Wording {
  /// Who reads a part of a request.
  func readBy(_ audience: Form.Audience) -> HTML {
    "<p class=\"hint\">\(say("preview.readBy.\(audience.rawValue)"))</p>"
  }
}

extension OpenDraft {
  /// What everybody will read of the draft once it is lodged and its summary published.
  var publicText: HTML? {
    words.view.published(content, of: draft.party, under: draft.programme, again: body.again)
      .flatMap { PublicText($0, words)?.html }
  }
}

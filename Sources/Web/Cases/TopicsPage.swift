import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The page on which the topics of an item are corrected, beside those that its text names.
struct TopicsPage {
  let words: CaseWords
  let item: Case.Item
  var chosen: Set<String>
  var mended = Mended()

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let page = try TopicsPage(reader)
    try page.words.checkOpen()
    return page.page.response(reader)
  }

  static func save(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    var page = try TopicsPage(reader)
    page.chosen = Set(
      typed.fields.filter { $0.name.hasPrefix("topics/") && !$0.value.isEmpty }.map(\.value))
    // The order of the vocabulary, so that the same choice is the same correction.
    let known = reader.terms.topics.all.map(\.id)
    let topics =
      known.filter(page.chosen.contains) + page.chosen.subtracting(known).sorted()
    guard Set(page.item.topics) != page.chosen else { return .seeOther(page.words.path) }
    do throws(Refusal) {
      let receipt = try await reader.site.instance.ledger.perform(
        CorrectTopics(topics, of: page.item.number, in: page.words.seen.reference),
        by: reader.visit.person ?? .operator)
      return .seeOther(page.words.path.with(query: [("act", String(receipt.act))]))
    } catch {
      page.mended = page.words.mended(error)
      return page.page.refused(reader, error.status)
    }
  }

  private init(_ reader: Reader) throws {
    _ = try reader.person
    words = try CaseWords(reader)
    guard let item = words.seen.items.first(where: { "\($0.number)" == reader.place[3] }) else {
      throw PageError.notFound
    }
    guard words.seen.mayCorrectTopics else { throw PageError.notPermitted }
    self.item = item
    chosen = Set(item.topics)
  }

  private var say: Speaker { words.say }

  private var page: Page {
    let title = say("topics.title", ["number": .number(item.number)])
    var page = Page(
      "\(title) · \(words.seen.reference)",
      """
      <h1>\(title)</h1>\
      <p>\(HTML.reference(words.seen.reference, to: words.path)) · \
      \(HTML.written(words.seen.title))</p>\
      \(mended.summary(say, order: ["topics"]))\(HTML.paragraphs(item.text))\
      \(words.words.mentions(in: item.text))<p>\(say("topics.why"))</p>\
      \(words.words.form(
        to: words.path.adding("items", "\(item.number)", "topics"),
        """
        <div id="f-topics">\(words.words.topicBoxes("topics", chosen: chosen))</div>\
        \(Button(say("topics.save")).html)
        """))
      """)
    page.breadcrumbs = words.breadcrumbs
    return page
  }
}

extension Wording {
  /// The topics that a text names, with the words that name them.
  func mentions(in text: Passage) -> HTML {
    let mentions = terms.topics.mentions(in: text)
    guard !mentions.isEmpty else { return "<p class=\"hint\">\(say("topics.namesNone"))</p>" }
    let lines: [HTML] = mentions.map { mention in
      """
      <li>\(terms.name(mention.topic, language)) \
      (\(HTML.written(Passage(mention.words, text.language))))</li>
      """
    }
    return "<p class=\"hint\">\(say("topics.names"))</p><ul>\(lines)</ul>"
  }

  /// The topics under their roots; a root with a tick stands open.
  func topicBoxes(_ name: String, chosen: Set<String>) -> HTML {
    let topics = terms.topics
    let groups: [HTML] = topics.children(of: nil).map { root in
      let below = topics.all.filter { topics.path(of: $0.id).last == root.id }
      let ticked = chosen.intersection(below.map(\.id))
      let title = root.name.text(language)
      let boxes = ChoiceField.checkboxes(
        field("\(name)/\(root.id)", title),
        below.map { Choice($0.id, $0.name.text(language)) }, chosen: ticked)
      return Details(title, isOpen: !ticked.isEmpty, boxes.html).html
    }
    return "\(groups)"
  }
}

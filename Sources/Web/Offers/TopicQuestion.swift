import HTML
import Languages
import Vocabulary

/// A question for topics, those below one root shown together on demand.
struct TopicQuestion {
  private let field: Field
  private let chosen: Set<String>
  private let terms: Terms
  private let language: Language
  private let say: Speaker

  init(
    _ field: Field, chosen: Set<String>, _ terms: Terms, _ language: Language, _ say: Speaker
  ) {
    self.field = field
    self.chosen = chosen
    self.terms = terms
    self.language = language
    self.say = say
  }

  var html: HTML {
    let roots = terms.topics.children(of: nil)
    let groups: [HTML] = roots.enumerated().map { group($0.offset, $0.element) }
    return """
      <div class="field\(field.error == nil ? "" : " wrong")" id="\(field.identifier)" \
      tabindex="-1"><h3>\(field.label)</h3><p class="hint">\(field.hint ?? "")</p>\
      \(field.error.map { "<p class=\"error\">\($0)</p>" })\(groups)</div>
      """
  }

  private func group(_ index: Int, _ root: Topic) -> HTML {
    let below = terms.topics.all.filter { terms.topics.path(of: $0.id).last == root.id }
    let count = below.count { chosen.contains($0.id) }
    let name = root.name.text(language)
    let boxes = ChoiceField.checkboxes(
      Field("topics.\(index)", label: name),
      below.map { Choice($0.id, $0.name.text(language)) }, chosen: chosen)
    let summary =
      count == 0 ? name : say("offers.chosen", ["name": .text(name), "count": .number(count)])
    return Details(summary, isOpen: count > 0, boxes.html).html
  }
}

import Clearinghouse
import HTML
import Programmes
import Reception
import Vocabulary

extension OpenDraft {
  /// Takes over what was typed in a section.
  ///
  /// - Returns: Whether topics were suggested that the writer has not seen yet.
  mutating func take(_ typed: Typed, in id: String) -> Bool {
    guard let section = section(id) else {
      takeFirst(typed)
      return false
    }
    if section.hasItems { return takeItems(typed) }
    for field in section.fields {
      let name = "answers/\(field.id)"
      switch field.kind {
      case .day:
        let date = typed.date(name)
        body.answers[field.id] = date.isEmpty ? nil : date.parts
      case .choices, .countries, .languages: body.answers[field.id] = typed.all(name)
      case .text, .paragraph, .email, .number, .choice, .yesNo:
        body.answers[field.id] = typed[name].isEmpty ? nil : [typed[name]]
      }
    }
    return false
  }

  private mutating func takeFirst(_ typed: Typed) {
    body.title = typed["title"]
    body.language = Language(rawValue: typed["language"]) ?? body.language
    strangers =
      typed.strangeLanguages("language")
      + typed.strangers("countries", isKnown: party.mayAskFor.contains)
    body.countries = typed.all("countries").filter(party.mayAskFor.contains)
    body.document = typed["document"]
    body.on = typed.date("on")
    body.received = typed.date("received")
  }

  private mutating func takeItems(_ typed: Typed) -> Bool {
    var suggests = false
    var items: [DraftBody.Item] = []
    for index in 0..<form.mostItems where typed.has("items/\(index)/text") {
      let before = index < body.items.count ? body.items[index] : DraftBody.Item()
      var item = DraftBody.Item(suggestedFor: before.suggestedFor)
      item.text = typed["items/\(index)/text"]
      item.kinds = typed.all("items/\(index)/kinds")
      item.topics = typed.fields.filter {
        $0.name.hasPrefix("items/\(index)/topics/") && !$0.value.isEmpty
      }.map(\.value)
      if item.topics.isEmpty, item.text != item.suggestedFor {
        item.topics = words.terms.topics.named(in: Passage(item.text, body.language))
        item.suggestedFor = item.text
        suggests = suggests || !item.topics.isEmpty
      }
      items.append(item)
    }
    if let index = Int(typed["act"].replacing("remove-", with: "")), items.indices.contains(index) {
      items.remove(at: index)
    }
    if typed["act"] == "add", items.count < form.mostItems { items.append(DraftBody.Item()) }
    body.items = items
    return suggests
  }
}

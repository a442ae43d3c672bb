import Vocabulary
import Yams

extension FileReader {
  /// Reads a file of `forms/`.
  mutating func form(_ node: Node, id: String) -> Form? {
    let keys = fields(node, of: "form", .form)
    matches(keys["form"], id)
    let sections = keys["sections"].map { entries($0, of: "sections") } ?? []
    let form = Form(
      id: id, title: multilingual(keys["title"], of: "title"),
      sections: sections.filter { named($0.name, $0.line) }.map { section($0) },
      mostItems: keys["most-items"].flatMap { number($0, of: "most-items", in: 1...200) } ?? 20,
      checklist: (keys["checklist"].map { entries($0, of: "checklist") } ?? []).map { check($0) })
    let ids = form.fields.map(\.id)
    for id in Set(ids).sorted() where ids.count(where: { $0 == id }) > 1 {
      report(.duplicateName, line(keys["sections"] ?? node), id)
    }
    for check in form.checklist {
      for field in check.looksAt where field != "items" && !ids.contains(field) {
        let place = keys["checklist"].flatMap { $0.mapping?[Node(check.id)] }
        report(
          .unknownField, line(place ?? node), field, Spelling.nearest(to: field, among: ids) ?? "")
      }
    }
    return form
  }

  /// Reports a name within a file that is not the file's own.
  mutating func matches(_ node: Node?, _ id: String) {
    guard let node, let text = text(node, of: id), text != id else { return }
    report(.badValue, line(node), text, id)
  }

  private mutating func section(_ entry: Entry) -> Form.Section {
    let keys = fields(entry.value, of: entry.name, .section)
    let questions = keys["fields"].map { entries($0, of: "fields") } ?? []
    return Form.Section(
      id: entry.name, title: multilingual(keys["title"], of: entry.name),
      fields: questions.filter { named($0.name, $0.line) }.compactMap { field($0) },
      hasItems: flag(keys["items"], of: "items"),
      guidance: keys["guidance"].map { multilingual($0, of: entry.name) })
  }

  private mutating func field(_ entry: Entry) -> Form.Field? {
    let keys = fields(entry.value, of: entry.name, .field)
    let kind = keys["kind"].flatMap { choice($0, of: entry.name, Form.Kind.self) }
    let audience = keys["audience"].flatMap { choice($0, of: entry.name, Form.Audience.self) }
    guard let kind, let audience else { return nil }
    let options = keys["options"].map { entries($0, of: entry.name) } ?? []
    if options.isEmpty == (kind == .choice || kind == .choices) {
      report(options.isEmpty ? .missingKey : .unknownKey, entry.line, "options", entry.name)
    }
    let usual = kind == .paragraph ? 4000 : kind == .email ? 254 : 300
    return Form.Field(
      id: entry.name, kind: kind, label: multilingual(keys["label"], of: entry.name),
      hint: keys["hint"].map { multilingual($0, of: entry.name) },
      isRequired: flag(keys["required"], of: entry.name),
      longest: keys["longest"].flatMap { number($0, of: "longest", in: 1...20_000) } ?? usual,
      options: options.filter { named($0.name, $0.line) }
        .map { .init(id: $0.name, label: multilingual($0.value, of: $0.name)) },
      audience: audience)
  }

  private mutating func check(_ entry: Entry) -> Form.Check {
    let keys = fields(entry.value, of: entry.name, .check)
    return Form.Check(
      id: entry.name, label: multilingual(keys["label"], of: entry.name),
      example: multilingual(keys["example"], of: entry.name),
      looksAt: names(keys["looks-at"], of: entry.name))
  }
}

public import Programmes
public import Vocabulary

/// What a requester filled in, before it is checked: the content of a draft or of a request.
public struct NewContent: Sendable {
  /// One thing asked for.
  public struct Item: Sendable, Hashable {
    /// What is asked.
    public var text: String
    /// Topics of the vocabulary.
    public var topics: [String]
    /// Kinds of help.
    public var kinds: [String]

    /// Holds an item.
    public init(text: String, topics: [String], kinds: [String]) {
      self.text = text
      self.topics = topics
      self.kinds = kinds
    }
  }

  /// The language in which it is written.
  public var language: Language
  /// The title.
  public var title: String
  /// The items.
  public var items: [Item]
  /// The alpha-3 codes of the countries concerned; none means the requester's own.
  public var countries: [String]
  /// The answers to the form's questions.
  public var answers: [String: Answer]

  /// Holds what was filled in.
  public init(
    language: Language, title: String, items: [Item], countries: [String] = [],
    answers: [String: Answer] = [:]
  ) {
    self.language = language
    self.title = title
    self.items = items
    self.countries = countries
    self.answers = answers
  }

  /// Everything that is wrong with it, each problem at its field.
  public func problems(_ form: Form, _ known: Terms) -> [FieldProblem] {
    var problems = FieldProblem.of(
      title, field: "title", longest: 200, isRequired: true, isLine: true)
    if items.isEmpty { problems.append(.init(field: "items", code: "no-items")) }
    if items.count > form.mostItems {
      problems.append(.init(field: "items", code: "too-many-items", limit: form.mostItems))
    }
    for (index, item) in items.enumerated() {
      problems += FieldProblem.of(
        item.text, field: "items/\(index)/text", longest: 2000, isRequired: true)
      for topic in item.topics where known.topics[topic] == nil {
        problems.append(.init(field: "items/\(index)/topics", code: "unknown-topic"))
      }
      for kind in item.kinds where known.kinds[kind] == nil {
        problems.append(.init(field: "items/\(index)/kinds", code: "unknown-kind"))
      }
    }
    for code in countries where known.countries[code] == nil {
      problems.append(.init(field: "countries", code: "unknown-country"))
    }
    for field in form.fields where field.kind == .countries {
      guard case .codes(let codes)? = answers[field.id] else { continue }
      problems += FieldProblem.of(codes, field: "answers/\(field.id)", "unknown-country") {
        known.countries[$0] != nil
      }
    }
    return problems + form.problems(answers: answers)
  }

  /// The codes for the deed and the texts for the words, with the document it rests on.
  func parts(document: String? = nil) -> (content: CaseDeed.Content, words: [String: Passage]) {
    var words = ["title": Passage(title, language)]
    words["document"] = document.map { Passage($0, language) }
    for (index, item) in items.enumerated() {
      words["item.\(index + 1)"] = Passage(item.text, language)
    }
    var codes: [String: [String]] = [:]
    for (field, answer) in answers {
      if case .words(let passage) = answer { words["answer.\(field)"] = passage }
      codes[field] = answer.stored
    }
    let items = items.map { CaseDeed.Content.Item(topics: $0.topics, kinds: $0.kinds) }
    return (CaseDeed.Content(items: items, countries: countries, codes: codes), words)
  }
}

extension FieldProblem {
  /// What is asked does not fit into one act.
  static let tooLarge = FieldProblem(field: "", code: "too-long", limit: 65_535)
}

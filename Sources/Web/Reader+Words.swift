import Clearinghouse
import HTML
import Languages
import Programmes
import Vocabulary

extension Reader {
  /// A text of the program or a programme, marked where it is not in the page's language.
  func text(_ texts: Multilingual) -> HTML {
    if let own = texts.texts[language], !own.isEmpty { return "\(own)" }
    let other =
      texts.texts[.en].map { (Language.en, $0) }
      ?? texts.texts.min { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
    return other.map { HTML.written(Passage($1, $0)) } ?? .empty
  }

  /// A text of a procedure under a key such as `step.verify`.
  func text(_ procedure: Procedure?, _ key: String) -> HTML {
    if let texts = procedure?.texts[key] { return text(texts) }
    return HTML.isolated(String(key.split(separator: ".").last ?? ""))
  }

  /// A day in the reader's words.
  func time(_ day: Day) -> HTML { .time(day, say.day(day)) }

  /// A time as precise as its source, such as 2012, 2012-04 or 2012–2016.
  func time(_ span: ImpreciseSpan) -> HTML {
    guard let until = span.until, until != span.from else { return time(span.from) }
    return "\(time(span.from))–\(time(until))"
  }

  /// A date as precise as its source.
  func time(_ day: ImpreciseDay) -> HTML {
    guard day.earliest != day.latest else { return time(day.earliest) }
    let words = day.text.utf8.count == 4 ? day.text : say.month(day.earliest)
    return "<time datetime=\"\(day.text)\"><bdi>\(words)</bdi></time>"
  }

  /// The name of a party in the reader's language, or in one in which it was given.
  func name(of id: PartyID) -> String {
    view.now.parties[id]?.name(language, terms) ?? id.rawValue
  }

  /// The name of a party, leading to its page.
  func link(to id: PartyID) -> HTML {
    "<a href=\"\(path("parties", id.rawValue))\">\(markedName(of: id))</a>"
  }

  /// The name of a party, marked with the language it is in.
  func markedName(of id: PartyID) -> HTML {
    guard let party = view.now.parties[id] else { return .isolated(id.rawValue) }
    if party.kind == .state { return "\(party.name(language, terms))" }
    return text(party.names)
  }

  /// Several codes of the vocabulary by their names, as one enumeration.
  func names(_ codes: [String]) -> String {
    say.list(codes.map { .text(terms.name($0, language)) })
  }

  /// Where a record comes from, as a tag; nothing for what this instance's users entered.
  func tag(_ nature: Nature) -> [HTML] {
    switch nature {
    case .operational: []
    case .illustrative, .sourced: [StatusTag(say("requests.nature.\(nature.rawValue)")).html]
    }
  }

  /// The public status of a case, as a tag.
  func tag(_ seen: CaseView) -> HTML {
    let words = seen.procedure?.texts["status.\(seen.status)"]
    let tag = StatusTag(words?.text(language) ?? seen.status, seen.isClosed ? .quiet : .going)
    return words?.texts[language] == nil ? "<span lang=\"en\">\(tag.html)</span>" : tag.html
  }

  /// A request as lists show it.
  func row(_ seen: CaseView) -> RecordList.Row {
    let record = path("requests", "\(seen.reference)")
    return RecordList.Row(
      "<a href=\"\(record)\">\(HTML.written(seen.title))</a>",
      tags: [tag(seen)] + tag(seen.nature),
      facts: [
        .reference(seen.reference), link(to: seen.requester),
        "\(say("requests.lodged")) \(time(seen.lodged))",
      ])
  }

  /// An offer as lists show it.
  func row(_ offer: Offer) -> RecordList.Row {
    let record = path("offers", "\(offer.reference)")
    var facts: [HTML] = [.reference(offer.reference)] + offer.speakers.map { link(to: $0) }
    facts.append("\(names(offer.terms.kinds))")
    if let until = offer.terms.until {
      facts.append("\(say("offers.until")) \(time(until))")
    }
    return RecordList.Row(
      "<a href=\"\(record)\">\(HTML.written(offer.title))</a>",
      tags: (offer.withdrawn == nil ? [] : [StatusTag(say("offers.withdrawn")).html])
        + (offer.isJoint ? [StatusTag(say("offers.joint")).html] : [])
        + tag(offer.nature), facts: facts)
  }
}

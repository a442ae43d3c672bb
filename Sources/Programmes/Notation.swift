import Vocabulary

/// The notation of programmes: what may stand in each of their files.
extension Keys {
  static let programme = Keys(
    required: [
      "programme": .name, "title": .multilingual, "manager": .multilingual,
      "mode": .word(DirectoryEntry.Mode.self), "mandate": .multilingual, "offers": .multilingual,
      "eligible": .multilingual, "how-to-apply": .list(.multilingual), "topics": .list(.name),
      "kinds": .list(.name), "regions": .list(.text), "source": .list(.text),
      "links": .list(.mapping(link)), "languages": .list(.word(Language.self)),
      "last-confirmed": .form("^(never|[0-9]{4}-[0-9]{2}-[0-9]{2})$"),
    ],
    // Versions adopted before the first four were asked for are read as they are; the checker asks.
    optional: [
      "applicants": .list(.word(PartyKind.self)), "documents": .list(.multilingual),
      "limits": .list(.multilingual), "facts": .list(.mapping(fact)), "requires": .list(.name),
      "favours": .list(.name), "south-south": .flag,
      "ceiling": .form(#"^[0-9]+(\.[0-9]+)? [A-Z]{3}$"#),
      "reading": .name,
    ])

  static let fact = Keys(
    required: ["when": .date, "source": .text, "text": .multilingual], optional: ["until": .date])

  static let link = Keys(required: ["label": .multilingual, "address": .form("^https?://\\S+$")])

  static let form = Keys(
    required: [
      "form": .name, "title": .multilingual, "sections": .names(.mapping(section)),
      "checklist": .names(.mapping(check)),
    ], optional: ["most-items": .number(1...200)])

  static let section = Keys(
    required: ["title": .multilingual],
    optional: [
      "guidance": .multilingual, "fields": .names(.mapping(field)), "items": .flag,
    ])

  static let field = Keys(
    required: [
      "kind": .word(Form.Kind.self), "label": .multilingual,
      "audience": .word(Form.Audience.self),
    ],
    optional: [
      "hint": .multilingual, "required": .flag, "longest": .number(1...20_000),
      "options": .texts,
    ])

  static let check = Keys(
    required: ["label": .multilingual, "example": .multilingual, "looks-at": .list(.name)])

  static let letter = Keys(
    required: [
      "letter": .name, "series": .text, "to": .word(LetterTemplate.Addressee.self),
      "subject": .multilingual, "body": .multilingual,
    ])

  static let procedure = Keys(
    required: [
      "procedure": .name, "reading": .name, "title": .multilingual,
      "in-force": .mapping(inForce), "source": .list(.text), "form": .name,
      "actors": .names(.any([.words(["party", "office", "seat", "body"]), .mapping(actor)])),
      "steps": .names(.mapping(step)), "permissions": .names(.mapping(permission)),
      "public-status": .names(.condition),
    ],
    optional: [
      "threads": .names(.mapping(thread)), "links": .names(.name), "stocks": .names(.field),
      "any-time": .names(.mapping(step)), "results": .names(.condition),
      "duties": .names(.mapping(duty)), "texts": .mapping(names),
    ])

  static let inForce = Keys(
    required: ["from": .date, "until": .any([.words(["unknown"]), .date])])

  static let actor = Keys(
    optional: [
      "party": .name, "office": .name, "seat": .name, "body": .words(["outside"]),
      "recorded-by": .name,
    ])

  static let thread = Keys(
    optional: ["opened-by": .name, "each": .word(ThreadRule.Each.self)])

  static let duty = Keys(
    required: ["by": .list(.name), "every": .form("^[0-9]+ (days?|months?|years?)$")])

  static let permission = Keys(
    required: ["rule": .words(["not-needed", "consent", "no-objection"])],
    optional: ["by": .name, "for": .clock, "calendar": .name])

  /// The texts of names, by what they name.
  static let names = Keys(
    optional: [
      "step": .texts, "outcome": .names(.multilingual, isDotted: true), "status": .texts,
      "permission": .texts, "actor": .texts, "duty": .texts,
    ])

  static let step = Keys(
    required: [
      "by": .list(.name),
      "gives": .any([.list(.dotted), .names(.mapping(outcome), isDotted: true)]),
    ],
    optional: [
      "after": .condition, "unless": .list(.condition),
      "when": .form("^form\\.[a-z0-9-]+ = [a-z0-9-]+$"), "clears": .list(.dotted),
      "closes": some, "final": some, "opens": .flag, "opens-thread": .name, "for-each": .name,
      "repeats": .flag, "permission": .name, "within": .any([.clock, .names(.clock)]),
      "escalate": .list(.name), "not-before": .clock, "calendar": .name, "letter": .name,
      "evidence": .words(["document"]),
      "dated": .words(["received"]), "answers": .words(["items"]),
      "discloses": .word(Step.Disclosure.self), "unpublishes": .flag, "suspends": .list(.name),
      "reason": .words(["optional", "required"]), "seen-by": .words(["committee"]),
      "source": .list(.text), "reserves": .list(.name), "releases": .list(.name),
      "draws": .list(.name),
    ])

  static let outcome = Keys(
    optional: [
      "clears": .list(.dotted), "closes": .flag, "final": .flag, "reserves": .list(.name),
      "releases": .list(.name), "draws": .list(.name),
    ])

  static let condition = Keys(
    optional: ["all": .list(.condition), "any": .list(.condition)])

  /// All outcomes of a step, none of them, or those that are named.
  private static let some = Shape.any([.flag, .list(.dotted)])
}

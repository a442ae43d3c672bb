import Clearinghouse
import Programmes
import Vocabulary

/// The programmes adopted here.
enum ProgrammeRoutes {
  static func list(_ call: Call) async throws -> Reply {
    Reply(["data": .array(call.view.now.programmes.all.map { row($0, call) }), "next": .null])
  }

  static func show(_ call: Call) async throws -> Reply {
    let id = call.part("id")
    guard let adopted = call.view.now.programmes[id], adopted.programme != nil else {
      throw Problem.refused(.unknown(id), nil, nil)
    }
    return Reply(json(adopted, call))
  }

  /// A programme with its readings, steps and form.
  static func json(_ adopted: AdoptedProgramme, _ call: Call) -> JSON {
    guard let programme = adopted.programme else { return row(adopted, call) }
    let procedure = adopted.procedure(on: call.view.day)
    return .object(
      row(adopted, call).members + [
        .init("mandate", .string(programme.entry.mandate.text(call.language))),
        .init("offers", .string(programme.entry.offers.text(call.language))),
        .init("eligible", .string(programme.entry.eligible.text(call.language))),
        .init("how_to_apply", JSON(programme.entry.howToApply.map { $0.text(call.language) })),
        .init("documents", JSON(programme.entry.documents.map { $0.text(call.language) })),
        .init("limits", JSON(programme.entry.limits.map { $0.text(call.language) })),
        .init("conditions", conditions(programme.entry.conditions)),
        .init("facts", .array(programme.entry.facts.map { fact($0, call) })),
        .init(
          "links",
          .array(
            programme.entry.links.map {
              ["label": .string($0.label.text(call.language)), "address": .string($0.address)]
            })),
        .init("source", JSON(programme.entry.source)),
        .init("languages", JSON(programme.entry.languages.map(\.rawValue))),
        .init("last_confirmed", JSON(programme.entry.lastConfirmed.map { "\($0)" })),
        .init("readings", ReadingRoute.list(adopted, call)),
        .init("steps", .array((procedure?.steps ?? []).map { step($0, procedure, call) })),
        .init(
          "form",
          procedure.flatMap { programme.forms[$0.form] }.map { form($0, call) } ?? .null),
      ])
  }

  private static func row(_ adopted: AdoptedProgramme, _ call: Call) -> JSON {
    let entry = adopted.programme?.entry
    return [
      "id": .string(adopted.id), "title": JSON(entry?.title.text(call.language)),
      "manager": JSON(entry?.manager.text(call.language)), "mode": JSON(entry?.mode.rawValue),
      "topics": JSON(entry?.topics ?? []), "kinds": JSON(entry?.kinds ?? []),
      "regions": JSON(entry?.regions ?? []), "reading": .string(adopted.reading(on: call.view.day)),
      "digest": .string(adopted.current),
    ]
  }

  private static func conditions(_ asked: DirectoryEntry.Conditions) -> JSON {
    [
      "applicants": JSON(asked.applicants.map(\.rawValue)), "requires": JSON(asked.requires),
      "favours": JSON(asked.favours), "south_south": .bool(asked.isSouthSouth),
      "ceiling": JSON(asked.ceiling?.description),
    ]
  }

  private static func fact(_ fact: DatedFact, _ call: Call) -> JSON {
    [
      "when": .string(fact.when.from.text), "until": JSON(fact.when.until?.text),
      "text": .string(fact.text.text(call.language)), "source": .string(fact.source),
    ]
  }

  private static func step(_ step: Step, _ procedure: Procedure?, _ call: Call) -> JSON {
    [
      "step": .string(step.id),
      "text": JSON(procedure?.text("step.\(step.id)", call.language)),
      "by": JSON(step.by), "outcomes": JSON(step.gives.map(\.name)),
      "after": JSON(step.after.outcomes), "permission": JSON(step.permission),
      "letter": JSON(step.letter), "source": JSON(step.source),
    ]
  }

  private static func form(_ form: Form, _ call: Call) -> JSON {
    [
      "id": .string(form.id), "title": .string(form.title.text(call.language)),
      "most_items": .int(form.mostItems), "fields": .array(form.fields.map { field($0, call) }),
    ]
  }

  private static func field(_ field: Form.Field, _ call: Call) -> JSON {
    [
      "id": .string(field.id), "kind": .string(field.kind.rawValue),
      "label": .string(field.label.text(call.language)), "required": .bool(field.isRequired),
      "longest": .int(field.longest), "audience": .string(field.audience.rawValue),
      "options": .array(
        field.options.map { option in
          ["id": .string(option.id), "label": .string(option.label.text(call.language))]
        }),
    ]
  }
}

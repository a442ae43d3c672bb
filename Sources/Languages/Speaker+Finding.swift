public import Programmes
import Vocabulary

extension Speaker {
  /// What is wrong with a programme's file, and what would mend it.
  public func finding(_ finding: Finding) -> String {
    let detail = finding.detail.isEmpty ? self("findings.no-detail") : finding.detail
    let arguments: [String: Argument] = [
      "subject": .text(finding.subject), "detail": .text(detail),
      "sequence": .text(list(finding.sequence.map { .reference($0) })),
    ]
    let key = "findings.\(finding.code.rawValue)"
    var parts = [say(key, arguments)]
    if !finding.detail.isEmpty, !catalogue.placeholders(key, .en).contains("detail") {
      parts.append(say("findings.nearest", arguments))
    }
    if !finding.sequence.isEmpty { parts.append(say("findings.sequence", arguments)) }
    return sentences(parts)
  }
}

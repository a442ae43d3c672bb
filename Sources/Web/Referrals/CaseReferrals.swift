import Clearinghouse
import HTML
import Languages
import Vocabulary

/// Where a request was referred, and with what answer, on its page.
struct CaseReferrals {
  let words: CaseWords

  init(_ words: CaseWords) {
    self.words = words
  }

  private var say: Speaker { words.say }

  var html: HTML {
    let (referrals, mayRefer) = (words.seen.referrals, words.seen.mayRefer)
    let mayRecord = mayRefer && !words.seen.isClosed
    guard !referrals.isEmpty || mayRecord else { return .empty }
    let record = Link(say("referrals.record"), to: words.path.adding("referrals", "new"))
    return """
      <h2 id="referrals">\(say("referrals.title"))</h2>\
      \(referrals.isEmpty ? "<p>\(say("referrals.none"))</p>" : table(referrals))\
      \(mayRecord ? "<p>\(record.html)</p>" : .empty)
      """
  }

  private func table(_ referrals: [Referral]) -> HTML {
    Table(
      "referrals-made", caption: say("referrals.caption"),
      columns: ["number", "channel", "on", "answer"].map { .init(say("referrals.\($0)")) },
      rows: referrals.map { referral in
        [
          .reference(referral.reference), channel(referral), words.words.day(referral.on),
          answers(referral),
        ]
      }
    ).html
  }

  private func channel(_ referral: Referral) -> HTML {
    """
    <a href="\(words.words.path("programmes", referral.programme))">\
    \(words.words.channel(referral.programme))</a>\(remark(referral.remark))
    """
  }

  private func answers(_ referral: Referral) -> HTML {
    let lines: [HTML] = referral.answers.map { answered in
      """
      <p>\(say("referrals.answer.\(answered.answer.rawValue)"))\(say.comma)\
      \(words.words.day(answered.on))\(remark(answered.remark))</p>
      """
    }
    let link = Link(
      say("referrals.recordAnswer"), to: words.path.adding("referrals", "\(referral.reference)"))
    return """
      \(lines.isEmpty ? "<p>\(say("referrals.noAnswer"))</p>" : "\(lines)")\
      \(words.seen.mayRefer && !referral.isEnded ? "<p>\(link.html)</p>" : .empty)
      """
  }

  private func remark(_ remark: Passage?) -> HTML {
    remark.map { "<br>\(HTML.written($0))" } ?? .empty
  }
}

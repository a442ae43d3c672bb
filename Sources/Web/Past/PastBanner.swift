import Clearinghouse
import HTML
import Languages
import Vocabulary

extension Reader {
  /// The past day that is shown, as a form sends it on; nothing today.
  var keptDay: [HTML] { at.map { [HiddenField("at", $0).html] } ?? [] }

  /// Which past day is shown, with the way back to today; nothing today.
  var pastBanner: HTML {
    guard view.isPast else { return .empty }
    let today = Path(segments: [language.rawValue] + place)
    return NotificationBanner(
      .notice, say("past.title", ["day": .day(view.day)]),
      "<p>\(say("past.text"))</p><p>\(Link(say("past.today"), to: today).html)</p>"
    ).html
  }
}

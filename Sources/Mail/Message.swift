import Clearinghouse
import Foundation
import Languages
import Vocabulary

/// A letter as it goes to one recipient by e-mail: plain text in the recipient's language.
struct Message: Sendable, Hashable {
  let sender: MailAddress
  let recipient: MailAddress
  /// The office that it goes to.
  let name: String
  let subject: String
  let text: String
  let language: Language
  /// Made from the act that sent the letter, its moment and the recipient, so that whoever gets the
  /// same message twice can tell; the moment tells the acts of one journal from another's.
  let id: String
  let date: Moment

  /// The header lines, without those that libcurl writes itself.
  var headers: [String] {
    [
      "Date: \(Self.date(date))", "From: <\(sender)>",
      "To: \(HeaderText(name).phrase)\r\n <\(recipient)>",
      "Subject: \(HeaderText(subject).words(after: 9))", "Message-ID: <\(id)>",
      "Content-Language: \(language.rawValue)",
    ]
  }

  /// A date as RFC 5322 wants it.
  private static func date(_ moment: Moment) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
    return format.string(
      from: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
  }
}

extension Message {
  /// The message that brings a letter to a recipient; nil where there is no address for it, or the
  /// letter has no text in the recipient's language.
  init?(
    _ outgoing: Outgoing, _ letter: Letter, from sender: MailAddress, _ now: Snapshot,
    _ catalogue: Catalogue
  ) {
    guard let party = now.parties[outgoing.party], let contact = party.contact,
      let recipient = contact.mail, let text = letter.texts[party.language]
    else { return nil }
    let say = Speaker(catalogue, party.language)
    let isSpecimen = outgoing.nature == .illustrative
    let mark = say("letters.specimen")
    let head = [
      say("letters.title", ["number": .reference(letter.number)]),
      say.day(outgoing.on), "\(say("letters.about"))\(say.colon)\(outgoing.reference)",
    ].joined(separator: "\n")
    let specimen = isSpecimen ? ["\(mark)\n\(say("letters.specimenNote"))"] : []
    self.init(
      sender: sender, recipient: recipient, name: contact.office.text,
      subject: isSpecimen ? "\(mark) – \(text.subject)" : text.subject,
      text: (specimen + [head] + text.paragraphs).joined(separator: "\n\n") + "\n",
      language: party.language,
      id: [
        "letter-\(letter.act)", "\(outgoing.since.milliseconds)",
        "\(party.id.rawValue)@\(sender.domain)",
      ].joined(separator: "."),
      date: outgoing.since)
  }
}

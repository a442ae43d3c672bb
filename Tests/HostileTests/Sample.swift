import Foundation
import Vocabulary

/// Right inputs, from which wrong ones are made.
enum Sample {
  static let request: JSON = [
    "programme": "un-1540", "requester": "QMA", "language": "en",
    "title": "Training for laboratories – 实验室 – مختبرات",
    "items": [
      [
        "text": "Training in laboratory biosafety", "topics": ["laboratory-biosafety"],
        "kinds": ["training"],
      ]
    ],
    "answers": ["publish-summary": true, "contact-name": "Focal point", "channel": "note-verbale"],
  ]

  static let offer: JSON = [
    "language": "en", "title": "Courses", "summary": "Courses for \"laboratory\" staff.\n",
    "topics": ["biorisk-management"], "kinds": ["training"], "ceiling": "50000.00 USD",
    "from": "2026-11-23", "until": "2027-11-23", "south_south": true, "partners": ["amber"],
  ]

  static let delivery: JSON = [
    "language": "fr", "title": "Cours", "description": "Deux « cours ».\n",
    "recipients": ["QMA", "birch"], "topics": ["biorisk-management"], "kinds": ["training"],
    "from": "2026-03", "until": "2026", "publish": true, "document": "NV/9",
  ]

  static let step: JSON = [
    "step": "verify", "outcome": "verified", "thread": 0, "on": "2026-11-02", "items": [1, 2],
    "reason": "Complete.", "weights": [.double(1.5), .double(-2e3)],
  ]

  static let tables = [
    "ref,title,language\r\nREQ-2026-0001,Training,en\r\nREQ-2026-0002,\"Tests, \"\"quick\"\"\",fr\r\n",
    "\u{FEFF}ref,title\nOFR-2026-0001,\"two\nlines\"\nOFR-2026-0002,'=1+1\n",
  ]

  static let forms = [
    "csrf=abc&key=k1&title=Courses+for+laboratories&summary=One%0D%0Atwo&language=en&kinds=training"
      + "&topics.0=border-and-trade&from-day=1&from-month=12&from-year=2026&amount=1%2C000&currency=usd",
    "step=verify&thread=0&outcome=verified&on-day=&on-month=&on-year=&reason=%D8%B3%D8%A8%D8%A8",
    "title=Courses&description=Two&language=en&recipients=amber&places=QMB+QMC&kinds=training"
      + "&topics.0=border-and-trade&from-day=&from-month=3&from-year=2026&until-year=2026&publish=yes",
    "programme=who-ihr&remark=Keep+%3Cthis%3E&on-day=2&on-month=11&on-year=2026",
  ]

  static let queries = [
    "q=biosafety&topic=laboratories&kind=training&country=QMA&year=2026&order=newest&facets=yes",
    "limit=2&cursor=REQ-2026-0001&bom=yes&status=received&nature=illustrative&outcome=met",
    "q=%D9%85%D8%AE%D8%AA%D8%A8%D8%B1&after=REQ-2026-0002&programme=un-1540",
  ]

  /// Values of the headers that are read, by the name of the header.
  static let headers: [(name: String, values: [String])] = [
    ("Accept", ["text/csv;q=0.5, application/json", "*/*;q=0.1, text/*"]),
    ("Accept-Language", ["ar, fr;q=0.8, en;q=0.5", "zh-CN,zh;q=0.9"]),
    ("If-Match", ["\"12.0011223344556677\", W/\"9.00\"", "*"]),
    ("If-None-Match", ["\"12.0011223344556677\"", "*"]),
    ("Idempotency-Key", ["8e03978e-40d5-43e8-bc93-6894a57f9324"]),
    ("Range", ["bytes=0-99, 200-", "items=1-2"]),
    ("Cookie", ["__Host-causeway=c2VjcmV0; theme=dark"]),
    ("Authorization", ["Bearer c2VjcmV0", "Basic YTpi"]),
    ("Content-Type", ["application/json; charset=utf-8", "application/x-www-form-urlencoded"]),
    ("Content-Length", ["12"]), ("Origin", ["https://causeway.example"]),
    ("Sec-Fetch-Site", ["same-origin"]), ("Causeway-Acts-As", ["operator"]),
  ]

  /// A text as a form carries it.
  static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

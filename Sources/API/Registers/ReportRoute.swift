import Clearinghouse
import Foundation
import Programmes
import Vocabulary

/// The annual report: numbers that lead to the lists they count.
enum ReportRoute {
  static func show(_ call: Call) async throws -> Reply {
    guard let year = AnnualReport.year(call.part("year")) else {
      throw Problem.refused(.unknown(call.part("year")), nil, nil)
    }
    return Reply([
      "year": .int(year), "parts": .array(AnnualReport(year, call.view).parts.map(json)),
    ])
  }

  private static func json(_ part: AnnualReport.Part) -> JSON {
    [
      "nature": .string(part.nature.rawValue), "offers": json(part.offers),
      "deliveries": json(part.deliveries), "deliveries_confirmed": json(part.confirmed),
      "requests": .array(part.lines.map(json)),
    ]
  }

  private static func json(_ line: AnnualReport.Line) -> JSON {
    let results = line.results.map { JSON.Member(name($0.result.rawValue), json($0.figure)) }
    return .object(
      [.init("programme", JSON(line.programme)), .init("lodged", json(line.sought))] + results
        + [.init(name(RequestFacet.notKnown), json(line.notKnown))])
  }

  private static func name(_ outcome: String) -> String { outcome.replacing("-", with: "_") }

  /// The number is null where no record says anything, because that is not zero.
  private static func json(_ figure: AnnualReport.Figure) -> JSON {
    let (list, parameters) =
      switch figure.rows {
      case .requests(let query): ("requests", query.parameters)
      case .offers(let query): ("offers", query.parameters)
      case .deliveries(let query): ("deliveries", query.parameters)
      }
    let query = parameters.map { "\($0.key)=\(encoded($0.value))" }.joined(separator: "&")
    return ["count": JSON(figure.count), "href": .string("/api/v1/\(list)?\(query)")]
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .urlQueryValue) ?? ""
  }
}

extension CharacterSet {
  /// What stands for itself in a value of a query.
  fileprivate static let urlQueryValue = CharacterSet.alphanumerics
    .intersection(CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
    .union(CharacterSet(charactersIn: "-._~"))
}

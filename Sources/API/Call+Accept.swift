import Foundation
import HTTPTypes
import Hummingbird

extension Call {
  /// Whether the caller would rather have a table than JSON.
  var prefersTable: Bool {
    let (table, json) = (Wish(wishes, for: "text/csv"), Wish(wishes, for: "application/json"))
    guard table.weight > 0, table.weight == json.weight else {
      return table.weight > json.weight
    }
    return table.place < json.place
  }

  /// Whether the caller takes a type of content.
  func takes(_ type: String) -> Bool { Wish(wishes, for: type).weight > 0 }

  /// The ranges of the header `Accept` with their weights; everything where it is not sent.
  private var wishes: [(range: String, weight: Double)] {
    let header = request.headers[.accept] ?? ""
    let wishes = header.split(separator: ",").prefix(20).map { part in
      let pieces = part.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      let weight = pieces.dropFirst().first { $0.lowercased().hasPrefix("q=") }
        .flatMap { Double($0.dropFirst(2)) }
      return (
        (pieces.first ?? "").lowercased(), weight.flatMap { (0...1).contains($0) ? $0 : nil } ?? 1
      )
    }
    return wishes.isEmpty ? [("*/*", 1)] : wishes
  }
}

/// How much a caller wants a type of content: by the range that names it most closely.
private struct Wish {
  var weight = 0.0
  /// Where the header names the type itself; after all others where it does not.
  var place = Int.max

  init(_ wishes: [(range: String, weight: Double)], for type: String) {
    let family = type.prefix { $0 != "/" } + "/*"
    for range in ["*/*", String(family), type] {
      guard let found = wishes.firstIndex(where: { $0.range == range }) else { continue }
      weight = wishes[found].weight
      place = range == type ? found : .max
    }
  }
}

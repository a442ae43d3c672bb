/// A sentence with named places for what is put into it, such as `{count} requests`.
struct Template: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case words(String)
    case place(String)
  }

  enum Flaw: Error {
    case unclosedBrace, strayBrace, badPlaceholder
  }

  let pieces: [Piece]

  init(_ text: String) throws(Flaw) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{" else { throw .strayBrace }
      if brace > rest.startIndex { pieces.append(.words(String(rest[..<brace]))) }
      let inside = rest[rest.index(after: brace)...]
      guard let end = inside.firstIndex(where: { $0 == "}" || $0 == "{" }), inside[end] == "}"
      else { throw .unclosedBrace }
      let name = String(inside[..<end])
      guard Self.isName(name) else { throw .badPlaceholder }
      pieces.append(.place(name))
      rest = inside[inside.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  /// The sentence as it was written.
  var source: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .place(let name): "{\(name)}"
      }
    }.joined()
  }

  var placeholders: [String] {
    pieces.compactMap { if case .place(let name) = $0 { name } else { nil } }
  }

  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first) else { return false }
    return text.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
    }
  }
}

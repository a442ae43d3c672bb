import Vocabulary

/// A table of texts as comma-separated values (RFC 4180) that are safe to open in a spreadsheet.
///
/// A cell that a spreadsheet would take for a formula is written with an apostrophe before it,
/// and the reader takes the apostrophe off again.
public struct CSV: Sendable, Hashable {
  /// The names of the columns.
  public let header: [String]
  /// The rows, each with as many cells as there are columns.
  public let rows: [[String]]

  /// A table; every row has a cell for each column.
  public init(header: [String], rows: [[String]]) {
    precondition(!header.isEmpty, "a table without columns")
    precondition(rows.allSatisfy { $0.count == header.count }, "a row of another length")
    self.header = header
    self.rows = rows
  }

  /// The table in UTF-8, a line each row, with a byte order mark where a spreadsheet needs one.
  public func bytes(withMark: Bool = false) -> [UInt8] {
    var bytes = withMark ? Self.mark : []
    for row in [header] + rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(cell, isAlone: row.count == 1, into: &bytes)
      }
      bytes += [0x0D, 0x0A]
    }
    // One mark is passed over by whoever reads: a header that begins with one needs another.
    return !withMark && bytes.starts(with: Self.mark) ? Self.mark + bytes : bytes
  }

  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func write(_ cell: String, isAlone: Bool, into bytes: inout [UInt8]) {
    let text = Array((isRisky(cell) ? "'" + cell : cell).utf8)
    let isQuoted =
      text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
      || isAlone && text.isEmpty
    guard isQuoted else {
      bytes += text
      return
    }
    bytes.append(0x22)
    for byte in text { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
    bytes.append(0x22)
  }

  /// Whether a spreadsheet might take a cell for a formula, perhaps behind apostrophes, space and
  /// signs without a shape.
  ///
  /// Spreadsheets set to Chinese or Japanese read the wide signs as well.
  static func isRisky(_ cell: String) -> Bool {
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
      case "'": continue
      default: if !String(scalar).isBlank { return false }
      }
    }
    return false
  }

  /// A cell as it was before it was made safe.
  static func plain(_ cell: String) -> String {
    cell.unicodeScalars.first == "'" && isRisky(cell)
      ? String(String.UnicodeScalarView(cell.unicodeScalars.dropFirst())) : cell
  }
}

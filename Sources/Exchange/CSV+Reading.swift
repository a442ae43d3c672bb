extension CSV {
  /// Why bytes are no table; lines are counted from 1.
  public enum Malformed: Error, Sendable, Hashable {
    /// There are more bytes than 1 MiB.
    case tooLarge
    /// There is not even a header.
    case empty
    /// The bytes are not UTF-8.
    case notUTF8(line: Int)
    /// A byte 0 stands in a line.
    case nul(line: Int)
    /// A carriage return ends no line.
    case loneReturn(line: Int)
    /// A quoted cell that begins in a line never ends.
    case unclosedQuote(line: Int)
    /// A quotation mark stands inside a cell, or something after its end.
    case strayQuote(line: Int)
    /// A row has more or fewer cells than the header.
    case ragged(line: Int, cells: Int)
  }

  /// The most bytes that are read.
  public static let mostBytes = 1_048_576

  /// Reads a table, whatever ends its lines; a byte order mark is passed over.
  ///
  /// - Throws: `Malformed` for the first thing wrong, with its line.
  public init(parsing bytes: [UInt8]) throws(Malformed) {
    guard bytes.count <= Self.mostBytes else { throw .tooLarge }
    var reader = CSVReader(bytes.starts(with: Self.mark) ? Array(bytes.dropFirst(3)) : bytes)
    guard let header = try reader.row() else { throw .empty }
    var rows: [[String]] = []
    while true {
      let line = reader.line
      guard let row = try reader.row() else { break }
      guard row.count == header.count else { throw .ragged(line: line, cells: row.count) }
      rows.append(row)
    }
    self.init(header: header, rows: rows)
  }
}

/// Reads the cells of a table one after the other.
private struct CSVReader {
  private let bytes: [UInt8]
  private var place = 0
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// The next row; nil after the last.
  mutating func row() throws(CSV.Malformed) -> [String]? {
    guard next != nil else { return nil }
    var cells: [String] = []
    while true {
      cells.append(try cell())
      switch next {
      case UInt8(ascii: ","): place += 1
      case nil: return cells
      default:
        try endLine()
        return cells
      }
    }
  }

  private mutating func endLine() throws(CSV.Malformed) {
    if next == 0x0D {
      place += 1
      guard next == 0x0A else { throw .loneReturn(line: line) }
    }
    place += 1
    line += 1
  }

  private mutating func cell() throws(CSV.Malformed) -> String {
    let start = line
    let text = next == 0x22 ? try quoted() : try bare()
    guard !text.contains(0) else { throw .nul(line: start) }
    guard let cell = String(validating: text, as: UTF8.self) else { throw .notUTF8(line: start) }
    return CSV.plain(cell)
  }

  private mutating func bare() throws(CSV.Malformed) -> [UInt8] {
    let start = place
    while let byte = next, byte != UInt8(ascii: ","), byte != 0x0A, byte != 0x0D {
      guard byte != 0x22 else { throw .strayQuote(line: line) }
      place += 1
    }
    return Array(bytes[start..<place])
  }

  private mutating func quoted() throws(CSV.Malformed) -> [UInt8] {
    let start = line
    var text: [UInt8] = []
    place += 1
    while let byte = next {
      place += 1
      if byte == 0x0A { line += 1 }
      guard byte == 0x22 else {
        text.append(byte)
        continue
      }
      if next == 0x22 {
        text.append(0x22)
        place += 1
        continue
      }
      switch next {
      case nil, UInt8(ascii: ","), 0x0A, 0x0D: return text
      default: throw .strayQuote(line: line)
      }
    }
    throw .unclosedQuote(line: start)
  }
}

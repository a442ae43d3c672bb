/// Rows of a register: few as a sorted list, many as bits in chunks that are copied only when
/// written.
///
/// Snapshots share the chunks that no act has touched between them.
public struct RowSet: Sendable {
  /// The most rows that are kept as a list.
  static let fewest = 256
  private static let chunkSize = 4096
  private static let noBits = Array(repeating: UInt64(0), count: chunkSize / 64)

  /// How many rows there are.
  public private(set) var count = 0
  private var few = RowList()
  private var chunks: [[UInt64]] = []

  /// No rows.
  public init() {}

  /// The rows given.
  public init(_ rows: some Sequence<Int>) {
    for row in rows { insert(row) }
  }

  /// Whether there are none.
  public var isEmpty: Bool { count == 0 }
  private var isList: Bool { chunks.isEmpty }

  /// Whether a row is among them.
  public func contains(_ row: Int) -> Bool {
    if isList { return few.contains(UInt32(row)) }
    let chunk = row / Self.chunkSize
    guard chunk < chunks.count, !chunks[chunk].isEmpty else { return false }
    return chunks[chunk][row % Self.chunkSize / 64] & (1 << UInt64(row % 64)) != 0
  }

  /// Adds a row.
  public mutating func insert(_ row: Int) {
    if isList {
      if few.contains(UInt32(row)) { return }
      if few.count < Self.fewest {
        few.insert(UInt32(row))
        count += 1
        return
      }
      let rows = few
      (few, count) = (RowList(), 0)
      for row in rows.all { setBit(Int(row)) }
    }
    setBit(row)
  }

  /// Takes a row away.
  public mutating func remove(_ row: Int) {
    guard contains(row) else { return }
    count -= 1
    if isList {
      few.remove(UInt32(row))
    } else {
      chunks[row / Self.chunkSize][row % Self.chunkSize / 64] &= ~(1 << UInt64(row % 64))
    }
  }

  /// Adds the rows of another set.
  public mutating func formUnion(_ other: RowSet) {
    if isEmpty { return self = other }
    if other.isList {
      for row in other.few.all { insert(Int(row)) }
      return
    }
    if isList {
      let own = few
      self = other
      for row in own.all { insert(Int(row)) }
      return
    }
    while chunks.count < other.chunks.count { chunks.append([]) }
    for (place, bits) in other.chunks.enumerated() where !bits.isEmpty {
      if chunks[place].isEmpty {
        chunks[place] = bits
      } else {
        for word in bits.indices { chunks[place][word] |= bits[word] }
      }
    }
    count = chunks.reduce(0) { $0 + $1.reduce(0) { $0 + $1.nonzeroBitCount } }
  }

  /// The rows that are in both.
  public func intersection(_ other: RowSet) -> RowSet {
    if other.isList, !isList { return other.intersection(self) }
    var common = RowSet()
    if isList {
      for row in few.all where other.contains(Int(row)) { common.insert(Int(row)) }
      return common
    }
    for (own, others) in zip(chunks, other.chunks) {
      var bits = own.isEmpty || others.isEmpty ? [] : zip(own, others).map { $0 & $1 }
      let count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
      // Most rows of one kind lie together, and empty chunks are passed over.
      if count == 0 { bits = [] }
      common.chunks.append(bits)
      common.count += count
    }
    return common
  }

  /// The rows that are not in another set.
  public func subtracting(_ other: RowSet) -> RowSet {
    var rest = self
    intersection(other).forEachReversed { row in
      rest.remove(row)
      return true
    }
    return rest
  }

  /// The rows before one.
  public func before(_ end: Int) -> RowSet {
    var rest = self
    forEachReversed { row in
      if row >= end { rest.remove(row) }
      return row >= end
    }
    return rest
  }

  /// How many rows are in both.
  public func countInCommon(with other: RowSet) -> Int {
    if other.isList, !isList { return other.countInCommon(with: self) }
    if isList { return few.all.reduce(0) { $0 + (other.contains(Int($1)) ? 1 : 0) } }
    var count = 0
    for chunk in 0..<min(chunks.count, other.chunks.count) {
      chunks[chunk].withUnsafeBufferPointer { own in
        other.chunks[chunk].withUnsafeBufferPointer { others in
          for word in 0..<min(own.count, others.count) {
            count += (own[word] & others[word]).nonzeroBitCount
          }
        }
      }
    }
    return count
  }

  /// Gives the rows before one, the last first, until the body wants no more.
  public func forEachReversed(before end: Int = .max, _ body: (Int) -> Bool) {
    if isList {
      for row in few.reversed where row < end { if !body(Int(row)) { return } }
      return
    }
    for chunk in chunks.indices.reversed() {
      let start = chunk * Self.chunkSize
      if start >= end { continue }
      for place in chunks[chunk].indices.reversed() where start + place * 64 < end {
        var bits = chunks[chunk][place]
        while bits != 0 {
          let bit = 63 - bits.leadingZeroBitCount
          bits &= ~(1 << UInt64(bit))
          let row = start + place * 64 + bit
          if row < end, !body(row) { return }
        }
      }
    }
  }

  /// All rows, the last first.
  public var reversed: [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(count)
    forEachReversed { row in
      rows.append(row)
      return true
    }
    return rows
  }

  private mutating func setBit(_ row: Int) {
    let chunk = row / Self.chunkSize
    while chunks.count <= chunk { chunks.append([]) }
    if chunks[chunk].isEmpty { chunks[chunk] = Self.noBits }
    let (place, bit) = (row % Self.chunkSize / 64, UInt64(1) << UInt64(row % 64))
    if chunks[chunk][place] & bit == 0 {
      chunks[chunk][place] |= bit
      count += 1
    }
  }
}

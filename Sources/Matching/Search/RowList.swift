/// Few rows in order, in short blocks of which only the one that is written is copied.
struct RowList: Sendable {
  /// The most rows of a block.
  static let longest = 32

  private var blocks: [[UInt32]] = []
  /// How many rows there are.
  private(set) var count = 0

  /// Whether a row is among them.
  func contains(_ row: UInt32) -> Bool {
    guard let block = blocks.first(where: { $0[$0.count - 1] >= row }) else { return false }
    return block.contains(row)
  }

  /// Adds a row that is not among them; new rows come last, so the end is looked at first.
  mutating func insert(_ row: UInt32) {
    count += 1
    if let last = blocks.last, last[last.count - 1] < row {
      if last.count == Self.longest { blocks.append([]) }
      return blocks[blocks.count - 1].append(row)
    }
    guard let block = blocks.firstIndex(where: { $0[$0.count - 1] > row }) else {
      return blocks.append([row])
    }
    let place = blocks[block].firstIndex { $0 > row } ?? blocks[block].count
    blocks[block].insert(row, at: place)
    guard blocks[block].count > Self.longest else { return }
    let second = Array(blocks[block][(Self.longest / 2)...])
    blocks[block].removeLast(second.count)
    blocks.insert(second, at: block + 1)
  }

  /// Takes a row away that is among them.
  mutating func remove(_ row: UInt32) {
    guard let block = blocks.firstIndex(where: { $0[$0.count - 1] >= row }),
      let place = blocks[block].firstIndex(of: row)
    else { return }
    count -= 1
    blocks[block].remove(at: place)
    if blocks[block].isEmpty { blocks.remove(at: block) }
  }

  /// The rows, the first first.
  var all: some Sequence<UInt32> { blocks.lazy.joined() }

  /// The rows, the last first.
  var reversed: some Sequence<UInt32> { blocks.reversed().lazy.flatMap { $0.reversed() } }
}

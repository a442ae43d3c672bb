/// Elements in order, in chunks that are copied only when written.
struct Chunks<Element: Sendable>: Sendable {
  private static var size: Int { 64 }

  private var chunks: [[Element]] = []

  /// How many elements there are.
  var count: Int {
    chunks.last.map { (chunks.count - 1) * Self.size + $0.count } ?? 0
  }

  /// The element in a place, from 0.
  subscript(place: Int) -> Element {
    get { chunks[place / Self.size][place % Self.size] }
    _modify { yield &chunks[place / Self.size][place % Self.size] }
  }

  /// All elements, the first first.
  var all: some Sequence<Element> { chunks.lazy.joined() }

  /// Adds an element behind the last.
  mutating func append(_ element: Element) {
    if chunks.last.map({ $0.count == Self.size }) ?? true {
      chunks.append([])
      chunks[chunks.count - 1].reserveCapacity(Self.size)
    }
    chunks[chunks.count - 1].append(element)
  }
}

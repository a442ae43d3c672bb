/// A dictionary for few entries, which lie in the order of their keys and are looked through.
///
/// A hashed one takes several times the memory, and there are several in every record.
public struct Few<Key: Comparable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline var entries: [(key: Key, value: Value)] = []

  /// A dictionary without entries.
  @inlinable public init() {}

  /// The entries of a hashed dictionary.
  @inlinable public init(_ dictionary: [Key: Value]) where Key: Hashable {
    entries = dictionary.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The keys, in their order.
  @inlinable public var keys: some Sequence<Key> { entries.lazy.map(\.key) }
  /// The values, in the order of their keys.
  @inlinable public var values: some Sequence<Value> { entries.lazy.map(\.value) }

  /// The value of a key; setting nil takes the entry away.
  @inlinable public subscript(key: Key) -> Value? {
    get { entries.first { $0.key == key }?.value }
    set {
      let place = entries.firstIndex { $0.key >= key } ?? entries.count
      let isThere = place < entries.count && entries[place].key == key
      switch (newValue, isThere) {
      case (let value?, true): entries[place].value = value
      case (let value?, false):
        entries.reserveCapacity(entries.count + 1)
        entries.insert((key, value), at: place)
      case (nil, true): entries.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// The value of a key, or another where it has none.
  @inlinable public subscript(key: Key, default other: Value) -> Value {
    get { self[key] ?? other }
    set { self[key] = newValue }
  }

  /// The entries that a test keeps.
  @inlinable public func filter(_ isKept: ((key: Key, value: Value)) -> Bool) -> Few {
    var few = Few()
    few.entries = entries.filter(isKept)
    return few
  }
}

extension Few: Sequence {
  /// Gives the entries in the order of their keys.
  @inlinable public func makeIterator() -> some IteratorProtocol<(key: Key, value: Value)> {
    entries.makeIterator()
  }
}

extension Few: ExpressibleByDictionaryLiteral {
  /// The entries of a literal.
  @inlinable public init(dictionaryLiteral elements: (Key, Value)...) {
    for (key, value) in elements { self[key] = value }
  }
}

extension Few: Equatable where Value: Equatable {
  /// Whether both have the same entries.
  @inlinable public static func == (left: Few, right: Few) -> Bool {
    left.entries.elementsEqual(right.entries) { $0 == $1 }
  }
}

extension Few: Hashable where Key: Hashable, Value: Hashable {
  /// Hashes the entries in their order.
  @inlinable public func hash(into hasher: inout Hasher) {
    for entry in entries {
      hasher.combine(entry.key)
      hasher.combine(entry.value)
    }
  }
}

import Synchronization

/// Codes that stand in very many records, each kept in memory once.
public enum Shared {
  private static let codes = Mutex(Table<String>(most: 10_000))
  private static let lists = Mutex(Table<[String]>(most: 10_000))

  /// The same code, in storage that all who hold it share.
  ///
  /// Up to fifteen bytes need no storage of their own; more codes than any vocabulary has are
  /// left as they are.
  public static func code(_ code: String) -> String {
    guard code.utf8.count > 15, let number = number(of: code) else { return code }
    return self.code(numbered: number)
  }

  /// The same codes, in storage that all who hold them share.
  public static func codes(_ codes: [String]) -> [String] {
    guard !codes.isEmpty else { return codes }
    let shared = codes.map(code)
    return lists.withLock { lists in lists.number(of: shared).map { lists.values[$0] } } ?? shared
  }

  /// The number under which a code is kept while the program runs; nil where too many are.
  public static func number(of code: String) -> Int? { codes.withLock { $0.number(of: code) } }

  /// The code that is kept under a number.
  public static func code(numbered number: Int) -> String { codes.withLock { $0.values[number] } }

  /// Values with their numbers; no more than so many.
  struct Table<Value: Hashable & Sendable>: Sendable {
    let most: Int
    private(set) var values: [Value] = []
    private var numbers: [Value: Int] = [:]

    init(most: Int) { self.most = most }

    /// The number of a value; nil for one more than fit.
    mutating func number(of value: Value) -> Int? {
      if let number = numbers[value] { return number }
      guard values.count < most else { return nil }
      values.append(value)
      numbers[value] = values.count - 1
      return values.count - 1
    }
  }
}

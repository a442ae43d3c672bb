import Synchronization

/// Codes that stand in very many records, each kept in memory once.
public enum Shared {
  /// The most codes, and the most lists of codes, that are kept.
  private static let most = 10_000
  private static let codes = Mutex(Table<String>())
  private static let lists = Mutex(Table<[String]>())

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

  private struct Table<Value: Hashable & Sendable>: Sendable {
    var values: [Value] = []
    private var numbers: [Value: Int] = [:]

    mutating func number(of value: Value) -> Int? {
      if let number = numbers[value] { return number }
      guard values.count < most else { return nil }
      values.append(value)
      numbers[value] = values.count - 1
      return values.count - 1
    }
  }
}

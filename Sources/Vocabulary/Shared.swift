import Synchronization

/// Codes that stand in very many records, each kept in memory once.
public enum Shared {
  /// The most codes, and the most lists of codes, that are kept.
  private static let most = 10_000
  private static let codes = Mutex<Set<String>>([])
  private static let lists = Mutex<Set<[String]>>([])

  /// The same code, in storage that all who hold it share.
  ///
  /// Up to fifteen bytes need no storage of their own; more codes than any vocabulary has are
  /// left as they are.
  public static func code(_ code: String) -> String {
    code.utf8.count > 15 ? codes.withLock { kept(code, &$0) } : code
  }

  /// The same codes, in storage that all who hold them share.
  public static func codes(_ codes: [String]) -> [String] {
    codes.isEmpty ? codes : lists.withLock { kept(codes.map(code), &$0) }
  }

  private static func kept<Value: Hashable>(_ value: Value, _ kept: inout Set<Value>) -> Value {
    if let place = kept.firstIndex(of: value) { return kept[place] }
    if kept.count < most { kept.insert(value) }
    return value
  }
}

/// A region of the M49 standard.
public struct Region: Sendable, Hashable {
  /// The M49 code of the world, in which every country lies.
  public static let world = "001"

  /// The M49 code, such as `202`.
  public let code: String
  /// Its name in six languages.
  public let name: Multilingual
  /// The M49 code of the next wider region; nil for the world.
  public let parent: String?
}

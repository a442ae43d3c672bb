/// What a party may be or have taken part in, on which a channel may insist, such as
/// membership of an organization or an evaluation of its veterinary services.
public struct Participation: Coded, Hashable {
  /// The name in data, such as `oie-member`.
  public let id: String
  /// The name in six languages.
  public let name: Multilingual
  /// The paragraph or document that it rests on.
  public let source: String
}

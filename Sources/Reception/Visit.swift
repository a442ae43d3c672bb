public import Clearinghouse
public import Hummingbird
import NIOCore

/// One request as it travels through the routes: where it comes from and who is asking.
public struct Visit: RequestContext {
  /// What the framework keeps.
  public var coreContext: CoreRequestContextStorage
  /// The address of the visitor's machine, for rate limits; `local` for the socket.
  public let address: String
  /// Whether it came through the socket in the data folder, as its owner alone can.
  public let isOwner: Bool
  /// The session or token that proves who is asking.
  public var session: Session?
  /// The secret of a browser's session, from which the tokens of its forms are made.
  public var secret: String?
  /// As whom the owner of the data folder acts.
  public var actsAs: PersonID?

  /// Who is asking; nil for the public.
  public var person: PersonID? { actsAs ?? session?.person }

  /// The most bytes of a body: 1 MiB.
  public var maxUploadSize: Int { 1_048_576 }

  /// A visit through a channel.
  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    isOwner = source.channel.localAddress?.protocol == .unix
    address = isOwner ? "local" : source.channel.remoteAddress?.ipAddress ?? "unknown"
  }
}

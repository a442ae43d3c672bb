import Hummingbird
import Logging
import NIOCore
import Reception

/// The two ways into a house: a TCP port for everybody, a socket for the folder's owner.
struct Doors {
  /// The longest path that a socket can have.
  static let longestSocket = 107

  let router: Router<Visit>
  let socket: String
  let logger: Logger

  init(_ router: Router<Visit>, folder: String) throws(Failure) {
    self.router = router
    socket = DataPlace.socket(in: folder)
    var logger = Logger(label: "causeway")
    logger.logLevel = .notice
    self.logger = logger
    guard socket.utf8.count <= Self.longestSocket else {
      throw Failure(
        .failed,
        "The path \(socket) is too long for a socket; at most \(Self.longestSocket) bytes. "
          + "Name a data folder with a shorter path.")
    }
  }

  /// Keeps both doors open until the process is asked to end.
  ///
  /// - Parameter onceOpen: Called with the port's channel once it takes connections.
  func keepOpen(
    port: Int, onceOpen: @escaping @Sendable (any Channel) async -> Void
  ) async throws {
    let everybody = Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      services: [forOwner()], onServerRunning: onceOpen, logger: logger)
    try await everybody.runService()
  }

  /// The door for the folder's owner.
  func forOwner(
    onceOpen: @escaping @Sendable (any Channel) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      router: router,
      configuration: ApplicationConfiguration(address: .unixDomainSocket(path: socket)),
      onServerRunning: onceOpen, logger: logger)
  }
}

import Hummingbird
import Logging
import NIOCore
import Reception
import ServiceLifecycle
import UnixSignals

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

  /// The door for the folder's owner.
  func forOwner(
    onceOpen: @escaping @Sendable (any Channel) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      router: router,
      configuration: ApplicationConfiguration(address: .unixDomainSocket(path: socket)),
      onServerRunning: onceOpen, logger: logger)
  }

  /// The door for everybody on this machine, and for a proxy in front of it.
  func forEverybody(
    port: Int, onceOpen: @escaping @Sendable (any Channel) async -> Void
  ) -> some ApplicationProtocol {
    Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: onceOpen, logger: logger)
  }

  /// Keeps doors open until the process is asked to end.
  func keepOpen(_ doors: [any Service]) async throws {
    var configuration = ServiceGroupConfiguration(
      services: doors, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(5)
    try await ServiceGroup(configuration: configuration).run()
  }
}

extension Doors {
  /// Does something while the owner's door is open, and closes it after that.
  func whileOpenForOwner<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let (opening, isOpen) = AsyncStream.makeStream(of: Void.self)
    let door = forOwner { _ in isOpen.finish() }
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(services: [door], logger: logger))
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        defer { isOpen.finish() }
        try await group.run()
      }
      for await _ in opening {}
      let result: Result<Value, any Error>
      do { result = .success(try await body()) } catch { result = .failure(error) }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
      return try result.get()
    }
  }
}

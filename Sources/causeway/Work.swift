import ServiceLifecycle

/// Something that a served instance does by itself until the process is asked to end.
struct Work: Service {
  private let body: @Sendable () async throws -> Void

  init(_ body: @escaping @Sendable () async throws -> Void) { self.body = body }

  func run() async throws { try await cancelWhenGracefulShutdown(body) }
}

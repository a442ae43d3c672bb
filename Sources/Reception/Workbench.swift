import Dispatch

/// Where what takes long is made, one thing at a time, so that nobody else waits for it.
public enum Workbench {
  private static let bench = Bench()

  /// Does something on the bench where it may take long, else where it is.
  public static func apart<Value: Sendable>(
    _ isLong: Bool, _ body: @Sendable () async throws -> Value
  ) async throws -> Value {
    guard isLong else { return try await body() }
    return try await withTaskExecutorPreference(bench) { try await body() }
  }

  private final class Bench: TaskExecutor {
    private let queue = DispatchQueue(label: "workbench")

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }
}

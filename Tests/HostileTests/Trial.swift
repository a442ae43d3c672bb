import Foundation
import Testing

/// Many wrong inputs for one parser, with what is said where one of them does harm.
struct Trial {
  /// How many inputs each parser is tried with.
  static let count = 10_000
  /// The most time of the processor that one input may take.
  static let mostSeconds = 1.0

  private var mutator: Mutator
  private let count: Int
  private(set) var slowest = 0.0

  init(_ mutator: Mutator, count: Int = Trial.count) {
    self.mutator = mutator
    self.count = count
  }

  /// Tries a parser, which gives a complaint about how it took an input, or nil.
  mutating func run(
    _ parse: ([UInt8]) -> String?, at location: SourceLocation = #_sourceLocation
  ) {
    for number in 1...count {
      let input = mutator.next()
      let began = Self.processorSeconds
      let complaint = parse(input)
      let seconds = Self.processorSeconds - began
      slowest = max(slowest, seconds)
      if complaint != nil || seconds > Self.mostSeconds {
        Issue.record(
          """
          \(complaint ?? "took \(seconds) s"): input \(number) of seed \(mutator.seed), \
          \(Data(input.prefix(2000)).base64EncodedString())
          """, sourceLocation: location)
        return
      }
    }
  }

  /// The time of the processor that this thread has used; waiting does not count.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

public import ArgumentParser
import Clearinghouse
import Foundation
import Mail
import NIOCore
import ServiceLifecycle
public import Vocabulary

/// Serves the pages and the interface on this machine.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the pages and the interface on 127.0.0.1.")

  /// Whether something is applied.
  enum Switch: String, ExpressibleByArgument, CaseIterable {
    case on, off
  }

  @Flag(help: "Show made-up records; in a fresh folder unless --data names one.")
  var demo = false
  @Option(help: "The port; 0 for any that is free.") var port = 8080
  @Option(help: "Whether signing in is limited.") var rateLimit = Switch.on
  @Option(help: "The day on which the demonstration begins, such as 2026-11-23.") var now: Day?
  @OptionGroup var place: DataPlace
  @OptionGroup var files: SharePlace
  @OptionGroup var mail: MailPlace

  func validate() throws {
    if now != nil, !demo {
      throw ValidationError("--now sets the clock of a demonstration; it goes with --demo only.")
    }
    if !(0...65_535).contains(port) { throw ValidationError("A port lies between 0 and 65535.") }
  }

  func run() async throws {
    umask(0o077)
    let server = try mail.server()
    if demo, let server, !server.isLoopback {
      throw Failure(
        .usage,
        "A demonstration sends no mail to others. Name a mail server on this machine, such as "
          + "smtp://127.0.0.1:1025, or leave out --mail-server.")
    }
    let isFleeting = demo && place.named == nil
    let folder = isFleeting ? Self.fleetingFolder : place.path
    defer { if isFleeting { try? FileManager.default.removeItem(atPath: folder) } }
    let house = try await House(
      try files.share(), folder: folder, isDemonstration: demo, isLimited: rateLimit == .on,
      isMailServed: server != nil, clock: now.map(Clock.set) ?? Clock.machine)
    try await settle(house)
    try await serve(house, server)
  }

  /// Adopts in a demonstration; elsewhere only the operator does, by `setup`.
  private func settle(_ house: House) async throws {
    let adoption = try Adoption(house.share)
    if demo {
      _ = try await adoption.adopt(by: house.instance.ledger, as: .operator)
    } else {
      try adoption.checkUnchanged(since: house.instance.ledger.snapshot)
      if house.instance.ledger.snapshot.head == 0 {
        Console.note("Nobody can sign in yet. Run causeway setup --admin NAME.")
      }
    }
  }

  private func serve(_ house: House, _ server: MailServer?) async throws {
    let doors = try Doors(try house.router(), folder: house.folder)
    let everybody = doors.forEverybody(port: port) { channel in
      let port = channel.localAddress?.port ?? 0
      Console.note("Data folder: \(house.folder)")
      Console.note("Serving http://127.0.0.1:\(port)/")
    }
    do {
      try await doors.keepOpen([everybody, doors.forOwner()] + work(house, server))
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw Failure(
        .failed, "Port \(port) is in use. Name another with --port, or 0 for any that is free.")
    } catch let error as IOError where error.errnoCode == EACCES {
      throw Failure(.failed, "Port \(port) may not be used by this user. Name another with --port.")
    }
  }

  /// What is done beside answering.
  private func work(_ house: House, _ server: MailServer?) -> [any Service] {
    let timekeeper = Timekeeper(house.instance.ledger)
    let courier = server.map { Courier(house.instance, catalogue: house.catalogue, to: $0) }
    return [Work { await timekeeper.run() }]
      + (courier.map { courier in [Work { await courier.run() }] } ?? [])
  }

  private static var fleetingFolder: String {
    FileManager.default.temporaryDirectory
      .appendingPathComponent("causeway-\(UUID().uuidString.prefix(8))").path
  }
}

extension Day: ExpressibleByArgument {
  /// The day that an argument names.
  public init?(argument: String) { self.init(argument) }
}

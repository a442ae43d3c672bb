import API
import Clearinghouse
import Foundation
import Hummingbird
import Languages
import Reception
import SQLiteStore
import Vocabulary
import Web

/// An instance on its data folder with all that its pages and its interface are made from.
struct House: Sendable {
  let share: Share
  let folder: String
  let store: SQLiteStore
  let instance: Instance
  let catalogue: Catalogue

  /// Opens the instance in a data folder.
  init(
    _ share: Share, folder: String, isDemonstration: Bool?, isLimited: Bool = true,
    isMailServed: Bool = false, clock: @escaping @Sendable () -> Moment = Clock.machine
  ) async throws(Failure) {
    self.share = share
    self.folder = folder
    catalogue = try share.catalogue()
    let terms = try share.terms(catalogue)
    do {
      store = try SQLiteStore(folder)
      let isDemonstration = try isDemonstration ?? Self.holdsDemonstration(store)
      if isDemonstration, try store.read(from: 1, most: 1).isEmpty {
        try await Demonstration(share, terms).load(into: store, today: clock().day)
      }
      instance = try Instance(
        store, terms: terms, isDemonstration: isDemonstration, isLimited: isLimited,
        isMailServed: isMailServed, history: try share.history(terms), clock: clock)
    } catch let error as JournalError {
      throw Failure(error, folder: folder)
    } catch let error as Failure {
      throw error
    } catch {
      throw Failure(.failed, "\(error)")
    }
    try checkNature()
  }

  /// Whether the parties of a store are made up.
  private static func holdsDemonstration(_ store: SQLiteStore) throws(JournalError) -> Bool {
    try store.read(from: 1, most: 100).contains { act in
      act.kind == "parties.registered"
        && (try? JSON(parsing: act.body))?["nature"]?.string == Nature.illustrative.rawValue
    }
  }

  /// A demonstration's folder stays one: illustrative and other records are never mixed.
  private func checkNature() throws(Failure) {
    let now = instance.ledger.snapshot
    guard now.parties.all.contains(where: { $0.nature != now.nature }) else { return }
    throw Failure(
      .conflict,
      now.isDemonstration
        ? "The data folder \(folder) holds records that are no demonstration. Leave out --demo."
        : "The data folder \(folder) holds a demonstration. Serve it with --demo.")
  }

  /// All routes: the pages and the interface, recognised, safeguarded and logged.
  func router() throws(Failure) -> Router<Visit> {
    guard let stylesheet = FileManager.default.contents(atPath: share.place("Assets/causeway.css"))
    else { throw Failure(.failed, "The stylesheet in \(share.place("Assets")) is missing.") }
    let description =
      FileManager.default.contents(atPath: share.place("Assets/openapi.yaml")) ?? Data()
    let router = Router(context: Visit.self)
    router.add(middleware: AccessLog())
    router.add(middleware: Safeguards())
    router.add(middleware: Recognition(instance.access))
    do {
      try Interface(instance, catalogue: catalogue, description: Array(description))
        .addRoutes(to: router)
    } catch {
      throw Failure(.failed, "\(share.place("Assets/openapi.yaml")) cannot be read.")
    }
    let now = instance.ledger.snapshot
    Website(
      Site(
        instance, catalogue: catalogue, stylesheet: Array(stylesheet),
        demoAccounts: now.isDemonstration ? now.people.all.map(\.id.rawValue) : [])
    ).addRoutes(to: router)
    return router
  }
}

extension Share {
  /// The texts of pages and messages.
  func catalogue() throws(Failure) -> Catalogue {
    do {
      return try Catalogue(folder: place("Catalogues"))
    } catch {
      throw Failure(.failed, "The texts cannot be read: \(error)")
    }
  }

  /// The needs of the past.
  func history(_ terms: Terms) throws(Failure) -> History {
    do {
      return try History(folder: place("History"), terms: terms)
    } catch {
      throw Failure(.failed, "\(place("History"))/\(error.file): \(error.problem)")
    }
  }

  /// The vocabulary, which spells days as the texts do.
  func terms(_ catalogue: Catalogue) throws(Failure) -> Terms {
    do {
      var terms = try Terms(folder: place("Vocabulary"))
      terms.spelled = { day, language in Speaker(catalogue, language).day(day) }
      return terms
    } catch {
      throw Failure(.failed, "\(place("Vocabulary"))/\(error.file): \(error.problem)")
    }
  }
}

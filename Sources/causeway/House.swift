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
    _ share: Share, folder: String, isDemonstration: Bool, isLimited: Bool = true,
    clock: @escaping @Sendable () -> Moment = Clock.machine
  ) async throws {
    self.share = share
    self.folder = folder
    catalogue = try share.catalogue()
    let terms = try share.terms(catalogue)
    do {
      store = try SQLiteStore(folder)
      if isDemonstration, try store.read(from: 1, most: 1).isEmpty {
        try await Demonstration(share, terms).load(into: store, today: clock().day)
      }
      instance = try Instance(
        store, terms: terms, isDemonstration: isDemonstration, isLimited: isLimited, clock: clock)
    } catch let error as JournalError {
      throw Failure(error, folder: folder)
    }
    try checkNature()
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
    let router = Router(context: Visit.self)
    router.add(middleware: AccessLog())
    router.add(middleware: Safeguards())
    router.add(middleware: Recognition(instance.access))
    let description = try share.bytes("Assets/openapi.yaml")
    do {
      try Interface(instance, catalogue: catalogue, description: description).addRoutes(to: router)
    } catch {
      throw Failure(.failed, "\(share.place("Assets/openapi.yaml")): \(error.problem)")
    }
    let now = instance.ledger.snapshot
    Website(
      Site(
        instance, catalogue: catalogue, stylesheet: try share.bytes("Assets/causeway.css"),
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

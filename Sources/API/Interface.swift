public import Clearinghouse
public import Hummingbird
public import Languages
public import Reception

/// The JSON interface under `/api/v1`: the same commands and the same view as the pages.
public struct Interface: Sendable {
  let instance: Instance
  let catalogue: Catalogue

  /// The interface of an instance.
  public init(_ instance: Instance, catalogue: Catalogue) {
    self.instance = instance
    self.catalogue = catalogue
  }

  /// Adds the interface to a router.
  public func addRoutes(to router: Router<Visit>) {
  }
}

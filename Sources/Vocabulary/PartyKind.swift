/// What kind of party asks for help or offers it.
public enum PartyKind: String, Sendable, Hashable, CaseIterable {
  case state
  /// An organization of States that may ask for several of its members.
  case regionalOrganization = "regional-organization"
  case organization
  case institution
}

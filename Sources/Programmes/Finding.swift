/// Something wrong with a programme, found before it is adopted.
public struct Finding: Error, Sendable, Hashable {
  /// The programme's file, relative to its folder.
  public let file: String
  /// The line, from 1; 0 for the file as a whole.
  public let line: Int
  /// What is wrong, as a code that never changes its meaning; its words are in the catalogues.
  public let code: Code
  /// What the words name: a step, an outcome, a field.
  public let subject: String
  /// What else the words name: what was expected, or what comes nearest.
  public let detail: String
  /// A shortest sequence of steps that shows it; empty where none is needed.
  public let sequence: [String]

  /// Holds a finding.
  public init(
    file: String, line: Int, code: Code, subject: String = "", detail: String = "",
    sequence: [String] = []
  ) {
    self.file = file
    self.line = line
    self.code = code
    self.subject = subject
    self.detail = detail
    self.sequence = sequence
  }

  /// What can be wrong with a programme.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    // Reading.
    case notYAML = "not-yaml"
    case unknownKey = "unknown-key"
    case duplicateKey = "duplicate-key"
    case missingKey = "missing-key"
    case wrongShape = "wrong-shape"
    case badValue = "bad-value"
    case tooLarge = "too-large"
    case fileMissing = "file-missing"
    // References.
    case unknownActor = "unknown-actor"
    case unknownOutcome = "unknown-outcome"
    case unknownStep = "unknown-step"
    case unknownPermission = "unknown-permission"
    case unknownLetter = "unknown-letter"
    case unknownForm = "unknown-form"
    case unknownField = "unknown-field"
    case unknownOption = "unknown-option"
    case unknownThread = "unknown-thread"
    case unknownProcedure = "unknown-procedure"
    case unknownLink = "unknown-link"
    case unknownStock = "unknown-stock"
    case unknownTopic = "unknown-topic"
    case unknownCode = "unknown-code"
    case unknownPlaceholder = "unknown-placeholder"
    case duplicateName = "duplicate-name"
    // Texts.
    case missingText = "missing-text"
    // The state space.
    case noOpening = "no-opening"
    case unreachableStep = "unreachable-step"
    case deadEnd = "dead-end"
    case unusedOutcome = "unused-outcome"
    case disclosureWithoutPermission = "disclosure-without-permission"
    case permissionTooLate = "permission-too-late"
    case permissionWithoutGiver = "permission-without-giver"
    case clockWithoutStart = "clock-without-start"
    case placeholderNotKnown = "placeholder-not-known"
    case noStatus = "no-status"
    case reservationLeft = "reservation-left"
    case overlappingReadings = "overlapping-readings"
    case tooManyStates = "too-many-states"
  }
}

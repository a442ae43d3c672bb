import Yams

extension Programme {
  /// The most files of one programme.
  public static let mostFiles = 200

  /// Reads a programme's files; the programme is nil where more is wrong than missing texts.
  public static func read(_ files: ProgrammeFiles) -> (programme: Programme?, findings: [Finding]) {
    guard files.files.count <= mostFiles else {
      let found = Finding(
        file: "programme.yaml", line: 0, code: .tooLarge, subject: files.id, detail: "\(mostFiles)")
      return (nil, [found])
    }
    var reading = Reading(id: files.id)
    for file in files.files { reading.take(file) }
    if !files.files.contains(where: { $0.path == "programme.yaml" }) {
      reading.findings.append(
        Finding(
          file: "programme.yaml", line: 0, code: .fileMissing, subject: "programme.yaml"))
    }
    reading.share()
    guard let entry = reading.entry, reading.findings.allSatisfy({ $0.code == .missingText })
    else { return (nil, reading.findings) }
    let programme = Programme(
      id: files.id, entry: entry, forms: reading.forms, procedures: reading.procedures,
      letters: reading.letters)
    return (programme, reading.findings)
  }

  /// What has been read of a programme so far.
  private struct Reading {
    let id: String
    var entry: DirectoryEntry?
    var forms: [String: Form] = [:]
    var procedures: [Procedure] = []
    var letters: [String: LetterTemplate] = [:]
    var shared: SharedTexts?
    var findings: [Finding] = []

    init(id: String) {
      self.id = id
    }

    /// Gives the procedures the texts that they share.
    mutating func share() {
      guard let shared else { return }
      procedures = procedures.map { $0.with(shared) }
      findings += shared.findings(among: procedures)
    }

    mutating func take(_ file: ProgrammeFiles.File) {
      let parts = file.path.split(separator: "/").map(String.init)
      guard file.path.hasSuffix(".yaml"), let last = parts.last, parts.count <= 2 else { return }
      let folder = parts.count == 2 ? parts[0] : ""
      let name = String(last.dropLast(5))
      guard ["forms", "procedures", "letters"].contains(folder) || file.path == "programme.yaml"
      else { return }
      do throws(Finding) {
        let root = try YAMLFile(file).root
        var reader = FileReader(path: file.path)
        switch folder {
        case "forms": forms[name] = reader.form(root, id: name)
        case "letters": letters[name] = reader.letter(root, id: name)
        case "procedures" where file.path == SharedTexts.path: shared = reader.sharedTexts(root)
        case "procedures":
          if let procedure = reader.procedure(root, file: name) { procedures.append(procedure) }
        default: entry = reader.entry(root, programme: id)
        }
        findings += reader.findings
      } catch {
        findings.append(error)
      }
    }
  }
}

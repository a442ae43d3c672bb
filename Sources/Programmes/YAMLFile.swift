import Vocabulary
import Yams

/// The nodes of one file of a programme, composed only after it was found harmless.
struct YAMLFile {
  /// The most bytes of one file.
  static let mostBytes = 1 << 20
  /// The most levels of brackets.
  static let deepestBrackets = 24
  /// The furthest column at which a line's content begins, which bounds the levels of blocks.
  static let deepestColumn = 80

  let root: Node

  /// Composes a file; throws what is wrong with it as YAML.
  init(_ file: ProgrammeFiles.File) throws(Finding) {
    func refused(_ code: Finding.Code, _ line: Int, _ detail: String) -> Finding {
      Finding(file: file.path, line: line, code: code, subject: file.path, detail: detail)
    }
    guard file.bytes.count <= Self.mostBytes else {
      throw refused(.tooLarge, 1, "\(Self.mostBytes)")
    }
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw refused(.notYAML, 1, "UTF-8")
    }
    if let (line, code, detail) = Self.harm(in: file.bytes) { throw refused(code, line, detail) }
    do {
      guard let node = try Yams.compose(yaml: text) else { throw refused(.notYAML, 1, "") }
      root = node
    } catch let error as YamlError {
      throw Self.finding(error, file.path)
    } catch let finding as Finding {
      throw finding
    } catch {
      throw refused(.notYAML, 1, "")
    }
  }

  /// What a file must not hold before it is composed: anchors, aliases and deep nesting.
  ///
  /// Yams expands aliases and recurses by level while it composes, so both are refused first.
  private static func harm(in bytes: [UInt8]) -> (Int, Finding.Code, String)? {
    var line = 1
    var column = 0
    var brackets = 0
    var isLeading = true
    var before = UInt8(ascii: "\n")
    for (place, byte) in bytes.enumerated() {
      let next = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: "\n")
      switch byte {
      case UInt8(ascii: "\n"):
        (line, column, isLeading) = (line + 1, -1, true)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets += 1
        if brackets > deepestBrackets { return (line, .tooLarge, "\(deepestBrackets)") }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        if startsNode(after: before), !isSpace(next) {
          return (line, .notYAML, byte == UInt8(ascii: "&") ? "&" : "*")
        }
      default: break
      }
      if isLeading, !isSpace(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "?"),
        byte != UInt8(ascii: ":")
      {
        if column > deepestColumn { return (line, .tooLarge, "\(deepestColumn)") }
        isLeading = false
      }
      if isLeading, column > deepestColumn { return (line, .tooLarge, "\(deepestColumn)") }
      column += 1
      before = byte
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }

  private static func startsNode(after byte: UInt8) -> Bool {
    isSpace(byte) || "[{,:-?!".utf8.contains(byte)
  }

  private static func finding(_ error: YamlError, _ path: String) -> Finding {
    func found(_ code: Finding.Code, _ line: Int, _ subject: String, _ detail: String) -> Finding {
      Finding(file: path, line: max(1, line), code: code, subject: subject, detail: detail)
    }
    return switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      found(.notYAML, mark.line, path, problem)
    case .reader(let problem, let offset, _, let yaml):
      found(.notYAML, yaml.utf8.prefix(offset ?? 0).count { $0 == 10 } + 1, path, problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      found(.duplicateKey, context.mark.line, duplicates.first ?? "", "")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      found(.notYAML, 1, path, "")
    @unknown default:
      found(.notYAML, 1, path, "")
    }
  }
}

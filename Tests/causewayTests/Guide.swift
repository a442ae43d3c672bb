import Foundation

/// The author's guide of `docs/PROGRAMMES.md`, as somebody would follow it.
struct Guide {
  /// Something that the guide asks for.
  enum Act: Equatable {
    /// Write a file.
    case write(path: String, text: String)
    /// Put a line of a file in place of another.
    case change(path: String, old: String, new: String)
    /// Type a command, and read these lines.
    case type(command: String, lines: [String])
  }

  struct Unclear: Error { let line: String }

  /// What it asks for, in order.
  let acts: [Act]

  /// Reads one chapter of a document.
  init(_ document: String, chapter: String) throws {
    var acts: [Act] = []
    var isIn = false
    var before = ""
    var kind: String?
    var text: [String] = []
    var replacement: (path: String, line: String)?
    for line in document.components(separatedBy: "\n") {
      if kind == nil, line.hasPrefix("## ") { isIn = line == "## " + chapter }
      guard isIn else { continue }
      guard line.hasPrefix("```") else {
        if kind != nil { text.append(line) } else if !line.isEmpty { before = line }
        continue
      }
      guard let open = kind else {
        (kind, text) = (String(line.dropFirst(3)), [])
        continue
      }
      kind = nil
      if open == "console" {
        acts += try Self.commands(text)
      } else if let file = before.wholeMatch(of: /`([^`]+)`:/) {
        acts.append(.write(path: String(file.1), text: text.joined(separator: "\n") + "\n"))
      } else if let file = before.wholeMatch(of: /In `([^`]+)`, put this line:/) {
        replacement = (String(file.1), text.joined(separator: "\n"))
      } else if before == "in place of this one:", let new = replacement {
        let old = text.joined(separator: "\n")
        acts.append(.change(path: new.path, old: old, new: new.line))
        replacement = nil
      } else {
        throw Unclear(line: before)
      }
    }
    self.acts = acts
  }

  /// The commands of a block, each with the lines that follow it.
  private static func commands(_ lines: [String]) throws -> [Act] {
    var acts: [Act] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        acts.append(.type(command: String(line.dropFirst(2)), lines: []))
      } else if case .type(let command, let before)? = acts.last {
        acts[acts.count - 1] = .type(command: command, lines: before + [line])
      } else {
        throw Unclear(line: line)
      }
    }
    return acts
  }
}

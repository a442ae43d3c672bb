import Testing

@Suite struct `The code` {
  @Test func `has no file over 300 lines`() {
    for file in Checkout.swift where file.lines.count > 301 {
      Issue.record("\(file.path) has \(file.lines.count) lines")
    }
  }

  /// Counted from a line that declares a function to the brace that closes it at the same
  /// indentation; lines of literal markup and of data do not count.
  @Test func `has no function over 40 lines`() {
    for file in Checkout.sources {
      for (name, length) in functions(file) where length > 40 {
        Issue.record("\(file.path): \(name) has \(length) lines")
      }
    }
  }

  @Test func `never stops the program on purpose, forces, or hides from the compiler`() {
    let banned = [
      "fatalError(", "try!", "@unchecked Sendable", "nonisolated(unsafe)", "Task.detached",
    ]
    for file in Checkout.sources {
      for word in banned where file.text.contains(word) {
        Issue.record("\(file.path) holds \(word)")
      }
    }
  }

  @Test func `names no place of a machine`() {
    let places = ["work", "root", "farm", "home"].map { "/\($0)/" }
    for file in Checkout.swift + Checkout.documents {
      for place in places where file.text.contains(place) && !file.text.contains("https://\(place)")
      {
        let line = file.lines.firstIndex { $0.contains(place) } ?? 0
        Issue.record("\(file.path):\(line + 1) names \(place)")
      }
    }
  }

  @Test func `never shows an error's own words to a visitor`() {
    for file in Checkout.files(["Sources/Web", "Sources/API"], endings: [".swift"]) {
      #expect(!file.text.contains("\\(error)"), "\(file.path)")
    }
  }

  @Test func `waits in exactly one place in the ledger`() throws {
    let ledger = try #require(Checkout.file("Sources/Clearinghouse/Ledger.swift"))
    let code = ledger.lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    #expect(code.filter { $0.contains("await ") }.count == 1)
  }

  @Test func `puts no value into a script, a style or an unquoted attribute`() {
    for file in Checkout.files(["Sources/HTML", "Sources/Web"], endings: [".swift"]) {
      for (number, line) in file.lines.enumerated()
      where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        let markup = line.replacing("=\\\"", with: "=\"")
        let isUnquoted = markup.contains("=\\(") && markup.contains("<")
        #expect(!isUnquoted, "\(file.path):\(number + 1)")
        #expect(!line.contains("<script") && !line.contains("<style"), "\(file.path):\(number + 1)")
      }
    }
  }

  private func functions(_ file: Checkout.File) -> [(String, Int)] {
    var found: [(String, Int)] = []
    var open: (name: String, indentation: String, length: Int)?
    var isInText = false
    for line in file.lines {
      let indentation = String(line.prefix { $0 == " " })
      let code = line.drop(while: { $0 == " " })
      if code.contains("\"\"\"") { isInText.toggle() }
      if let current = open {
        if code.hasPrefix("}"), indentation == current.indentation {
          found.append((current.name, current.length))
          open = nil
        } else if !isInText {
          open?.length += 1
        }
      } else if code.contains("func "), !code.hasPrefix("//"),
        code.hasSuffix("{") || code.hasSuffix("(")
      {
        open = (String(code.prefix(60)), indentation, 1)
      }
    }
    return found
  }
}

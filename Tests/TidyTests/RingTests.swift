import Testing

/// What each ring may import beside Foundation, Dispatch and Synchronization.
private let rings: [String: Set<String>] = [
  "Vocabulary": [],
  "Programmes": ["Vocabulary", "Yams"],
  "Matching": ["Vocabulary", "HashTreeCollections"],
  "Clearinghouse": [
    "Vocabulary", "Programmes", "Matching", "HashTreeCollections", "Crypto", "CryptoExtras",
  ],
  "SQLiteStore": ["Vocabulary", "Clearinghouse", "GRDB"],
  "HTML": ["Vocabulary"],
  "Languages": ["Vocabulary", "Programmes", "Matching", "Clearinghouse"],
  "Exchange": ["Vocabulary", "Programmes", "Matching", "Clearinghouse", "Languages"],
  "Mail": ["Vocabulary", "Clearinghouse", "Languages", "CLibCurl"],
  "Reception": [
    "Vocabulary", "Clearinghouse", "Hummingbird", "HTTPTypes", "NIOCore", "Logging",
  ],
  "Web": [
    "Vocabulary", "Programmes", "Matching", "Clearinghouse", "HTML", "Languages", "Exchange",
    "Reception", "Hummingbird", "HTTPTypes", "NIOCore", "Crypto", "Logging",
  ],
  "API": [
    "Vocabulary", "Programmes", "Matching", "Clearinghouse", "Languages", "Exchange",
    "Reception", "Hummingbird", "HTTPTypes", "NIOCore", "Crypto", "Yams", "Logging",
  ],
  "bench": ["Vocabulary", "Programmes", "Matching", "Clearinghouse", "SQLiteStore"],
  "causeway": [
    "Vocabulary", "Programmes", "Matching", "Clearinghouse", "SQLiteStore", "Languages",
    "Mail", "Reception", "Web", "API", "ArgumentParser", "AsyncHTTPClient", "ServiceLifecycle",
    "Logging", "Hummingbird", "HTTPTypes", "NIOCore", "NIOFoundationCompat", "NIOHTTP1",
    "UnixSignals",
  ],
]

private let everywhere: Set<String> = ["Foundation", "Dispatch", "Synchronization"]

@Suite struct `The rings` {
  @Test func `import only what their row of the table names`() {
    for file in Checkout.sources {
      let ring = String(file.path.split(separator: "/")[1])
      guard let allowed = rings[ring] else {
        Issue.record("\(ring) has no row in the table of rings")
        continue
      }
      for line in file.lines {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1,
          place == 0 || ["public", "package", "internal"].contains(words[0])
        else { continue }
        let module = String(words[place + 1])
        #expect(
          allowed.contains(module) || everywhere.contains(module),
          "\(file.path) imports \(module)")
      }
    }
  }

  @Test func `are all in the table, and the table names no others`() {
    let found = Set(Checkout.sources.map { String($0.path.split(separator: "/")[1]) })
    #expect(found == Set(rings.keys))
  }
}

import Testing

@testable import causeway

@Suite struct `The share folder` {
  private let folder = Folder()

  @Test func `is found above the program in a checkout`() throws {
    let share = try Share(
      named: nil, environment: [:], executable: Program.root + "/.build/debug/causeway")
    #expect(share.path == Program.root)
  }

  @Test func `is the one that is named, then that of the environment`() throws {
    let environment = ["CAUSEWAY_SHARE": Program.root]
    #expect(
      try Share(named: nil, environment: environment, executable: "/").path == Program.root)
    let missing = #expect(throws: Failure.self) {
      try Share(named: folder.path, environment: environment, executable: "/")
    }
    #expect(missing?.message.contains("Programmes") == true)
  }

  @Test func `is missed with a message that says what to do`() {
    let missing = #expect(throws: Failure.self) {
      try Share(named: nil, environment: [:], executable: folder.path + "/bin/causeway")
    }
    #expect(missing?.ending == .failed)
    #expect(missing?.message.contains("--share") == true)
  }
}

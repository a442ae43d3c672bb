import Testing

@testable import Programmes

@Suite struct `Shipping a programme` {
  @Test func `finds nothing wrong with the programme of resolution 1540`() throws {
    let (programme, findings) = Programme.read(try Shipped.files())
    #expect(findings == [])
    let clock = ContinuousClock()
    let read = try #require(programme)
    let start = clock.now
    #expect(Checker.check(read) == [])
    print("checked in", clock.now - start)
    let procedure = try #require(read.procedures.first)
    print("states", StateSpace(procedure, needs: [:]).markings.count)
  }
}

import Testing
import Vocabulary

@Suite struct `A group of countries` {
  @Test(arguments: [
    ("2024-12-12", 45), ("2024-12-13", 44), ("2026-11-23", 44), ("2023-12-12", 46),
    ("2023-12-13", 45), ("2020-12-03", 47), ("2012-12-17", 48), ("2012-12-18", 49),
    ("2010-12-31", 49), ("2011-01-01", 48), ("2008-01-01", 49),
  ])
  func `had so many least developed countries on a day`(_ text: String, _ count: Int) throws {
    let day = try #require(Day(text))
    #expect(try shipped().groups["ldc"]?.members(on: day).count == count)
  }

  @Test func `lost Sao Tome and Principe on 13 December 2024`() throws {
    let group = try #require(try shipped().groups["ldc"])
    let day = try #require(Day("2024-12-13"))
    #expect(!group.contains("STP", on: day))
    #expect(group.contains("STP", on: day.adding(days: -1)))
    #expect(group.members(on: day.adding(days: -1)).subtracting(group.members(on: day)) == ["STP"])
  }

  @Test func `counts landlocked and small island States`() throws {
    let day = try #require(Day("2026-11-23"))
    let groups = try shipped().groups
    #expect(groups["lldc"]?.members(on: day).count == 32)
    #expect(groups["sids"]?.members(on: day).count == 53)
    #expect(groups.groups(of: "TUV", on: day) == ["ldc", "sids"])
    #expect(groups.groups(of: "NOR", on: day) == [])
  }

  @Test func `never counts made-up members with real ones`() throws {
    let day = try #require(Day("2026-11-23"))
    let groups = try shipped().groups
    #expect(groups["ldc"]?.members(on: day).contains("QMB") == false)
    #expect(groups["ldc"]?.members(on: day, .illustrative) == ["QMB"])
    #expect(groups["lldc"]?.members(on: day, .illustrative) == ["QMA", "QMC"])
    #expect(groups.groups(of: "QMD", on: day) == ["sids"])
  }

  @Test func `says where its membership comes from`() throws {
    for group in try shipped().groups.all {
      #expect(!group.source.isEmpty)
      #expect(group.name.missing(from: Language.allCases) == [])
    }
  }
}

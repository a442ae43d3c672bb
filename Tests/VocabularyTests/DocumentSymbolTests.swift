import Testing
import Vocabulary

@Suite struct `A document symbol` {
  @Test(arguments: [
    ("S/RES/1540 (2004)", "S/RES/1540 (2004)"), ("s/res/1540(2004)", "S/RES/1540 (2004)"),
    ("S / RES/1540  (2004)", "S/RES/1540 (2004)"),
    ("bwc/msp/2012/mx/inf.4", "BWC/MSP/2012/MX/INF.4"), ("A/66/16", "A/66/16"),
    ("S/2016/1038", "S/2016/1038"), ("EB136/22 Add.1", "EB136/22 Add.1"),
    ("eb136/22add.1", "EB136/22 Add.1"), ("A/66/16/ADD.1/corr.2", "A/66/16/Add.1/Corr.2"),
    ("A/C.1/70/L.1/Rev.1", "A/C.1/70/L.1/Rev.1"), ("WHA58.3", "WHA58.3"),
    ("A/RES/3379 (XXX)", "A/RES/3379(XXX)"), ("BWC/CONF.VIII/4", "BWC/CONF.VIII/4"),
  ])
  func `is read with or without spaces in either case`(_ text: String, _ written: String) throws {
    let symbol = try #require(DocumentSymbol(text))
    #expect("\(symbol)" == written)
    #expect(DocumentSymbol(written) == symbol)
  }

  @Test(arguments: [
    "", "S", "S/RES", "1540", "1540/2004", "S//RES/1540", "/S/RES/1540", "S/RES/1540/",
    "S/RES/1540 (04)", "S/RES/1540 (2004", "S/RES/1540)", "S/RES/1540()", "S/RES/1540 (9999)",
    "S/RES/../1540", "S/RES/1540?x=1", "S/RES/1540#a", "S/RES/1540%2F", "A/٦٦/16", "A/66/<16>",
    "Add.1", "EB", "S/RES/.1540", "S/RES/1540-",
  ])
  func `refuses what is no symbol`(_ text: String) {
    #expect(DocumentSymbol(text) == nil)
  }

  @Test func `refuses a text without end`() {
    #expect(DocumentSymbol("A/" + String(repeating: "6", count: 200)) == nil)
  }

  @Test func `tells organ, year, nature and changes`() throws {
    let resolution = try #require(DocumentSymbol("S/RES/1540 (2004)"))
    #expect(resolution.organ == "S")
    #expect(resolution.year == 2004)
    #expect(resolution.nature == .resolution)
    #expect(resolution.components == ["S", "RES", "1540"])
    let paper = try #require(DocumentSymbol("BWC/MSP/2012/MX/INF.4"))
    #expect(paper.organ == "BWC")
    #expect(paper.nature == .information)
    #expect(paper.year == nil)
    let board = try #require(DocumentSymbol("EB136/22 Add.1"))
    #expect(board.organ == "EB")
    #expect(board.changes == [.init(form: .addendum, number: 1)])
    #expect(DocumentSymbol("EB136.R2")?.nature == .resolution)
    #expect(DocumentSymbol("A/C.1/70/L.1/Rev.1")?.nature == .limited)
    #expect(DocumentSymbol("S/PV.4956")?.nature == .verbatimRecord)
    #expect(DocumentSymbol("A/66/16")?.nature == nil)
  }

  @Test func `takes no end of another word for a change`() {
    #expect(DocumentSymbol("A/66/BADD.1")?.changes == [])
    #expect(DocumentSymbol("A/66/BADD.1").map { "\($0)" } == "A/66/BADD.1")
  }

  @Test func `leads to the document in a language`() throws {
    let resolution = try #require(DocumentSymbol("S/RES/1540 (2004)"))
    #expect(
      resolution.address(in: .fr) == "https://undocs.org/fr/S/RES/1540%20%282004%29")
    #expect(
      DocumentSymbol("A/66/16")?.address(in: .zh) == "https://undocs.org/zh/A/66/16")
    #expect(DocumentSymbol("EB136/22")?.address(in: .en) == nil)
  }
}

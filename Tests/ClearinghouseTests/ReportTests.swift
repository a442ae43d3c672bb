import Clearinghouse
import Programmes
import Testing
import Vocabulary

@Suite struct `The annual report` {
  private func count(_ rows: AnnualReport.Rows, _ view: View) -> Int {
    switch rows {
    case .requests(let query): view.list(query).count
    case .offers(let query): view.list(query).count
    case .deliveries(let query): view.list(query).count
    }
  }

  @Test(arguments: RandomRegister.readers)
  func `gives for each number the rows that it counts`(reader: String?) async throws {
    var sum = 0
    var results: Set<CaseResult> = []
    for seed in RandomRegister.seeds {
      let view = try await RandomRegister(seed).view(reader)
      for year in AnnualReport.years(view) + [1999] {
        let report = AnnualReport(year, view)
        #expect(report.parts.isEmpty == (year == 1999))
        for part in report.parts {
          for figure in part.figures {
            let rows = count(figure.rows, view)
            #expect(figure.count == (rows == 0 ? nil : rows), "seed \(seed), \(year)")
            sum += rows
          }
          for line in part.lines {
            results.formUnion(line.results.filter { $0.figure.count != nil }.map(\.result))
          }
        }
      }
    }
    #expect(sum > 50, "the registers hold something")
    #expect(results == Set(CaseResult.allCases), "every result occurs")
  }

  @Test(arguments: RandomRegister.seeds)
  func `keeps natures apart and leaves no record out`(seed: UInt64) async throws {
    let view = try await RandomRegister(seed).view("officer")
    var requests = 0
    var offers = 0
    for year in AnnualReport.years(view) {
      for part in AnnualReport(year, view).parts {
        for line in part.lines {
          guard case .requests(let query) = line.sought.rows else { continue }
          let rows = view.list(query)
          #expect(rows.allSatisfy { $0.nature == part.nature && $0.lodged.parts.year == year })
          if line.programme != nil { requests += rows.count }
          if line.programme == nil {
            let others = part.lines.dropLast().compactMap(\.sought.count).reduce(0, +)
            #expect(rows.count == others, "all programmes together")
          }
        }
        guard case .offers(let query) = part.offers.rows else { continue }
        #expect(view.list(query).allSatisfy { $0.nature == part.nature })
        offers += view.list(query).count
      }
    }
    #expect(requests == view.list(RequestQuery()).count)
    #expect(offers == view.list(OfferQuery().with(.state, nil)).count)
  }

  @Test func `says nothing where no record says anything`() async throws {
    let house = try House()
    try await house.furnish()
    let view = house.view(nil)
    #expect(AnnualReport(2025, view).parts.isEmpty)
    let part = try #require(AnnualReport(2026, view).parts.first)
    #expect(part.offers.count == 1)
    #expect(part.lines.isEmpty, "an unpublished request is no line for the public")
    _ = try await house.acknowledged()
    let seen = try #require(AnnualReport(2026, house.view("officer")).parts.first?.lines.first)
    #expect(seen.sought.count == 1 && seen.notKnown.count == 1)
    #expect(seen.results.allSatisfy { $0.figure.count == nil })
    #expect(AnnualReport(2026, house.view(nil)).parts.first?.lines.isEmpty == true)
  }

  @Test(arguments: ["", "26", "02026", "٢٠٢٦", "-999", "0000", "year", "2026 "])
  func `is on no year that is not written in four digits`(text: String) {
    #expect(AnnualReport.year(text) == nil)
    #expect(AnnualReport.year("2026") == 2026)
  }
}

import Languages
import Matching
import Testing
import Vocabulary

@Suite struct `Saying why an offer meets a need` {
  @Test(arguments: Reason.Code.allCases, Language.allCases)
  func `has words for every comparison`(code: Reason.Code, language: Language) throws {
    let speak = Speaker(try catalogues(), language)
    let values: [[Reason.Value]] = [[], [.country("QMA")], [.day(Day(number: 1)), .topic("x")]]
    for holds in [true, false] {
      for wanted in values {
        for offered in values {
          let said = speak.reason(
            Reason(code, holds: holds, wanted: wanted, offered: offered), terms: terms)
          #expect(!said.contains("⟦"), "\(code) \(said)")
        }
      }
    }
  }

  @Test func `names the two values`() throws {
    let speak = Speaker(try catalogues(), .en)
    let near = Reason(
      .topic, holds: true, wanted: [.topic("laboratory-biosafety")],
      offered: [.topic("ihr-core-capacities")], points: 30)
    #expect(
      speak.reason(near, terms: terms)
        == "Asked for: laboratory biosafety. Covered: IHR core capacities, a neighbouring topic.")
    let same = Reason(
      .topic, holds: true, wanted: [.topic("laboratory-biosafety")],
      offered: [.topic("laboratory-biosafety")])
    #expect(!speak.reason(same, terms: terms).contains("neighbouring"))
    let region = Reason(
      .region, holds: false, wanted: [.country("QMA")], offered: [.region("142")])
    #expect(
      speak.reason(region, terms: terms)
        == "Countries concerned: State Amber. Served only: Asia.")
    let kind = Reason(
      .applicant, holds: false, wanted: [.party(.institution)], offered: [.party(.state)])
    #expect(
      speak.reason(kind, terms: terms)
        == "The party that asks: an institution. Open only to: a State.")
    let missing = Reason(
      .prerequisite, holds: false, wanted: [],
      offered: [.participation("veterinary-evaluated")])
    #expect(speak.reason(missing, terms: terms).hasSuffix("It is not recorded here yet."))
  }

  @Test func `tells a span from a bound`() throws {
    let speak = Speaker(try catalogues(), .en)
    let time = Reason(
      .time, holds: true, wanted: [.day(Day(number: 0))],
      offered: [.day(Day(number: 0)), .day(Day(number: 1))])
    #expect(
      speak.reason(time, terms: terms)
        == "Help is wanted from 1 January 1970; it is available "
        + "from 1 January 1970 to 2 January 1970.")
  }
}

import ArgumentParser
import Vocabulary

/// Records where a request was referred, and what was answered.
struct ReferralCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "referral", abstract: "Record and list referrals of a request to other channels.",
    subcommands: [List.self, Make.self, Answer.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List where a request was referred, with the answers.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference of the request.") var request: String

    func run() async throws {
      let path = "/api/v1/requests/\(request.encoded)/referrals"
      place.show(try await place.ask { try await $0.get(path) }) { answer in
        (answer["data"]?.elements ?? []).flatMap(Lines.referral)
      }
    }
  }

  struct Make: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that a request was referred to another channel.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference of the request.") var request: String
    @Argument(help: "The channel, such as who-ihr.") var programme: String
    @Option(help: "The day of the referral.") var on: Day?
    @Option(help: "A remark for those who handle the request.") var remark: String?

    func run() async throws {
      let body = JSON.object(
        [.init("programme", .string(programme))] + Lines.members(on: on, remark: remark))
      let path = "/api/v1/requests/\(request.encoded)/referrals"
      place.show(try await place.ask { try await $0.post(path, body) }, Lines.referral)
    }
  }

  struct Answer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record what the channel answered: taken-up, more-asked or declined.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference of the request.") var request: String
    @Argument(help: "The reference of the referral.") var referral: String
    @Argument(help: "The answer.") var answer: String
    @Option(help: "The day of the answer.") var on: Day?
    @Option(help: "A remark for those who handle the request.") var remark: String?

    func run() async throws {
      let body = JSON.object(
        [.init("answer", .string(answer))] + Lines.members(on: on, remark: remark))
      let path = "/api/v1/requests/\(request.encoded)/referrals/\(referral.encoded)/answers"
      place.show(try await place.ask { try await $0.post(path, body) }, Lines.referral)
    }
  }
}

extension Lines {
  static func referral(_ referral: JSON) -> [String] {
    [row([referral["ref"], referral["on"], referral["programme"], referral["remark"]])]
      + (referral["answers"]?.elements ?? []).map {
        "  " + row([$0["on"], $0["answer"], $0["remark"]])
      }
  }

  fileprivate static func members(on: Day?, remark: String?) -> [JSON.Member] {
    (on.map { [.init("on", .string("\($0)"))] } ?? [])
      + (remark.map { [.init("remark", .string($0))] } ?? [])
  }
}

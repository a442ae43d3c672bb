import Exchange
import Foundation
import Languages
import Matching
import Programmes
import Testing
import Vocabulary

@testable import Clearinghouse

@Suite struct `A list of a register` {
  @Test(arguments: RandomRegister.seeds)
  func `is as long as every number that leads to it says`(seed: UInt64) async throws {
    var register = try await RandomRegister(seed)
    for reader in RandomRegister.readers {
      let view = register.view(reader)
      for _ in 1...6 {
        check(register.query(CaseView.all(in: view), view), view)
        check(register.query(Offer.all(in: view), view), view)
      }
    }
  }

  private func check<Record>(_ query: RegisterQuery<Record>, _ view: View) {
    let listing = view.listing(query)
    let plain = Record.all(in: view).filter { query.matches($0, in: view) }
    #expect(Set(listing.records.map(\.reference)) == Set(plain.map(\.reference)), "\(query)")
    #expect(listing.count == plain.count)
    if query.order == .newest {
      #expect(listing.records.map(\.reference) == plain.map(\.reference))
    }
    for facet in Record.Facet.allCases {
      var others = query
      others[facet] = nil
      let left = Record.all(in: view).filter { others.matches($0, in: view) }
      let counts = left.flatMap { $0.values(of: facet, in: view) }
        .reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
      #expect(listing.counts[facet] ?? [:] == counts, "\(facet) of \(query)")
    }
    #expect(listing.byNature.values.reduce(0, +) == listing.records.count)
    for facet in Record.Facet.allCases {
      for (value, count) in listing.counts[facet] ?? [:] {
        #expect(
          view.list(query.with(facet, value)).count == count, "\(facet) \(value) of \(query)")
      }
      let wanted = query[facet].map { listing.counts[facet]?[$0] ?? 0 }
      if let wanted { #expect(wanted == listing.records.count) }
    }
  }

  @Test(arguments: RandomRegister.seeds)
  func `holds and counts for the public only what is published`(seed: UInt64) async throws {
    let register = try await RandomRegister(seed)
    let view = register.view(nil)
    let published = register.snapshot.cases.all.filter {
      $0.discloses(.summaryToPublic)
    }
    let listing = view.listing(RequestQuery())
    #expect(Set(listing.records.map(\.reference)) == Set(published.map(\.reference)))
    let statuses = published.reduce(into: [String: Int]()) { $0[$1.status, default: 0] += 1 }
    #expect(listing.counts[.status] ?? [:] == statuses)
    let programmes = published.reduce(into: [String: Int]()) { $0[$1.programme, default: 0] += 1 }
    #expect(listing.counts[.programme] ?? [:] == programmes)
    for offer in view.list(OfferQuery().with(.state, nil)) { #expect(offer.withdrawn == nil) }
  }

  @Test(arguments: RandomRegister.seeds)
  func `is walked through once, part by part, in every order`(seed: UInt64) async throws {
    let register = try await RandomRegister(seed)
    let view = register.view("officer")
    for order in RequestQuery.Order.allCases {
      var query = RequestQuery()
      query.order = order
      let list = view.list(query)
      let listing = view.listing(query)
      var seen: [Reference] = []
      var last: Reference?
      repeat {
        let part = listing.part(after: last, most: 4)
        seen += part.records.map(\.reference)
        last = part.next
      } while last != nil
      #expect(seen == list.map(\.reference))
    }
  }

  @Test(arguments: RandomRegister.seeds)
  func `is looked for by the words of an address, there and back`(seed: UInt64) async throws {
    var register = try await RandomRegister(seed)
    let view = register.view("officer")
    for _ in 1...20 {
      let query = register.query(Offer.all(in: view), view)
      let spelled = Dictionary(query.parameters) { first, _ in first }
      #expect(OfferQuery { spelled[$0] ?? "" } == query, "\(query)")
    }
    #expect(OfferQuery()[.state] == "stands")
    #expect(OfferQuery { $0 == "state" ? "any" : "" }[.state] == nil)
    #expect(OfferQuery().isEmpty && !OfferQuery().with(.state, nil).isEmpty)
  }

  @Test(arguments: RandomRegister.seeds)
  func `comes back from its table as it was`(seed: UInt64) async throws {
    let register = try await RandomRegister(seed)
    let catalogue = try Catalogue(folder: House.root.appending(path: "Catalogues").path)
    for (reader, language) in zip(RandomRegister.readers, [Language.en, .ar, .zh, .ru]) {
      let view = register.view(reader)
      let table = RegisterTable(view, Speaker(catalogue, language))
      let requests = view.list(RequestQuery())
      let offers = view.list(OfferQuery().with(.state, nil))
      for withMark in [false, true] {
        let read = try CSV(parsing: table.requests(requests).bytes(withMark: withMark))
        #expect(read == table.requests(requests))
        #expect(read.rows.map { $0[0] } == requests.map { "\($0.reference)" })
        #expect(read.rows.map { $0[1] } == requests.map(\.title.text))
        let others = try CSV(parsing: table.offers(offers).bytes(withMark: withMark))
        #expect(others.rows.map { $0[2] } == offers.map(\.summary.text))
      }
    }
  }

  @Test func `of requests finds a topic under the wider ones`() async throws {
    let house = try House()
    try await house.furnish()
    let reference = try await house.acknowledged()
    let query = RequestQuery { $0 == "topic" ? "laboratories" : "" }
    #expect(house.view("officer").list(query).map { "\($0.reference)" } == [reference])
    let other = RequestQuery { $0 == "topic" ? "legal-framework" : "" }
    #expect(house.view("officer").list(other).isEmpty)
  }

  @Test(arguments: RandomRegister.seeds)
  func `finds words only where the reader may read them`(seed: UInt64) async throws {
    let register = try await RandomRegister(seed)
    for reader in RandomRegister.readers {
      let view = register.view(reader)
      for words in ["培训", "law", "تدريب", "quoted", "1"] {
        var query = RequestQuery()
        query.words = words
        for seen in view.list(query) {
          let texts = [seen.title] + (seen.level >= .request ? seen.items.map(\.text) : [])
          #expect(query.searched.areFound(in: texts))
        }
      }
    }
  }

  @Test func `is not looked through for more words than can be told apart`() {
    var query = OfferQuery()
    query.words = Array(repeating: "law", count: 10).joined(separator: " ")
    #expect(query.problems.isEmpty)
    query.words += " law"
    #expect(query.problems.map(\.code) == ["too-many-words"])
    #expect(query.problems.map(\.field) == ["q"])
    query.words = String(repeating: "x", count: 201)
    #expect(query.problems.map(\.code) == ["too-long"])
  }
}

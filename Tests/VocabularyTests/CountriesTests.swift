import Testing
import Vocabulary

@Suite struct `The countries` {
  @Test func `are the 248 of the M49 standard, each named in six languages`() throws {
    let real = try shipped().countries.all.filter { $0.nature == .sourced }
    #expect(real.count == 248)
    #expect(Set(real.map(\.code)).count == 248)
    #expect(Set(real.compactMap(\.m49)).count == 248)
    for country in real {
      #expect(country.name.missing(from: Language.allCases) == [], "\(country.code)")
      #expect(country.code.utf8.count == 3)
    }
    for language in Language.allCases {
      #expect(Set(real.map { $0.name.text(language) }).count == 248, "\(language)")
    }
  }

  @Test func `leave out what the standard does not list`() throws {
    let countries = try shipped().countries
    #expect(countries["TWN"] == nil)
    #expect(countries.all.allSatisfy { $0.m49 != "158" })
  }

  @Test(arguments: [
    ("TUR", Language.en, "Türkiye"), ("CIV", .en, "Côte d’Ivoire"),
    ("NLD", .en, "Netherlands (Kingdom of the)"), ("FLK", .en, "Falkland Islands (Malvinas)"),
    ("MKD", .fr, "Macédoine du Nord"), ("SWZ", .es, "Eswatini"), ("CZE", .en, "Czechia"),
    ("PSE", .ar, "دولة فلسطين"), ("CPV", .ru, "Кабо-Верде"), ("HKG", .zh, "中国香港特别行政区"),
  ])
  func `have the names of the standard`(_ code: String, _ language: Language, _ name: String) throws
  {
    #expect(try shipped().countries[code]?.name.text(language) == name)
  }

  @Test func `are found in either case of letters`() throws {
    let countries = try shipped().countries
    #expect(countries["ken"]?.m49 == "404")
    #expect(countries["KENYA"] == nil)
  }

  @Test func `lie in their regions, in the world and in themselves`() throws {
    let countries = try shipped().countries
    #expect(countries["KEN"]?.regions == ["002", "202", "014"])
    for place in ["014", "202", "002", "001", "KEN"] {
      #expect(countries.place(place, takesIn: "KEN"), "\(place)")
    }
    #expect(!countries.place("011", takesIn: "KEN"))
    #expect(!countries.place("UGA", takesIn: "KEN"))
    #expect(!countries.place("001", takesIn: "ZZZ"))
    #expect(countries["ATA"]?.regions == [])
  }

  @Test func `include twelve made-up States that say so`() throws {
    let countries = try shipped().countries
    let madeUp = countries.all.filter { $0.nature == .illustrative }
    #expect(
      madeUp.map(\.code)
        == ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"].map { "QM" + $0 })
    for state in madeUp {
      #expect(state.name.missing(from: Language.allCases) == [])
      #expect(!state.regions.isEmpty)
      #expect(state.m49 == nil)
    }
    #expect(countries["QMA"]?.name.text(.en) == "State Amber")
  }

  @Test func `have regions named in six languages, each within a wider one`() throws {
    let countries = try shipped().countries
    for region in countries.regions {
      #expect(region.name.missing(from: Language.allCases) == [], "\(region.code)")
      #expect((region.parent == nil) == (region.code == Region.world))
    }
    for country in countries.all {
      for (wide, narrow) in zip(country.regions, country.regions.dropFirst()) {
        #expect(countries.region(narrow)?.parent == wide, "\(country.code)")
      }
    }
  }

  @Test func `meet where one lies in the other, and not beside it`() throws {
    let countries = try shipped().countries
    for (place, other) in [
      ("014", "002"), ("KEN", "002"), ("002", "KEN"), ("001", "KEN"), ("KEN", "KEN"),
    ] {
      #expect(countries.place(place, meets: other), "\(place) \(other)")
    }
    for (place, other) in [("014", "019"), ("KEN", "142"), ("KEN", "NPL"), ("014", "011")] {
      #expect(!countries.place(place, meets: other), "\(place) \(other)")
    }
  }

  @Test func `are named by their code where nothing is known`() throws {
    let countries = try shipped().countries
    #expect(countries.name("014", .en) == "Eastern Africa")
    #expect(countries.name("KEN", .zh) == "肯尼亚")
    #expect(countries.name("ZZZ", .en) == "ZZZ")
  }
}

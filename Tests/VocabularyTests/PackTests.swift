import Testing

@testable import Vocabulary

@Suite struct `What is packed` {
  @Test(arguments: [0, 1, -1, 63, 64, -65, 8191, 1 << 40, .max, .min])
  func `is read back as it was: a number`(number: Int) {
    var writer = PackWriter()
    writer.number(number)
    writer.numbers([number, 0, number])
    var reader = PackReader(writer.bytes)
    #expect(reader.number() == number)
    #expect(reader.numbers() == [number, 0, number])
  }

  @Test(arguments: [
    "", "acknowledged", "a code that is longer than fifteen bytes", "实验室", "\u{0}🇺🇳",
  ])
  func `is read back as it was: codes and texts`(text: String) {
    var writer = PackWriter()
    writer.code(text)
    writer.passage(Passage(text, .zh))
    writer.codes([text, text])
    writer.text(text)
    var reader = PackReader(writer.bytes)
    #expect(reader.code() == text)
    #expect(reader.passage() == Passage(text, .zh))
    #expect(reader.codes() == [text, text])
    #expect(reader.text() == text)
  }

  @Test func `writes a known code as a number`() {
    var writer = PackWriter()
    writer.code("a code that many records hold")
    #expect(writer.bytes.count <= 3)
  }

  @Test func `counts no code beyond what the table of codes holds`() {
    var table = Shared.Table<String>(most: 2)
    #expect(["one", "two", "one", "three"].map { table.number(of: $0) } == [0, 1, 0, nil])
    #expect(table.values == ["one", "two"])
  }
}

@Suite struct `A dictionary of few entries` {
  @Test(arguments: 1...20)
  func `holds what a hashed one holds, whatever is done to it`(seed: Int) {
    var state = UInt64(seed)
    func next(_ below: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % below)
    }
    var (few, plain) = (Few<Int, String>(), [Int: String]())
    for step in 0..<60 {
      let (key, value) = (next(8), next(3) == 0 ? nil : "value \(step)")
      few[key] = value
      plain[key] = value
      #expect((0..<8).allSatisfy { few[$0] == plain[$0] })
      #expect(Array(few.keys) == plain.keys.sorted())
    }
    #expect(few == Few(plain))
    #expect(few.hashValue == Few(plain).hashValue)
    let kept = few.filter { $0.key > 3 }
    #expect(
      Array(kept.values) == plain.filter { $0.key > 3 }.sorted { $0.key < $1.key }.map(\.value))
  }
}

/// Makes wrong inputs of right ones, the same ones for the same seed every time.
struct Mutator {
  /// What tells one run from another; it is printed where an input does harm.
  let seed: UInt64
  private var state: UInt64
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]

  /// A mutator of real inputs; `words` are put into them here and there.
  init(_ seeds: [String], words: [String], seed: UInt64 = 1540) {
    self.seed = seed
    state = seed
    self.seeds = seeds.map { Array($0.utf8) }
    self.words = Self.strange + words.map { Array($0.utf8) }
  }

  /// What programs have stumbled over before.
  private static let strange: [[UInt8]] =
    [
      "\0", "\u{FEFF}", "\u{202E}", "\u{200B}", "\u{2028}", "\u{FFFD}", "\r", "\r\n", "\u{1B}", "%",
      "%00", "%FF", "%zz", "&", "=", ";", ",", "\"", "'", "\\", "{", "}", "[", "]", ":", "-", "- ",
      "*", "&a", "<<", "!!", "?", "|", ">", "#", "..", "/", "<script>", "9223372036854775808",
      "-1", "1e400", "NaN", "null", "true", "\\ud800", "\\u0000", "𝕏", "é", "e\u{301}",
    ].map { Array($0.utf8) } + [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0xFF, 0xFE], [0x80]]

  /// The next input: one of the seeds, changed in one to four places.
  mutating func next() -> [UInt8] {
    guard var bytes = pick(seeds) else { return [] }
    for _ in 0...below(4) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let (from, to) = span(bytes)
    switch below(9) {
    case 0: if from < bytes.count { bytes[from] ^= 1 << UInt8(below(8)) }
    case 1: if from < bytes.count { bytes[from] = UInt8(below(256)) }
    case 2: bytes.removeSubrange(from..<to)
    case 3: bytes.insert(contentsOf: bytes[from..<to], at: from)
    case 4: bytes.removeSubrange(from...)
    case 5:
      let other = pick(seeds) ?? []
      let (begin, end) = span(other)
      bytes.replaceSubrange(from..<to, with: other[begin..<end])
    case 6:
      let run = Array(bytes[from..<min(to, from + 8)])
      for _ in 0..<below(40) { bytes.insert(contentsOf: run, at: from) }
    default: bytes.insert(contentsOf: pick(words) ?? [], at: from)
    }
  }

  /// A place and one at most 64 bytes on.
  private mutating func span(_ bytes: [UInt8]) -> (Int, Int) {
    let from = below(bytes.count + 1)
    return (from, min(bytes.count, from + below(64)))
  }

  private mutating func pick(_ list: [[UInt8]]) -> [UInt8]? {
    list.isEmpty ? nil : list[below(list.count)]
  }

  /// A number below a limit, by Steele, Lea and Flood's SplitMix64.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }
}

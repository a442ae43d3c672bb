// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A ring of the program: what it may import stands in `Tests/TidyTests/Rings.swift`.
func ring(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one ring.
func tests(
  of name: String, _ dependencies: [Target.Dependency], tables: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, exclude: tables, swiftSettings: strict)
}

let trees = Target.Dependency.product(name: "HashTreeCollections", package: "swift-collections")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(
  name: "HummingbirdTesting", package: "hummingbird")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioFoundation = Target.Dependency.product(
  name: "NIOFoundationCompat", package: "swift-nio")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")

let package = Package(
  name: "causeway",
  products: [.executable(name: "causeway", targets: ["causeway"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    ring("Vocabulary"),
    ring("Programmes", ["Vocabulary", "Yams"]),
    ring("Matching", ["Vocabulary", trees]),
    ring(
      "Clearinghouse", ["Vocabulary", "Programmes", "Matching", trees, crypto, cryptoExtras]),
    ring("SQLiteStore", ["Vocabulary", "Clearinghouse", grdb]),
    ring("HTML", ["Vocabulary"]),
    ring("Languages", ["Vocabulary", "Programmes", "Matching", "Clearinghouse"]),
    ring("Exchange", ["Vocabulary", "Programmes", "Matching", "Clearinghouse", "Languages"]),
    .systemLibrary(name: "CLibCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    ring("Mail", ["Vocabulary", "Clearinghouse", "Languages", "CLibCurl"]),
    ring("Reception", ["Vocabulary", "Clearinghouse", hummingbird, httpTypes, nio, logging]),
    ring(
      "Web",
      [
        "Vocabulary", "Programmes", "Matching", "Clearinghouse", "HTML", "Languages", "Exchange",
        "Reception", hummingbird, httpTypes, nio, crypto, logging,
      ]),
    ring(
      "API",
      [
        "Vocabulary", "Programmes", "Matching", "Clearinghouse", "Languages", "Exchange",
        "Reception", "Yams", hummingbird, httpTypes, nio, crypto,
      ]),
    .executableTarget(
      name: "causeway",
      dependencies: [
        "Vocabulary", "Programmes", "Matching", "Clearinghouse", "SQLiteStore", "Languages",
        "Mail", "Reception", "Web", "API", arguments, httpClient, lifecycle, signals, logging,
        hummingbird,
        httpTypes, nio, nioHTTP, nioFoundation,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "bench",
      dependencies: ["Vocabulary", "Programmes", "Matching", "Clearinghouse", "SQLiteStore"],
      swiftSettings: strict),
    tests(of: "Vocabulary", ["Vocabulary"]),
    tests(of: "Programmes", ["Programmes", "Vocabulary", "Yams"]),
    tests(of: "Matching", ["Matching", "Vocabulary"]),
    tests(
      of: "Clearinghouse",
      ["Clearinghouse", "Exchange", "Languages", "Matching", "Programmes", "Vocabulary"]),
    tests(of: "Store", ["Clearinghouse", "SQLiteStore", "Vocabulary", grdb]),
    tests(of: "HTML", ["HTML", "Vocabulary"]),
    tests(
      of: "Languages", ["Languages", "Clearinghouse", "Matching", "Programmes", "Vocabulary"]),
    tests(
      of: "Mail",
      ["Mail", "Languages", "Clearinghouse", "Programmes", "Vocabulary"], tables: ["receive.py"]),
    tests(
      of: "Exchange",
      ["Exchange", "Languages", "Clearinghouse", "Programmes", "Vocabulary"]),
    tests(
      of: "Web",
      [
        "Web", "Reception", "HTML", "Exchange", "Languages", "Clearinghouse", "Matching",
        "Programmes", "Vocabulary", hummingbird, hummingbirdTesting, httpTypes, nio,
      ]),
    tests(
      of: "API",
      [
        "API", "Reception", "Exchange", "Languages", "Clearinghouse", "Matching", "Programmes",
        "Vocabulary", "Yams", hummingbird, hummingbirdTesting, httpTypes, nio,
      ]),
    tests(
      of: "Rights",
      [
        "API", "Web", "Reception", "Languages", "Clearinghouse", "Programmes", "Vocabulary",
        hummingbird, hummingbirdTesting, httpTypes, nio, crypto,
      ], tables: ["Tables"]),
    tests(
      of: "causeway",
      [
        "causeway", "API", "Web", "Reception", "Languages", "Clearinghouse", "SQLiteStore",
        "Programmes", "Vocabulary", httpClient, nio, nioHTTP,
      ]),
    tests(
      of: "Hostile",
      [
        "API", "Web", "Reception", "Exchange", "Languages", "Clearinghouse", "Programmes",
        "Vocabulary", hummingbird, hummingbirdTesting, httpTypes, nio,
      ]),
    tests(of: "Tidy", ["Vocabulary", "Yams"]),
  ]
)

// Programs for `make fuzz`; they link libFuzzer, whose own main function runs them.
if Context.environment["CAUSEWAY_FUZZ"] != nil {
  let settings = strict + [.unsafeFlags(["-parse-as-library"])]
  package.targets += [
    .executableTarget(
      name: "fuzz-json", dependencies: ["Vocabulary"], path: "Fuzzing/JSON",
      swiftSettings: settings),
    .executableTarget(
      name: "fuzz-programme", dependencies: ["Vocabulary", "Programmes"],
      path: "Fuzzing/Programme", swiftSettings: settings),
  ]
}

import Testing
@testable import Vocabulary

@Suite struct `Reading the vocabulary` {
  @Test func `finds every file of the shipped one`() throws {
    let terms = try shipped()
    #expect(terms.calendars.keys.sorted() == ["geneva", "new-york"])
    #expect(terms.calendars["geneva"]?.holidays == [:])
    #expect(terms.name("biosecurity", .en) == "Biosecurity")
    #expect(terms.name("training", .fr) == "Formation")
    #expect(terms.name("KEN", .en) == "Kenya")
    #expect(terms.name("unknown", .en) == "unknown")
  }

  @Test func `takes small files`() throws {
    let terms = try Terms(files: files())
    #expect(terms.countries.all.map(\.code) == ["KEN"])
  }

  @Test(arguments: [
    ("countries.json", "{\"regions\": []}"),
    ("countries.json", "{\"regions\": [], \"countries\": [{\"code\": \"KEN\"}]}"),
    ("topics.json", "[{\"id\": \"a\", \"name\": {\"en\": \"A\"}"),
    ("topics.json", "[{\"id\": \"a\", \"name\": {\"ar\": \"A\"}}]"),
    ("topics.json", "[{\"id\": \"a\", \"name\": {\"en\": \"A\", \"de\": \"A\"}}]"),
    ("topics.json", "[{\"id\": \"a\", \"name\": {\"en\": \"A\"}, \"synonyms\": {\"en\": \"b\"}}]"),
    ("topics.json", "[{\"id\": \"a\", \"parent\": \"b\", \"name\": {\"en\": \"A\"}}]"),
    ("topics.json", "[{\"id\": \"a\", \"parent\": \"a\", \"name\": {\"en\": \"A\"}}]"),
    (
      "kinds.json",
      "[{\"id\": \"a\", \"name\": {\"en\": \"A\"}}, {\"id\": \"a\", \"name\": {\"en\": \"B\"}}]"
    ),
    ("kinds.json", "{}"), ("kinds.json", "[{\"id\": \"\", \"name\": {\"en\": \"A\"}}]"),
    ("groups.json", group("{\"country\": \"XYZ\"}")),
    ("groups.json", group("{\"country\": \"KEN\", \"until\": \"2024-13-01\"}")),
    ("groups.json", group("\"KEN\"")),
    ("countries.json", country("\"illustrative\": 1")),
    ("countries.json", country("\"m49\": 404")),
    (
      "calendars.json",
      "[{\"station\": \"a\", \"holidays\": {\"x\": {\"source\": \"s\", \"days\": []}}}]"
    ),
    (
      "calendars.json",
      "[{\"station\": \"a\", \"holidays\": {\"2026\": {\"source\": \"s\", \"days\": [\"2027-01-01\"]}}}]"
    ),
    (
      "calendars.json",
      "[{\"station\": \"a\", \"holidays\": {\"2026\": {\"source\": \"s\", \"days\": [\"1 January\"]}}}]"
    ),
    ("calendars.json", "[{\"station\": \"a\", \"holidays\": {\"2026\": {\"days\": []}}}]"),
  ])
  func `names the file that is wrong`(_ file: String, _ text: String) {
    do {
      _ = try Terms(files: files([file: text]))
      Issue.record("read \(text)")
    } catch {
      #expect(error.file == file)
      #expect(!error.problem.isEmpty)
    }
  }

  @Test func `names a region that is not known`() {
    let text = """
      {"regions": [], "countries": [{"code": "KEN", "name": {"en": "Kenya"}, "regions": ["002"]}]}
      """
    #expect(throws: Terms.Unreadable(file: "countries.json", problem: "'002' is not known")) {
      try Terms(files: files(["countries.json": text]))
    }
  }

  @Test func `says where the text breaks off`() {
    #expect(
      throws: Terms.Unreadable(file: "kinds.json", problem: "unfinished in line 2, column 2")
    ) { try Terms(files: files(["kinds.json": "[\n1"])) }
  }

  @Test func `says which file cannot be opened`() {
    #expect(
      throws: Terms.Unreadable(file: "countries.json", problem: "the file cannot be opened")
    ) { try Terms(folder: "/nowhere") }
  }

  private static func country(_ member: String) -> String {
    """
    {"regions": [],
     "countries": [{"code": "KEN", "name": {"en": "Kenya"}, "regions": [], \(member)}]}
    """
  }

  private static func group(_ member: String) -> String {
    """
    [{"id": "a", "name": {"en": "A"}, "source": "s", "members": [\(member)]}]
    """
  }
}

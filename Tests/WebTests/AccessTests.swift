import Clearinghouse
import HTTPTypes
import Synchronization
import Testing
import Vocabulary

@Suite struct `Signing in` {
  private static let right: KeyValuePairs = ["user": "focal", "password": "demo"]

  @Test func `sets a cookie of this host alone and leads to the reader's work`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let answer = try await visitor.post("/en/sign-in", Self.right)
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/en/my")
      let cookie = try #require(answer.headers[.setCookie])
      #expect(cookie.hasPrefix("__Host-causeway="))
      for part in ["Path=/", "Max-Age=86400", "Secure", "HttpOnly", "SameSite=Lax"] {
        #expect(cookie.split(separator: "; ").contains(Substring(part)))
      }
      let second = try await visitor.post("/en/sign-in", Self.right)
      #expect(second.headers[.setCookie] != cookie, "every sign-in has a secret of its own")
    }
  }

  @Test func `leads back to the page that asked for it, and nowhere else`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let asked = try await visitor.get("/zh/my")
      #expect(asked.status == .seeOther)
      #expect(asked.headers[.location] == "/zh/sign-in?return=%2Fzh%2Fmy")
      for (back, goal) in [
        ("/zh/offers?topic=x", "/zh/offers?topic=x"), ("//evil.example", "/zh/my"),
        ("https://evil.example", "/zh/my"), ("/assets/x", "/zh/my"), ("/zh/../../x", "/zh/my"),
      ] {
        let answer = try await visitor.post(
          "/zh/sign-in", ["user": "focal", "password": "demo", "return": back])
        #expect(answer.headers[.location] == goal, "\(back)")
      }
    }
  }

  @Test func `keeps the name and never the password when they are wrong`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let answer = try await visitor.post(
        "/en/sign-in", ["user": "focal", "password": "s3cret-typed"])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.body.contains("value=\"focal\""))
      #expect(!answer.body.contains("s3cret-typed"))
      #expect(answer.headers[.setCookie] == nil)
    }
  }

  @Test func `waits after too many tries and says how long`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      for _ in 1...5 { _ = try await visitor.post("/en/sign-in", ["user": "x", "password": "y"]) }
      let answer = try await visitor.post("/en/sign-in", ["user": "x", "password": "y"])
      #expect(answer.status == .tooManyRequests)
      #expect(answer.headers[.retryAfter] == "60")
      #expect(answer.body.contains("60"))
    }
  }

  @Test func `is refused from another site`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let answer = try await visitor.post("/en/sign-in", Self.right, from: "cross-site")
      #expect(answer.status == .forbidden)
      #expect(answer.headers[.setCookie] == nil)
    }
  }

  @Test func `offers a demonstration's accounts by office, and none elsewhere`() async throws {
    let demonstration = try Place(demoAccounts: ["focal"])
    try await demonstration.furnish()
    try await demonstration.visit { visitor in
      let page = try await visitor.get("/en/sign-in")
      #expect(page.body.contains("Sign in as Focal point, State Amber"))
    }
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let page = try await visitor.get("/en/sign-in")
      #expect(!page.body.contains("Focal point"))
    }
  }

  @Test func `ends at once on signing out`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let focal = try visitor.signedIn(place.instance.access, as: "focal")
      #expect(try await focal.get("/en/my").status == .ok)
      let answer = try await focal.post("/en/sign-out", ["csrf": focal.token])
      #expect(answer.status == .seeOther)
      #expect(try await focal.get("/en/my").status == .seeOther)
    }
  }
}

@Suite struct `A session` {
  private final class Time: Sendable {
    let now = Mutex(Moment(Day("2026-11-23") ?? Day(number: 0)))
  }

  @Test func `lapses after a day without use, and a token after ninety`() throws {
    let time = Time()
    let access = Access(MemoryStore(), isLimited: false) { time.now.withLock { $0 } }
    try access.setPassword("demo", of: PersonID("focal"))
    func pass(_ seconds: Int) { time.now.withLock { $0 = $0.adding(seconds: seconds) } }
    let cookie = try access.signIn("focal", password: "demo", from: "here", as: .cookie)
    let token = try access.signIn("focal", password: "demo", from: "here", as: .token)
    for _ in 1...3 {
      pass(86_399)
      #expect(access.session(cookie, .cookie) != nil)
    }
    pass(86_400)
    #expect(access.session(cookie, .cookie) == nil)
    #expect(access.session(token, .token) != nil)
    pass(86 * 86_400 + 3)
    #expect(access.session(token, .token) == nil)
    pass(-86_400)
    #expect(access.session(cookie, .cookie) == nil && access.session(token, .token) == nil)
  }
}

extension `A session` {
  @Test func `that was used just now ends at once when somebody signs out`() throws {
    let store = MemoryStore()
    let access = Access(store, isLimited: false) { Moment(milliseconds: 0) }
    try access.setPassword("demo", of: PersonID("focal"))
    let cookie = try access.signIn("focal", password: "demo", from: "here", as: .cookie)
    let other = try access.signIn("focal", password: "demo", from: "there", as: .cookie)
    #expect(access.session(cookie, .cookie) != nil && access.session(other, .cookie) != nil)
    #expect(access.session(cookie, .token) == nil, "a cookie is no token")
    access.signOut(cookie)
    #expect(access.session(cookie, .cookie) == nil)
    #expect(access.session(other, .cookie) != nil)
  }
}

@Suite struct `A form` {
  @Test func `is refused without its token, and from another site`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let provider = try visitor.signedIn(place.instance.access, as: "provider")
      let before = place.instance.ledger.snapshot.head
      let withdrawal = "/en/offers/OFR-2026-0001/withdrawal"
      for (token, site) in [(provider.token, "cross-site"), ("", "none"), ("wrong", "none")] {
        let answer = try await provider.post(withdrawal, ["csrf": token], from: site)
        #expect(answer.status == .forbidden)
      }
      #expect(place.instance.ledger.snapshot.head == before)
      let answer = try await provider.post(withdrawal, ["csrf": provider.token])
      #expect(answer.status == .seeOther)
      #expect(place.instance.ledger.snapshot.head == before + 1)
    }
  }

  @Test func `sent after its session has ended waits until its sender signs in`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let lost = try await visitor.post(
        "/en/offers/new", ["csrf": "old", "title": "Kept <title>", "kinds": "training"])
      #expect(lost.status == .ok)
      #expect(lost.body.contains("name=\"resume\" value=\"/en/offers/new\""))
      #expect(lost.body.contains("name=\"kept.title\" value=\"Kept &lt;title&gt;\""))
      #expect(!lost.body.contains("kept.csrf"))
      let answer = try await visitor.post(
        "/en/sign-in",
        [
          "user": "focal", "password": "demo", "resume": "/en/offers/new",
          "kept.title": "Kept <title>",
        ])
      #expect(answer.status == .ok)
      #expect(answer.headers[.setCookie] != nil)
      #expect(answer.body.contains("action=\"/en/offers/new\""))
      #expect(answer.body.contains("name=\"title\" value=\"Kept &lt;title&gt;\""))
    }
  }

  @Test func `sent from another site without a session is not carried along`() async throws {
    let place = try Place()
    try await place.visit { visitor in
      let answer = try await visitor.post("/en/offers/new", ["title": "x"], from: "cross-site")
      #expect(answer.status == .forbidden)
      #expect(!answer.body.contains("resume"))
    }
  }

  @Test func `larger than a mebibyte is refused with a page`() async throws {
    let place = try Place()
    try await place.visit { visitor in
      let answer = try await visitor.post(
        "/en/sign-in", ["user": String(repeating: "x", count: 1_100_000)])
      #expect(answer.status == .contentTooLarge)
      #expect(answer.body.contains("<h1>Too much was sent at once"))
    }
  }
}

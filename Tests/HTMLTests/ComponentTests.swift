import HTML
import Testing

@Suite struct `The parts of a page` {
  let list = Path("en", "requests")

  @Test(arguments: StatusTag.Tone.allCases)
  func `always has the word of a tag`(tone: StatusTag.Tone) {
    #expect(
      StatusTag("Under <review>", tone).html.text
        == "<strong class=\"tag \(tone.rawValue)\">Under &lt;review&gt;</strong>")
  }

  @Test func `names what a change link changes`() {
    let summary = SummaryList([
      SummaryList.Row("Title", "<b>A</b>", change: Link("Change", to: list)),
      SummaryList.Row("<State>", "State Amber"),
    ])
    #expect(
      summary.html.text
        == whole(
          "<dl class=\"summary\"><div><dt>Title</dt><dd><b>A</b></dd><dd class=\"change\">",
          "<a href=\"/en/requests\">Change<span class=\"unseen\"> Title</span></a></dd></div>",
          "<div><dt>&lt;State&gt;</dt><dd>State Amber</dd></div></dl>"))
  }

  @Test func `tells the next step, who takes it and why`() {
    let card = NextStepCard(
      heading: "Next step", step: "Circulate", facts: [SummaryList.Row("Who", "The Chair")],
      reason: "Seven days have passed.", action: Button("Circulate").html)
    #expect(
      card.html.text
        == whole(
          "<section class=\"next\" aria-labelledby=\"next-step\"><h2 id=\"next-step\">",
          "<span class=\"over\">Next step</span> Circulate</h2><dl class=\"summary\"><div>",
          "<dt>Who</dt><dd>The Chair</dd></div></dl>",
          "<p class=\"reason\">Seven days have passed.</p>",
          "<div class=\"act\"><button class=\"button main\">Circulate</button></div></section>"))
    let bare = NextStepCard(heading: "Next step", step: "Wait", facts: []).html.text
    #expect(!bare.contains("class=\"act\"") && !bare.contains("class=\"reason\""))
  }

  @Test func `tells how far a matter is in words`() {
    let timeline = Timeline([
      .init(.done, "Done", title: "Lodged", date: "<time>1 May</time>"),
      .init(.current, "Now", title: "<Verify>", note: "By the secretariat"),
      .init(.ahead, "To come", title: "Circulate"),
    ])
    #expect(
      timeline.html.text
        == whole(
          "<ol class=\"timeline\"><li class=\"done\"><p><b>Lodged</b> ",
          "<span class=\"stage\">Done</span> ",
          "<span class=\"when\"><time>1 May</time></span></p></li>",
          "<li class=\"current\" aria-current=\"step\"><p><b>&lt;Verify&gt;</b> ",
          "<span class=\"stage\">Now</span></p><div>By the secretariat</div></li>",
          "<li class=\"ahead\"><p><b>Circulate</b> ",
          "<span class=\"stage\">To come</span></p></li></ol>"
        )
    )
  }

  @Test func `shows a table in a box that has its name`() {
    let table = Table(
      "open", caption: "Open <requests>",
      columns: [
        .init("Request", sort: list.with(query: [("sort", "-ref")]), order: .ascending),
        .init("Offers", isNumeric: true),
      ],
      rows: [["<bdi>REQ-2026-0042</bdi>", "3"]])
    #expect(
      table.html.text
        == whole(
          "<div class=\"scroll\" role=\"region\" aria-labelledby=\"open-caption\" tabindex=\"0\">",
          "<table id=\"open\"><caption id=\"open-caption\">Open &lt;requests&gt;</caption>",
          "<thead><tr><th scope=\"col\" aria-sort=\"ascending\">",
          "<a href=\"/en/requests?sort=-ref\">Request</a></th>",
          "<th scope=\"col\" class=\"number\">Offers</th></tr></thead><tbody><tr>",
          "<th scope=\"row\"><bdi>REQ-2026-0042</bdi></th><td class=\"number\">3</td></tr>",
          "</tbody></table></div>"))
  }

  @Test func `leads to the page before and after, where there is one`() {
    let pages = Pagination("Pages", previous: nil, next: Link("Next", to: list))
    #expect(
      pages.html.text
        == whole(
          "<nav class=\"pages\" aria-label=\"Pages\">",
          "<a rel=\"next\" href=\"/en/requests\">Next</a></nav>"))
    #expect(Pagination("Pages", previous: nil, next: nil).html.isEmpty)
    let back = Pagination("Pages", previous: Link("Back", to: list), next: nil)
    #expect(back.html.text.contains("<a rel=\"prev\""))
  }

  @Test func `shows a passage on demand`() {
    #expect(
      Details("Why <not>", "<p>12 offers</p>").html.text
        == "<details><summary>Why &lt;not&gt;</summary><div><p>12 offers</p></div></details>")
    #expect(Details("Why", isOpen: true, "").html.text.hasPrefix("<details open>"))
  }

  @Test func `reads a success out at once and a notice in its turn`() {
    #expect(
      NotificationBanner(.success, "Recorded", "<p>Sent</p>").html.text
        == whole(
          "<div class=\"note success\" role=\"alert\" aria-labelledby=\"note-title\">",
          "<h2 id=\"note-title\">Recorded</h2><div><p>Sent</p></div></div>"))
    #expect(NotificationBanner(.notice, "Soon", "").html.text.contains("role=\"region\""))
  }

  @Test func `says why there is nothing and what can be done`() {
    let state = EmptyState("Nothing is <due>.", action: Link("See all", to: list).html)
    #expect(
      state.html.text
        == whole(
          "<div class=\"empty\"><p>Nothing is &lt;due&gt;.</p>",
          "<a href=\"/en/requests\">See all</a></div>"))
  }
}

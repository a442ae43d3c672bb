import HTML
import Testing
import Vocabulary

@Suite struct `A question of a form` {
  let plain = Field("title", label: "Title")
  let wrong = Field(
    "need.count", label: "How many?", hint: "A <number>", mark: "(optional)", error: "Say & count")

  @Test func `ties its label to its control`() {
    #expect(
      TextField(plain).html.text
        == whole(
          "<div class=\"field\"><label for=\"f-title\">Title</label><input id=\"f-title\" ",
          "name=\"title\" type=\"text\" value=\"\" dir=\"auto\"></div>"))
  }

  @Test func `ties its hint and its error to its control and keeps what was typed`() {
    let field = TextField(wrong, value: "\"><b>", kind: .number, language: .ar, letters: 4)
    #expect(
      field.html.text
        == whole(
          "<div class=\"field wrong\"><label for=\"f-need-count\">How many? ",
          "<span class=\"mark\">(optional)</span></label>",
          "<p class=\"hint\" id=\"f-need-count-hint\">A &lt;number&gt;</p>",
          "<p class=\"error\" id=\"f-need-count-error\">Say &amp; count</p>",
          "<input id=\"f-need-count\" name=\"need.count\" type=\"text\" ",
          "value=\"&quot;&gt;&lt;b&gt;\" dir=\"ltr\" lang=\"ar\" inputmode=\"numeric\" size=\"4\" ",
          "aria-describedby=\"f-need-count-hint f-need-count-error\" aria-invalid=\"true\"></div>"))
  }

  @Test(arguments: [
    (TextField.Kind.email, "type=\"email\"", "dir=\"ltr\""),
    (.search, "type=\"search\"", "dir=\"auto\""), (.url, "type=\"url\"", "dir=\"ltr\""),
    (.telephone, "type=\"tel\"", "dir=\"ltr\""), (.code, "type=\"text\"", "dir=\"ltr\""),
  ])
  func `has the direction of its kind`(kind: TextField.Kind, type: String, direction: String) {
    let markup = TextField(plain, kind: kind, autocomplete: "off").html.text
    #expect(markup.contains(type) && markup.contains(direction))
    #expect(markup.contains("autocomplete=\"off\""))
  }

  @Test func `keeps every line that was typed, an empty first one too`() {
    let area = TextArea(plain, value: "\n</textarea><script>", language: .fr, lines: 3)
    #expect(
      area.html.text
        == whole(
          "<div class=\"field\"><label for=\"f-title\">Title</label><textarea id=\"f-title\" ",
          "name=\"title\" rows=\"3\" dir=\"auto\" lang=\"fr\">\n\n&lt;/textarea&gt;",
          "&lt;script&gt;</textarea></div>"))
  }

  @Test func `never sends a secret back`() {
    let asked = PasswordField(Field("secret", label: "Password")).html.text
    #expect(asked.contains("type=\"password\" dir=\"ltr\" autocomplete=\"current-password\""))
    #expect(!asked.contains("value="))
    #expect(PasswordField(plain, isNew: true).html.text.contains("\"new-password\""))
  }

  @Test func `offers a list with its choice made`() {
    let list = SelectField(
      plain, [Choice("QMA", "State Amber"), Choice("\"", "<")], chosen: "\"", none: "Choose")
    #expect(
      list.html.text.contains(
        whole(
          "<select id=\"f-title\" name=\"title\"><option value=\"\">Choose</option>",
          "<option value=\"QMA\">State Amber</option>",
          "<option value=\"&quot;\" selected>&lt;</option></select>")))
  }

  @Test func `offers one answer of several`() {
    let choices = [Choice("a", "First", hint: "Help"), Choice("b", "Second")]
    #expect(
      ChoiceField.radios(wrong, choices, chosen: "b").html.text.hasSuffix(
        whole(
          "<div class=\"choice\"><input id=\"f-need-count\" name=\"need.count\" type=\"radio\" ",
          "value=\"a\" aria-describedby=\"f-need-count-about\">",
          "<label for=\"f-need-count\">First</label>",
          "<p class=\"hint\" id=\"f-need-count-about\">Help</p></div>",
          "<div class=\"choice\"><input id=\"f-need-count-2\" name=\"need.count\" type=\"radio\" ",
          "value=\"b\" checked><label for=\"f-need-count-2\">Second</label></div></fieldset>")))
    #expect(
      ChoiceField.radios(wrong, choices).html.text.hasPrefix(
        whole(
          "<fieldset class=\"field wrong\" ",
          "aria-describedby=\"f-need-count-hint f-need-count-error\" aria-invalid=\"true\">",
          "<legend>How many? ")))
  }

  @Test func `offers any number of answers`() {
    let boxes = ChoiceField.checkboxes(
      plain, [Choice("a", "A"), Choice("b", "B"), Choice("c", "C")], chosen: ["a", "c"])
    let text = boxes.html.text
    #expect(text.contains("value=\"a\" checked") && text.contains("value=\"c\" checked"))
    #expect(text.contains("value=\"b\">") && text.contains("type=\"checkbox\""))
  }
}

@Suite struct `A question for a date` {
  let texts = DateField.Texts(day: "Day", month: "Month", year: "Year")

  private func names(_ language: Language) -> [String] {
    DateField(Field("start", label: "Start"), texts: texts, language).html.text
      .split(separator: "name=\"start-").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func `has three lines in the order of the language`() {
    #expect(names(.en) == ["day", "month", "year"])
    #expect(names(.ar) == ["day", "month", "year"])
    #expect(names(.zh) == ["year", "month", "day"])
  }

  @Test func `keeps what was typed and leads its error to the first line`() {
    let field = DateField(
      Field("start", label: "Start", error: "No such day"),
      value: TypedDate(day: "31", month: "<2>", year: "2026"), texts: texts, .en)
    let text = field.html.text
    #expect(text.contains("id=\"f-start\" name=\"start-day\""))
    #expect(text.contains("size=\"2\" value=\"&lt;2&gt;\" aria-invalid=\"true\""))
    #expect(text.contains("<fieldset class=\"field wrong\" aria-describedby=\"f-start-error\""))
  }

  @Test func `knows the day that was typed`() throws {
    let day = try #require(Day(2026, 11, 23))
    #expect(TypedDate(day: " 23", month: "11", year: "2026 ").known == day)
    #expect(TypedDate(day: "٢٣", month: "١١", year: "٢٠٢٦").known == day)
    #expect(TypedDate(day).known == day)
    #expect(TypedDate().isEmpty && !TypedDate(day).isEmpty)
  }

  @Test(arguments: [
    ("31", "2", "2026"), ("", "11", "2026"), ("x", "1", "2026"), ("-1", "1", "2026"),
    ("½", "1", "2026"), ("99999999999999999999", "1", "2026"), ("1", "13", "2026"),
  ])
  func `knows no day where there is none`(day: String, month: String, year: String) {
    #expect(TypedDate(day: day, month: month, year: year).known == nil)
  }
}

@Suite struct `The error summary` {
  @Test func `leads to each field that has an error`() {
    let summary = ErrorSummary(
      "There is a problem",
      of: [Field("a b", label: "A", error: "Say <a>"), Field("c", label: "C")])
    #expect(
      summary.html.text
        == whole(
          "<div class=\"problems\" id=\"problems\" role=\"alert\" tabindex=\"-1\" ",
          "aria-labelledby=\"problems-title\"><h2 id=\"problems-title\">There is a problem</h2>",
          "<ul><li><a href=\"#f-a-b\">Say &lt;a&gt;</a></li></ul></div>"))
  }

  @Test func `states what concerns no field, and is absent where nothing is wrong`() {
    let summary = ErrorSummary("Problem", [ErrorSummary.Problem("Sent twice")])
    #expect(summary.html.text.contains("<li>Sent twice</li>"))
    #expect(ErrorSummary("Problem", of: [Field("c", label: "C")]).html.isEmpty)
  }

  @Test func `names the button that was pressed`() {
    let button = Button("Hold", .grave, choice: (name: "step", value: "hold"))
    #expect(
      button.html.text
        == "<button class=\"button grave\" name=\"step\" value=\"hold\">Hold</button>")
  }
}

public import Vocabulary

extension HTML {
  /// A text whose direction is its own: a reference, a symbol, an address, a name.
  public static func isolated(_ text: String) -> HTML {
    "<bdi>\(text)</bdi>"
  }

  /// A record's reference, kept left to right and on one line in every language.
  public static func reference(_ reference: Reference) -> HTML {
    "<bdi dir=\"ltr\" class=\"ref\">\(reference.description)</bdi>"
  }

  /// A record's reference as a link to the record.
  public static func reference(_ reference: Reference, to path: Path) -> HTML {
    "<a href=\"\(path)\">\(HTML.reference(reference))</a>"
  }

  /// A day in the reader's words, with its ISO form for machines.
  public static func time(_ day: Day, _ words: String) -> HTML {
    "<time datetime=\"\(day.description)\">\(words)</time>"
  }

  /// A moment in the reader's words, with its ISO form in UTC for machines.
  public static func time(_ moment: Moment, _ words: String) -> HTML {
    "<time datetime=\"\(moment.description)\">\(words)</time>"
  }

  /// A short text that somebody wrote, with its language; its direction cannot leak out.
  public static func written(_ passage: Passage) -> HTML {
    "<bdi lang=\"\(passage.language.rawValue)\">\(passage.text)</bdi>"
  }

  /// A longer text that somebody wrote, with its language; each line is a paragraph.
  public static func paragraphs(_ passage: Passage) -> HTML {
    let parts = passage.text.split(whereSeparator: \.isNewline)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    return """
      <div class="written" lang="\(passage.language.rawValue)" \
      dir="\(passage.language.direction)">\(parts.map { "<p dir=\"auto\">\(String($0))</p>" })</div>
      """
  }

  /// Words that only those hear who do not see the page.
  public static func hidden(_ words: String) -> HTML {
    "<span class=\"unseen\">\(words)</span>"
  }
}

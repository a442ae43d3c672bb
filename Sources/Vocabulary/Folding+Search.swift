extension Folding {
  /// Whether every word that somebody looks for occurs in one of the texts.
  ///
  /// Case and accents make no difference, nor does the Arabic article.
  public static func everyWord(of words: String, isIn texts: [Passage]) -> Bool {
    words.split(whereSeparator: \.isWhitespace).allSatisfy { word in
      texts.contains { text in
        fold(text.text, text.language).contains(fold(String(word), text.language))
      }
    }
  }
}

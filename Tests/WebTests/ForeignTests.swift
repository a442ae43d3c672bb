import Testing
import Vocabulary

@Suite struct `Looking for sentences of another language` {
  @Test(arguments: [
    ("<p>The request is lodged with the Committee.</p>", [Language.en]),
    ("<p>La demande est transmise aux États dans la semaine.</p>", [.fr]),
    ("<p>La solicitud se transmite a los Estados por el Comité.</p>", [.es]),
    ("<p>Запрос передан Комитету.</p>", [.ru]), ("<p>请求已转交委员会。</p>", [.zh]),
    ("<p>أحيل الطلب إلى اللجنة.</p>", [.ar]), ("<p>UN 1540</p>", Language.allCases),
    ("<p><bdi lang=\"en\">The request of the State</bdi></p>", Language.allCases),
  ])
  func `finds each but in its own`(_ body: String, _ own: [Language]) {
    for language in Language.allCases {
      #expect((Foreign.sentence(in: body, language) == nil) == own.contains(language))
    }
  }
}

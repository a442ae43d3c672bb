import Vocabulary

/// The words of a language that say nothing about what a text is about, folded.
enum CommonWords {
  static func contains(_ word: String, _ language: Language) -> Bool {
    byLanguage[language]?.contains(word) ?? false
  }

  private static let byLanguage: [Language: Set<String>] = lists.mapValues { list in
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let lists: [Language: String] = [
    .en: """
    about after all also among and any are assist assistance because been before being between
    both but can could each either for from had has have help her his how into its may more most
    must need needed needs not offer offered offers one only other our out over please provide
    provided provides request requests same she should some such support than that the their
    them then there these they this those through under until upon very was were what when
    where which while who will with within would you your
    """,
    .fr: """
    afin ainsi apres assistance aucun aussi autre autres aux avant avec avoir besoin bien ces
    cet cette chaque chez comme dans demande depuis des deux dont elle elles entre est etre
    fait ils les leur leurs lors lui mais meme moins nos notre nous offre par pas pendant peut
    plus pour qui que quel quelle sans selon ses son sont sous sur tous tout toute toutes tres
    une vers vos votre vous
    """,
    .es: """
    algun algunos ante antes apoyo asi asistencia aunque ayuda bajo cada como con contra cual
    cuando cuya cuyo del desde donde durante ella ellas ellos entre era esta estan estas este
    esto estos fue hacia han hasta las los mas mediante mismo muy nada necesita necesitamos
    nos nuestra nuestro oferta ofrece otra otras otro otros para pero por porque puede que
    quien segun ser sin sobre solicita solicitud son sus tambien tanto todo todos tras una
    unas uno unos
    """,
    .ru: """
    без более был была были было быть вам вас весь вместе вот все всех где для его если есть
    еще или имеет как когда которая которые которыи которых между мне может можно над нам нас
    наш наша наши нашеи него нее нет них нужна нужно однако она они оно оказание оказать
    от перед под помощь поскольку после потому предложение предоставить при просим просьба
    про свои своеи своих себя так также такие такои там тем того тоже только том тому
    требуется тут уже чем через что чтобы эта эти это этого этои этом этот
    """,
    .ar: """
    اذا اكثر الا التي الذي الذين الي اما امام ان اهم اي ايضا اين بعد بعض بها بين تحت تقديم تلك
    تكون ثم جدا جميع حتي حول حيث خلال دعم دون ذلك سوف ضد ضمن طلب عبر عدم علي عليها عليه عن
    عند عندما غير فان في فيها فيه قبل قد كان كانت كل كلما كما كيف لدي لدينا لان لكن لم لها
    له لهذا ليس ما متي مثل مساعده مع من منذ منها منه نحتاج نحن نحو هذا هذه هناك هو هي هم
    والتي والذي وهو وهي يتم يجب يكون يمكن
    """,
  ]
}

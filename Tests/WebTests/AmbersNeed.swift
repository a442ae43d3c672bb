import Testing
import Vocabulary

/// Five things asked for together, as in a request of 2015, retold as State Amber's.
struct AmbersNeed: Sendable, CustomTestStringConvertible {
  let language: Language
  let title: String
  let items: [String]
  /// What is written in the fields of the form, and as a remark with a step.
  let words: [String: String]
  /// The day by which the request must be forwarded, as the language writes it.
  let due: String
  /// The public statuses by their code.
  let statuses: [String: String]

  var testDescription: String { language.rawValue }

  /// What each item is recognised to be about, and the kind of help that it asks for.
  static let asked = [
    ("control-list-translation", "translation"),
    ("chemical-and-toxicology-laboratories", "training"), ("laboratory-networks", "expertise"),
    ("laboratory-construction", "institution-building"), ("laboratory-accreditation", "expertise"),
  ]

  /// The sections of the form before the items and after them, with every question answered.
  var before: [(String, [(String, String)])] {
    [
      ("title", [("title", title), ("language", language.rawValue)]),
      (
        "contact",
        written("institution", "contact-name", "contact-title") + [
          ("answers/contact-email", "unit@economy.example"),
          ("answers/contact-phone", "+999 555 0100"),
        ]
      ),
      (
        "what",
        [
          ("answers/channel", "note-verbale"), ("answers/subject-area", "op3a"),
          ("answers/subject-area", "op3d"), ("answers/field", "chemical"),
          ("answers/field", "related-materials"), ("answers/help", "training"),
          ("answers/help", "expertise"), ("answers/help", "institution-building"),
        ]
      ),
    ]
  }

  var after: [(String, [(String, String)])] {
    [
      (
        "details",
        written(
          "objective", "legal-framework", "existing-assistance", "action-plan",
          "preferred-providers", "own-contribution", "sustainability")
          + [
            ("answers/from-day", "1"), ("answers/from-month", "2"), ("answers/from-year", "2027"),
            ("answers/until-day", "31"), ("answers/until-month", "12"),
            ("answers/until-year", "2027"), ("answers/languages", language.rawValue),
            ("answers/languages", "en"),
          ]
      ),
      ("sharing", written("summary") + [("answers/publish-summary", "yes")]),
    ]
  }

  private func written(_ fields: String...) -> [(String, String)] {
    fields.map { ("answers/\($0)", words[$0] ?? "") }
  }

  static let both = [inChinese, inArabic]

  private static let inChinese = AmbersNeed(
    language: .zh, title: "发展化学和毒理学实验室并翻译管制清单",
    items: [
      "将两用物项管制清单的定期更新翻译成本国语文",
      "为化学和毒理学实验室的专业人员举办培训并组织经验交流",
      "就建立化学和毒理学实验室网络提出建议并交流经验",
      "在首都以外的一个行政区建设一所实验室",
      "在实验室认可方面提供专家协助",
    ],
    words: [
      "institution": "经济部", "contact-name": "国家联络点", "contact-title": "司长",
      "objective": "实验室按国际标准开展工作，管制清单以本国语文公布。",
      "legal-framework": "2015年颁布的两用物项出口管制法。",
      "existing-assistance": "曾参加邻国举办的一期培训班。",
      "action-plan": "本请求属于自愿性国家执行行动计划第二部分。",
      "preferred-providers": "拥有获认可实验室的国家。", "own-contribution": "提供场地和笔译人员。",
      "sustainability": "受训人员将继续培训同事。",
      "summary": "一国请求协助发展实验室，并将管制清单译成本国语文。",
      "suggest": "建议与雪松国联系。", "report": "已举办两期培训班，并就认可工作提供了咨询。",
      "conclude": "五个项目均已落实。",
    ], due: "2026年11月30日",
    statuses: [
      "received": "已收到", "under-consideration": "正在审议", "with-providers": "已转交援助提供方",
      "offers-received": "已收到援助提议", "help-agreed": "已商定援助", "help-delivered": "已提供援助",
      "concluded": "已结束（需要已得到满足）",
    ])

  private static let inArabic = AmbersNeed(
    language: .ar, title: "تطوير مختبرات الكيمياء والسموم وترجمة قوائم المراقبة",
    items: [
      "ترجمة التحديثات الدورية لقوائم مراقبة السلع المزدوجة الاستخدام إلى اللغة الوطنية",
      "تبادل الخبرات وتدريب الأخصائيين في المختبرات الكيميائية ومختبرات السموم",
      "تقديم توصيات وتبادل الخبرات بشأن إنشاء شبكة مختبرات للكيمياء والسموم",
      "بناء مختبر في منطقة إدارية خارج العاصمة",
      "تقديم مساعدة من الخبراء في مجال اعتماد المختبرات",
    ],
    words: [
      "institution": "وزارة الاقتصاد", "contact-name": "جهة الاتصال الوطنية",
      "contact-title": "مدير الإدارة",
      "objective": "تعمل المختبرات وفق المعايير الدولية، وتُنشر قوائم المراقبة باللغة الوطنية.",
      "legal-framework": "قانون مراقبة تصدير السلع المزدوجة الاستخدام الصادر في عام 2015.",
      "existing-assistance": "دورة تدريبية سابقة نظمتها دولة مجاورة.",
      "action-plan": "يندرج الطلب في الجزء الثاني من خطة العمل الوطنية الطوعية للتنفيذ.",
      "preferred-providers": "الدول التي لديها مختبرات معتمدة.",
      "own-contribution": "توفير أماكن العمل والمترجمين.",
      "sustainability": "يتولى المتدربون تدريب زملائهم.",
      "summary": "تطلب دولة المساعدة في تطوير مختبراتها وترجمة قوائم المراقبة إلى لغتها.",
      "suggest": "نقترح الاتصال بدولة الأرز.",
      "report": "عُقدت دورتان تدريبيتان وقُدمت المشورة بشأن الاعتماد.",
      "conclude": "نُفذت البنود الخمسة كلها.",
    ], due: "30 تشرين الثاني/نوفمبر 2026",
    statuses: [
      "received": "استُلم", "under-consideration": "قيد النظر",
      "with-providers": "لدى الجهات المقدمة للمساعدة", "offers-received": "وردت عروض",
      "help-agreed": "اتُّفق على المساعدة", "help-delivered": "قُدمت المساعدة",
      "concluded": "مختتم – لُبيت الحاجة",
    ])
}

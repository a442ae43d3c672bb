"""Walks through the pages in a browser as people do, and checks each page.

A demonstration is served. In English, Arabic and Chinese a focal point lodges a request and
an officer handles it and keeps the committee's office; in French, Russian and Spanish a visitor looks for channels in the
directory and a donor makes an offer and looks for needs. JavaScript is off, in two widths. Of
every page on the way: no violation found by axe, nothing in the console, no sideways
scrolling, the right language and direction, no text of another language, a small first load.
Pictures go to docs/screenshots.

    .venv/bin/python scripts/browser.py             all languages and widths
    .venv/bin/python scripts/browser.py en-390      one of them; or several
"""

import gzip
import io
import re
import subprocess
import sys
import threading
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Error, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "screenshots"
WIDTHS = {"1280": (1280, 900), "390": (390, 844)}
LARGEST_LOAD = 20 * 1024
# Pages behind the sign-in are nobody's first; their stylesheet is there already.
LARGEST_PAGE = 50 * 1024
LARGEST_ALBUM = 6 * 1000 * 1000
LARGEST_PICTURE = LARGEST_ALBUM // 80
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}

# What the focal point of State Amber writes: a request of five items, retold from one that a
# State made in 2015 to the committee of the programme.
ITEMS = [
    (["control-list-translation"], ["translation"]),
    (["chemical-and-toxicology-laboratories"], ["training"]),
    (["laboratory-networks"], ["expertise"]),
    (["laboratory-construction"], ["institution-building", "finance"]),
    (["laboratory-accreditation"], ["expertise"]),
]
WORDS = {
    "en": {
        "title": "Control list in the national language and a network of laboratories",
        "items": [
            "Help with translating each regular update of the control list of dual-use items "
            "into the national language.",
            "Training and exchange of experience for specialists of chemical and toxicology "
            "laboratories.",
            "Recommendations, and exchange of experience, on setting up a network of "
            "toxicology and chemical laboratories.",
            "Development of a laboratory in the regions of the country.",
            "Advice of experts on the accreditation of laboratories.",
        ],
        "institution": "Ministry of Foreign Affairs, office for treaties",
        "contact-name": "Office of the focal point",
        "contact-title": "Head of the coordinating office",
        "objective": "Licensing officers work with the current list in their own language, and "
        "the laboratories of the network apply for accreditation.",
        "legal-framework": "An export control law is in force; its control list dates from an "
        "earlier edition.",
        "summary": "The State asks for help with the translation of control lists and with the "
        "training, networking and accreditation of its laboratories.",
        "document": "Note verbale of the Permanent Mission",
    },
    "ar": {
        "title": "قائمة المراقبة باللغة الوطنية وشبكة للمختبرات",
        "items": [
            "المساعدة في ترجمة التحديثات الدورية لقائمة مراقبة المواد ذات الاستخدام المزدوج إلى "
            "اللغة الوطنية.",
            "تدريب أخصائيي مختبرات الكيمياء وعلم السموم وتبادل الخبرات معهم.",
            "تقديم توصيات وتبادل الخبرات بشأن إنشاء شبكة من مختبرات علم السموم والكيمياء.",
            "تطوير مختبر في أقاليم البلد.",
            "مشورة الخبراء بشأن اعتماد المختبرات.",
        ],
        "institution": "وزارة الخارجية، مكتب المعاهدات",
        "contact-name": "مكتب جهة الاتصال الوطنية",
        "contact-title": "رئيس المكتب المنسق",
        "objective": "يعمل موظفو الترخيص بالقائمة السارية بلغتهم، وتتقدم مختبرات الشبكة بطلبات "
        "الاعتماد.",
        "legal-framework": "يسري قانون لمراقبة الصادرات، وتعود قائمة المراقبة الملحقة به إلى طبعة "
        "سابقة.",
        "summary": "تطلب الدولة المساعدة في ترجمة قوائم المراقبة وفي تدريب العاملين في مختبراتها "
        "وربطها في شبكة واعتمادها.",
        "document": "مذكرة شفوية من البعثة الدائمة",
    },
    "zh": {
        "title": "本国语文的管制清单与实验室网络",
        "items": [
            "协助将两用物项管制清单的定期更新译成本国语文。",
            "为化学和毒理学实验室的专业人员举办培训并交流经验。",
            "就建立毒理学和化学实验室网络提出建议并交流经验。",
            "在本国各地区发展一个实验室。",
            "就实验室认可提供专家咨询。",
        ],
        "institution": "外交部条约办公室",
        "contact-name": "国家联络点办公室",
        "contact-title": "协调办公室负责人",
        "objective": "许可证官员使用本国语文的现行清单开展工作，网络内的实验室申请认可。",
        "legal-framework": "出口管制法已经生效，所附管制清单为较早版本。",
        "summary": "该国请求协助翻译管制清单，并在实验室培训、联网和认可方面提供帮助。",
        "document": "常驻代表团普通照会",
    },
}
# Pages of the secretariat that are looked at one after the other.
OFFICE = {
    "/desk/folder": "chair's folder", "/calendars": "working days",
    "/simulation?programme=un-1540&from=2026-11-23": "what falls due when",
    "/changes?since=2026-11-01": "what changed", "/rounds": "rounds",
    "/outbox": "letters that wait", "/briefings": "briefings", "/my/handover": "handover",
}
# What a donor offers, in the languages of the donor's journey.
OFFERS = {
    "fr": {
        "title": "Cours de biosécurité pour les responsables de laboratoire",
        "summary": "Deux cours par an de dix jours chacun, pour vingt responsables de "
        "laboratoire, suivis de six mois d’accompagnement à distance.",
        "word": "jumelage",
    },
    "ru": {
        "title": "Курсы по биобезопасности для руководителей лабораторий",
        "summary": "Два курса в год по десять дней для двадцати руководителей лабораторий и "
        "шесть месяцев дистанционного сопровождения.",
        "word": "лаборатор",
    },
    "es": {
        "title": "Cursos de bioseguridad para responsables de laboratorio",
        "summary": "Dos cursos al año de diez días para veinte responsables de laboratorio, "
        "seguidos de seis meses de acompañamiento a distancia.",
        "word": "hermanamiento",
    },
}
FOCAL_POINT = {
    "contact-email": "focal-point@example.org",
    "contact-phone": "+999 1 234 56 78",
}
TICKED = {
    "channel": ["note-verbale"],
    "subject-area": ["op3d"],
    "field": ["chemical", "related-materials"],
    "help": ["training", "expertise", "institution-building"],
    "publish-summary": ["yes"],
}
FROM, UNTIL = ("1", "2", "2027"), ("31", "12", "2027")

# Texts outside elements that name their own language or direction, in the page's language.
FOREIGN = r"""
language => {
  const scripts = {ar: /[\u0600-\u06FF]/, zh: /[\u4E00-\u9FFF]/, ru: /[\u0400-\u04FF]/};
  const latin = /(?:[A-Za-z][A-Za-z'’-]*[\s,;:.()]+){3}[A-Za-z]+/;
  const common = {
    en: 'the of and to is for with this that are you not by which from it be was has will',
    fr: 'le les des du et est pour avec dans une ce cette sont vous pas par qui aux ou il elle',
    es: 'el los las del y es para con una este esta por al se su lo como más sin sido'};
  const count = (text, of) => {
    const words = new Set(common[of].split(' '));
    return text.toLowerCase().split(/[^\p{L}]+/u).filter(word => words.has(word)).length;
  };
  const isForeign = text => {
    for (const other in scripts) if (other != language && scripts[other].test(text)) return true;
    if (language in scripts) return latin.test(text);
    return Object.keys(common).some(
      other => other != language && count(text, other) > Math.max(1, count(text, language)));
  };
  const found = [];
  const look = (text, at) => {
    const marked = at.closest('[lang],[dir]');
    if (isForeign(text) && (!marked || marked == document.documentElement))
      found.push(text.trim().slice(0, 120));
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) look(texts.currentNode.data, texts.currentNode.parentElement);
  for (const e of document.querySelectorAll('[aria-label],[title],[alt],[placeholder]'))
    for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
      look(e.getAttribute(name) ?? '', e);
  return found;
}
"""


class Server:
    """The demonstration under test, on a free port, from start to end."""

    def __enter__(self):
        self.process = subprocess.Popen(
            [ROOT / ".build/debug/causeway", "serve", "--demo", "--port", "0",
             "--now", "2026-11-23", "--rate-limit", "off"],
            cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        said = []
        for line in self.process.stderr:
            said.append(line)
            if address := re.search(r"Serving (http://\S+?)/?\s*$", line):
                self.url = address[1]
                threading.Thread(target=self.process.stderr.read, daemon=True).start()
                return self
        raise SystemExit("The program did not begin to serve:\n" + "".join(said))

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)


class Results:
    """What was checked: how much held, and what did not."""

    def __init__(self):
        self.passed = 0
        self.failures = []
        self.largest = self.heaviest = (0, "")

    def check(self, place, name, problem):
        if problem:
            self.failures.append((place, name, " ".join(str(problem).split())[:300]))
        else:
            self.passed += 1

    def report(self):
        rows = [("page", "check", "found"), *self.failures] if self.failures else []
        wide = [max(map(len, column)) for column in list(zip(*rows))[:2]]
        for page, check, found in rows:
            print(f"{page:{wide[0]}}  {check:{wide[1]}}  {found}")
        print(f"largest first load: {self.largest[0] / 1024:.1f} KB gzipped, {self.largest[1]}")
        print(f"largest page: {self.heaviest[0] / 1024:.1f} KB gzipped, {self.heaviest[1]}")
        print(f"{self.passed} passed, {len(self.failures)} failed")


class Walk:
    """A person's way through the pages in one language on one screen."""

    def __init__(self, browser, server, results, language, width):
        self.server, self.results = server, results
        self.language, self.width = language, width
        self.words = WORDS.get(language) or OFFERS[language]
        size = dict(zip(("width", "height"), WIDTHS[width]))
        self.browser, self.size = browser, size
        # The narrow pages are checked as they look at night.
        scheme = "dark" if width == "390" else "light"
        self.glass = browser.new_context(viewport=size, color_scheme=scheme).new_page()
        self.page = None
        self.enter()

    def enter(self):
        """Begins anew as a visitor whom nobody has signed in."""
        if self.page:
            self.page.context.close()
        self.page = self.browser.new_context(
            viewport=self.size, java_script_enabled=False).new_page()
        self.said = []
        self.page.on("console", lambda m: self.said.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def close(self):
        self.page.context.close()
        self.glass.context.close()

    # Moving

    def go(self, path, name, status=200):
        """Opens an address of this language."""
        self.look(self.page.goto(f"{self.server.url}/{self.language}{path}"), name, status)

    def press(self, selector, name, status=200):
        """Presses the first button or link that fits, and looks at the page it leads to."""
        with self.page.expect_navigation() as navigation:
            self.page.locator(selector).first.click()
        self.look(navigation.value, name, status)

    def sign_in(self, user, name):
        self.enter()
        self.go("/sign-in", "sign-in")
        self.page.fill("#f-user", user)
        self.page.fill("#f-password", "demo")
        self.press("form:has(#f-password) button", name)

    def tick(self, field, value):
        """Ticks a box or a button, opening the part of the page that hides it."""
        box = self.page.locator(f'input[name^="{field}"][value="{value}"]').first
        folded = self.page.locator("details:not([open])").filter(has=box)
        if folded.count():
            folded.first.locator("summary").click()
        box.check()

    def write_day(self, field, parts):
        for part, text in zip(("day", "month", "year"), parts):
            self.page.fill(f'input[name="{field}-{part}"]', text)

    # Looking

    def look(self, response, name, status):
        """Checks the page that stands in the browser."""
        place = f"{self.language}-{self.width} {name}"
        check = lambda what, problem: self.results.check(place, what, problem)
        html = response.body()
        check("status", response.status != status and f"{response.status} {response.url}")
        expected = "Failed to load resource" if status >= 400 else None
        check("console", [s for s in self.said if not (expected and expected in s)])
        self.said.clear()
        check("every text is there", "⟦" in html.decode() and re.findall("⟦.{0,40}", html.decode()))
        self.weigh(place, html)
        self.hold_under_glass(self.page.url, html)
        root = self.glass.locator("html")
        right = (self.language, "rtl" if self.language == "ar" else "ltr")
        found = (root.get_attribute("lang"), root.get_attribute("dir"))
        check("language and direction", found != right and found)
        over = self.glass.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth")
        check("no sideways scrolling", over > 0 and f"{over} px")
        check("one language", self.glass.evaluate(FOREIGN, self.language))
        violations = Axe().run(self.glass, options=AXE).response["violations"]
        check("axe", [(v["id"], v["nodes"][0]["target"], len(v["nodes"])) for v in violations])

    def hold_under_glass(self, url, html):
        """Shows the same page, as received, where axe may run."""
        url = url.partition("#")[0]
        self.glass.unroute_all()
        self.glass.route(
            lambda asked: asked == url,
            lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
        self.glass.goto(url)

    def weigh(self, place, html):
        sheet = re.search(rb'rel="stylesheet" href="([^"]+)"', html)[1].decode()
        css = self.page.context.request.get(self.server.url + sheet).body()
        size = len(gzip.compress(html, 6))
        if b"/sign-out" in html:
            self.results.check(place, "page", size > LARGEST_PAGE and f"{size} bytes")
            self.results.heaviest = max(self.results.heaviest, (size, place))
            return
        size += len(gzip.compress(css, 6))
        self.results.check(place, "first load", size > LARGEST_LOAD and f"{size} bytes")
        self.results.largest = max(self.results.largest, (size, place))

    def picture(self, name):
        """Keeps a picture of the page, in few colours, as far down as its size allows."""
        file = PICTURES / f"{self.language}-{self.width}-{name}.png"
        whole = Image.open(io.BytesIO(self.page.screenshot(full_page=True)))
        # Text and flat faces need few colours, which makes the files a quarter as large.
        whole = whole.convert("RGB").quantize(32, dither=Image.Dither.NONE)
        height = whole.height
        while True:
            kept = io.BytesIO()
            whole.crop((0, 0, whole.width, height)).save(kept, "PNG", optimize=True)
            if kept.tell() < LARGEST_PICTURE:
                break
            height = int(height * 0.9 * LARGEST_PICTURE / kept.tell())
        file.write_bytes(kept.getvalue())

    # The ways

    def public_pages(self):
        self.go("", "home")
        self.picture("home")
        self.go("/requests", "requests")
        self.press("main .records h2 a, main .records h3 a", "published request")
        self.go("/offers", "offers")
        self.press("main .records h2 a, main .records h3 a", "offer")
        self.go("/programmes", "programmes")
        self.go("/programmes/un-1540", "programme")
        self.go("/parties/amber", "party")
        self.go("/api", "interface")
        self.go("/no-such-page", "page not found", 404)
        self.go("/sign-in", "sign-in")
        self.page.fill("#f-user", "nobody")
        self.press("form:has(#f-password) button", "sign-in with errors", 422)

    def directory(self):
        """A visitor's way to a channel: by words, by topic, by country, by a need of the past."""
        self.enter()
        self.go("/programmes", "directory")
        self.picture("directory")
        self.page.fill('[name="q"]', self.words["word"])
        self.press("form.filters button", "directory by a word")
        self.go("/programmes?topic=vaccine-banks&kind=supplies", "directory by topic and kind")
        self.press("main .records h3 a", "channel found")
        self.picture("channel")
        for name in sorted(path.name for path in (ROOT / "Programmes").iterdir()):
            self.go(f"/programmes/{name}", f"channel {name}")
        self.go("/countries", "countries")
        self.go("/countries/QMA", "country")
        self.picture("country")
        self.go("/countries/NPL", "country of the world")
        self.go("/reports", "annual reports")
        self.press("main a[href*='/reports/2']", "annual report")
        self.press("main .summary a", "rows of a number")
        self.go("/history", "needs of the past")
        self.press("main .records h2 a, main .records h3 a", "need of the past")
        self.go("/requests", "requests")
        self.go("/providers", "providers")
        self.press("main .records h2 a, main .records h3 a", "provider")

    def donate(self):
        """A donor's way: an offer made and corrected, the needs it meets, an answer to one."""
        self.sign_in("provider", "home of the donor")
        self.go("/offers/new", "new offer")
        self.press("main form button", "new offer with errors", 422)
        self.page.fill('[name="title"]', self.words["title"])
        self.page.fill('[name="summary"]', self.words["summary"])
        self.tick("topics.", "laboratory-accreditation")
        self.tick("kinds", "training")
        self.picture("offer")
        self.press("main form button", "offer made")
        self.press('main a[href*="/needs"]', "needs the offer can meet")
        self.picture("needs")
        self.go("/requests", "requests open to providers")
        self.press("main .records h2 a, main .records h3 a", "request open to providers")

    def lodge(self):
        """The focal point's way, from the home page to the confirmation."""
        self.enter()
        self.go("", "home")
        self.press(".account a", "sign-in")
        self.sign_in("focal-point", "my country")
        self.press('form[action$="/drafts"] button', "new draft")
        self.press(".summary a", "first questions")
        self.press('button[value="go"]', "first questions with errors", 422)
        self.page.fill('[name="title"]', self.words["title"])
        self.press('button[value="go"]', "contact")
        self.fill_answers("institution", "contact-name", "contact-title", *FOCAL_POINT)
        self.press('button[value="go"]', "what")
        self.tick_answers("channel", "subject-area", "field", "help")
        self.press('button[value="go"]', "items")
        self.write_items()
        self.fill_answers("objective", "legal-framework")
        self.write_day("answers/from", FROM)
        self.write_day("answers/until", UNTIL)
        for language in {self.language, "ar", "zh"}:
            self.tick("answers/languages", language)
        self.press('button[value="go"]', "sharing")
        self.fill_answers("summary")
        self.tick_answers("publish-summary")
        self.press('button[value="go"]', "check answers")
        self.picture("check")
        self.press('main a[href$="/matches"]', "matches")
        self.picture("matches")
        self.page.go_back()
        self.press('form[action$="/lodging"] button', "confirmation")
        self.case = re.search(r"REQ-\d+-\d+", self.page.url)[0]

    def fill_answers(self, *fields):
        for field in fields:
            text = FOCAL_POINT.get(field) or self.words[field]
            self.page.fill(f'[name="answers/{field}"]', text)

    def tick_answers(self, *fields):
        for field in fields:
            for value in TICKED[field]:
                self.tick(f"answers/{field}", value)

    def write_items(self):
        for number, (text, (topics, kinds)) in enumerate(zip(self.words["items"], ITEMS)):
            if number:
                self.press('button[value="add"]', f"item {number + 1}")
            self.page.fill(f'[name="items/{number}/text"]', text)
            if number == 0:
                self.press('button[value="go"]', "items with topics suggested")
            for topic in topics:
                self.tick(f"items/{number}/topics/", topic)
            for kind in kinds:
                self.tick(f"items/{number}/kinds", kind)
        self.picture("lodging")
        self.press('button[value="go"]', "details")

    def handle(self):
        """The officer's way with the new case; the expert verifies it in between."""
        self.sign_in("officer", "desk with the new case")
        self.picture("desk")
        self.press(f'main a[href$="{self.case}"]', "new case")
        self.sign_in("expert", "desk of the expert")
        self.press(f'main a[href*="{self.case}/steps/verify"]', "verify")
        self.tick("outcome", "verified")
        self.press('form[action$="/steps"] button', "case verified")
        self.sign_in("officer", "desk with the case verified")
        self.press(f'main a[href$="{self.case}"]', "case to acknowledge")
        self.press('main a[href*="/steps/acknowledge"]', "letter of acknowledgement")
        self.picture("letter")
        self.press('form[action$="/steps"] button', "case acknowledged")
        self.picture("case")
        self.press('main a[href*="/steps/forward"]', "letter to providers")
        self.go(f"/requests/{self.case}/letters/1", "letter sent")

    def keep_office(self):
        """The secretariat's way: what is to be signed, told, handed over, and how it was."""
        for place, name in OFFICE.items():
            self.go(place, name)
        self.picture("handover")
        self.go("/briefings/2026-11-23", "briefing")
        self.picture("briefing")
        self.go("/requests/list", "consolidated list")
        self.picture("list")
        self.go("/requests?at=2026-11-01", "requests of a past day")
        self.go("/requests?at=2031-01-01", "requests of a day to come", 422)
        self.go("/deliveries", "reports of delivered assistance")
        self.press("main .records h2 a, main .records h3 a", "report of delivered assistance")
        self.picture("delivery")
        self.sign_in("expert", "desk of the expert")
        self.go(f"/requests/{self.case}/matches", "match sheet")
        self.page.locator('main details:has(form[action$="/notes"]) > summary').first.click()
        self.page.fill('main textarea[name="text"]', self.words["objective"])
        self.page.fill('form[action$="/notes"] [name="document"]', self.words["document"])
        self.press('form[action$="/notes"] button', "note kept")
        self.sign_in("provider", "home of the donor")
        self.go("/deliveries/new", "new report")
        self.press("main form button", "new report with errors", 422)


def main():
    runs = [(language, width) for language in [*WORDS, *OFFERS] for width in WIDTHS]
    asked = set(sys.argv[1:])
    chosen = [run for run in runs if not asked or "-".join(run) in asked]
    if asked - {"-".join(run) for run in chosen}:
        raise SystemExit(f"Name runs among {', '.join('-'.join(run) for run in runs)}.")
    PICTURES.mkdir(parents=True, exist_ok=True)
    results = Results()
    with Server() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for language, width in chosen:
            walk = Walk(browser, server, results, language, width)
            ways = (
                (walk.lodge, walk.handle, walk.keep_office) if language in WORDS
                else (walk.directory, walk.donate))
            for way in (walk.public_pages, *ways):
                try:
                    way()
                except (Error, AttributeError, KeyError, TypeError) as error:
                    place = f"{language}-{width} {walk.page.url}"
                    results.check(place, way.__name__, error)
            walk.close()
            print(f"{language}-{width} walked", file=sys.stderr, flush=True)
        browser.close()
    album = sum(file.stat().st_size for file in PICTURES.glob("*.png"))
    results.check("docs/screenshots", "size of all", album > LARGEST_ALBUM and f"{album} bytes")
    results.report()
    return 1 if results.failures else 0


if __name__ == "__main__":
    sys.exit(main())

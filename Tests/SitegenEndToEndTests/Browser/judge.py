"""Judges the pages of a built portal in headless Chromium, one page of every kind.

    /usr/bin/python3 judge.py --site public --axe axe.min.js [--only widths,axe,keyboard,print,budget,errors]
        [--effort all|usual|fast]

widths    no page is wider than its window at 320 to 1280 px, light and dark, in the mode for older readers or not; no
          error in the console, no request to another place
axe       axe-core finds no violation of WCAG 2.2 A and AA nor of its best practices
keyboard  from home to a source line with Tab and Enter alone, each stop visible
print     a report printed to PDF has every cell in the order of the form, on few pages, with source and date
budget    the largest report is at most 60 kB compressed
errors    the page for unknown addresses has its style and leads home from any depth

With all effort, the largest and the smallest page of every kind are looked at in every combination of width and colours. The
usual effort takes the largest page alone, and other colours and sizes of a few kinds only. On a slow machine axe needs half a
minute for a long page: unless all effort is asked for, it is shown eight entries of every long list and table, spread evenly,
for the others repeat their markup. The fast effort takes fewer widths and lets axe look once at a few kinds: enough for a language
whose pages differ in their words alone.

Exit status: 0 nothing found, 1 something found, 77 Chromium or Selenium is missing.
"""

import argparse
import base64
import gzip
import html
import html.parser
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import portal

MISSING = 77
BUDGET = 60_000
PRINTED_PAGES = 6

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
except ImportError:
    print("missing: python3-selenium (apt-get install python3-selenium)")
    sys.exit(MISSING)

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--force-prefers-reduced-motion",
)
# 320 px is a phone, and 1280 px enlarged four times; 640 px the same enlarged twice.
WIDTHS = {"all": (320, 375, 640, 768, 1280), "usual": (320, 375, 768, 1280), "fast": (320,)}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# What differs with colours and sizes alone: asked of every look, the other rules only of those in the usual colours and size.
RULES_OF_LOOKS = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]
# One look at each combination that changes colours or layout.
LOOKS = ((375, False, False), (1280, True, False), (1280, False, True), (1280, False, False), (375, True, True))
USUAL_LOOKS = LOOKS[:3]
# The kinds that between them have every sort of part: with the usual effort only these are looked at in other colours, and they are
# looked at whatever time it takes.
KINDS_OF_LOOKS = ("home", "report", "township", "search", "all_findings", "metric")
EFFORTS = ("all", "usual", "fast")
# Leaves a few entries, spread evenly, of every long list and of the rows of every long table that has one row for each entry.
SHORTENING = """
const kept = 8;
for (const parent of document.querySelectorAll('tbody, ul, ol, dl, svg, svg g')) {
  const length = parent.children.length;
  if (length <= 2 * kept || parent.querySelector('[rowspan]')) continue;
  const step = Math.ceil(length / kept);
  [...parent.children].forEach((child, index) => { if (index % step) child.remove(); });
}
"""


class Judge:
    def __init__(self, arguments, folder, root):
        self.arguments = arguments
        self.effort = arguments.effort
        self.deadline = time.monotonic() + 60 * arguments.minutes
        self.folder = folder
        self.root = root
        self.faults = []
        options = Options()
        options.binary_location = arguments.chromium
        for flag in FLAGS:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.browser = webdriver.Chrome(service=Service(arguments.chromedriver), options=options)
        self.browser.set_page_load_timeout(300)
        self.browser.set_script_timeout(600)
        self.kinds = self.pages_by_kind()

    def close(self):
        self.browser.quit()

    def fault(self, text):
        print(f"  FAULT {text}")
        self.faults.append(text)

    def pages_by_kind(self):
        """The largest page of every kind, and with all effort the smallest."""
        kinds = {}
        for file in sorted(self.folder.rglob("*.html")):
            with open(file, encoding="utf-8") as opened:
                text = opened.read()
            kind = re.search(r'<body data-kind="([^"]*)"', text)
            if not kind:
                self.fault(f"{file}: no kind")
                continue
            kinds.setdefault(kind.group(1), []).append((len(text), str(file.relative_to(self.folder))))
        for kind, pages in kinds.items():
            pages.sort()
            kinds[kind] = list(dict.fromkeys((pages[-1][1], pages[0 if self.effort == "all" else -1][1])))
        # What has to be looked at comes first.
        return dict(sorted(kinds.items(), key=lambda kind: kind[0] not in KINDS_OF_LOOKS))

    def look(self, width, dark, elder):
        self.browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
        )
        self.browser.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]},
        )
        self.browser.execute_script(
            "const b = document.getElementById('elder'); if (b && b.checked !== arguments[0]) b.click();", elder
        )

    def address(self, page):
        # The page for unknown addresses is meant for addresses that are not there.
        return self.root + ("no/such/page/at/any/depth/" if page == "404.html" else page)

    def open(self, page):
        self.browser.get(self.address(page))

    # What is judged

    def pages(self, names):
        """What is asked of one page of every kind: each is opened once."""
        source = pathlib.Path(self.arguments.axe).read_text(encoding="utf-8") if "axe" in names else ""
        looks = 0
        for kind, pages in self.kinds_in_time():
            for page in pages:
                self.open(page)
                if "widths" in names:
                    self.widths(page)
                if "axe" in names and page == pages[0]:
                    looks += self.axe(kind, page, source)
        print(f"  {' and '.join(names)}: {len(self.kinds)} kinds of pages but those left out, {looks} looks of axe")

    def is_late(self):
        return time.monotonic() > self.deadline

    def kinds_in_time(self):
        """The kinds of pages with their pages: those that have to be looked at, and the others until time is up."""
        left = []
        for kind, pages in self.kinds.items():
            if kind in KINDS_OF_LOOKS or not self.is_late():
                yield kind, pages
            else:
                left.append(kind)
        if left:
            print(f"  time is up: NOT looked at were {len(left)} kinds of pages: {', '.join(left)}")

    def widths(self, page):
        for elder in (False, True):
            for width in WIDTHS[self.effort]:
                self.look(width, elder and width == 1280, elder)
                wide = self.browser.execute_script("return document.documentElement.scrollWidth")
                if wide > width:
                    self.fault(f"{page}: {wide} px wide in {width} px{', 长者模式' if elder else ''}: {self.widest(width)}")
        self.console(page)
        self.requests(page)

    def widest(self, width):
        return self.browser.execute_script(
            """const wide = [...document.querySelectorAll('main *, header *, footer *')].filter(
                 e => e.getBoundingClientRect().right > arguments[0] + 1 && !e.closest('.scroll'));
               return wide.slice(0, 3).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40)).join(' | ')""",
            width,
        )

    def console(self, page):
        for entry in self.browser.get_log("browser"):
            if entry["level"] != "SEVERE":
                continue
            if page == "404.html" and "status of 404" in entry["message"] and "no/such/page" in entry["message"]:
                continue
            self.fault(f"{page}: the console says {entry['message']}")

    def requests(self, page):
        origin = "/".join(self.root.split("/")[:3])
        for entry in self.browser.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] != "Network.requestWillBeSent":
                continue
            url = message["params"]["request"]["url"]
            if not url.startswith((origin, "data:", "chrome:", "about:")):
                self.fault(f"{page}: requests {url}")

    def axe(self, kind, page, source):
        """Lets axe look at the open page; how often."""
        if self.effort == "fast" and kind not in KINDS_OF_LOOKS:
            return 0
        looks = LOOKS if self.effort == "all" else USUAL_LOOKS if kind in KINDS_OF_LOOKS and self.effort == "usual" else LOOKS[:1]
        self.browser.execute_script(source)
        # What is folded is part of the page.
        self.browser.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
        if self.effort != "all":
            self.browser.execute_script(SHORTENING)
        for look in looks:
            if look != looks[0] and self.is_late():
                return looks.index(look)
            self.look(*look)
            _, dark, elder = look
            asked = {"type": "rule", "values": RULES_OF_LOOKS} if dark or elder else {"type": "tag", "values": RULES}
            result = self.browser.execute_async_script(
                """const done = arguments[arguments.length - 1];
                   axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']})
                     .then(r => done(r.violations.map(v => ({id: v.id, help: v.help,
                       nodes: v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary)}))),
                           e => done([{id: 'axe', help: String(e), nodes: []}]));""",
                asked,
            )
            for found in result:
                self.fault(f"{page} {look}: {found['id']}: {found['help']}: {' || '.join(found['nodes'])[:600]}")
        return len(looks)

    def keyboard(self):
        self.look(1280, False, False)
        self.open("index.html")
        body = self.browser.find_element(By.TAG_NAME, "body")
        body.send_keys(Keys.TAB)
        first = self.browser.switch_to.active_element
        if first.get_attribute("href") is None or not first.get_attribute("href").endswith("#main"):
            self.fault("keyboard: the first stop is not the skip link")
        steps = [
            ("township", lambda a: "/u/" in a and a.split("#")[0].count("/") == self.depth(2)),
            ("report", lambda a: "/u/" in a and re.search(r"/20\d\d/index\.html$", a.split("#")[0]) and "#" not in a),
            ("source", lambda a: "/source/index.html#t" in a),
        ]
        for name, wanted in steps:
            if not self.tab_to(wanted):
                self.fault(f"keyboard: no way to the {name} on {self.browser.current_url}")
                return
            target = self.browser.switch_to.active_element.get_attribute("href")
            self.browser.switch_to.active_element.send_keys(Keys.ENTER)
            self.wait(lambda: self.browser.current_url.split("#")[0] == target.split("#")[0])
        cell = self.browser.current_url.split("#")[1]
        if not self.browser.find_elements(By.ID, cell):
            self.fault(f"keyboard: {cell} is not on {self.browser.current_url}")
        print(f"  keyboard: arrived at {self.browser.current_url.replace(self.root, '')}")

    def depth(self, levels):
        return self.root.count("/") + levels

    def tab_to(self, wanted, limit=600):
        """Presses Tab until a link is reached whose address is wanted; each stop has to show where it is."""
        for _ in range(limit):
            active = self.browser.switch_to.active_element
            active.send_keys(Keys.TAB)
            active = self.browser.switch_to.active_element
            address = active.get_attribute("href") or ""
            style = self.browser.execute_script(
                """const e = arguments[0], s = getComputedStyle(e), b = e.getBoundingClientRect();
                   return {outline: s.outlineStyle, width: parseFloat(s.outlineWidth), right: b.right, bottom: b.bottom}""",
                active,
            )
            if active.tag_name == "body":
                return False
            if style["outline"] == "none" or style["width"] < 2 or style["right"] <= 0 or style["bottom"] <= 0:
                self.fault(f"keyboard: the stop at {active.tag_name} «{active.text[:30]}» cannot be seen")
            if address and wanted(address):
                return True
        return False

    def wait(self, condition):
        for _ in range(200):
            if condition():
                return
            time.sleep(0.05)
        self.fault(f"not arrived: {self.browser.current_url}")

    def print(self):
        self.look(1280, False, False)
        page = self.arguments.report or self.kinds["report"][0]
        self.open(page)
        printed = self.browser.execute_cdp_cmd(
            "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False}
        )
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "report.pdf"
            file.write_bytes(base64.b64decode(printed["data"]))
            if self.arguments.pictures:
                pathlib.Path(self.arguments.pictures).mkdir(parents=True, exist_ok=True)
                shutil.copy(file, pathlib.Path(self.arguments.pictures) / "report.pdf")
            boxes = subprocess.run(
                ["pdftotext", "-bbox", str(file), "-"], check=True, capture_output=True, text=True
            ).stdout
        lines = lines_of_words(boxes)
        rows = cells_by_row((self.folder / page).read_text(encoding="utf-8"))
        count = sum(len(row) for row in rows)
        if count not in (198, 200):
            self.fault(f"{page}: {count} cells")
        place = 0
        for row in rows:
            while place < len(lines) and lines[place][-len(row):] != row:
                place += 1
            if place == len(lines):
                self.fault(f"print: the row {' '.join(row)} is not in the PDF of {page}, or not in its place")
                break
            place += 1
        pages = boxes.count("<page ")
        text = "".join("".join(line) for line in lines)
        if pages > PRINTED_PAGES:
            self.fault(f"print: {page} takes {pages} sheets")
        for needed in self.arguments.printed:
            if needed.replace(" ", "") not in text:
                self.fault(f"print: «{needed}» is not in the PDF of {page}")
        print(f"  print: {count} cells of {page} on {pages} sheets")

    def budget(self):
        sizes = []
        for file in self.folder.rglob("index.html"):
            if re.search(r"/20\d\d/index\.html$", str(file)) and "/u/" in str(file):
                sizes.append((len(gzip.compress(file.read_bytes(), 6, mtime=0)), str(file.relative_to(self.folder))))
        largest = max(sizes)
        if largest[0] > BUDGET:
            self.fault(f"budget: {largest[1]} is {largest[0]} bytes compressed")
        print(f"  budget: the largest of {len(sizes)} reports is {largest[0]} bytes compressed")

    def errors(self):
        self.open("404.html")
        styled = self.browser.execute_script(
            "return [...document.styleSheets].filter(s => s.cssRules.length > 0).length"
        )
        if styled < 2:
            self.fault("errors: the page for unknown addresses has no style at a deeper address")
        home = self.browser.find_element(By.CSS_SELECTOR, ".site-name a").get_attribute("href")
        if home != self.root + "index.html":
            self.fault(f"errors: the page for unknown addresses leads to {home}")
        for link in self.browser.find_elements(By.CSS_SELECTOR, "main a, header a, footer a"):
            href = link.get_attribute("href").split("#")[0].split("?")[0]
            if href.startswith(self.root) and "no/such/page" not in href:
                if not (self.folder / href[len(self.root):]).is_file():
                    self.fault(f"errors: {href} is not there")
            elif "no/such/page" in href and not link.get_attribute("href").endswith("#main"):
                self.fault(f"errors: {href} is relative")
        print("  errors: the page for unknown addresses leads home")


class Cells(html.parser.HTMLParser):
    """The cells of the statutory tables, row by row, as the page shows them."""

    def __init__(self):
        super().__init__()
        self.rows = []
        self.in_cell = False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "tr":
            self.rows.append([])
        elif tag == "td" and re.match(r"t[234](_2019)?\.", attributes.get("id") or ""):
            self.rows[-1].append("")
            self.in_cell = True

    def handle_endtag(self, tag):
        if tag == "td":
            self.in_cell = False

    def handle_data(self, data):
        if self.in_cell:
            self.rows[-1][-1] += data


def cells_by_row(text):
    parser = Cells()
    parser.feed(text)
    return [row for row in parser.rows if row]


def lines_of_words(boxes):
    """The words of a PDF by pages and lines, top to bottom, left to right: those of about one height are one line."""
    lines = []
    for page in boxes.split("<page ")[1:]:
        words = [
            (float(y1) + float(y2), float(x), html.unescape(word))
            for x, y1, y2, word in re.findall(
                r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>', page
            )
        ]
        words.sort()
        line = []
        for word in words:
            if line and word[0] - line[-1][0] > 4:
                lines.append([text for _, _, text in sorted(line, key=lambda entry: entry[1])])
                line = []
            line.append(word)
        lines.append([text for _, _, text in sorted(line, key=lambda entry: entry[1])])
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", default="public", help="built with a base address that ends in /portal/")
    parser.add_argument("--axe", help="axe.min.js")
    parser.add_argument("--only", default="widths,axe,keyboard,print,budget,errors")
    parser.add_argument("--effort", choices=EFFORTS, default="all")
    parser.add_argument("--minutes", type=float, default=1e6, help="after these, no further kinds and looks but the first")
    parser.add_argument("--report", help="the report to print, relative to the site")
    parser.add_argument("--printed", nargs="*", default=[], help="what has to be on the paper")
    parser.add_argument("--pictures", help="folder for the printed report")
    parser.add_argument("--chromium", default=shutil.which("chromium") or "")
    parser.add_argument("--chromedriver", default=shutil.which("chromedriver") or "")
    arguments = parser.parse_args()
    for name in ("chromium", "chromedriver"):
        if not getattr(arguments, name):
            print(f"missing: {name} (apt-get install chromium chromium-driver)")
            return MISSING
    folder = pathlib.Path(arguments.site).resolve()
    server, root = portal.serve(folder)
    judge = Judge(arguments, folder, root)
    try:
        names = arguments.only.split(",")
        of_pages = [name for name in names if name in ("widths", "axe")]
        if of_pages:
            judge.pages(of_pages)
        for name in names:
            if name not in of_pages:
                getattr(judge, name)()
    finally:
        judge.close()
        server.shutdown()
    print(f"judge: {len(judge.faults)} faults")
    return 1 if judge.faults else 0


if __name__ == "__main__":
    sys.exit(main())

"""Walks a built portal in headless Chromium, as a citizen would.

    /usr/bin/python3 walk.py --site public [--township 柏香镇 --query 柏香 --county 沁阳市 --year 2024
                                            --cell t2.penalty.decisions --figure 21] [--pictures FOLDER]

With scripts: home, search, township, report, the source line of one figure, and back. Without scripts: home, county,
township, report. Both from a sub-folder of a web server and from file addresses. An error in the console, a page that is
wider than the window, or a step that does not arrive ends the walk.

Exit status: 0 walked, 1 something is wrong, 77 Chromium or Selenium is missing.
"""

import argparse
import pathlib
import shutil
import sys
import urllib.parse

import portal

MISSING = 77

try:
    from selenium import webdriver
    from selenium.common.exceptions import NoSuchElementException, TimeoutException, WebDriverException
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.ui import WebDriverWait
except ImportError:
    print("missing: python3-selenium (apt-get install python3-selenium)")
    sys.exit(MISSING)

PATIENCE = 20
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--lang=zh-CN",
    "--force-prefers-reduced-motion",  # a page that scrolls smoothly moves away under a click
)
DESK = (1280, 900)
PHONE = (375, 812)


class Lost(Exception):
    """A step of the walk that did not arrive."""


class Walk:
    """One browser on one way through the site."""

    def __init__(self, arguments, home, scripts):
        self.arguments = arguments
        self.home = home
        self.scripts = scripts
        options = Options()
        options.binary_location = arguments.chromium
        for flag in FLAGS:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        if not scripts:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        self.browser = webdriver.Chrome(service=Service(arguments.chromedriver), options=options)
        self.browser.set_page_load_timeout(PATIENCE)
        self.browser.set_window_size(*DESK)

    def close(self):
        self.browser.quit()

    # Looking

    def path(self):
        """The path of the page inside the site, without its fragment."""
        address = urllib.parse.unquote(self.browser.current_url.split("#")[0].split("?")[0])
        root = urllib.parse.unquote(self.home.rsplit("/", 1)[0]) + "/"
        if not address.startswith(root):
            raise Lost(f"left the site: {address}")
        return address[len(root):]

    def wait(self, condition, what):
        try:
            return WebDriverWait(self.browser, PATIENCE).until(lambda _: condition())
        except TimeoutException:
            raise Lost(f"{what}: not seen within {PATIENCE} s on {self.browser.current_url}") from None

    def links(self, words, part=""):
        """The links in the page's main part whose text has the words and whose address has the part."""
        found = self.browser.find_elements(By.CSS_SELECTOR, "main a[href]")
        return [
            link
            for link in found
            if words in (link.get_attribute("textContent") or "")
            and part in urllib.parse.unquote(link.get_attribute("href") or "")
        ]

    def check(self, step):
        """What has to be true of every page: a heading, no error in the console."""
        heading = self.wait(lambda: self.browser.find_elements(By.TAG_NAME, "h1"), "h1")[0].text
        errors = [entry["message"] for entry in self.browser.get_log("browser") if entry["level"] == "SEVERE"]
        if errors:
            raise Lost(f"{step}: the console says {errors[0]}")
        self.picture(step)
        print(f"  {step}: {self.path()} · {heading}")

    def check_width(self, step):
        """A page must not scroll sideways, on a desk or on a phone."""
        for size in (DESK, PHONE):
            self.browser.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size == PHONE},
            )
            wide = self.browser.execute_script("return document.documentElement.scrollWidth")
            if wide > size[0]:
                raise Lost(f"{step}: {wide} px wide in a window of {size[0]} px: {self.path()}")
            self.picture(f"{step}-{size[0]}")
        self.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    def picture(self, step):
        if self.arguments.pictures and self.scripts:
            folder = pathlib.Path(self.arguments.pictures)
            folder.mkdir(parents=True, exist_ok=True)
            self.browser.save_screenshot(str(folder / f"{step}.png"))

    # Walking

    def open_home(self):
        self.browser.get(self.home)
        self.check("home")

    def follow(self, link, arrives, step):
        """Follows a link as a click does and waits for the address it should lead to."""
        self.browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", link) if self.scripts else None
        link.click()
        self.wait(lambda: arrives in self.path(), step)
        self.check(step)

    def with_scripts(self):
        a = self.arguments
        self.open_home()
        self.check_width("home")
        box = self.browser.find_elements(By.CSS_SELECTOR, "input[type=search]")
        if not box:
            raise Lost("home: no search box")
        box[0].send_keys(a.query, Keys.ENTER)
        self.wait(lambda: self.path().startswith("search/"), "search page")
        hits = self.wait(lambda: [x for x in self.links(a.township, "/u/") if x.is_displayed()], "search results")
        self.check("search")
        self.check_width("search")
        township = [x for x in hits if len(self.tail(x).split("/")) == 3] or hits
        self.follow(township[0], "u/", "township")
        if len(self.path().split("/")) > 3:
            self.follow(self.links(a.township)[0], "u/", "township")
        self.check_width("township")
        self.to_report()
        self.check_width("report")
        self.to_source_and_back()

    def tail(self, link):
        """The address of a link, from /u/ on."""
        return "u/" + urllib.parse.unquote(link.get_attribute("href")).split("/u/", 1)[1].split("#")[0].split("?")[0]

    def to_report(self):
        year = self.arguments.year
        links = [x for x in self.links(year, f"/{year}/") if self.tail(x).endswith(f"/{year}/index.html")]
        if not links:
            raise Lost(f"township: no link to the report of {year}")
        self.follow(links[0], f"/{year}/index.html", "report")

    def to_source_and_back(self):
        a = self.arguments
        cell = self.element(a.cell)
        if cell.tag_name != "td" or cell.text.strip() != a.figure:
            raise Lost(f"report: {a.cell} is {cell.tag_name} «{cell.text}», not td «{a.figure}»")
        self.follow(cell.find_element(By.TAG_NAME, "a"), f"/{a.year}/source/index.html", "source")
        mark = self.element(a.cell)
        if mark.text.strip() != a.figure:
            raise Lost(f"source: {a.cell} marks «{mark.text}», not «{a.figure}»")
        line = mark.find_element(By.XPATH, "ancestor-or-self::*[starts-with(@id, 'L')][1]")
        if a.figure not in line.text:
            raise Lost(f"source: line «{line.text}» does not show {a.figure}")
        seen = "const b = arguments[0].getBoundingClientRect(); return b.top >= 0 && b.bottom <= window.innerHeight"
        self.wait(lambda: self.browser.execute_script(seen, mark), f"{a.cell} in the window")
        print(f"  source line {line.get_attribute('id')}: {' '.join(line.text.split())}")
        self.follow(mark, f"/{a.year}/index.html", "back")
        if not self.browser.current_url.endswith("#" + a.cell):
            raise Lost(f"back: not at {a.cell} but at {self.browser.current_url}")

    def element(self, identifier):
        try:
            return self.browser.find_element(By.ID, identifier)
        except NoSuchElementException:
            raise Lost(f"{self.path()}: no element with id {identifier}") from None

    def without_scripts(self):
        a = self.arguments
        self.open_home()
        steps = 0
        while "/c/" not in "/" + self.path():
            way = self.links(a.county, "/c/") or self.links(a.prefecture, "/f/") or self.links(a.province, "/p/")
            if not way or steps == 3:
                raise Lost(f"{self.path()}: no way down to {a.county}")
            before = self.path()
            way[0].click()
            self.wait(lambda: self.path() != before, "the next level")
            steps += 1
        self.check("county")
        links = [x for x in self.links(a.township, "/u/") if len(self.tail(x).split("/")) == 3]
        if not links:
            raise Lost(f"county: no link to {a.township}")
        self.follow(links[0], "u/", "township")
        self.to_report()
        if self.element(a.cell).text.strip() != a.figure:
            raise Lost(f"report: {a.cell} is not {a.figure} without scripts")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", default="public")
    parser.add_argument("--probe", action="store_true", help="only say whether everything needed is installed")
    parser.add_argument("--pictures", help="folder for a picture of each step at 1280 and 375 px")
    parser.add_argument("--query", default="柏香")
    parser.add_argument("--province", default="河南省")
    parser.add_argument("--prefecture", default="焦作市")
    parser.add_argument("--county", default="沁阳市")
    parser.add_argument("--township", default="柏香镇")
    parser.add_argument("--year", default="2024")
    parser.add_argument("--cell", default="t2.penalty.decisions")
    parser.add_argument("--figure", default="21")
    parser.add_argument("--chromium", default=shutil.which("chromium") or "")
    parser.add_argument("--chromedriver", default=shutil.which("chromedriver") or "")
    arguments = parser.parse_args()
    for name in ("chromium", "chromedriver"):
        if not getattr(arguments, name):
            print(f"missing: {name} (apt-get install chromium chromium-driver)")
            return MISSING
    if arguments.probe:
        return 0
    folder = pathlib.Path(arguments.site).resolve()
    server, root = portal.serve(folder)
    served = root + "index.html"
    status = 0
    for place, home in (("sub-folder", served), ("file", folder.joinpath("index.html").as_uri())):
        for scripts in (True, False):
            print(f"{place}, scripts {'on' if scripts else 'off'}")
            walk = Walk(arguments, home, scripts)
            try:
                walk.with_scripts() if scripts else walk.without_scripts()
            except (Lost, WebDriverException) as failure:
                print(f"  failed: {failure}")
                status = 1
            finally:
                walk.close()
    server.shutdown()
    return status


if __name__ == "__main__":
    sys.exit(main())

"""Measures how soon the pages of a built portal can be seen on a slow phone, in headless Chromium.

    /usr/bin/python3 paint.py --site public [--record Tests/Benchmarks/PAINT.md]

The largest page of every kind, from an empty cache, each several times: processor slowed down four times, 150 ms for each answer,
1.6 Mbit/s; the server compresses as hosts do. Written down are the median and the worst first contentful paint, the largest one,
how far the page moves while it loads, and what was sent. Nothing is judged: a busy machine would be.

Exit status: 0 measured, 77 Chromium or Selenium is missing.
"""

import argparse
import functools
import gzip
import http.server
import os
import pathlib
import shutil
import statistics
import sys
import threading

import judge
import portal

SLOWED = 4
LATENCY = 150
DOWN = 1_600_000 / 8
UP = 750_000 / 8
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml")

PAINTED = """
const done = arguments[arguments.length - 1];
let largest = 0, moved = 0;
new PerformanceObserver(list => list.getEntries().forEach(e => { largest = e.startTime; }))
  .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) moved += e.value; }))
  .observe({type: 'layout-shift', buffered: true});
setTimeout(() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  const page = performance.getEntriesByType('navigation')[0];
  const others = performance.getEntriesByType('resource');
  done({first: paint ? paint.startTime : null, largest, moved, page: page.encodedBodySize,
        others: others.reduce((sum, e) => sum + e.encodedBodySize, 0), requests: 1 + others.length});
}, 400);
"""


class Host(portal.Portal):
    """Serves the site compressed and keeps the connection, as hosts do."""

    protocol_version = "HTTP/1.1"
    packed = {}

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            return self.send_error(404)
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", ""):
            if path not in self.packed:
                self.packed[path] = gzip.compress(body, 6, mtime=0)
            body = self.packed[path]
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Painter(judge.Judge):
    def slow(self):
        self.browser.execute_cdp_cmd("Network.enable", {})
        self.browser.execute_cdp_cmd(
            "Network.emulateNetworkConditions",
            {"offline": False, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": UP},
        )
        self.browser.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": SLOWED})

    def paint(self, page, width):
        self.browser.execute_cdp_cmd("Network.clearBrowserCache", {})
        self.browser.get("about:blank")
        self.browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 800, "deviceScaleFactor": 2 if width < 500 else 1, "mobile": width < 500},
        )
        self.open(page)
        return self.browser.execute_async_script(PAINTED)

    def measure(self, times, width):
        self.slow()
        self.paint(self.kinds["home"][0], width)
        rows = []
        for kind in sorted(self.kinds):
            page = self.kinds[kind][0]
            runs = [self.paint(page, width) for _ in range(times)]
            first = [run["first"] for run in runs if run["first"] is not None]
            rows.append(
                (kind, page, statistics.median(first), max(first), statistics.median(run["largest"] for run in runs),
                 max(run["moved"] for run in runs), runs[-1]["page"], runs[-1]["others"], runs[-1]["requests"])
            )
            print("  " + line(rows[-1]), flush=True)
        return rows


def line(row):
    kind, _, first, worst, largest, moved, page, others, requests = row
    return (
        f"| {kind} | {first / 1000:.2f} | {worst / 1000:.2f} | {largest / 1000:.2f} | {moved:.3f} | {page / 1000:.1f} "
        f"| {others / 1000:.1f} | {requests} |"
    )


HEAD = """| page | first paint, median s | worst s | largest paint s | moves | page kB | other files kB | requests |
|---|---|---|---|---|---|---|---|"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", default="public")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--width", type=int, default=375)
    parser.add_argument("--record", help="a file the table is written to")
    parser.add_argument("--chromium", default=shutil.which("chromium") or "")
    parser.add_argument("--chromedriver", default=shutil.which("chromedriver") or "")
    arguments = parser.parse_args()
    if not arguments.chromium or not arguments.chromedriver:
        print("missing: chromium (apt-get install chromium chromium-driver)")
        return judge.MISSING
    folder = pathlib.Path(arguments.site).resolve()
    handler = functools.partial(Host, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    painter = Painter(arguments, folder, f"http://127.0.0.1:{server.server_address[1]}/portal/")
    try:
        rows = painter.measure(arguments.times, arguments.width)
        version = painter.browser.capabilities["browserVersion"]
    finally:
        painter.close()
        server.shutdown()
    slowest = max(rows, key=lambda row: row[2])
    print(f"paint: slowest {slowest[0]} {slowest[2] / 1000:.2f} s")
    if arguments.record:
        text = (
            "# First paint on a slow phone\n\n"
            "Written by `make paint`: the largest page of every kind of the portal built from `Content`, from an empty cache, "
            f"{arguments.times} times each, {arguments.width} px wide, processor slowed down {SLOWED} times, {LATENCY} ms for "
            f"each answer, {DOWN * 8 / 1e6:.1f} Mbit/s, files sent with gzip. Chromium {version}, {os.cpu_count()} cores; load "
            f"at the end {os.getloadavg()[0]:.1f}.\n\n"
            + HEAD + "\n" + "\n".join(line(row) for row in rows) + "\n"
        )
        pathlib.Path(arguments.record).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

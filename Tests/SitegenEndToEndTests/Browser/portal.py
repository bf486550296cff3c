"""Serves a built portal under /portal/ on this machine, for the programs that look at it in a browser."""

import functools
import http.server
import pathlib
import threading


class Portal(http.server.SimpleHTTPRequestHandler):
    """Serves the site under /portal/, without a word, and answers anything else there with its page for unknown addresses."""

    def translate_path(self, path):
        inside = path.split("?")[0].split("#")[0]
        if not inside.startswith("/portal/"):
            return str(pathlib.Path(self.directory) / "there-is-no-such-file")
        return super().translate_path(inside[len("/portal"):])

    def send_error(self, code, *arguments):
        page = pathlib.Path(self.directory) / "404.html"
        if code != 404 or not self.path.startswith("/portal/") or not page.is_file():
            return super().send_error(code, *arguments)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(folder):
    """Starts a server for a folder; returns it with the address of the site, which ends in a slash."""
    handler = functools.partial(Portal, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_address[1]}/portal/"

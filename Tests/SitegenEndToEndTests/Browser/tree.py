"""Reads the accessibility tree of a built portal in headless Chromium: what a screen reader is told of its tables.

    /usr/bin/python3 tree.py --site public

On a desk and on a phone, where tables are laid out as lists of cards:

statutory   each figure of the three statutory tables is a cell of a row of a table with a name, and has the headers the form
            gives it, found as HTML 5 finds them; each of these is told as a header, with its text
tables      every table of one page of every kind is told as a table, each of its rows, headers and cells as such

Exit status: 0 nothing found, 1 something found, 77 Chromium or Selenium is missing.
"""

import argparse
import pathlib
import shutil
import sys

import judge
import portal

CELLS = {"cell", "gridcell"}
HEADERS = {"columnheader", "rowheader"}

# Numbers every part of every table, and finds the headers of each figure as HTML 5 does: those the cell names, else the header
# cells to its left and above, and those of its row group.
NUMBERING = """
let count = 0;
const number = element => {
  if (!element.dataset.number) element.dataset.number = ++count;
  return Number(element.dataset.number);
};
document.querySelectorAll('details').forEach(d => d.open = true);
return [...document.querySelectorAll('main table')].map(table => {
  const grid = [], at = new Map();
  [...table.rows].forEach((row, y) => {
    grid[y] = grid[y] || [];
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y][x]) x += 1;
      at.set(cell, [x, y]);
      for (let j = y; j < y + cell.rowSpan; j += 1) {
        grid[j] = grid[j] || [];
        for (let i = x; i < x + cell.colSpan; i += 1) grid[j][i] = cell;
      }
    }
  });
  const headers = cell => {
    if (cell.getAttribute('headers')) return cell.getAttribute('headers').split(' ').map(id => document.getElementById(id));
    const [x, y] = at.get(cell), found = new Set();
    for (let i = x - 1; i >= 0; i -= 1) if (grid[y][i] && grid[y][i].tagName === 'TH') found.add(grid[y][i]);
    for (let j = y - 1; j >= 0; j -= 1) {
      for (let i = x; i < x + cell.colSpan; i += 1) {
        const above = grid[j][i];
        if (above && above.tagName === 'TH' && /^col/.test(above.scope)) found.add(above);
      }
    }
    return [...found];
  };
  return {
    number: number(table), caption: table.caption ? table.caption.textContent : '', kind: table.className,
    rows: [...table.rows].map(number),
    cells: [...table.querySelectorAll('td')].map(number), headers: [...table.querySelectorAll('th')].map(number),
    figures: [...table.querySelectorAll('td[id]')].filter(td => /^t[234](_2019)?\\./.test(td.id)).map(
      td => ({id: td.id, number: number(td), headers: headers(td).map(th => ({number: number(th), text: th.textContent.trim()}))})),
  };
});
"""


class Tree(judge.Judge):
    def roles(self):
        """The role and the name of every numbered element, and whether it lies in a row of a table."""
        document = self.browser.execute_cdp_cmd("DOM.getDocument", {"depth": -1})["root"]
        numbers = {}
        stack = [document]
        while stack:
            node = stack.pop()
            stack += node.get("children", [])
            attributes = node.get("attributes", [])
            for name, value in zip(attributes[::2], attributes[1::2]):
                if name == "data-number":
                    numbers[node["backendNodeId"]] = int(value)
        nodes = self.browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        by_id = {node["nodeId"]: node for node in nodes}

        def above(node):
            roles = []
            while node := by_id.get(node.get("parentId")):
                if not node["ignored"]:
                    roles.append(node["role"]["value"])
            return roles

        told = {}
        for node in nodes:
            number = numbers.get(node.get("backendDOMNodeId"))
            if number and not node["ignored"]:
                told[number] = (node["role"]["value"], node.get("name", {}).get("value", ""), above(node))
        return told

    def read(self, page, width):
        self.open(page)
        self.look(width, False, False)
        tables = self.browser.execute_script(NUMBERING)
        return tables, self.roles()

    def tables(self):
        count = 0
        for _, pages in self.kinds_in_time():
            for width in (1280, 375) if self.effort == "all" else (375,):
                tables, told = self.read(pages[0], width)
                for table in tables:
                    count += 1
                    self.table(f"{pages[0]} at {width} px: «{table['caption'][:30]}»", table, told)
        print(f"  tables: {count} looks at tables of {len(self.kinds)} kinds of pages but those left out")

    def table(self, place, table, told):
        role, name, _ = told.get(table["number"], ("nothing", "", []))
        if role != "table" or not name:
            self.fault(f"{place} is told as {role} «{name}»")
        wrong = [told.get(number, ("nothing",))[0] for number in table["rows"]]
        wrong = [role for role in wrong if role != "row"]
        if wrong:
            self.fault(f"{place}: {len(wrong)} rows are told as {sorted(set(wrong))}")
        for part, allowed in (("cells", CELLS), ("headers", HEADERS)):
            wrong = [told.get(number, ("nothing",))[0] for number in table[part]]
            wrong = [role for role in wrong if role not in allowed]
            if wrong:
                self.fault(f"{place}: {len(wrong)} {part} are told as {sorted(set(wrong))}")

    def statutory(self):
        reports = [page for page in self.kinds["report"]]
        figures = 0
        for page in reports:
            for width in (1280, 375):
                tables, told = self.read(page, width)
                tables = [table for table in tables if table["figures"]]
                if len(tables) != 3:
                    self.fault(f"{page} at {width} px: {len(tables)} statutory tables")
                for table in tables:
                    for figure in table["figures"]:
                        figures += 1
                        self.figure(f"{page} at {width} px: {figure['id']}", figure, told, "form-t4" in table["kind"])
        print(f"  statutory: {figures} figures of {len(reports)} reports with their headers, on a desk and on a phone")

    def figure(self, place, figure, told, has_columns_alone):
        role, _, above = told.get(figure["number"], ("nothing", "", []))
        if role not in CELLS or "row" not in above or "table" not in above:
            self.fault(f"{place} is told as {role} in {above[:3]}")
        roles = []
        for header in figure["headers"]:
            role, name, _ = told.get(header["number"], ("nothing", "", []))
            roles.append(role)
            if role not in HEADERS or not name:
                self.fault(f"{place}: its header «{header['text']}» is told as {role} «{name}»")
        # Table 4 has one row and no label for it; its block and its result both stand above.
        if roles.count("columnheader") < (2 if has_columns_alone else 1):
            self.fault(f"{place} has no header of its column")
        if not has_columns_alone and "rowheader" not in roles:
            self.fault(f"{place} has no header of its row")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", default="public", help="built with a base address that ends in /portal/")
    parser.add_argument("--only", default="statutory,tables")
    parser.add_argument(
        "--effort", choices=judge.EFFORTS, default="all", help="unless all, other tables on a phone alone, where they are cards"
    )
    parser.add_argument("--minutes", type=float, default=1e6, help="after these, no further kinds but the first")
    parser.add_argument("--chromium", default=shutil.which("chromium") or "")
    parser.add_argument("--chromedriver", default=shutil.which("chromedriver") or "")
    arguments = parser.parse_args()
    if not arguments.chromium or not arguments.chromedriver:
        print("missing: chromium (apt-get install chromium chromium-driver)")
        return judge.MISSING
    folder = pathlib.Path(arguments.site).resolve()
    server, root = portal.serve(folder)
    tree = Tree(arguments, folder, root)
    try:
        for name in arguments.only.split(","):
            getattr(tree, name)()
    finally:
        tree.close()
        server.shutdown()
    print(f"tree: {len(tree.faults)} faults")
    return 1 if tree.faults else 0


if __name__ == "__main__":
    sys.exit(main())

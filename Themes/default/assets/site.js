// Remembers the mode for older readers and lets tables be sorted; everything is there without a script.
(function () {
  "use strict";
  var key = "elder-mode";
  var box = document.getElementById("elder");
  function show() { document.documentElement.classList.toggle("elder", box.checked); }
  if (box) {
    try { box.checked = window.localStorage.getItem(key) === "on"; } catch (error) { /* no storage: nothing is remembered */ }
    show();
    box.addEventListener("change", function () {
      show();
      try {
        if (box.checked) { window.localStorage.setItem(key, "on"); } else { window.localStorage.removeItem(key); }
      } catch (error) { /* as above */ }
    });
  }

  // Where the style sheet lays tables out as cards, older engines forget that they are tables: there it is said in so many words.
  if (window.matchMedia && window.matchMedia("(max-width: 40rem)").matches) {
    var roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
    document.querySelectorAll("main table, main thead, main tbody, main tr, main th, main td").forEach(function (part) {
      part.setAttribute("role", roles[part.tagName] || (/^row/.test(part.scope) ? "rowheader" : "columnheader"));
    });
  }

  // The value a row is sorted by: a number where the cell begins with one, else nothing, which stands last.
  function value(row, column) {
    var text = row.cells[column] ? row.cells[column].textContent.trim() : "";
    var number = /^[-+]?[0-9]+(\.[0-9]+)?/.exec(text);
    return column === 0 ? text : number ? Number(number[0]) : null;
  }

  function compare(first, second, sign) {
    if (first === null || second === null) { return (first === null) - (second === null); }
    return sign * (typeof first === "string" ? first.localeCompare(second, "zh-CN") : first - second);
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    var body = table.tBodies[0];
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.textContent = head.textContent;
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () {
        var up = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        Array.from(body.rows).sort(function (a, b) {
          return compare(value(a, column), value(b, column), up ? 1 : -1);
        }).forEach(function (row) { body.appendChild(row); });
      });
    });
  });
}());

// Remembers the mode for older readers in this browser; everything else works without a script.
(function () {
  "use strict";
  var key = "elder-mode";
  var box = document.getElementById("elder");
  if (!box) { return; }
  function show() { document.documentElement.classList.toggle("elder", box.checked); }
  try { box.checked = window.localStorage.getItem(key) === "on"; } catch (error) { /* no storage: nothing is remembered */ }
  show();
  box.addEventListener("change", function () {
    show();
    try {
      if (box.checked) { window.localStorage.setItem(key, "on"); } else { window.localStorage.removeItem(key); }
    } catch (error) { /* as above */ }
  });
}());

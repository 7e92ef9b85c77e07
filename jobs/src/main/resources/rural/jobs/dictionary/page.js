(function () {
  "use strict";
  var root = document.documentElement;
  var search = document.getElementById("search");
  var found = document.getElementById("found");
  var entries = Array.from(document.querySelectorAll(".entry"));
  var texts = entries.map(function (entry) { return entry.textContent.toLowerCase(); });

  function speak(language) {
    root.className = "show-" + language;
    root.lang = language;
    try { localStorage.setItem("language", language); } catch (e) { /* a page from a folder may have no storage */ }
  }

  function remembered() {
    var asked = new URLSearchParams(location.search).get("lang");
    if (asked === "en" || asked === "zh") { return asked; }
    try { return localStorage.getItem("language"); } catch (e) { return null; }
  }

  function look() {
    var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    var count = 0;
    entries.forEach(function (entry, i) {
      var hit = words.every(function (word) { return texts[i].indexOf(word) >= 0; });
      entry.hidden = !hit;
      count += hit ? 1 : 0;
      var rows = Array.from(entry.querySelectorAll("tr[id], li"));
      rows.forEach(function (row) {
        var own = row.textContent.toLowerCase();
        row.style.background = words.length && words.every(function (word) { return own.indexOf(word) >= 0; }) ? "var(--found)" : "";
      });
    });
    document.querySelectorAll("section").forEach(function (section) {
      section.hidden = words.length > 0 && !section.querySelector(".entry:not([hidden])");
    });
    found.hidden = words.length === 0;
    found.textContent = root.lang === "zh" ? "找到 " + count + " 项" : count + " found";
    if (words.length > 0 && count <= 8) {
      entries.forEach(function (entry) { if (!entry.hidden) { entry.open = true; } });
    }
  }

  function reveal() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var entry = target && target.closest(".entry");
    if (entry) {
      if (entry.hidden) { search.value = ""; look(); }
      entry.open = true;
      target.scrollIntoView();
    }
  }

  document.getElementById("language").addEventListener("click", function () {
    speak(root.lang === "zh" ? "en" : "zh");
    look();
  });
  search.addEventListener("input", look);
  window.addEventListener("hashchange", reveal);
  speak(remembered() || (navigator.language.indexOf("zh") === 0 ? "zh" : "en"));
  var asked = new URLSearchParams(location.search).get("q");
  if (asked) { search.value = asked; }
  look();
  reveal();
}());

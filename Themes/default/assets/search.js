// The search page's script: finds any part of names and texts of the reports in the index beside the site.
//
// Plain JavaScript, no dependency, nothing evaluated, nothing written as markup: every text of the index reaches the page
// as text. The rules of normalising and matching are those of the SearchIndexing module, the format of the index is
// described in its FORMAT.md, and shared vectors keep both in step. Without this script the page leads to the browse
// pages.
(() => {
  "use strict";

  // ---------------------------------------------------------------- characters

  const UNSPACED = 0, DIGIT = 1, LETTER = 2, SEPARATOR = 3, IGNORED = 4;

  // [first, last, class], in order; what is not listed is a letter. The table of CharacterClass, range by range.
  const RANGES = [
    [0x00, 0x2F, SEPARATOR], [0x30, 0x39, DIGIT], [0x3A, 0x60, SEPARATOR], [0x7B, 0xAC, SEPARATOR],
    [0xAD, 0xAD, IGNORED], [0xAE, 0xBF, SEPARATOR], [0xD7, 0xD7, SEPARATOR], [0xF7, 0xF7, SEPARATOR],
    [0x300, 0x36F, IGNORED], [0x2000, 0x200A, SEPARATOR], [0x200B, 0x200F, IGNORED], [0x2010, 0x2029, SEPARATOR],
    [0x202A, 0x202E, IGNORED], [0x202F, 0x205F, SEPARATOR], [0x2060, 0x206F, IGNORED], [0x2070, 0x215F, SEPARATOR],
    [0x2189, 0x2BFF, SEPARATOR], [0x2E00, 0x2E7F, SEPARATOR], [0x2E80, 0x2FDF, UNSPACED], [0x2FE0, 0x3004, SEPARATOR],
    [0x3005, 0x3005, UNSPACED], [0x3006, 0x3006, SEPARATOR], [0x3007, 0x3007, UNSPACED], [0x3008, 0x3020, SEPARATOR],
    [0x3021, 0x3029, UNSPACED], [0x302A, 0x303F, SEPARATOR], [0x3040, 0x312F, UNSPACED], [0x3190, 0x319F, SEPARATOR],
    [0x31A0, 0x31BF, UNSPACED], [0x3200, 0x33FF, SEPARATOR], [0x3400, 0x4DBF, UNSPACED], [0x4E00, 0x9FFF, UNSPACED],
    [0xAC00, 0xD7A3, UNSPACED], [0xE000, 0xFAFF, UNSPACED], [0xFE00, 0xFE0F, IGNORED], [0xFE10, 0xFE6F, SEPARATOR],
    [0xFEFF, 0xFEFF, IGNORED], [0xFF00, 0xFFFF, SEPARATOR], [0x1F000, 0x1FAFF, SEPARATOR],
    [0x20000, 0x3FFFF, UNSPACED], [0xE0100, 0xE01EF, IGNORED], [0xF0000, 0x10FFFF, UNSPACED],
  ];

  function classOf(point) {
    if (point >= 0x4E00 && point <= 0x9FFF) return UNSPACED;
    let low = 0;
    let high = RANGES.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last, kind] = RANGES[middle];
      if (point < first) high = middle - 1;
      else if (point > last) low = middle + 1;
      else return kind;
    }
    return LETTER;
  }

  const isSpaced = (kind) => kind === DIGIT || kind === LETTER;

  function fold(point) {
    if (point >= 0xFF01 && point <= 0xFF5E) point -= 0xFEE0;
    const isUpper = (point >= 0x41 && point <= 0x5A) || (point >= 0xC0 && point <= 0xDE && point !== 0xD7);
    if (isUpper) return point + 0x20;
    return point === 0x25CB || point === 0x25EF ? 0x3007 : point;
  }

  // ---------------------------------------------------------------- normalised text

  // The text as the search compares it, and for each of its UTF-16 units where it comes from in the source.
  function normalize(source) {
    const points = [];
    const places = [];
    for (let index = 0; index < source.length;) {
      const point = source.codePointAt(index);
      points.push(point);
      places.push(index);
      index += point > 0xFFFF ? 2 : 1;
    }
    places.push(source.length);
    const startsGroup = (index) => {
      let digits = 0;
      while (digits < 4 && index + digits < points.length && classOf(fold(points[index + digits])) === DIGIT) digits++;
      return digits === 3;
    };
    let text = "";
    const starts = [];
    const ends = [];
    let last = null;
    let separated = false;
    let group = 0;
    let hasGroups = false;
    for (let index = 0; index < points.length; index++) {
      const point = fold(points[index]);
      const kind = classOf(point);
      if (kind === IGNORED) continue;
      if (kind === SEPARATOR) {
        const endsGroup = hasGroups ? group === 3 : group >= 1 && group <= 3;
        if (points[index] === 0x2C && !separated && endsGroup && startsGroup(index + 1)) {
          group = 0;
          hasGroups = true;
        } else {
          separated = true;
          group = 0;
          hasGroups = false;
        }
        continue;
      }
      if (separated && isSpaced(kind) && isSpaced(last)) {
        text += " ";
        starts.push(places[index]);
        ends.push(places[index]);
      }
      const character = String.fromCodePoint(point);
      text += character;
      for (let unit = 0; unit < character.length; unit++) {
        starts.push(places[index]);
        ends.push(places[index + 1]);
      }
      separated = false;
      last = kind;
      if (kind === DIGIT) {
        group++;
      } else {
        group = 0;
        hasGroups = false;
      }
    }
    return { text, starts, ends };
  }

  const isSpacedText = (text) =>
    Array.from(text).every((character) => character === " " || isSpaced(classOf(character.codePointAt(0))));

  function pairsOf(text) {
    const characters = Array.from(text);
    const pairs = new Set();
    for (let index = 1; index < characters.length; index++) pairs.add(characters[index - 1] + characters[index]);
    return pairs;
  }

  // The whole runs of digits and of letters, in order.
  function runsOf(text) {
    const runs = [];
    let run = "";
    let runKind = null;
    for (const character of text) {
      const kind = classOf(character.codePointAt(0));
      if (kind !== runKind) {
        if (run) runs.push(run);
        run = "";
        runKind = kind;
      }
      if (isSpaced(kind)) run += character;
    }
    if (run) runs.push(run);
    return runs;
  }

  function keysOf(text) {
    const keys = pairsOf(text);
    for (const run of runsOf(text)) keys.add("=" + run);
    return keys;
  }

  // Code-point order, which is the order of the index; JavaScript's own compares UTF-16 units.
  function compareKeys(left, right) {
    for (let index = 0; index < left.length && index < right.length; index++) {
      if (left[index] !== right[index]) {
        const pointAt = (text) => {
          const unit = text.charCodeAt(index);
          const isTrail = unit >= 0xDC00 && unit <= 0xDFFF && index > 0;
          return text.codePointAt(isTrail ? index - 1 : index);
        };
        return pointAt(left) - pointAt(right);
      }
    }
    return left.length - right.length;
  }

  // Whether the characters on both sides of a position belong to one run of digits or letters.
  function cutsRun(text, position) {
    if (position <= 0 || position >= text.length) return false;
    const unit = text.charCodeAt(position - 1);
    const isTrail = unit >= 0xDC00 && unit <= 0xDFFF && position > 1;
    const before = classOf(text.codePointAt(isTrail ? position - 2 : position - 1));
    return isSpaced(before) && before === classOf(text.codePointAt(position));
  }

  // The first place of a needle at or after `from`; with `wholeRuns` one that cuts no run. -1 if there is none.
  function find(text, needle, wholeRuns, from = 0) {
    if (!needle) return -1;
    let at = text.indexOf(needle, from);
    while (at >= 0 && wholeRuns && (cutsRun(text, at) || cutsRun(text, at + needle.length))) {
      at = text.indexOf(needle, at + 1);
    }
    return at;
  }

  // ---------------------------------------------------------------- queries

  const WHITE_SPACE = /^[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]$/;
  const QUOTES = "\"\u201C\u201D\uFF02";
  const MINUS = "-\uFF0D\u2212";
  const ENDINGS = ["人民政府", "政府", "办事处"];

  function makeWord(text, excluded) {
    const spaced = isSpacedText(text);
    const characters = Array.from(text);
    const ending = ENDINGS.find((each) => text.endsWith(each) && characters.length >= each.length + 2);
    return {
      text, excluded, spaced,
      nameStart: characters.length === 1 && !spaced,
      placeName: ending === undefined ? null : text.slice(0, text.length - ending.length),
    };
  }

  function parseQuery(source) {
    const words = [];
    let current = "";
    let excluded = false;
    let quoted = false;
    const finish = () => {
      const { text } = normalize(current);
      if (text) words.push(makeWord(text, excluded));
      current = "";
      excluded = false;
    };
    for (const character of source) {
      if (QUOTES.includes(character)) {
        const wasExcluded = excluded && !current;
        finish();
        excluded = wasExcluded && !quoted;
        quoted = !quoted;
      } else if (!quoted && WHITE_SPACE.test(character)) {
        finish();
      } else if (MINUS.includes(character) && !current && !quoted) {
        excluded = true;
      } else {
        current += character;
      }
    }
    finish();
    return words;
  }

  // The alternatives of keys of which a document must have all of one.
  function wordKeys(word, loosened) {
    if (word.nameStart) return [new Set(["^" + word.text])];
    const pairs = pairsOf(word.text);
    if (!word.spaced) return word.placeName === null ? [pairs] : [pairs, pairsOf(word.placeName)];
    if (loosened) return pairs.size ? [pairs] : [];
    for (const run of runsOf(word.text)) pairs.add("=" + run);
    return [pairs];
  }

  const WEIGHTS = { year: 5, name: 4, title: 3, section: 2, finding: 1 };

  // The texts of a card, normalised; kept with the card, so that the next query finds them ready.
  function fieldsOf(card) {
    if (card.fields) return card.fields;
    const entries = [];
    const add = (field, position, source) => {
      const normalized = normalize(source);
      if (normalized.text) entries.push({ field, position, text: normalized.text });
    };
    // Above the names: the number of a document carries the year after the one it is about.
    if (card.year !== undefined) add("year", 0, card.year + "年");
    add("name", 0, card.path.join(""));
    card.names.forEach((name, position) => add("name", position + 1, name));
    add("title", 0, card.title);
    for (const [field, passages] of [["section", card.sections], ["finding", card.findings]]) {
      passages.forEach(([, heading, text], position) => {
        add(field, position, text);
        if (field === "section") add(field, position, heading);
      });
    }
    card.fields = {
      entries,
      labels: [...card.path, ...card.names].map((label) => Array.from(normalize(label).text)[0]),
      parentLength: normalize(card.path.slice(0, -1).join("")).text.length,
    };
    return card.fields;
  }

  function isNamed(word, entry, fields, wholeRuns) {
    if (find(entry.text, word.text, wholeRuns) >= 0) return true;
    if (word.placeName === null) return false;
    let at = find(entry.text, word.placeName, false);
    while (at >= 0) {
      if (entry.position > 0 || at + word.placeName.length > fields.parentLength) return true;
      at = find(entry.text, word.placeName, false, at + 1);
    }
    return false;
  }

  // The best entry a word is found in, or null.
  function matchWord(word, fields, loosened) {
    const names = fields.entries.filter((entry) => entry.field === "name");
    if (word.nameStart) return fields.labels.includes(word.text) ? names[0] ?? null : null;
    const wholeRuns = word.spaced && !loosened;
    const contains = (entry) => find(entry.text, word.text, wholeRuns) >= 0;
    return fields.entries.find((entry) => entry.field === "year" && contains(entry)) ??
      names.find((entry) => isNamed(word, entry, fields, wholeRuns)) ?? fields.entries.find(contains) ?? null;
  }

  // The rank of a card for a query, or null if it is no answer.
  function rankOf(card, words, loosened) {
    const fields = fieldsOf(card);
    let rank = 0;
    for (const word of words) {
      const entry = matchWord(word, fields, loosened && !word.excluded);
      if (word.excluded ? entry !== null : entry === null) return null;
      if (!word.excluded) rank += WEIGHTS[entry.field];
    }
    return rank;
  }

  // ---------------------------------------------------------------- the index

  class UnavailableFromFile extends Error {}

  const received = new Map();

  // Reads the files of an index, each once: fetched, or from `file:`, where pages may not fetch, as scripts.
  class Index {
    constructor(base, usesTwins) {
      this.base = base;
      this.usesTwins = usesTwins;
      this.files = new Map();
    }

    load(name) {
      let file = this.files.get(name);
      if (!file) {
        file = this.usesTwins ? this.loadTwin(name) : this.fetchFile(name);
        this.files.set(name, file);
        file.catch(() => this.files.delete(name));
      }
      return file;
    }

    async fetchFile(name) {
      const response = await fetch(this.base + name + ".json", name === "manifest" ? { cache: "no-cache" } : {});
      if (!response.ok) throw new Error(name + ": " + response.status);
      return response.json();
    }

    loadTwin(name) {
      return new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = this.base + name + ".js";
        script.onload = () => {
          script.remove();
          if (received.has(name)) resolve(received.get(name));
          else reject(new Error(name));
          received.delete(name);
        };
        script.onerror = () => {
          script.remove();
          reject(new Error(name));
        };
        document.head.append(script);
      });
    }

    async manifest() {
      const manifest = await this.load("manifest");
      if (manifest.format !== "sitegen-search" || manifest.version !== 1) throw new Error("unknown index format");
      if (this.usesTwins && !manifest.twins) throw new UnavailableFromFile();
      return manifest;
    }

    // The documents filed under a key, ascending.
    async documentsWith(key) {
      const { postings } = await this.manifest();
      let level = postings.entries;
      for (let depth = 0; depth < postings.depth; depth++) {
        let start = level.findIndex(([first]) => compareKeys(first, key) >= 0);
        start = Math.max(0, (start < 0 ? level.length : start) - 1);
        const pages = level.slice(start).filter(([first]) => compareKeys(first, key) <= 0);
        level = (await Promise.all(pages.map(([, name]) => this.load(name)))).flatMap((page) => page.entries);
      }
      let shards = level.filter(([first]) => first === key);
      if (!shards.length) shards = level.filter(([first]) => compareKeys(first, key) < 0).slice(-1);
      const numbers = [];
      for (const shard of await Promise.all(shards.map(([, name]) => this.load(name)))) {
        shard.positions ??= new Map(shard.keys.map((each, position) => [each, position]));
        const position = shard.positions.get(key);
        let number = 0;
        for (const gap of position === undefined ? [] : shard.lists[position]) numbers.push(number += gap);
      }
      return numbers;
    }

    // The documents that have all keys.
    async documentsWithAll(keys) {
      const lists = await Promise.all(Array.from(keys, (key) => this.documentsWith(key)));
      lists.sort((left, right) => left.length - right.length);
      return lists.reduce((found, list) => {
        const others = new Set(list);
        return found.filter((number) => others.has(number));
      });
    }

    // The card files that hold the given ascending documents: [{ name, first, numbers }].
    async cardFiles(numbers) {
      const { cards } = await this.manifest();
      const holding = (level) => {
        const found = [];
        let index = 0;
        for (const number of numbers) {
          while (index + 1 < level.length && level[index + 1][0] <= number) index++;
          if (found.at(-1)?.first !== level[index][0]) {
            found.push({ first: level[index][0], name: level[index][1], numbers: [] });
          }
          found.at(-1).numbers.push(number);
        }
        return found;
      };
      let level = cards.entries;
      for (let depth = 0; depth < cards.depth; depth++) {
        const pages = await Promise.all(holding(level).map(({ name }) => this.load(name)));
        level = pages.flatMap((page) => page.entries);
      }
      return level.length ? holding(level) : [];
    }
  }

  // One question to the index. Candidates come from the lists; each is verified on its card, file by file, so that a
  // word that stands everywhere does not load everything.
  class Search {
    constructor(index, source) {
      this.index = index;
      this.words = parseQuery(source);
      this.hits = [];
      this.loosened = false;
      this.pending = null;
    }

    get asksNothing() { return !this.words.some((word) => !word.excluded); }
    get isComplete() { return this.pending !== null && this.pending.length === 0; }

    async candidates() {
      const perWord = this.words.filter((word) => !word.excluded).map(async (word) => {
        const lists = await Promise.all(
          wordKeys(word, this.loosened).map((keys) => this.index.documentsWithAll(keys)));
        return new Set(lists.flat());
      });
      const sets = (await Promise.all(perWord)).sort((left, right) => left.size - right.size);
      return [...sets[0]].filter((number) => sets.every((set) => set.has(number))).sort((left, right) => left - right);
    }

    // Verifies more candidates: until the files or the candidates run out.
    async advance(files = 24) {
      if (this.asksNothing) {
        this.pending = [];
        return;
      }
      this.pending ??= await this.index.cardFiles(await this.candidates());
      const part = this.pending.splice(0, files);
      const loaded = await Promise.all(part.map(({ name }) => this.index.load(name)));
      loaded.forEach(({ cards }, position) => {
        const { first, numbers } = part[position];
        for (const number of numbers) {
          const card = cards[number - first];
          const rank = rankOf(card, this.words, this.loosened);
          if (rank !== null) this.hits.push({ number, card, rank });
        }
      });
      this.hits.sort((left, right) => right.rank - left.rank || left.number - right.number);
      if (this.hits.length) return;
      if (!this.isComplete) return this.advance(files);
      if (!this.loosened && this.words.some((word) => word.spaced && !word.excluded)) {
        this.loosened = true;
        this.pending = null;
        return this.advance(files);
      }
    }
  }

  // ---------------------------------------------------------------- excerpts

  // The stretches of a source text that words stand in, as [start, end], ascending and apart.
  function markedRanges(source, words, loosened) {
    const { text, starts, ends } = normalize(source);
    const ranges = [];
    for (const word of words) {
      if (word.excluded || word.nameStart) continue;
      for (const needle of [word.text, word.placeName]) {
        if (!needle) continue;
        const wholeRuns = word.spaced && !loosened;
        let at = find(text, needle, wholeRuns);
        if (at < 0) continue;
        for (; at >= 0; at = find(text, needle, wholeRuns, at + needle.length)) {
          ranges.push([starts[at], ends[at + needle.length - 1]]);
        }
        break;
      }
    }
    ranges.sort((left, right) => left[0] - right[0] || left[1] - right[1]);
    const merged = [];
    for (const range of ranges) {
      if (merged.length && range[0] <= merged.at(-1)[1]) merged.at(-1)[1] = Math.max(merged.at(-1)[1], range[1]);
      else merged.push(range);
    }
    return merged;
  }

  // The passage that shows most of the words, sections before findings; if none does, a section whose heading does.
  function bestPassage(card, search) {
    let best = null;
    for (const [field, passages] of [["section", card.sections], ["finding", card.findings]]) {
      for (const [anchor, heading, text] of passages) {
        const found = search.words.filter((word) => markedRanges(text, [word], search.loosened).length).length;
        if (found > (best?.found ?? 0)) best = { field, anchor, heading, text, found };
      }
    }
    if (best) return best;
    for (const [anchor, heading] of card.sections) {
      const isFound = markedRanges(heading, search.words, search.loosened).length > 0;
      if (isFound) return { field: "section", anchor, heading, text: "" };
    }
    return null;
  }

  function appendMarked(parent, source, ranges, from = 0, to = source.length) {
    let at = from;
    for (const [start, end] of ranges) {
      if (end <= from || start >= to) continue;
      parent.append(source.slice(at, Math.max(at, start)));
      const mark = document.createElement("mark");
      mark.textContent = source.slice(Math.max(from, start), Math.min(to, end));
      parent.append(mark);
      at = Math.min(to, end);
    }
    parent.append(source.slice(at, to));
  }

  function appendExcerpt(parent, source, ranges) {
    const [start, end] = ranges[0];
    let from = Math.max(0, start - 36);
    let to = Math.min(source.length, Math.max(end, start + 90));
    const isTrail = (index) => source.charCodeAt(index) >= 0xDC00 && source.charCodeAt(index) <= 0xDFFF;
    if (isTrail(from)) from--;
    if (to < source.length && isTrail(to)) to++;
    if (from > 0) parent.append("…");
    appendMarked(parent, source, ranges, from, to);
    if (to < source.length) parent.append("…");
  }

  // ---------------------------------------------------------------- the page

  const PAGE_SIZE = 20;

  function start() {
    const form = document.getElementById("search-form");
    const input = document.getElementById("search-words");
    const status = document.getElementById("search-status");
    const results = document.getElementById("search-results");
    const filters = document.getElementById("search-filters");
    if (!form || !input || !status || !results || !filters) return;
    document.getElementById("search-without-script")?.setAttribute("hidden", "hidden");

    const texts = JSON.parse(form.dataset.words);
    const say = (name, values = {}) =>
      texts[name].replace(/\{(\w+)\}/g, (whole, key) => key in values ? String(values[key]) : whole);
    const index = new Index(form.dataset.index, location.protocol === "file:");
    const chosen = { year: "", county: "" };
    let composing = false;
    let timer = 0;
    let latest = 0;
    let shown = PAGE_SIZE;

    const element = (name, className, text) => {
      const made = document.createElement(name);
      if (className) made.className = className;
      if (text !== undefined) made.textContent = text;
      return made;
    };

    const facetValues = (card, name) => card.facets.filter(([facet]) => facet === name).map(([, value]) => value);
    const passes = (card) =>
      Object.entries(chosen).every(([name, value]) => !value || facetValues(card, name).includes(value));

    function keepInAddress() {
      const state = new URLSearchParams();
      if (input.value.trim()) state.set("q", input.value);
      for (const [name, value] of Object.entries(chosen)) if (value) state.set(name, value);
      const text = state.toString();
      try {
        history.replaceState(null, "", text ? "?" + text : location.pathname);
      } catch {
        // Some browsers let no page on file: change its address; the search works all the same.
      }
    }

    function resultOf(search, { card }) {
      const item = element("li", "search-result");
      const passage = bestPassage(card, search);
      const address = form.dataset.root + card.address;
      const target = passage?.anchor ? address + "#" + encodeURIComponent(passage.anchor) : address;

      const heading = element("h2", "search-title");
      const link = element("a");
      link.href = target;
      appendMarked(link, card.title, markedRanges(card.title, search.words, search.loosened));
      heading.append(link);
      item.append(heading);

      const place = element("p", "search-path");
      const path = card.path.join(" › ");
      appendMarked(place, path, markedRanges(path, search.words, search.loosened));
      if (card.year !== undefined) place.append(" ", element("span", "search-year", card.year + texts.yearSuffix));
      for (const flag of facetValues(card, "flag")) {
        if (flag === "sample" || flag === "digest") place.append(" ", element("span", "search-badge", texts[flag]));
      }
      item.append(place);

      if (passage) {
        const excerpt = element("p", "search-excerpt");
        const label = passage.field === "finding" ? texts.inFindings + " " + passage.heading : passage.heading;
        if (label) {
          const name = element("span", "search-section");
          appendMarked(name, label, markedRanges(label, search.words, search.loosened));
          excerpt.append(name);
        }
        if (passage.text) {
          if (label) excerpt.append(" ");
          appendExcerpt(excerpt, passage.text, markedRanges(passage.text, search.words, search.loosened));
        }
        item.append(excerpt);
      }
      return item;
    }

    function filterOf(search, name, all) {
      const counts = new Map();
      for (const { card } of search.hits) {
        for (const value of facetValues(card, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      if (chosen[name] && !counts.has(chosen[name])) counts.set(chosen[name], 0);
      if (counts.size < 2 && !chosen[name]) return null;
      const label = element("label", "search-filter", texts[name] + " ");
      const select = element("select");
      select.name = name;
      select.append(new Option(all, ""));
      const values = [...counts.keys()].sort(compareKeys);
      if (name === "year") values.reverse();
      for (const value of values) {
        const text = value.replaceAll("/", " ") + (name === "year" ? texts.yearSuffix : "");
        select.append(new Option(text + " (" + counts.get(value) + ")", value, false, value === chosen[name]));
      }
      select.addEventListener("change", () => {
        chosen[name] = select.value;
        shown = PAGE_SIZE;
        keepInAddress();
        show(search);
        filters.querySelector("select[name=" + name + "]")?.focus();
      });
      label.append(select);
      return label;
    }

    function show(search) {
      const hits = search.hits.filter(({ card }) => passes(card));
      const list = element("ol", "search-list");
      for (const hit of hits.slice(0, shown)) list.append(resultOf(search, hit));
      results.replaceChildren(...(list.childElementCount ? [list] : []));
      if (hits.length > shown || !search.isComplete) {
        const more = element("button", "search-more", say("more", {
          shown: Math.min(shown, hits.length), count: hits.length + (search.isComplete ? 0 : "+"),
        }));
        more.type = "button";
        more.addEventListener("click", async () => {
          const ticket = latest;
          const first = Math.min(shown, hits.length);
          shown += PAGE_SIZE;
          try {
            if (hits.length < shown && !search.isComplete) await search.advance();
          } catch (error) {
            if (ticket === latest) fail(error);
            return;
          }
          if (ticket !== latest) return;
          show(search);
          results.querySelectorAll(".search-title a")[first]?.focus();
        });
        results.append(more);
      }
      const choices = [filterOf(search, "year", texts.allYears), filterOf(search, "county", texts.allCounties)];
      filters.replaceChildren(...choices.filter((choice) => choice !== null));
      filters.hidden = !filters.childElementCount;
      const name = !hits.length && search.isComplete ? (search.hits.length ? "nothingChosen" : "nothing")
        : search.loosened ? "loosened" : search.isComplete ? "found" : "foundMany";
      const count = name === "nothingChosen" ? search.hits.length : hits.length;
      status.textContent = say(name, { count, query: input.value.trim() });
    }

    function clear(message) {
      results.replaceChildren();
      filters.replaceChildren();
      filters.hidden = true;
      status.textContent = message;
    }

    function fail(error) {
      clear(error instanceof UnavailableFromFile ? texts.fileUnavailable : texts.failed);
      results.removeAttribute("aria-busy");
    }

    // Answers what stands in the field; an answer that another question has overtaken is dropped.
    async function run() {
      clearTimeout(timer);
      const ticket = ++latest;
      shown = PAGE_SIZE;
      keepInAddress();
      results.removeAttribute("aria-busy");
      if (!input.value.trim()) return clear("");
      const search = new Search(index, input.value);
      if (search.asksNothing) return clear(texts.tooShort);
      const waiting = setTimeout(() => {
        if (ticket !== latest) return;
        status.textContent = texts.loading;
        results.setAttribute("aria-busy", "true");
      }, 300);
      try {
        await search.advance();
        if (ticket === latest) show(search);
      } catch (error) {
        if (ticket === latest) fail(error);
      } finally {
        clearTimeout(waiting);
        if (ticket === latest) results.removeAttribute("aria-busy");
      }
    }

    // Nothing is searched while an input method composes; what it produced is, at its end.
    input.addEventListener("compositionstart", () => {
      composing = true;
      clearTimeout(timer);
    });
    input.addEventListener("compositionend", () => {
      composing = false;
      run();
    });
    input.addEventListener("input", (event) => {
      if (composing || event.isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(run, 150);
    });
    input.addEventListener("focus", () => index.manifest().catch(() => {}), { once: true });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!composing) run();
    });

    // Arrow keys walk from the field through the results and back.
    document.addEventListener("keydown", (event) => {
      if (event.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      const stops = [input, ...results.querySelectorAll(".search-title a")];
      const at = stops.indexOf(document.activeElement);
      const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
      if (at < 0 || !next) return;
      event.preventDefault();
      next.focus();
    });

    const state = new URLSearchParams(location.search);
    input.value = state.get("q") ?? input.value;
    for (const name of Object.keys(chosen)) chosen[name] = state.get(name) ?? "";
    if (input.value.trim()) run();
  }

  globalThis.sitegenSearch = {
    // Called by the script-wrapped twins of the index's files.
    receive(name, content) { received.set(name, content); },
    // What the shared vectors are checked against.
    rules: { classOf, fold, normalize, keysOf, compareKeys, parseQuery, markedRanges, Index, Search },
  };

  if (typeof document === "undefined") return;
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();

// The list of what was scanned, newest first.

import { toneOf } from "./check.js";
import { element } from "./dom.js";
import { isOdd, sightCount } from "./shelf.js";

const SHOWN = 200;

export function showShelf(shelf, words) {
  const items = shelf.items;
  const odd = items.filter((item) => isOdd(item, toneOf)).length;
  document.getElementById("shelf-count").textContent = !shelf.isKept && items.length > 0 ? words.say("notKept")
    : items.length === 0 ? words.say("shelfEmpty") : words.say("shelfCount", { n: items.length, m: odd });
  document.getElementById("shelf").replaceChildren(...items.slice(-SHOWN).reverse().map((item) => (
    element("li", { className: isOdd(item, toneOf) ? "odd" : "" },
      element("strong", {}, words.outcome(item.outcome)),
      sightCount(item) > 1 ? ` ×${sightCount(item)}` : "",
      item.name ? ` · ${item.name}` : "",
      element("span", { className: "code" }, `${item.code} · ${words.time(item.at)}`)))));
}

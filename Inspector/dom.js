// Elements from data: texts are always text, never markup.

/** An element with properties and children; strings become text. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Fills every `data-say` element with its words. */
export function sayAll(words) {
  document.documentElement.lang = words.language;
  for (const place of document.querySelectorAll("[data-say]")) place.textContent = words.say(place.dataset.say);
}

/** Gives a text to the person as a JSON file, named for what it holds and the minute. */
export function download(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `${name}-${new Date().toISOString().slice(0, 16).replace(/[T:]/g, "-")}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A list of terms; rows without a value are left out. */
export function terms(className, rows) {
  const shown = rows.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return element("dl", { className }, ...shown.map(([term, value]) => (
    element("div", {}, element("dt", {}, term), element("dd", {}, value)))));
}

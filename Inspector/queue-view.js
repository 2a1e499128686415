// The list of what waits, oldest first: what, since when, how far, and what to do.

import { element } from "./dom.js";
import { isRemovable, nameOf } from "./queue.js";
import { CLOCK_TOLERANCE } from "./sender.js";

const SHOWN = 300;

/** `desk`: for the office's words; `onRemove`: called with an item that a person wants removed. */
export function showQueue(queue, sender, words, { desk, onRemove }) {
  const { items } = queue;
  const count = (...states) => items.filter(({ state }) => states.includes(state)).length;
  const place = (id) => document.getElementById(id);
  place("queue-count").textContent = items.length === 0 ? words.say("queueEmpty") : words.say("queueCount", {
    w: count("waiting", "sending"), a: count("accepted"), r: count("refused"), p: count("person"),
  });
  place("queue-state").textContent = stateOf(sender, words);
  place("queue-full").hidden = queue.unsavedCount === 0;
  place("queue-full").textContent = words.say("queueFull", { n: queue.unsavedCount });
  const isWrong = Math.abs(sender.skew ?? 0) > CLOCK_TOLERANCE;
  place("clock").hidden = !isWrong;
  place("clock").textContent = isWrong ? words.say("clock", { n: beside(-sender.skew, words) }) : "";
  place("queue").replaceChildren(...items.slice(0, SHOWN).map((item) => line(item, words, desk, onRemove)));
}

function stateOf({ state, nextAt }, words) {
  const at = nextAt && new Intl.DateTimeFormat(words.language, { timeStyle: "medium" }).format(nextAt);
  return words.say(`q_${state}`, { t: at ?? "" });
}

/** How far a clock is ahead (milliseconds above zero) or behind. */
function beside(milliseconds, words) {
  return words.say(milliseconds > 0 ? "fast" : "slow", { n: span(Math.abs(milliseconds), words) });
}

function span(milliseconds, words) {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 120) return words.say("minuteCount", { n: minutes });
  return minutes < 2880 ? words.say("hourCount", { n: Math.floor(minutes / 60) })
    : words.say("dayCount", { n: Math.floor(minutes / 1440) });
}

function line(item, words, desk, onRemove) {
  const made = element("li", { className: ["refused", "person"].includes(item.state) || item.unsaved ? "odd" : "" },
    element("strong", {}, words.say(item.state)), ` · ${words.say(`act_${item.act}`)} · ${words.say("queueCase", { n: nameOf(item.inspection) })}`,
    item.unsaved ? ` · ${words.say("unsaved")}` : "",
    element("span", { className: "code" }, timesOf(item, words)),
    ...whatOf(item, words, desk).map((text) => element("span", { className: "told" }, text)));
  made.dataset.state = item.state;
  made.dataset.act = item.act;
  if (isRemovable(item)) {
    const label = `${words.say("remove")}: ${words.say(`act_${item.act}`)}`;
    made.append(element("button", { className: "plain small", ariaLabel: label, onclick: () => onRemove(item) }, words.say("remove")));
  }
  return made;
}

function timesOf(item, words) {
  const device = words.say("deviceTime", { t: words.time(item.deviceAt / 1000) });
  if (item.serverAt) return `${device} · ${words.say("serverTime", { t: words.time(item.serverAt / 1000) })}`;
  return `${device} · ${words.say("old", { t: span(Math.max(0, Date.now() - item.deviceAt), words) })}`;
}

function whatOf(item, words, desk) {
  if (item.state === "accepted") return item.receipt ? [words.say("receipt", { n: item.receipt, c: item.number })] : [];
  const tries = item.tries > 0 && item.state === "waiting" ? [words.say("tries", { n: item.tries })] : [];
  if (!item.reason) return tries;
  const { code, title, detail, current } = item.reason;
  // What the office tells its own people to do needs the office's computer: a device has its own next step.
  const next = words.has(`n_${code}`) ? words.say(`n_${code}`) : detail;
  const stage = current && desk.name("stages", current.stage, words.language);
  const both = current
    ? [words.say("both", { n: current.case, s: stage, a: words.say(`act_${item.act}`) })] : [];
  return [`${title} (${code}). ${next}`, ...both];
}

// What one check found, for eyes in the sun: the outcome first, then what was checked and what was not.

import { toneOf } from "./check.js";
import { element, terms } from "./dom.js";

/** Fills `place` with a result; `notes` stand above everything, such as a stamp seen twice. */
export function showResult(place, result, words, notes = []) {
  const { outcome } = result;
  place.className = `result ${toneOf(outcome)}`;
  place.dataset.outcome = outcome;
  place.dataset.network = result.network;
  place.replaceChildren(
    ...notes.map((note) => element("p", { className: "again" }, note)),
    element("h2", {}, words.outcome(outcome)),
    element("p", {}, words.meaning(outcome, { d: dayOf(result, words) })),
    result.foreign ? element("p", { className: "again" }, words.say("foreignHost", { host: result.read.host })) : "",
    terms("facts", goods(result, words)),
    ...inside(result, words),
    element("h3", {}, words.say("checkedTitle")),
    terms("checks", checks(result, words)),
  );
}

function dayOf({ verdict, facts }, words) {
  const iso = facts?.certificate_ended_on ?? facts?.use_by_passed_on ?? facts?.certificate_withdrawn_on;
  const number = iso ? daysOf(iso) : verdict?.details.on;
  return number === undefined || number === null ? "" : words.day(number);
}

/** Of an ISO day: days since 2020-01-01. */
function daysOf(iso) {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(2020, 0, 1)) / 86_400_000);
}

/** What a gift box holds, each with its own outcome; its own stamp first, as both snapshot and register tell it. */
function partsOf({ verdict, facts }) {
  if (facts?.box) {
    return [facts.box.own, ...facts.box.children].map(({ verdict: word, decides, product_name, producer_name }) =>
      ({ word, decides, product: product_name, producer: producer_name }));
  }
  if (facts) return [];
  return (verdict?.box ?? []).map(({ verdict: word, reliable, decides, product, producer }) =>
    ({ word: reliable ? word : "too-old", decides, product, producer }));
}

function inside(result, words) {
  const [own, ...children] = partsOf(result);
  if (!own) return [];
  const line = ({ word, decides, product, producer }) => element("li", { className: toneOf(word) },
    element("strong", {}, product), element("span", {}, producer),
    element("span", {}, words.outcome(word) + (decides ? ` · ${words.say("boxDecides")}` : "")));
  return [
    element("h3", {}, words.say("boxTitle", { n: children.length })),
    element("p", {}, words.say(own.decides ? "boxOwn" : "boxWorst")),
    element("ul", { className: "inside" }, ...children.map(line)),
  ];
}

function goods(result, words) {
  const { read, facts, verdict, outcome } = result;
  const [own] = partsOf(result);
  const product = verdict?.product_card;
  const batch = verdict?.batch_card ?? (facts?.batch && {
    lot: facts.batch.lot, produced_on: daysOf(facts.batch.produced_on),
    use_by: facts.batch.use_by ? daysOf(facts.batch.use_by) : null,
  });
  // Stars of something inside are not the box's.
  const isOwn = !own || own.decides;
  const stars = isOwn ? facts?.stars ?? verdict?.details.stars : null;
  const now = facts?.stars_now ?? verdict?.details.stars_now;
  // Nobody's goods are named beside a stamp that the office did not make.
  const isTheirs = !["bad-signature", "unknown-key", "malformed", "not-as-issued"].includes(outcome);
  return [
    ...(isTheirs ? [
      [words.say("product"), facts?.product_name ?? product?.name],
      [words.say("producer"), facts?.producer_name ?? verdict?.producer_card?.name],
      ["OCOP", stars ? words.say("starsAre", { n: stars }) + (now ? `, ${words.say("starsNow", { n: now })}` : "") : null],
      [words.say("lot"), batch?.lot],
      [words.say("producedOn"), batch ? words.day(batch.produced_on) : null],
      [words.say("taxStamps"), facts?.batch?.tax_stamps],
      [words.say("useBy"), typeof batch?.use_by === "number" ? words.day(batch.use_by) : null],
    ] : []),
    [words.say("place"), read.allotment ? `${read.allotment} · ${read.serial}` : null],
    [words.say("code"), read.code],
  ];
}

function checks({ checked, network }, words) {
  const three = (value, yes, no) => words.say(value === true ? yes : value === false ? no : "notYet");
  const status = checked.online ? words.say("asOnline")
    : checked.status ? words.say("asOf", { t: words.time(checked.status) }) : words.say("unknownStatus");
  const online = { answered: "okOnline", none: "netNone", bad: "netBad", unneeded: "netUnneeded", asking: "netAsking" }[network];
  return [
    [words.say("cSignature"), three(checked.signature, "okSignature", "badSignature")],
    [words.say("cWindow"), three(checked.window, "okWindow", "badWindow")],
    [words.say("cAllotment"), three(checked.allotment, "okAllotment", "badAllotment")],
    [words.say("cStatus"), status],
    [words.say("cOnline"), words.say(online)],
  ];
}

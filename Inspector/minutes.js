// Minutes for signing on the spot, from what is on this device; the office's PDF follows once it has everything.

import "./desk-words.js";
import "./field-words.js";
import { element } from "./dom.js";
import { gathered, valuesOf } from "./minutes-case.js";
import { USUAL, blanksOf, filled, linesOf } from "./minutes-template.js";
import { openStore } from "./store.js";
import { Words } from "./words.js";

/** To be filled in by hand. */
const DOTS = ".".repeat(60);
const words = Words.preferred();
document.documentElement.lang = words.language;
const store = await openStore();
const keys = await store.get("keys");
const shelf = new Map(((await store.get("shelf")) ?? []).map((item) => [item.code, item]));
const reasons = new Map(((await store.get("reasons")) ?? []).map((reason) => [reason.code, reason]));
const data = await gathered(store, new URLSearchParams(location.search).get("case") ?? "");
document.getElementById("main").append(...(data ? paper() : [element("p", {}, words.say("minutesUnknown"))]));
document.body.dataset.ready = "yes";

function paper() {
  const template = data.told?.minutes_template;
  const lines = linesOf(template ?? USUAL[words.language]);
  const values = valuesOf(data, { keys, words, now: today() });
  const worded = template ? words.say("minutesTemplateOld", { t: words.time(data.receivedAt / 1000) }) : words.say("minutesTemplateNone");
  const blanks = namesOfBlanks(lines, values);
  return [
    element("div", { className: "row" }, element("button", { onclick: () => print() }, words.say("minutesPrint"))),
    blanks.length > 0 ? element("p", { id: "blanks", className: "notice screen" },
      words.say("minutesBlank", { list: blanks.join(", ") })) : null,
    element("p", { id: "number" }, [
      values.provisional && words.say("minutesNumber", { n: values.provisional }),
      values.number && words.say("minutesOffice", { n: values.number }),
    ].filter(Boolean).join(" · ")),
    ...lines.flatMap((line) => block(line, values)),
    // A text that has no place for them must not lose what was taken.
    ...(lines.some(({ name }) => name === "evidence") ? [] : [element("h2", {}, words.say("minutesEvidence")), evidence()]),
    element("p", { className: "soft" }, `${words.say("minutesFoot")} ${worded}`),
  ].filter((part) => part !== null);
}

/** A training office lives on one day. */
function today() {
  return keys?.training_day ?? new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

function namesOfBlanks(lines, values) {
  const tables = [[data.stamps, "blankStamps"], [data.findings, "blankFindings"], [data.visits.filter(({ act }) => act === "visit"), "blankVisit"]];
  return [
    ...blanksOf(lines, values).map((field) => words.say(`field_${field}`)),
    ...tables.filter(([rows]) => rows.length === 0).map(([, name]) => words.say(name)),
  ];
}

function block(line, values) {
  switch (line.kind) {
    case "title": return [element("h1", {}, filled(line.parts, values, DOTS))];
    case "heading": return [element("h2", {}, filled(line.parts, values, DOTS))];
    case "sign": return [element("div", { className: "signatures" }, ...line.roles.map((role) => element("p", {}, role)))];
    case "table": return [{ findings, evidence, visits }[line.name]()];
    default: return [element("p", {}, filled(line.parts, values, DOTS))];
  }
}

function findings() {
  return list(data.findings.map((finding) => {
    const reason = reasons.get(finding.reason);
    const name = (words.language === "vi" ? reason?.vietnamese : reason?.english) ?? finding.reason;
    const status = data.told?.names.statuses[finding.status]?.[words.language] ?? "";
    const basis = finding.legal_basis ?? reason?.legal_basis ?? "";
    const more = [basis, words.say(finding.severity), `${words.say("findingDeadline")} ${words.isoDay(finding.deadline)}`, status];
    return element("li", {}, `${name}: ${finding.criterion} (${more.filter(Boolean).join("; ")})`);
  }));
}

function evidence() {
  return list([...data.stamps.map(stampLine), ...data.photos.map(photoLine)]);
}

/** A stamp by what stands under its symbol, with what was found and whose it is, where it is on the shelf. */
function stampLine({ code, isFirst, note }) {
  const item = shelf.get(code);
  const text = [code, ...(item ? [words.outcome(item.outcome), item.name] : []), note].filter(Boolean).join(" · ");
  return element("li", {}, isFirst ? words.say("minutesOpening", { c: text }) : text);
}

function photoLine({ sha256, note, at, bytes, size }, place) {
  const caption = [
    note ?? words.say("minutesPhoto", { n: place + 1 }), words.time(at / 1000),
    size ? words.say("minutesSize", { n: Math.ceil(size / 1000) }) : "", bytes ? "" : words.say("minutesElsewhere"),
  ].filter(Boolean).join(" · ");
  const made = element("li", { className: "taken" }, caption,
    element("span", { className: "code" }, words.say("minutesHash", { t: sha256 })));
  if (bytes) made.prepend(element("img", { src: URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" })), alt: caption }));
  return made;
}

function visits() {
  return list(data.visits.map(({ act, at, document }) => {
    const name = data.told?.names.acts[act]?.[words.language] ?? (words.has(`act_${act}`) ? words.say(`act_${act}`) : act);
    return element("li", {}, [words.time(at / 1000), name, document].filter(Boolean).join(" · "));
  }));
}

function list(rows) {
  return rows.length === 0 ? element("p", {}, words.say("minutesNone")) : element("ol", {}, ...rows);
}

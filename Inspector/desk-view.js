// The list of cases as the office last told it, and one case with what is known of it; nothing here needs a network.

import { firstDeadline, overdue, standing } from "./case-rules.js";
import { referenceOf } from "./desk.js";
import { element, terms } from "./dom.js";

const DAY_MILLISECONDS = 86_400_000;

/** `onChoose`: called with the reference of a case that is to be worked on. */
export function showDesk(desk, items, words, today, onChoose) {
  const place = (id) => document.getElementById(id);
  const { told } = desk;
  place("desk-age").textContent = told ? ageOf(desk, words) : words.say("deskNone");
  place("desk-age").classList.toggle("notice", !told || Date.now() - desk.receivedAt > DAY_MILLISECONDS);
  place("desk-left").hidden = !told?.left_off;
  place("desk-left").textContent = words.say("deskLeftOff", { n: told?.left_off ?? 0 });
  place("desk-empty").hidden = !told || told.cases.length > 0;
  place("desk-list").replaceChildren(...desk.cases.map((line) => (
    row(line, standingOf(line, desk, items), { desk, words, today, onChoose }))));
}

/** A case of the office with what this device did in it. */
export function standingOf(line, desk, items) {
  const own = items.filter(({ inspection, act }) => act !== "open" && [referenceOf(line), `${line.case}`].includes(inspection));
  return standing(line, own, desk.told.at);
}

/** How long ago the office told. */
export function ageOf(desk, words) {
  const hours = Math.floor(Math.max(0, Date.now() - desk.receivedAt) / 3_600_000);
  return words.say("deskAge", { t: words.time(desk.receivedAt / 1000), n: words.age(hours) });
}

function row(line, state, { desk, words, today, onChoose }) {
  const late = overdue(state, today);
  const made = element("li", { className: late.length > 0 ? "odd" : "" },
    element("strong", {}, words.say("deskCase", { n: line.case, s: desk.name("stages", state.stage, words.language) })),
    line.mine ? ` · ${words.say("deskMine")}` : "",
    element("span", { className: "matter" }, matterOf(line)),
    element("span", { className: late.length > 0 ? "told" : "matter" }, deadlineOf(state, words, today)),
    state.pending > 0 ? element("span", { className: "matter" }, words.say("deskPending", { n: state.pending })) : null,
    element("button", {
      className: "plain small", onclick: () => onChoose(referenceOf(line)),
      ariaLabel: `${words.say("deskOpen")}: ${line.case}`,
    }, words.say("deskOpen")));
  made.dataset.case = line.case;
  made.dataset.stage = state.stage;
  return made;
}

/** What a case is about, in a few words. */
export function matterOf({ product_name, producer_name, place, stamp }) {
  return [product_name ?? producer_name, product_name ? producer_name : null, place, stamp].filter(Boolean).join(" · ");
}

function deadlineOf(state, words, today) {
  const first = firstDeadline(state);
  if (!first) return words.say(state.findings.length > 0 ? "deskNothingOpen" : "deskNoFinding");
  return `${words.say("deskDeadline", { t: words.isoDay(first) })}: ${dueIn(first, words, today)}`;
}

/** How far a deadline is, in words. */
function dueIn(deadline, words, today) {
  const days = Math.round((Date.parse(deadline) - Date.parse(today)) / DAY_MILLISECONDS);
  if (days === 0) return words.say("dueToday");
  return days > 0 ? words.say("dueIn", { n: days }) : words.say("dueLate", { n: -days });
}

/** One case: where it stands and its findings, as they will be once everything of this device has arrived. */
export function caseFacts(line, state, { desk, words, today }) {
  const names = (list, code) => desk.name(list, code, words.language);
  const late = new Set(overdue(state, today));
  const findings = state.findings.map((finding) => element("li", { className: late.has(finding) ? "odd" : "" },
    element("strong", {}, `${finding.finding}. ${finding.criterion}`),
    element("span", { className: "matter" },
      `${names("severities", finding.severity)} · ${names("statuses", finding.status)}`),
    element("span", { className: late.has(finding) ? "told" : "matter" },
      `${words.say("deskDeadline", { t: words.isoDay(finding.deadline) })}${
        finding.status === "open" ? `: ${dueIn(finding.deadline, words, today)}` : ""}`)));
  return [
    terms("ages", [
      [words.say("deskStage"), names("stages", state.stage)], [words.say("deskMatter"), line ? matterOf(line) : ""],
      [words.say("deskAgency"), line?.agency ? desk.agency(line.agency, words.language) : ""],
      [words.say("deskPendingName"), state.pending > 0 ? `${state.pending}` : ""],
    ]),
    element("ol", { className: "shelf", id: "finding-list" }, ...findings),
  ];
}

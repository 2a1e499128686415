// An inspector's work in the field: cases, their findings and evidence, all of it through the list.

import { CaseLead } from "./case-lead.js";
import { CaseNext, plain } from "./case-next.js";
import { offers, standing } from "./case-rules.js";
import { ageOf, caseFacts, matterOf, showDesk, standingOf } from "./desk-view.js";
import { referenceOf } from "./desk.js";
import { element } from "./dom.js";
import { Outbox } from "./outbox.js";
import { photoOf, smallOf } from "./photo.js";
import { hashOf, nameOf, provisionalNumber } from "./queue.js";

const $ = (id) => document.getElementById(id);
/** Days that a deadline is ahead at most, as the office takes it. */
const MOST_DAYS = 366;

export class Field {
  #words;
  #shelf;
  #office;
  #outbox;
  #lead;
  #next;
  #scanned = null;

  /** `device`: gives this device's name, for files. */
  static async open(store, { words, shelf, office, device }) {
    const field = new Field();
    field.#words = words;
    field.#shelf = shelf;
    field.#office = office;
    const say = (key, parts) => field.#say(key, parts);
    const told = { onChange: () => field.#redraw(), onReasons: () => field.#fillReasons() };
    field.#outbox = await Outbox.open(store, { words, device, say, ...told });
    const { desk } = field.#outbox;
    field.#lead = new CaseLead({ words, desk });
    field.#next = new CaseNext({ words, desk, say, add: (act, body) => field.#add({ act, body }) });
    field.#listen();
    field.#redraw();
    field.#fillReasons();
    field.#outbox.start();
    return field;
  }

  /** Signs in with a token that was scanned. */
  signIn(text) {
    return this.#outbox.signIn(text);
  }

  #redraw() {
    const { desk, items } = this.#outbox;
    showDesk(desk, items, this.#words, this.#today, (reference) => this.#choose(reference));
    this.#lead.show(items);
    $("lead-age").textContent = desk.told ? ageOf(desk, this.#words) : this.#words.say("leadUnknown");
    this.#fillCases();
    this.#showCase();
  }

  /** In a training office the day that it lives on. */
  get #today() {
    return new Date((this.#office.now() + 7 * 3600) * 1000).toISOString().slice(0, 10);
  }

  /** Cases of this device, then those of the office that are not among them. */
  #fillCases() {
    const chosen = $("case").value;
    const own = this.#outbox.items.filter(({ act }) => act === "open");
    const others = this.#outbox.desk.cases.filter((line) => !own.some(({ inspection }) => inspection === line.key));
    const options = [
      ...own.map((item) => [item.inspection, this.#nameOf(item)]),
      ...others.map((line) => [referenceOf(line), this.#words.say("caseLine", { n: line.case, t: matterOf(line) })]),
    ];
    // What a person works on never turns into another case under their thumb.
    if (chosen && !options.some(([value]) => value === chosen)) {
      options.push([chosen, this.#words.say("caseGone", { n: nameOf(chosen) })]);
    }
    $("case").replaceChildren(...options.map(([value, text]) => element("option", { value }, text)));
    if (chosen) $("case").value = chosen;
    else if (options.length > 0) $("case").value = (own.at(-1)?.inspection ?? options[0][0]);
    $("case-work").hidden = options.length === 0;
  }

  /** What is known of the case at hand, and what may be done next. */
  #showCase() {
    this.#aim();
    const reference = $("case").value;
    if (!reference) return;
    const { desk, items } = this.#outbox;
    const [line, own] = [desk.line(reference), items.filter(({ inspection }) => inspection === reference)];
    const isGone = !line && isEnded(own, desk.told);
    const state = line ? standingOf(line, desk, items) : standing(null, own, 0);
    $("case-gone").hidden = !isGone;
    $("case-facts").replaceChildren(...(desk.told && !isGone
      ? caseFacts(line, state, { desk, words: this.#words, today: this.#today }) : []));
    this.#next.show(line, isGone ? {} : offers(desk.told, state));
  }

  #choose(reference) {
    $("case").value = reference;
    this.#showCase();
    $("case-work").scrollIntoView();
    $("case").focus();
  }

  /** What was just checked may become a case, or evidence of one. */
  scanned(result) {
    const isStamp = result.read.allotment && !["bad-signature", "unknown-key", "not-checked"].includes(result.outcome);
    this.#scanned = isStamp ? result.read.code : null;
    $("result-acts").hidden = !isStamp;
  }

  #nameOf({ inspection, number, body, about }) {
    const matter = body.place ?? about?.producer_name ?? body.stamp ?? "";
    return this.#words.say("caseLine", { n: nameOf(inspection, number), t: matter });
  }

  #aim() {
    $("minutes").href = `/inspect/minutes.html?lang=${this.#words.language}&case=${encodeURIComponent($("case").value)}`;
  }

  #fillReasons() {
    const { reasons } = this.#outbox;
    const chosen = $("reason").value;
    $("no-reasons").hidden = reasons.length > 0;
    $("reason").replaceChildren(...reasons.map((reason) => (
      element("option", { value: reason.code }, this.#words.language === "vi" ? reason.vietnamese : reason.english))));
    if (reasons.some(({ code }) => code === chosen)) $("reason").value = chosen;
    this.#fillBasis();
  }

  #fillBasis() {
    $("basis").value = this.#outbox.reasons.find(({ code }) => code === $("reason").value)?.legal_basis ?? "";
  }

  #say(key, parts) {
    $("case-note").textContent = this.#words.say(key, parts);
  }

  #listen() {
    $("case-form").onsubmit = (event) => this.#submitted(event, () => this.#openCase());
    $("finding-form").onsubmit = (event) => this.#submitted(event, () => this.#find());
    $("open-from-scan").onclick = () => {
      $("case-stamp").value = this.#scanned ?? "";
      $("case-stamp").scrollIntoView();
      $("case-place").focus();
    };
    $("reason").onchange = () => this.#fillBasis();
    $("case").onchange = () => this.#showCase();
    for (const id of ["photo-take", "photo-choose"]) $(id).onchange = ({ target }) => this.#photograph(target);
    $("stamp-add").onclick = () => this.#addStamp();
    $("visited").onclick = () => this.#visit();
  }

  #submitted(event, act) {
    event.preventDefault();
    return act();
  }

  /** Puts an act of the case at hand into the list. */
  async #add(item) {
    await this.#outbox.add({ inspection: $("case").value, ...item });
    // Nobody waits for the network: the next act may be of another case.
    this.#outbox.send();
  }

  async #openCase() {
    const [stamp, place] = [plain($("case-stamp").value), plain($("case-place").value)];
    const { body: lead, about } = this.#lead.body();
    if (!stamp && !place && !lead.origin) {
      $("case-place").focus();
      return this.#say("caseNeeds");
    }
    // As it stands under the symbol, whatever was scanned or typed: minutes name it so.
    const read = stamp ? this.#office.engine.read(stamp) : {};
    if (read.fault) return this.#say("caseCodeWrong");
    const key = crypto.randomUUID();
    const body = { origin: stamp ? "scan" : "hand", ...(stamp && { stamp: read.code }), ...(place && { place }), ...lead };
    await this.#outbox.add({ act: "open", key, body, about });
    // What the office did not sign is no stamp of its register: a picture shows it.
    const codes = $("case-shelf").checked
      ? this.#shelf.items.filter(({ outcome }) => outcome !== "bad-signature").map(({ code }) => code) : [];
    for (const code of codes) await this.#outbox.add({ act: "stamps", inspection: key, body: { stamp: code } });
    for (const id of ["case-stamp", "case-place"]) $(id).value = "";
    $("case-shelf").checked = false;
    this.#lead.clear();
    $("case").value = key;
    this.#showCase();
    this.#say("caseOpened", { n: provisionalNumber(key) });
    return this.#outbox.send();
  }

  async #find() {
    const [reason, criterion, deadline] = [$("reason").value, plain($("criterion").value), $("deadline").value];
    if (!reason || !criterion || !deadline) return this.#say(reason ? "findingNeeds" : "noReasons");
    if (!this.#isInTime(deadline)) return this.#say("findingDeadlineBad", { n: MOST_DAYS });
    if (this.#isFound(reason, criterion)) return this.#say("findingTwice");
    const legal_basis = plain($("basis").value);
    const body = { reason, criterion, severity: $("severity").value, deadline, ...(legal_basis && { legal_basis }) };
    const added = this.#add({ act: "find", body });
    $("criterion").value = "";
    this.#say("findingAdded");
    return added;
  }

  #isInTime(deadline) {
    const days = (Date.parse(deadline) - Date.parse(this.#today)) / 86_400_000;
    return days >= 0 && days <= MOST_DAYS;
  }

  /** Whether this device or the office has such a finding that nobody verified yet. */
  #isFound(reason, criterion) {
    const reference = $("case").value;
    const own = this.#outbox.items.filter(({ act, inspection, state }) => (
      act === "find" && inspection === reference && state !== "refused")).map(({ body }) => body);
    const told = (this.#outbox.desk.line(reference)?.finding_list ?? []).filter(({ status }) => status !== "verified");
    return [...own, ...told].some((finding) => finding.reason === reason && folded(finding.criterion) === folded(criterion));
  }

  async #photograph(input) {
    const note = plain($("photo-caption").value);
    for (const file of [...input.files]) {
      const photo = await photoOf(file).catch(() => null);
      if (!photo) {
        this.#say("photoBad");
        continue;
      }
      const small = await smallOf(photo).catch(() => undefined);
      const item = { act: "photo", body: note ? { note } : {}, photo, small, sha256: await hashOf(photo) };
      await this.#outbox.add({ inspection: $("case").value, ...item });
      this.#say("photoAdded", { n: Math.ceil(photo.byteLength / 1000) });
    }
    $("photo-caption").value = "";
    input.value = "";
    return this.#outbox.send();
  }

  async #addStamp() {
    if (!this.#scanned) return this.#say("noScan");
    const series = plain($("tax-series").value);
    const note = series ? this.#words.say("taxSeriesNote", { t: series }) : "";
    this.#say("stampAdded");
    $("tax-series").value = "";
    return this.#add({ act: "stamps", body: { stamp: this.#scanned, ...(note && { note }) } });
  }

  async #visit() {
    const reference = $("case").value;
    // As the minutes of either are numbered.
    const number = /^\d+$/.test(reference) ? `${reference}/BB-KT` : provisionalNumber(reference);
    this.#say("visitedDone", { n: number });
    return this.#add({ act: "visit", body: { document: number } });
  }
}

/** Whether the office has a case and no longer names it among the open ones: it was closed, or went to another agency. */
function isEnded(own, told) {
  if (!told) return false;
  const opening = own.find(({ act }) => act === "open");
  return opening ? opening.state === "accepted" && opening.serverAt <= told.at && told.left_off === 0 : true;
}

/** Without case and marks: the office too takes what differs in these alone for the same. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

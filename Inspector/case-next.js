// The forms of what may be done next in a case; only what the office's table allows is shown.

import { element } from "./dom.js";

const $ = (id) => document.getElementById(id);

export class CaseNext {
  #words;
  #desk;
  #add;
  #say;
  #offers = {};
  #line = null;

  /** `add`: puts an act with its body into the list; `say`: tells a person what was done, or what is missing. */
  constructor({ words, desk, add, say }) {
    this.#words = words;
    this.#desk = desk;
    this.#add = add;
    this.#say = say;
    for (const [id, act] of [
      ["verify-form", (event) => this.#judge(event.submitter?.value ?? "verify")], ["propose-form", () => this.#propose()],
      ["transfer-form", () => this.#transfer()], ["close-form", () => this.#close()],
    ]) {
      $(id).onsubmit = (event) => {
        event.preventDefault();
        return act(event);
      };
    }
  }

  /** `line`: the case as the office told it, or null. */
  show(line, offers) {
    this.#line = line;
    this.#offers = offers;
    $("visited").hidden = !offers.visit;
    $("finding-form").hidden = !offers.find;
    $("next-verify").hidden = !offers.verify && !offers.reject;
    $("next-propose").hidden = !offers["propose-withdrawal"] || (line?.products ?? []).length === 0;
    $("next-transfer").hidden = !offers.transfer;
    $("next-close").hidden = !offers.close;
    $("next-none").hidden = Object.keys(offers).length > 0;
    this.#fillFindings(offers.verify ?? offers.reject ?? []);
    const { told } = this.#desk;
    const { language } = this.#words;
    fill("propose-product", (line?.products ?? []).map(({ product, name }) => [`${product}`, name]));
    fill("propose-reason", (told?.withdrawal_reasons ?? []).map((reason) => (
      [reason.code, language === "vi" ? reason.vietnamese : reason.english])));
    fill("transfer-agency", Object.keys(told?.names.agencies ?? {}).map((code) => [code, this.#desk.name("agencies", code, language)]));
    fill("transfer-province", [["", this.#words.say("ownProvince")], ...(told?.provinces ?? []).map(({ code, name }) => [code, name])]);
    fill("outcome", (offers.close || []).map(({ outcome }) => [outcome, told ? this.#desk.name("outcomes", outcome, language)
      : this.#words.say("noViolation")]));
  }

  #fillFindings(findings) {
    const ticked = new Set(this.#ticked());
    $("verify-findings").replaceChildren(...findings.map(({ finding, criterion }) => {
      const box = element("input", { type: "checkbox", value: `${finding}`, checked: ticked.has(`${finding}`) });
      return element("label", { className: "tick" }, box, element("span", {}, `${finding}. ${criterion}`));
    }));
  }

  #ticked() {
    return [...document.querySelectorAll("#verify-findings input:checked")].map(({ value }) => value);
  }

  /** Each finding is an act of its own, so that one that does not fit any more stops no other. */
  async #judge(act) {
    const findings = this.#ticked();
    if (findings.length === 0) return this.#say("verifyNeeds");
    const note = plain($("verify-note").value);
    for (const finding of findings) await this.#add(act, { finding, ...(note && { note }) });
    return this.#done(["verify-note"], act === "verify" ? "verifyAdded" : "rejectAdded");
  }

  async #propose() {
    const [product, reason, document] = [$("propose-product").value, $("propose-reason").value, plain($("propose-document").value)];
    if (!product || !reason || !document) return this.#missing("propose-document");
    await this.#add("propose-withdrawal", { product, reason, document });
    return this.#done(["propose-document"], "proposeAdded");
  }

  async #transfer() {
    const [kind, province, document] = [$("transfer-agency").value, $("transfer-province").value, plain($("transfer-document").value)];
    if (!kind || !document) return this.#missing("transfer-document");
    const agency = province ? `${kind}/${province}` : kind;
    const name = this.#desk.agency(agency, this.#words.language);
    if (!confirm(this.#words.say("transferSure", { t: name }))) return undefined;
    await this.#add("transfer", { agency, document });
    return this.#done(["transfer-document"], "transferAdded");
  }

  async #close() {
    const [outcome, document] = [$("outcome").value, plain($("close-document").value)];
    const needs = (this.#offers.close || []).find((offer) => offer.outcome === outcome)?.needs_document;
    if (!outcome || (needs && !document)) return this.#missing("close-document");
    const name = $("outcome").selectedOptions[0].textContent;
    if (!confirm(this.#words.say("closeSure", { t: name }))) return undefined;
    await this.#add("close", { outcome, ...(document && { document }) });
    return this.#done(["close-document"], "caseClosed");
  }

  #missing(id) {
    this.#say("documentNeeded");
    return $(id).focus();
  }

  #done(fields, key) {
    for (const id of fields) $(id).value = "";
    for (const part of document.querySelectorAll("#case-next details")) part.open = false;
    return this.#say(key);
  }
}

/** Options of a choice; what was chosen stays where it still is there. */
export function fill(id, options) {
  const chosen = $(id).value;
  $(id).replaceChildren(...options.map(([value, text]) => element("option", { value }, text)));
  if (options.some(([value]) => value === chosen)) $(id).value = chosen;
}

/** A text as the office takes it: no line breaks, no spaces at its ends. */
export function plain(text) {
  return text.replace(/\s+/g, " ").trim();
}

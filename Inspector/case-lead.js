// What a new case follows: a planned visit, an alert, or neither; chosen from what the office told last.

import { fill } from "./case-next.js";

const $ = (id) => document.getElementById(id);

export class CaseLead {
  #words;
  #desk;

  constructor({ words, desk }) {
    this.#words = words;
    this.#desk = desk;
    $("case-lead").onchange = () => this.#chosen();
  }

  /** `items`: what this device did; a visit or an alert that it opened a case for is not offered again. */
  show(items) {
    const opened = items.filter(({ act, state }) => act === "open" && state !== "refused").map(({ body }) => body);
    const { told } = this.#desk;
    const waves = (told?.waves ?? []).map((wave) => ({ ...wave, producers: wave.producers.filter(({ producer }) => (
      !opened.some((body) => body.wave === wave.wave && body.producer === `${producer}`))) }));
    const alerts = (told?.alerts ?? []).filter(({ code }) => !opened.some((body) => body.origin === "alert" && body.stamp === code));
    fill("case-lead", [
      ["", this.#words.say("leadNone")],
      ...waves.filter(({ producers }) => producers.length > 0).map((wave) => [`wave ${wave.wave}`, this.#waveName(wave)]),
      ...alerts.map((alert) => [`alert ${alert.code}`, this.#alertName(alert)]),
    ]);
    $("case-lead-form").hidden = !told;
    this.#producers = new Map(waves.map(({ wave, producers }) => [wave, producers]));
    this.#fillProducers();
  }

  #producers = new Map();

  #waveName({ wave, title, document, first, last, place }) {
    const days = first === last ? this.#words.isoDay(first) : `${this.#words.isoDay(first)}–${this.#words.isoDay(last)}`;
    return this.#words.say("leadWave", { n: wave, t: [days, place, title, document].filter(Boolean).join(" · ") });
  }

  #alertName({ stamp, product_name, producer_name, grade }) {
    return this.#words.say("leadAlert", {
      n: stamp, t: [product_name, producer_name, this.#words.say(`grade_${grade}`)].filter(Boolean).join(" · "),
    });
  }

  #fillProducers() {
    const { wave } = this.#lead();
    const producers = wave ? this.#producers.get(wave) ?? [] : [];
    $("case-producer-form").hidden = producers.length === 0;
    fill("case-producer", producers.map(({ producer, name, address }) => [`${producer}`, [name, address].filter(Boolean).join(" · ")]));
  }

  #chosen() {
    const { code } = this.#lead();
    this.#fillProducers();
    if (code) $("case-stamp").value = code;
  }

  #lead() {
    const [kind, name] = $("case-lead").value.split(" ");
    return kind === "wave" ? { wave: name } : kind === "alert" ? { code: name } : {};
  }

  /** Members of the body that opens the case, and what the minutes say of it; nothing for a case that follows nothing. */
  body() {
    const { wave, code } = this.#lead();
    if (wave) {
      const producer = $("case-producer").value;
      const known = (this.#producers.get(wave) ?? []).find((other) => `${other.producer}` === producer);
      return { body: { origin: "campaign", wave, producer }, about: known && { producer_name: known.name, address: known.address, tax_code: known.tax_code } };
    }
    if (!code) return { body: {} };
    const { product_name, producer_name } = this.#desk.told.alerts.find((alert) => alert.code === code) ?? {};
    return { body: { origin: "alert", stamp: code }, about: { product_name, producer_name } };
  }

  clear() {
    $("case-lead").value = "";
    this.#fillProducers();
  }
}

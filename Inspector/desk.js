// What the office last told of cases, plans and alerts: kept whole with its age, so that it can be read without a network.

/** Members that this app reads; an answer without them is of something that stands before the office. */
const NEEDED = ["acts", "alerts", "at", "cases", "names", "outcomes", "waves"];

export class Desk {
  #store;
  #account;
  #kept;

  static async open(store, account) {
    const desk = new Desk();
    desk.#store = store;
    desk.#account = account;
    desk.#kept = await store.get("desk");
    return desk;
  }

  /** As `/v1/field-desk` told it; null before it did. */
  get told() {
    return this.#kept?.told ?? null;
  }

  /** This device's clock when it came, in milliseconds since 1970; null before it did. */
  get receivedAt() {
    return this.#kept?.receivedAt ?? null;
  }

  get cases() {
    return this.told?.cases ?? [];
  }

  /** A case by its number or by the key with which a device opened it. */
  line(reference) {
    return this.cases.find((line) => referenceOf(line) === reference || `${line.case}` === reference) ?? null;
  }

  /** The office's own word for a code of one of its lists, such as `stages`; the code before the office told any. */
  name(list, code, language) {
    return this.told?.names[list]?.[code]?.[language] ?? code;
  }

  /** An agency with its province, where that is another's. */
  agency(text, language) {
    const [kind, code] = text.split("/");
    const province = this.told?.provinces.find((other) => other.code === code)?.name;
    return [this.name("agencies", kind, language), province].filter(Boolean).join(", ");
  }

  /** Asks for the newest; gives a word as `Account.ask` does, or `full` where it is on this screen only. */
  async refresh() {
    const { word, told } = await this.#account.ask("/v1/field-desk");
    if (word !== "ok") return word;
    if (!NEEDED.every((name) => name in told)) return "bad";
    this.#kept = { told, receivedAt: Date.now() };
    try {
      await this.#store.set("desk", this.#kept);
      return "ok";
    } catch {
      return "full";
    }
  }

  /** Names and places are for whoever signed in. */
  async forget() {
    this.#kept = undefined;
    await this.#store.remove("desk");
  }
}

/** How the app and the office both name a case: by its key where a device opened it, else by its number. */
export function referenceOf({ key, case: number }) {
  return key ?? `${number}`;
}

// Sends what waits, one item at a time and from one tab at a time; the office does each key once.

import { next } from "./queue.js";

const LOCK = "tracestamp-queue";
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 5 * 60_000;
/** A server may ask for more than our own cap, within reason. */
const LONGEST_ASKED_PAUSE = 60 * 60_000;
/** Milliseconds by which a device's clock may differ unmentioned. */
export const CLOCK_TOLERANCE = 5 * 60_000;

/**
 * Milliseconds until the next try after `tries` that failed: doubling, with jitter, up to a cap.
 *
 * `retryAfter`: seconds that the server asked for; `random`: from 0 to 1.
 */
export function pauseAfter(tries, retryAfter = 0, random = Math.random()) {
  const own = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(tries, 20)) * (0.5 + random / 2);
  return Math.max(own, Math.min(LONGEST_ASKED_PAUSE, retryAfter * 1000));
}

export class Sender {
  #queue;
  #account;
  #onChange;
  #timer;
  #tries = 0;
  #running = null;
  #isWanted = false;
  #channel = new BroadcastChannel(LOCK);
  /** `idle`, `sending`, `elsewhere` (another tab), `none` or `bad` (network), `no-token`, `token-refused`, `full`. */
  state = "idle";
  /** When the next try is, in milliseconds since 1970; null when none is planned. */
  nextAt = null;
  /** The server's clock minus this device's, in milliseconds; null while no answer told. */
  skew = null;

  /** `account`: `{ token() }`; `onChange`: called after every change of the list. */
  constructor(queue, account, onChange) {
    this.#queue = queue;
    this.#account = account;
    this.#onChange = onChange;
    this.#channel.onmessage = async () => {
      await this.#queue.load();
      this.#onChange();
    };
  }

  /** Tells other tabs and this one that the list changed. */
  changed() {
    this.#channel.postMessage("changed");
    this.#onChange();
  }

  /** Sends all that can go; returns when nothing can or a pause is needed. */
  async run() {
    this.#isWanted = true;
    this.#running ??= this.#drained().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #drained() {
    while (this.#isWanted) {
      this.#isWanted = false;
      await this.#drain();
    }
  }

  async #drain() {
    clearTimeout(this.#timer);
    this.nextAt = null;
    const token = await this.#account.token();
    if (!token) return this.#stand("no-token");
    await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return this.#pause("elsewhere", FIRST_PAUSE);
      await this.#queue.load();
      for (let item = next(this.#queue.items); item; item = next(this.#queue.items)) {
        this.#stand("sending");
        if (!await this.#send(item, token)) return;
        this.changed();
        await this.#queue.load();
      }
      this.#stand("idle");
    }).catch(() => this.#pause("full", LONGEST_PAUSE));
  }

  /** Whether the next item may follow. */
  async #send(item, token) {
    await this.#queue.note(item, { state: "sending" });
    this.changed();
    let answer;
    let told;
    try {
      answer = await fetch(await requestOf(item, this.#queue, token));
      this.#tell(answer.headers.get("date"));
      told = await answer.json();
    } catch (error) {
      return this.#again(item, answer || error.name !== "TypeError" ? "bad" : "none", answer);
    }
    // What stands before the office (a hotel's sign-in page) answers too, but not like this.
    if (answer.ok && told.receipt) return this.#accept(item, told);
    if (answer.ok || !told.code || answer.status >= 500 || answer.status === 429) return this.#again(item, "bad", answer);
    if ([401, 403].includes(answer.status)) {
      await this.#queue.note(item, { state: "waiting", tries: item.tries + 1 });
      return this.#stand("token-refused");
    }
    const { code, title, detail, current } = told;
    const state = [409, 412].includes(answer.status) ? "person" : "refused";
    await this.#queue.note(item, { state, reason: { code, title, detail, current } });
    return true;
  }

  async #accept(item, { receipt, case: number, at }) {
    this.#tries = 0;
    await this.#queue.note(item, { state: "accepted", receipt, number, serverAt: at ?? Date.now() + (this.skew ?? 0) });
    return true;
  }

  /** Back to the list: nothing is known of what the office did, and its key makes a repeat harmless. */
  async #again(item, why, answer) {
    await this.#queue.note(item, { state: "waiting", tries: item.tries + 1 });
    const asked = Number(answer?.headers.get("retry-after")) || 0;
    return this.#pause(why, pauseAfter(this.#tries++, asked));
  }

  #tell(date) {
    const server = Date.parse(date ?? "");
    if (!Number.isNaN(server)) this.skew = server - Date.now();
  }

  #pause(state, milliseconds) {
    this.nextAt = Date.now() + milliseconds;
    this.#timer = setTimeout(() => this.run(), milliseconds);
    return this.#stand(state);
  }

  #stand(state) {
    this.state = state;
    this.changed();
    return false;
  }
}

/** Members that the office's interface takes as numbers; a list and its file hold texts alone. */
const NUMBERS = ["finding", "producer", "product"];

function bodyOf({ body, deviceAt }) {
  const members = Object.entries(body).map(([name, value]) => [name, NUMBERS.includes(name) ? Number(value) : value]);
  return { ...Object.fromEntries(members), device_at: deviceAt };
}

/** An item as the office's interface takes it. */
async function requestOf(item, queue, token) {
  const { act, key, inspection, deviceAt } = item;
  const headers = { authorization: `Bearer ${token}`, "idempotency-key": key, "accept-language": document.documentElement.lang };
  const rest = { cache: "no-store", credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" };
  const path = `/v1/cases/${encodeURIComponent(inspection)}`;
  if (act === "photo") {
    const caption = item.body.note ? `&note=${encodeURIComponent(item.body.note)}` : "";
    return new Request(`${path}/evidence/${item.sha256}?device_at=${deviceAt}${caption}`, {
      ...rest, method: "PUT", headers: { ...headers, "content-type": "image/jpeg" }, body: await queue.photo(item),
      signal: AbortSignal.timeout(120_000),
    });
  }
  return new Request(act === "open" ? "/v1/cases" : `${path}/${act}`, {
    ...rest, method: "POST", headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(bodyOf(item)),
    signal: AbortSignal.timeout(30_000),
  });
}

// The office as this device knows it: its keys, its snapshot, its day.

import { Engine, SnapshotRefusal } from "./engine.js";
import { SERVER_MILLISECONDS } from "./check.js";

/** Bytes of a snapshot's file at most; one in use is far smaller. */
const LARGEST = 13 * 1024 * 1024;

export class Office {
  #store;
  #module;

  constructor(store) {
    this.#store = store;
  }

  /** Starts from what is kept, then asks the service for newer keys; throws when there are none of either. */
  static async open(store) {
    const office = new Office(store);
    office.#module = await WebAssembly.compile(await (await fetch("/inspect/inspector.wasm")).arrayBuffer());
    await office.restart();
    await office.refreshKeys();
    if (!office.keys) throw new Error("no-keys");
    return office;
  }

  /** A new engine with all that is kept: after a fault inside the old one too. */
  async restart() {
    this.engine = await Engine.start(this.#module);
    this.#use(await this.#store.get("keys"));
    const kept = await this.#store.get("snapshot");
    // Its end of validity is told with each answer: an old one is better than none.
    if (kept && this.keys) await this.engine.take(kept, this.keys.host, 0).catch(() => {});
  }

  get host() {
    return this.keys.host;
  }

  /** Seconds since 1970; in a training office the clock goes on, the day does not. */
  now() {
    const now = Math.floor(Date.now() / 1000);
    const day = this.keys.training_day;
    return day ? Date.parse(`${day}T00:00:00+07:00`) / 1000 + (now + 7 * 3600) % 86_400 : now;
  }

  async refreshKeys() {
    try {
      const answer = await fetch("/inspect/keys.json", { signal: AbortSignal.timeout(SERVER_MILLISECONDS) });
      if (!answer.ok) return;
      const keys = await answer.json();
      // A worker may have answered from what it keeps.
      if (this.keys && keys.made_at <= this.keys.made_at) return;
      this.#use(keys);
      await this.#store.set("keys", keys);
    } catch {
      // Those that are kept stay.
    }
  }

  #use(keys) {
    if (!keys) return;
    this.engine.trust(keys.keys);
    this.keys = keys;
  }

  /**
   * Fetches what is new; gives a word: `updated`, `current`, `none` or `bad` (network), `absent` (the service has no
   * snapshot), or why it was refused. The one in use stays unless it is `updated`.
   */
  async update() {
    await this.refreshKeys();
    const held = this.engine.ages(this.now());
    const word = await this.#fetchAndTake(held ? `?since=${held.version}` : "");
    return word === "wrong-base" ? this.#fetchAndTake("") : word;
  }

  async #fetchAndTake(query) {
    let bytes;
    try {
      const answer = await fetch(`/v1/snapshot${query}`, { signal: AbortSignal.timeout(60_000), cache: "no-store" });
      if (answer.status === 304 || answer.status === 204) return "current";
      if (!answer.ok) return answer.status === 404 ? "absent" : "bad";
      bytes = await answer.arrayBuffer();
    } catch (error) {
      return error.name === "TypeError" ? "none" : "bad";
    }
    return this.take(new Uint8Array(bytes));
  }

  /** Takes a file that was fetched or brought by hand; gives `updated`, `current` or why it was refused. */
  async take(bytes) {
    if (bytes.length > LARGEST) return "tampered";
    const before = this.engine.ages(this.now())?.version;
    try {
      const whole = await this.engine.take(bytes, this.host, this.now());
      await this.#store.set("snapshot", whole);
    } catch (error) {
      if (error instanceof SnapshotRefusal) return error.word;
      // The device is full, or the engine failed: what is stored is used again.
      await this.restart();
      return error.name === "QuotaExceededError" ? "device-full" : "not-checked";
    }
    return this.engine.ages(this.now()).version === before ? "current" : "updated";
  }
}

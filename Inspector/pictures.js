// Small pictures of products: fetched when they are first wanted, checked by the hash that the office signed, kept.

import { SERVER_MILLISECONDS } from "./check.js";

/** Bytes of all that are kept: beyond it those that were not looked at for longest go. */
export const MOST_BYTES = 24 * 1024 * 1024;
/** Bytes of one; the office's have at most 40,000. */
const LARGEST = 40_000;

export class Pictures {
  #store;
  /** Hash to bytes, the one that was looked at last at the end. */
  #kept;
  #most;
  #turn = Promise.resolve();

  constructor(store, kept, most) {
    this.#store = store;
    this.#kept = kept;
    this.#most = most;
  }

  static async open(store, most = MOST_BYTES) {
    return new Pictures(store, new Map(await store.get("pictures") ?? []), most);
  }

  /** Bytes that are kept. */
  get size() {
    return [...this.#kept.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  /** The bytes of a picture by its SHA-256 in hexadecimal; null where it is neither kept nor can be had. */
  async bytes(hash) {
    const kept = await this.#store.get(`picture:${hash}`).catch(() => undefined);
    // What a device spoilt is fetched again.
    if (kept && await sha256(kept) === hash) {
      await this.#next(() => this.#note(hash, kept.length));
      return kept;
    }
    const fetched = await fetchPicture(hash);
    if (!fetched || await sha256(fetched) !== hash) return null;
    // A full device shows it all the same.
    await this.#next(() => this.#keep(hash, fetched)).catch(() => {});
    return fetched;
  }

  /** One change after the other. */
  #next(change) {
    this.#turn = this.#turn.catch(() => {}).then(change);
    return this.#turn;
  }

  async #keep(hash, bytes) {
    await this.#store.set(`picture:${hash}`, bytes);
    await this.#note(hash, bytes.length);
  }

  async #note(hash, count) {
    this.#kept.delete(hash);
    this.#kept.set(hash, count);
    while (this.size > this.#most && this.#kept.size > 1) {
      const [oldest] = this.#kept.keys();
      await this.#store.remove(`picture:${oldest}`);
      this.#kept.delete(oldest);
    }
    await this.#store.set("pictures", [...this.#kept]);
  }
}

async function fetchPicture(hash) {
  try {
    const answer = await fetch(`/pictures/${hash}.jpg`, { signal: AbortSignal.timeout(SERVER_MILLISECONDS) });
    if (!answer.ok || Number(answer.headers.get("content-length")) > LARGEST) return null;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.length <= LARGEST ? bytes : null;
  } catch {
    return null;
  }
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

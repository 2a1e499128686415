// What was done without the office: an item for each act, until the office has it or a person removes it.

/** States: `waiting`, `sending`, `accepted` (with its receipt), `refused` (with its reason), `person` (both states). */
const ACTS = [
  "open", "find", "visit", "verify", "reject", "transfer", "propose-withdrawal", "close", "stamps", "photo",
];
const FORMAT = "tracestamp-queue-1";
/** More than a device does in months; a file beyond it is none of ours. */
const MOST = 5000;
export const MOST_FILE_BYTES = 256 << 20;

export class Queue {
  #store;
  #stored = [];
  /** What the device had no room for: on this screen only. */
  #unsaved = [];
  /** Keys of what is in a file: a device that is full cannot note it. */
  #exported = new Set();

  static async open(store) {
    const queue = new Queue();
    queue.#store = store;
    await queue.load();
    return queue;
  }

  /** In the order in which it was done. */
  get items() {
    return [...this.#stored, ...this.#unsaved];
  }

  get unsavedCount() {
    return this.#unsaved.length;
  }

  /** Reads what other tabs did too. */
  async load() {
    this.#stored = await this.#store.queued();
    for (const item of this.#stored) item.exported ||= this.#exported.has(item.key);
  }

  /**
   * Adds an act under a key of its own; gives the item, whose `unsaved` says that it is on this screen only.
   *
   * `inspection`: the key of its case, or its number; `body`: members as `/v1/openapi.json` names them, all as text;
   * `about`: what minutes say of the case; `photo`: bytes, `small`: the same for minutes.
   */
  async add({ act, inspection, body = {}, about, photo, small, sha256, key = crypto.randomUUID(), at = Date.now() }) {
    const item = {
      key, act, inspection: inspection ?? key, body, about, sha256, deviceAt: at, state: "waiting", tries: 0, exported: false,
    };
    try {
      item.seq = await this.#store.enqueue(item, photo, small);
      this.#stored.push(item);
    } catch (error) {
      Object.assign(item, { unsaved: error?.name ?? "AbortError", photo });
      this.#unsaved.push(item);
    }
    return item;
  }

  /** Notes what became of an item. */
  async note(item, changes) {
    Object.assign(item, changes);
    if (!item.unsaved) await this.#store.amend(item.seq, changes);
  }

  async photo(item) {
    return item.unsaved ? item.photo : this.#store.photo(item.seq);
  }

  /** Removes an item that the office has, or that is in a file. */
  async remove(item) {
    if (!isRemovable(item)) return;
    if (item.unsaved) this.#unsaved = this.#unsaved.filter((other) => other !== item);
    else await this.#store.dequeue(item.seq);
    await this.load();
  }

  /** All of it as a file, pictures too, and nothing by which anybody signs in. */
  async file(device) {
    const items = [];
    for (const item of this.items) {
      const photo = item.state === "accepted" ? undefined : await this.photo(item);
      const { key, act, inspection, body, sha256, deviceAt, state, receipt } = item;
      items.push({
        key, act, inspection, body, device_at: deviceAt, state, receipt, sha256, photo: photo && base64Of(photo),
      });
    }
    return JSON.stringify({ format: FORMAT, device, made_at: Date.now(), items });
  }

  /** What was exported may be removed; items that came meanwhile may not. */
  async exported(items) {
    for (const item of items) {
      this.#exported.add(item.key);
      await this.note(item, { exported: true }).catch(() => {});
    }
  }

  /** Takes another device's file in; gives how many were new, or null for no such file. */
  async merge(text) {
    const items = await parsed(text);
    if (!items) return null;
    const known = new Set(this.items.map(({ key }) => key));
    let count = 0;
    for (const { device_at: at, ...item } of items) {
      if (known.has(item.key) || item.state === "accepted") continue;
      await this.add({ ...item, at });
      count += 1;
    }
    return count;
  }
}

export function isRemovable(item) {
  return item.state === "accepted" || item.exported;
}

/** A case by the number that the office gave it, else by what its minutes carry until then. */
export function nameOf(reference, number) {
  return number ?? (/^\d+$/.test(reference) ? reference : provisionalNumber(reference));
}

/** What minutes carry until the office gave the case its number. */
export function provisionalNumber(key) {
  return `T-${key.slice(-8).toUpperCase()}`;
}

/**
 * The item to send next, or null.
 *
 * Within a case in order, and nothing of a case that was not opened; pictures after all texts that can go.
 */
export function next(items) {
  const stopped = new Set(items.filter(({ act, state }) => act === "open" && ["refused", "person"].includes(state))
    .map(({ inspection }) => inspection));
  const ready = items.filter(({ state, inspection, act }) => (
    ["waiting", "sending"].includes(state) && (act === "open" || !stopped.has(inspection))));
  return ready.find(({ act }) => act !== "photo") ?? ready[0] ?? null;
}

async function parsed(text) {
  try {
    const { format, items } = JSON.parse(text);
    if (format !== FORMAT || !Array.isArray(items) || items.length > MOST) return null;
    const all = [];
    for (const item of items) all.push(await checked(item));
    return all;
  } catch {
    return null;
  }
}

/** Only what is known of: a file may hold anything. */
async function checked({ key, act, inspection, body, device_at, state, sha256, photo }) {
  const isKey = (text) => /^(?=.*[A-Za-z_-])[\w-]{16,64}$/.test(text);
  const isPlain = Object.values(body).every((value) => typeof value === "string");
  const isCase = isKey(inspection) || (act !== "open" && /^[1-9]\d{0,8}$/.test(inspection));
  if (!isKey(key) || !isCase || !ACTS.includes(act) || !isPlain || !Number.isSafeInteger(device_at)) {
    throw new Error("no item");
  }
  const item = { key, act, inspection, body, device_at, state };
  if (act !== "photo" || state === "accepted") return item;
  const bytes = Uint8Array.from(atob(photo), (letter) => letter.charCodeAt(0));
  if (await hashOf(bytes) !== sha256) throw new Error("a picture that was changed");
  return { ...item, sha256, photo: bytes.buffer };
}

/** SHA-256 in hexadecimal. */
export async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function base64Of(buffer) {
  const parts = [];
  const bytes = new Uint8Array(buffer);
  for (let start = 0; start < bytes.length; start += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return btoa(parts.join(""));
}

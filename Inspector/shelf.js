// The shelf: what was scanned here, so that one stamp on two goods is seen at once.

const FORMAT = "tracestamp-shelf-1";
/** More than anyone scans in a day; a file beyond it is none of ours. */
const MOST = 20_000;
/** Colleagues whose lists one stamp is in. */
const MOST_SIGHTS = 100;
/** Bytes of a list's text at most. */
export const MOST_LIST_BYTES = 8 << 20;

export class Shelf {
  #store;
  #items = new Map();
  /** Whether the list survives a restart. */
  isKept = true;

  static async open(store) {
    const shelf = new Shelf();
    shelf.#store = store;
    for (const item of (await store.get("shelf")) ?? []) shelf.#items.set(keyOf(item), item);
    shelf.isKept = store.isDurable;
    return shelf;
  }

  /** In the order in which they were scanned. */
  get items() {
    return [...this.#items.values()];
  }

  /** The same stamp scanned before, or undefined. */
  earlier(item) {
    return this.#items.get(keyOf(item));
  }

  /**
   * Notes a scan; of a stamp that is there the newest outcome counts, and the count of its scans rises.
   *
   * `id`: allotment and serial; `at`: seconds since 1970 by this device.
   */
  async note({ id, code, outcome, name, at }) {
    const key = keyOf({ code, outcome });
    const before = this.#items.get(key);
    const first = before?.scans > 0 ? before.at : at;
    this.#items.set(key, { ...before, id, code, outcome, name, at: first, scans: (before?.scans ?? 0) + 1 });
    await this.#keep();
  }

  async clear() {
    this.#items.clear();
    await this.#keep();
  }

  /** The list as a text, for a colleague or for the office; `who`: this device, `host`: whose stamps they are. */
  text(who, host) {
    return JSON.stringify({ format: FORMAT, host, who, items: this.items });
  }

  /**
   * Takes a colleague's list in; what was taken before changes nothing, nor does what came from here.
   *
   * Gives `{ count, both }`: how many stamps came, and how many of them were here; or `{ fault }`: `mergeBad` for what
   * is no list, `mergeForeign` for one of another office.
   */
  async merge(text, { me, host }) {
    const other = parsed(text);
    if (!other) return { fault: "mergeBad" };
    if (other.host !== host) return { fault: "mergeForeign" };
    let both = 0;
    for (const { scans, seen, ...item } of other.items) {
      const mine = this.#items.get(keyOf(item));
      if (mine) both += 1;
      const own = scans > 0 ? [{ who: other.who, at: item.at, scans }] : [];
      const sights = joined(mine?.seen ?? [], [...own, ...seen].filter(({ who }) => who !== me));
      if (mine || sights.length > 0) this.#items.set(keyOf(item), { ...(mine ?? { ...item, scans: 0 }), seen: sights });
    }
    await this.#keep();
    return { count: other.items.length, both };
  }

  async #keep() {
    try {
      await this.#store.set("shelf", this.items);
      this.isKept = this.#store.isDurable;
    } catch {
      this.isKept = false;
    }
  }
}

/**
 * By what stamps are told apart: two codes for one serial are two stamps, of which one was never issued; and a forged
 * signature may begin as the right one does, so that its code is the same.
 */
function keyOf({ code, outcome }) {
  return outcome === "bad-signature" ? `${code} !` : code;
}

/** How often a stamp was scanned, here and by all whose lists were taken in. */
export function sightCount({ scans, seen = [] }) {
  return seen.reduce((sum, sight) => sum + (sight.scans ?? 1), scans);
}

/** Whether someone should look at it again: a bad outcome, or the same stamp twice. */
export function isOdd(item, toneOf) {
  return sightCount(item) > 1 || !["good", "ended"].includes(toneOf(item.outcome));
}

/** One sight for each person and time, with the most scans that were told of it. */
function joined(known, more) {
  const sights = new Map(known.map((sight) => [`${sight.who} ${sight.at}`, sight]));
  for (const sight of more) {
    const key = `${sight.who} ${sight.at}`;
    if (!((sights.get(key)?.scans ?? 0) >= sight.scans)) sights.set(key, sight);
  }
  return [...sights.values()].slice(0, MOST_SIGHTS);
}

function parsed(text) {
  try {
    const { format, host, who, items } = JSON.parse(text);
    const isText = (value, most) => typeof value === "string" && value.length <= most;
    const isCount = (value) => Number.isSafeInteger(value) && value >= 0 && value <= MOST;
    const isSight = (sight) => isText(sight.who, 100) && Number.isSafeInteger(sight.at) && isCount(sight.scans ?? 1);
    const fits = format === FORMAT && isText(host, 255) && isText(who, 100) && Array.isArray(items)
      && items.length <= MOST && items.every((item) => isText(item.id, 40) && isText(item.code, 40)
        && isText(item.outcome, 40) && isText(item.name, 400) && Number.isSafeInteger(item.at) && isCount(item.scans)
        && (item.seen ?? []).length <= MOST_SIGHTS && (item.seen ?? []).every(isSight));
    return fits ? { host, who, items: items.map(known) } : null;
  } catch {
    return null;
  }
}

/** Only what is known of: a file may hold anything. */
function known({ id, code, outcome, name, at, scans, seen = [] }) {
  return { id, code, outcome, name, at, scans, seen: seen.map(({ who, at, scans = 1 }) => ({ who, at, scans })) };
}

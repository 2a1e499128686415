// The inspector's judgement: rules are Swift compiled to WebAssembly (Wasm/Inspector), signatures are WebCrypto.
// Nothing here decides what a stamp is; it carries bytes between the two.

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const crypto = globalThis.crypto ?? (await import("node:crypto")).webcrypto;
const algorithm = { name: "ECDSA", hash: "SHA-256" };

/** One loaded module; a fault inside it throws, and its maker starts another. */
export class Engine {
  #wasm;
  #imported = new Map();

  /** `module`: a compiled `inspector.wasm`. */
  static async start(module) {
    const engine = new Engine();
    engine.#wasm = (await WebAssembly.instantiate(module)).exports;
    return engine;
  }

  /**
   * Trusts the keys of `/inspect/keys.json` and no others but a snapshot's own.
   *
   * `keys`: each `{ id, first, last, public_key }`, days counted from 2020-01-01.
   */
  trust(keys) {
    this.#wasm.inspector_distrust();
    for (const { id, first, last, public_key } of keys) {
      if (!this.#wasm.inspector_trust(this.#write(pointOfPEM(public_key)), id, first, last)) {
        throw new Error("a key that is none");
      }
    }
  }

  /** What a text says: `{ form: "stamp" | "code", … }`, or `{ fault, offset }`. Nothing of it is checked. */
  read(text) {
    this.#wasm.inspector_read(this.#write(encoder.encode(text.trim().slice(0, 512))));
    return this.#answer();
  }

  /** `authentic`, `unknown-key` or `bad-signature`, of what `read` told of a stamp. */
  async signatureOf(stamp) {
    if (stamp.keys.length === 0) return "unknown-key";
    return (stamp.canonical && (await this.#isSigned(stamp))) ? "authentic" : "bad-signature";
  }

  /** What the snapshot in use says of a stamp whose signature is authentic; null without a snapshot. */
  verdict(text, now) {
    const count = this.#write(encoder.encode(text.trim().slice(0, 512)));
    return this.#wasm.inspector_verdict(count, now) ? this.#answer() : null;
  }

  /** Version, times and ages of the snapshot in use, or null. */
  ages(now) {
    return this.#wasm.inspector_snapshot_ages(now) ? this.#answer() : null;
  }

  /**
   * Takes a snapshot file, full or delta, into use; whole or not at all.
   *
   * `now`: seconds since 1970; 0 for a file that was taken before. Gives the bytes of a full file to be stored, or
   * throws a `SnapshotRefusal`; the one in use stays then.
   */
  async take(bytes, host, now) {
    this.#must(this.#wasm.inspector_snapshot_read(this.#write(bytes)));
    const head = this.#answer();
    this.#must(this.#wasm.inspector_snapshot_signers(this.#write(encoder.encode(host))));
    const { keys } = this.#answer();
    if (!(await this.#isSigned({ ...head, keys }))) throw new SnapshotRefusal("tampered");
    this.#must(this.#wasm.inspector_snapshot_follows(now));
    const stored = bytes.subarray(head.stored_at);
    const section = head.plain ? stored : await inflated(stored, head.section_bytes);
    this.#must(this.#wasm.inspector_snapshot_apply(this.#write(section)));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", this.#answerBytes()));
    this.#must(this.#wasm.inspector_snapshot_keep(this.#write(digest)));
    return this.#answerBytes();
  }

  async #isSigned({ keys, signature, signing_input }) {
    for (const point of keys) {
      const key = await this.#key(point);
      if (await crypto.subtle.verify(algorithm, key, fromHex(signature), fromHex(signing_input))) return true;
    }
    return false;
  }

  async #key(point) {
    if (!this.#imported.has(point)) {
      const curve = { name: "ECDSA", namedCurve: "P-256" };
      this.#imported.set(point, await crypto.subtle.importKey("raw", fromHex("04" + point), curve, false, ["verify"]));
    }
    return this.#imported.get(point);
  }

  #must(holds) {
    if (!holds) throw new SnapshotRefusal(this.#answer().fault ?? "tampered");
  }

  #write(bytes) {
    const place = this.#wasm.inspector_input(bytes.length);
    if (place === 0) throw new SnapshotRefusal("tampered");
    new Uint8Array(this.#wasm.memory.buffer, place, bytes.length).set(bytes);
    return bytes.length;
  }

  #answerBytes() {
    const { inspector_answer, inspector_count, memory } = this.#wasm;
    return new Uint8Array(memory.buffer, inspector_answer(), inspector_count()).slice();
  }

  #answer() {
    return JSON.parse(decoder.decode(this.#answerBytes()));
  }
}

/** Why a snapshot is not taken: `word` as Snapshot.md names it. */
export class SnapshotRefusal extends Error {
  constructor(word) {
    super(word);
    this.word = word;
  }
}

/** Inflates to exactly `count` bytes, and never further. */
export async function inflated(stored, count) {
  const stream = new Blob([stored]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const section = new Uint8Array(count);
  let filled = 0;
  try {
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (filled + value.length > count) {
        await reader.cancel();
        throw new SnapshotRefusal("tampered");
      }
      section.set(value, filled);
      filled += value.length;
    }
  } catch {
    throw new SnapshotRefusal("tampered");
  }
  if (filled !== count) throw new SnapshotRefusal("tampered");
  return section;
}

/** A P-256 SubjectPublicKeyInfo ends with the point's 64 bytes. */
function pointOfPEM(pem) {
  const der = Uint8Array.from(atob(pem.replace(/-----[^-]+-----|\s/g, "")), (letter) => letter.charCodeAt(0));
  if (der.length !== 91) throw new Error("a key that is none");
  return der.subarray(27);
}

function fromHex(text) {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

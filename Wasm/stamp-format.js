// Stamp format 1 in JavaScript: reading is StampFormat itself, compiled to WebAssembly; ES256 is WebCrypto.
// Runs in browsers and in node 18 or later. `stamp-format.wasm` stands beside this file (Wasm/build.sh).

const wasm = await load(new URL("stamp-format.wasm", import.meta.url));
const crypto = globalThis.crypto ?? (await import("node:crypto")).webcrypto;

/**
 * Reads a URL or 203 digits. Says nothing of authenticity: see `checkStamp`.
 *
 * Gives `{ fields, short_code, bytes, signingInput, isCanonical }`, or `{ fault: { word, offset } }` with the
 * offset of the first fault in bytes of UTF-8 (null where a field, not a character, is at fault).
 */
export function readStamp(text) {
  if (!call(wasm.read_stamp, text)) return { fault: fault() };
  const { numbers } = answer();
  return {
    fields: fields(numbers),
    short_code: textAt(64),
    bytes: bytesAt(96, 84),
    signingInput: bytesAt(180, 34),
    isCanonical: numbers.getUint8(30) === 1,
  };
}

/**
 * Reads the code that a person types when a camera fails. Only the registry can compare it with a stamp.
 *
 * Gives `{ allotment, serial, signature_bits, short_code }` or `{ fault }`.
 */
export function readTypedCode(text) {
  if (!call(wasm.read_typed_code, text)) return { fault: fault() };
  const { numbers } = answer();
  return {
    allotment: numbers.getUint32(16, true),
    serial: numbers.getUint32(20, true),
    signature_bits: numbers.getUint32(92, true),
    short_code: textAt(64),
  };
}

/** Prepares public keys for `checkStamp`: each a PEM text or DER bytes of a P-256 SubjectPublicKeyInfo. */
export async function importKeys(list) {
  return Promise.all(list.map(async (item) => {
    const spki = typeof item === "string" ? derOfPEM(item) : item;
    const [a, b, c] = new Uint8Array(await crypto.subtle.digest("SHA-256", spki));
    const curve = { name: "ECDSA", namedCurve: "P-256" };
    const key = await crypto.subtle.importKey("spki", spki, curve, false, ["verify"]);
    return { id: (a << 16) | (b << 8) | c, key };
  }));
}

/**
 * Checks a text against the keys of `importKeys`. The first failure is the answer: text, version, algorithm,
 * serial, key, signature.
 *
 * Gives `{ check, fields, short_code }`; `check` is one of `malformed`, `unsupported-version`,
 * `unsupported-algorithm`, `unknown-key`, `bad-signature`, `authentic`. Unreadable texts have `fields: null`.
 */
export async function checkStamp(text, keys) {
  const stamp = readStamp(text);
  if (stamp.fault) return { check: stamp.fault.word, offset: stamp.fault.offset, fields: null, short_code: null };
  return { check: await checkSignature(stamp, keys), fields: stamp.fields, short_code: stamp.short_code };
}

async function checkSignature(stamp, keys) {
  const candidates = keys.filter(({ id }) => id === stamp.fields.key_id);
  if (candidates.length === 0) return "unknown-key";
  // WebCrypto accepts a high s, of which every signature has one: the format does not.
  if (!stamp.isCanonical) return "bad-signature";
  const algorithm = { name: "ECDSA", hash: "SHA-256" };
  for (const { key } of candidates) {
    if (await crypto.subtle.verify(algorithm, key, stamp.bytes.slice(20), stamp.signingInput)) return "authentic";
  }
  return "bad-signature";
}

function fields(numbers) {
  return {
    version: 1,
    algorithm: 1,
    kind: numbers.getUint32(4, true),
    key_id: numbers.getUint32(8, true),
    product: numbers.getUint32(12, true),
    allotment: numbers.getUint32(16, true),
    serial: numbers.getUint32(20, true),
    issued_on: numbers.getUint16(24, true),
    certified_until: numbers.getUint16(26, true),
    use_by: numbers.getUint16(28, true),
  };
}

function fault() {
  const offset = answer().numbers.getInt32(0, true);
  return { word: textAt(32), offset: offset < 0 ? null : offset };
}

// The module's memory may grow in a call, which detaches older views: each view is made when it is used.
function call(read, text) {
  const input = wasm.stamp_input();
  // 512 bytes hold any text that can be read and its first byte too many; of a longer one the start is enough.
  const { written } = new TextEncoder().encodeInto(text.slice(0, 512), new Uint8Array(wasm.memory.buffer, input, 512));
  return read(written) === 1;
}

function answer() {
  const start = wasm.stamp_answer();
  return {
    numbers: new DataView(wasm.memory.buffer, start, 256),
    bytes: new Uint8Array(wasm.memory.buffer, start, 256),
  };
}

function bytesAt(offset, count) {
  return answer().bytes.slice(offset, offset + count);
}

function textAt(offset) {
  const { bytes } = answer();
  return new TextDecoder().decode(bytes.slice(offset, bytes.indexOf(0, offset)));
}

function derOfPEM(pem) {
  const base64 = pem.replace(/-----[^-]+-----|\s/g, "");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

async function load(url) {
  const bytes = url.protocol === "file:"
    ? await (await import("node:fs/promises")).readFile(url)
    : await (await fetch(url)).arrayBuffer();
  return (await WebAssembly.instantiate(bytes)).instance.exports;
}

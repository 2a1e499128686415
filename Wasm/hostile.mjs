// Hostile texts through the WebAssembly module: none is taken, none makes it trap or grow.

import { readFile } from "node:fs/promises";
import { checkStamp, importKeys, readTypedCode } from "../.build/wasm/stamp-format.js";

const file = new URL("../Tests/StampFormatTests/Vectors/stamp-format-1.json", import.meta.url);
const { vectors, public_key_spki_pem, host } = JSON.parse(await readFile(file, "utf8"));
const keys = await importKeys([public_key_spki_pem]);
const { digits, short_code } = vectors.find(({ expect }) => expect === "authentic");
const prefix = `https://${host}/`;

let passed = 0;
let failed = 0;
function expect(what, holds) {
  if (holds) passed += 1;
  else failed += 1;
  if (!holds) console.log(`failed: ${what}`);
}

const malformed = [
  ["nothing", "", 0],
  ["10 MB of digits", "7".repeat(10_000_000), 203],
  ["10 MB of digits in a URL", prefix + "0".repeat(10_000_000), prefix.length + 203],
  ["a host without end", `https://${"a".repeat(10_000_000)}`, 71],
  ["a zero byte in front", `\0${digits}`, 0],
  ["a zero byte behind", `${digits}\0`, 203],
  ["a newline behind", `${prefix}${digits}\n`, prefix.length + 203],
  ["half a surrogate pair", `${digits.slice(0, 7)}\ud800${digits.slice(8)}`, 7],
  ["upper-case HTTPS", `HTTPS://${host}/${digits}`, 0],
  ["a query", `${prefix}${digits}?a=1`, prefix.length + 203],
  ["10 MB of three-byte letters", "ệ".repeat(3_000_000), 0],
];
for (const [what, text, offset] of malformed) {
  const { check, offset: found, fields } = await checkStamp(text, keys);
  expect(`${what}: ${check} at ${found}`, check === "malformed" && found === offset && fields === null);
}

const code = readTypedCode(`${short_code}${" ".repeat(600)}!`);
expect("a typed code with a tail", code.fault?.word === "malformed" && code.fault.offset === 64);
expect("no keys", (await checkStamp(digits, [])).check === "unknown-key");

for (let place = 0; place < digits.length; place += 1) {
  for (const digit of "0123456789") {
    const changed = digits.slice(0, place) + digit + digits.slice(place + 1);
    if (changed === digits) continue;
    expect(`digit ${place} made ${digit}`, (await checkStamp(changed, keys)).check !== "authentic");
  }
}

const wasm = await readFile(new URL("../.build/wasm/stamp-format.wasm", import.meta.url));
const module = (await WebAssembly.instantiate(wasm)).instance.exports;
const input = () => new Uint8Array(module.memory.buffer, module.stamp_input(), 512);
const before = module.memory.buffer.byteLength;
for (let round = 0; round < 20_000; round += 1) {
  const { written } = new TextEncoder().encodeInto(round % 2 ? digits : prefix + digits.slice(1), input());
  module.read_stamp(written);
}
expect(`${module.memory.buffer.byteLength} bytes of memory, before ${before}`, module.memory.buffer.byteLength === before);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

// Runs every vector of stamp format 1 through the WebAssembly module and WebCrypto, as a browser would.
//
//   node Wasm/vectors.mjs              all must pass; exits 1 otherwise
//   node Wasm/vectors.mjs --self-test  spoils each expectation in turn; exits 1 unless every one is noticed

import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { checkStamp, importKeys, readStamp, readTypedCode } from "../.build/wasm/stamp-format.js";

const file = new URL("../Tests/StampFormatTests/Vectors/stamp-format-1.json", import.meta.url);
const { vectors, public_key_spki_pem } = JSON.parse(await readFile(file, "utf8"));
const keys = await importKeys([public_key_spki_pem]);

/** What differs from the vector, in words; empty when nothing does. */
async function differences(vector) {
  const found = [];
  const expect = (what, actual, expected) => {
    if (!isDeepStrictEqual(actual, expected)) {
      found.push(`${what}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
    }
  };
  for (const form of ["url", "digits"]) {
    const answer = await checkStamp(vector[form], keys);
    expect(`${form} check`, answer.check, vector.expect);
    expect(`${form} fields`, answer.fields, vector.fields);
    if (vector.short_code) expect(`${form} short_code`, answer.short_code, vector.short_code);
  }
  if (vector.short_code) {
    const code = readTypedCode(vector.short_code);
    const [a, b, c] = readStamp(vector.digits).bytes?.slice(20) ?? [];
    expect("typed code", code, {
      allotment: vector.fields.allotment,
      serial: vector.fields.serial,
      signature_bits: (a << 12) | (b << 4) | (c >> 4),
      short_code: vector.short_code,
    });
  }
  return found;
}

/** The vector with one expectation changed, once for each that it has. */
function spoiled(vector) {
  const copies = [{ ...vector, expect: vector.expect === "authentic" ? "bad-signature" : "authentic" }];
  if (vector.short_code) copies.push({ ...vector, short_code: `*${vector.short_code.slice(1)}` });
  if (!vector.fields) copies.push({ ...vector, fields: {} });
  for (const name of Object.keys(vector.fields ?? {})) {
    copies.push({ ...vector, fields: { ...vector.fields, [name]: vector.fields[name] + 1 } });
  }
  return copies;
}

const selfTest = process.argv.includes("--self-test");
let passed = 0;
let failed = 0;
for (const [index, vector] of vectors.entries()) {
  for (const one of selfTest ? spoiled(vector) : [vector]) {
    const found = await differences(one);
    if ((found.length > 0) === selfTest) {
      passed += 1;
    } else {
      failed += 1;
      console.log(`vector ${index} (${vector.note}): ${found.join("; ") || "a wrong expectation was not noticed"}`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

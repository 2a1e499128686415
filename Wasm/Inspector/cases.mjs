// The inspector's engine in node: Swift's own answers on 10,000 cases (Tests/InspectorTests writes them), all published
// vectors, and snapshots that must be refused.
//
//   node Wasm/Inspector/cases.mjs              all must agree; exits 1 otherwise
//   node Wasm/Inspector/cases.mjs --self-test  spoils an expectation of each kind; exits 1 unless each is noticed

import { readFile } from "node:fs/promises";
import { Duplex } from "node:stream";
import { isDeepStrictEqual } from "node:util";
import { createInflateRaw } from "node:zlib";
import { Engine } from "../../.build/app/engine.js";
import { WORDS } from "../../.build/app/words.js";

// Node 18 has no raw deflate in its web streams; every browser of that age has.
try {
  new DecompressionStream("deflate-raw");
} catch {
  globalThis.DecompressionStream = class {
    constructor() {
      Object.assign(this, Duplex.toWeb(createInflateRaw()));
    }
  };
}

const root = new URL("../../", import.meta.url);
const json = async (path) => JSON.parse(await readFile(new URL(path, root), "utf8"));
const module = await WebAssembly.compile(await readFile(new URL(".build/app/inspector.wasm", root)));
const cases = await json(".build/inspector/cases.json");
const vectors = await json("Tests/StampFormatTests/Vectors/stamp-format-1.json");
const snapshot = new Uint8Array(Buffer.from(cases.snapshot, "base64"));
const madeAt = 1_795_132_800;

let passed = 0;
const failures = [];
function expect(what, actual, expected) {
  if (isDeepStrictEqual(actual, expected)) passed += 1;
  else failures.push(`${what}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
}

async function started(keys) {
  const engine = await Engine.start(module);
  engine.trust(keys);
  return engine;
}

async function checkOf(engine, text) {
  const read = engine.read(text);
  return read.fault ?? engine.signatureOf(read);
}

async function compareCases() {
  const engine = await started(cases.keys);
  await engine.take(snapshot, cases.host, 0);
  for (const { text, now, check, verdict } of cases.cases) {
    expect(`check of ${text}`, await checkOf(engine, text), check);
    if (check !== "authentic") continue;
    const found = engine.verdict(text, now);
    expect(`verdict of ${text} at ${now}`, {
      word: found.verdict, good: found.good, day: found.day, state: found.state, stars: found.details.stars ?? null,
      starsNow: found.details.stars_now ?? null, on: found.details.on ?? null, lot: found.batch_card?.lot ?? null,
      worstAge: found.worst_age, reliable: found.reliable, newer: found.newer,
      box: found.box.map(({ verdict: word, decides, reliable }) => ({ word, decides, reliable })),
    }, { stars: null, starsNow: null, on: null, lot: null, ...verdict });
  }
}

async function compareVectors() {
  const [keyID] = vectors.vectors.filter(({ expect: word }) => word === "authentic").map(({ fields }) => fields.key_id);
  const key = { id: keyID, first: 0, last: 16_383, public_key: vectors.public_key_spki_pem };
  const engine = await started([key]);
  const late = await started([{ ...key, first: 16_000 }]);
  for (const vector of vectors.vectors) {
    for (const form of ["url", "digits"]) {
      expect(`${vector.note} as ${form}`, await checkOf(engine, vector[form]), vector.expect);
      if (vector.expect !== "authentic") continue;
      if (vector.fields.issued_on < 16_000) expect("a key whose window begins later", await checkOf(late, vector[form]), "unknown-key");
      expect("a typed code", engine.read(vector.short_code).serial, vector.fields.serial);
    }
  }
}

const word = (wish) => wish.then(() => "taken", (error) => error.word ?? String(error));

async function refuseSnapshots() {
  const engine = await started(cases.keys);
  const kept = await engine.take(snapshot, cases.host, madeAt);
  expect("the same again", await word(engine.take(snapshot, cases.host, madeAt)), "taken");
  expect("what is stored", await word((await started(cases.keys)).take(kept, cases.host, 0)), "taken");
  expect("after its end", await word(engine.take(snapshot, cases.host, madeAt + 121 * 86_400)), "expired");
  expect("of elsewhere", await word(engine.take(snapshot, "other.example.gov.vn", madeAt)), "foreign");
  expect("by strangers", await word((await started([])).take(snapshot, cases.host, madeAt)), "foreign");
  expect("something else", await word(engine.take(new TextEncoder().encode("<html>"), cases.host, madeAt)), "unknown-format");
  for (const length of [0, 5, 9, 100, 173, 200, snapshot.length - 1]) {
    const refused = await word(engine.take(snapshot.slice(0, length), cases.host, madeAt));
    expect(`cut to ${length}`, ["truncated", "unknown-format"].includes(refused), true);
  }
  let random = 20_261_120;
  const next = (bound) => (random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0) % bound;
  for (let round = 0; round < 2000; round += 1) {
    const changed = snapshot.slice();
    changed[round < 200 ? round : next(changed.length)] ^= 1 << next(8);
    // Some bits of a deflate stream mean nothing: what comes out is signed, not how it was packed.
    const harmless = await engine.take(changed, cases.host, madeAt).then((whole) => isDeepStrictEqual(whole, kept), () => true);
    expect(`byte changed in round ${round}`, harmless, true);
  }
  expect("the one in use", engine.ages(madeAt).version, 5);
}

function compareWords() {
  expect("words of both languages", Object.keys(WORDS.en), Object.keys(WORDS.vi));
  expect("no word is empty", [...Object.values(WORDS.en), ...Object.values(WORDS.vi)].every(Boolean), true);
}

async function all() {
  await compareCases();
  await compareVectors();
  await refuseSnapshots();
  compareWords();
}

if (process.argv.includes("--self-test")) {
  const authentic = cases.cases.find(({ check }) => check === "authentic");
  const boxed = cases.cases.find(({ verdict }) => verdict?.box.length > 0);
  const spoils = [
    () => { authentic.check = "bad-signature"; },
    () => { authentic.check = "authentic"; authentic.verdict.day += 1; },
    () => { authentic.verdict.day -= 1; boxed.verdict.box[0].decides = !boxed.verdict.box[0].decides; },
    () => { boxed.verdict.box[0].decides = !boxed.verdict.box[0].decides; vectors.vectors[0].expect = "unknown"; },
  ];
  for (const spoil of spoils) {
    spoil();
    failures.length = 0;
    await all();
    if (failures.length === 0) {
      console.error("a spoiled expectation was not noticed");
      process.exit(1);
    }
  }
  console.log(`${spoils.length} spoiled expectations noticed`);
} else {
  await all();
  console.log(`${passed} passed, ${failures.length} failed`);
  for (const failure of failures.slice(0, 20)) console.error(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

// The inspector app: scan, type or bring a picture; the answer at once; shelf, cases, list and offline data below.

import { Camera, pixelsOfFile } from "./camera.js";
import { check } from "./check.js";
import { showData } from "./data-view.js";
import "./desk-words.js";
import "./field-words.js";
import { Account } from "./account.js";
import { sayAll } from "./dom.js";
import { Field } from "./field.js";
import { Office } from "./office.js";
import { showPicture } from "./picture-view.js";
import { Pictures } from "./pictures.js";
import { showResult } from "./result-view.js";
import { Scanner } from "./scanner.js";
import { Exchange } from "./shelf-exchange.js";
import { isPart } from "./shelf-parts.js";
import { showShelf } from "./shelf-view.js";
import { Shelf } from "./shelf.js";
import { openStore } from "./store.js";
import { Words } from "./words.js";

/** A symbol that stays in view is one scan; one that comes back after this long is another. */
const AWAY_MILLISECONDS = 3000;

const words = Words.preferred();
const $ = (id) => document.getElementById(id);
sayAll(words);
$("language").textContent = words.say("language");
$("language").lang = words.other;
$("language").href = `/inspect?lang=${words.other}`;
notice(words.say("loading"));
navigator.serviceWorker?.register("/inspect/worker.js", { scope: "/inspect" }).catch(() => {});

const store = await openStore();
const [office, scanner, shelf, pictures] = await Promise.all([
  Office.open(store),
  fetch("/inspect/scanner.wasm").then((answer) => answer.arrayBuffer()).then((bytes) => Scanner.start(bytes)),
  Shelf.open(store),
  Pictures.open(store),
]).catch((error) => {
  notice(words.say(error.message === "no-keys" ? "noKeys" : "d_not-checked"));
  throw error;
});
$("office").textContent = `${office.keys.office} · ${office.host}`;
$("training").hidden = !office.keys.training_day;
const camera = new Camera($("video"));
const field = await Field.open(store, { words, shelf, office, device: deviceName });
const exchange = new Exchange({
  words, shelf, host: office.host, device: deviceName, scanner, onChange: redraw, onNotice: notice,
});
const lastSeen = new Map();
notice(null);
redraw();
document.body.dataset.ready = "yes";
navigator.storage?.persist?.();
// An hour old is as good as new; beyond that the newest is asked for once.
if ((office.engine.ages(office.now())?.hours ?? 1) >= 1) update();

function notice(text) {
  $("notice").hidden = !text;
  $("notice").textContent = text ?? "";
}

function redraw() {
  showData(office, words);
  showShelf(shelf, words);
}

/** What was found of the stamp before says nothing of what is at hand now. */
function forget() {
  $("result").hidden = true;
  $("result-acts").hidden = true;
}

/** Checks a text, notes it on the shelf and shows what was found. */
async function examine(text) {
  notice(null);
  if (Account.isToken(text)) return field.signIn(text);
  if (isPart(text)) return takePart(text);
  const onLocal = (local) => {
    showResult($("result"), local, words);
    $("result").hidden = false;
  };
  const result = await check(text, { engine: office.engine, host: office.host, now: office.now(), onLocal });
  if (result.outcome === "not-checked") await office.restart();
  const notes = await noted(result);
  showResult($("result"), result, words, notes);
  showPicture($("result"), result, words, pictures);
  $("result").hidden = false;
  field.scanned(result);
  navigator.vibrate?.(notes.length > 0 || result.outcome !== "valid" ? [200, 100, 200] : 80);
  redraw();
  return result;
}

/** Takes a part of a colleague's list; a camera stays on until the list is whole. */
async function takePart(text) {
  if (await exchange.take(text) && camera.isOn) stopCamera();
  navigator.vibrate?.(40);
}

/** Puts a stamp on the shelf; gives what is to be said when it was there before. */
async function noted({ read, outcome, verdict, facts }) {
  if (!read.allotment || ["unknown-key", "not-checked"].includes(outcome)) return [];
  const id = `${read.allotment}/${read.serial}`;
  const earlier = shelf.earlier({ code: read.code, outcome });
  const name = facts?.product_name ?? verdict?.product_card?.name ?? "";
  await shelf.note({ id, code: read.code, outcome, name, at: Math.floor(Date.now() / 1000) });
  if (!earlier) return [];
  const own = earlier.scans > 0 ? [words.say("again", { t: words.time(earlier.at) })] : [];
  return [...own, ...(earlier.seen ?? []).map(({ who, at }) => words.say("againElsewhere", { who, t: words.time(at) }))];
}

// Camera

$("start").onclick = async () => {
  if (camera.isOn) return stopCamera();
  try {
    await camera.start();
  } catch {
    camera.stop();
    return notice(words.say("noCamera"));
  }
  notice(null);
  $("finder").hidden = false;
  $("start").textContent = words.say("stop");
  $("torch").hidden = !camera.hasTorch;
  $("torch").textContent = words.say("torchOn");
  lastSeen.clear();
  watch();
};

$("torch").onclick = async () => {
  const on = $("torch").getAttribute("aria-pressed") !== "true";
  await camera.setTorch(on);
  $("torch").setAttribute("aria-pressed", on);
  $("torch").textContent = words.say(on ? "torchOff" : "torchOn");
};

// A camera that nobody looks through drains the battery; some phones show black after coming back.
document.addEventListener("visibilitychange", () => {
  if (document.hidden && camera.isOn) stopCamera();
});

function stopCamera() {
  camera.stop();
  $("finder").hidden = true;
  $("torch").hidden = true;
  $("start").textContent = words.say("start");
}

async function watch() {
  while (camera.isOn) {
    const frame = camera.frame();
    const symbols = frame ? await scanner.scan(frame) : [];
    $("hint").textContent = symbols.length > 1 ? words.say("severalInView", { n: symbols.length }) : words.say("looking");
    for (const { text } of symbols) {
      const isNew = performance.now() - (lastSeen.get(text) ?? -Infinity) > AWAY_MILLISECONDS;
      lastSeen.set(text, performance.now());
      if (!isNew) continue;
      await examine(text);
      lastSeen.set(text, performance.now());
    }
    if (camera.isOn && symbols.some(({ text }) => !isPart(text)) && !$("shelf-mode").checked) {
      stopCamera();
      $("result").focus();
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

$("picture").onchange = async ({ target }) => {
  const [file] = target.files;
  if (!file) return;
  const symbols = await pixelsOfFile(file).then((pixels) => scanner.scan(pixels), () => []);
  target.value = "";
  if (symbols.length === 0) {
    forget();
    return notice(words.say("noSymbol"));
  }
  for (const { text } of symbols) await examine(text);
};

// Typed code

$("code").oninput = () => {
  $("code-state").textContent = stateOfTyped($("code").value);
};

function stateOfTyped(typed) {
  const count = typed.replace(/[\s-]/g, "").length;
  if (count === 0 || typed.startsWith("http")) return "";
  if (count < 17) return words.say("typeShort", { n: 17 - count });
  const read = office.engine.read(typed);
  if (!read.fault) return words.say("typeRight");
  // The check sign proves no place; where one look-alike explains it, Swift names the group.
  if (read.slip === "check") return words.say(read.group ? "typeCheckIn" : "typeCheck", { n: read.group });
  if (read.slip === "character") return words.say("typeCharacter", { n: read.group });
  return words.say("typeWrong", { n: (read.offset ?? 0) + 1 });
}

$("typed").onsubmit = async (event) => {
  event.preventDefault();
  const typed = $("code").value;
  const state = typed.trim() ? stateOfTyped(typed) : words.say("typeShort", { n: 17 });
  if (state && state !== words.say("typeRight") && typed.length < 60) {
    forget();
    $("code-state").textContent = state;
    return $("code").focus();
  }
  await examine(typed);
  $("result").focus();
};

// Shelf

/** Tells this device's list from a colleague's. */
async function deviceName() {
  const known = (await store.get("device")) ?? crypto.randomUUID().slice(0, 8);
  await store.set("device", known).catch(() => {});
  return known;
}

$("new-shelf").onclick = async () => {
  if (shelf.items.length > 0 && !confirm(words.say("shelfNewSure", { n: shelf.items.length }))) return;
  await shelf.clear();
  exchange.reset();
  forget();
  notice(null);
  redraw();
};

// Offline data

$("update").onclick = update;

async function update() {
  $("data-state").textContent = words.say("updating");
  $("data-state").textContent = words.say(await office.update());
  redraw();
}

$("bring").onchange = async ({ target }) => {
  const [file] = target.files;
  if (!file) return;
  $("data-state").textContent = words.say(await office.take(new Uint8Array(await file.arrayBuffer())));
  target.value = "";
  redraw();
};

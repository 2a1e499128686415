// What a stamp's own page says when the office cannot be reached: the signature, and nothing of its status.

import { check } from "./check.js";
import { sayAll } from "./dom.js";
import { Engine } from "./engine.js";
import { showResult } from "./result-view.js";
import { Words } from "./words.js";

const words = Words.preferred();
sayAll(words);
document.getElementById("again").href = location.href;
const keys = await (await fetch("/inspect/keys.json")).json();
document.getElementById("office").textContent = `${keys.office} · ${keys.host}`;
document.getElementById("training").hidden = !keys.training_day;
const module = await WebAssembly.compile(await (await fetch("/inspect/inspector.wasm")).arrayBuffer());
const engine = await Engine.start(module);
engine.trust(keys.keys);
const text = decodeURIComponent(location.pathname.slice(1));
// The page itself is the proof that the office did not answer.
const network = navigator.onLine ? "bad" : "none";
const result = await check(text, { engine, host: keys.host, now: 0, ask: async () => ({ network }) });
showResult(document.getElementById("result"), result, words);
document.body.dataset.ready = "yes";

// Colleagues exchange lists: as a file, or from screen to camera, where there is no network.

import { download } from "./dom.js";
import { MOST_LIST_BYTES } from "./shelf.js";
import { MOST_PARTS, Taking, partsOf } from "./shelf-parts.js";

/** How long each part stays: long enough for a slow camera. */
const PART_MILLISECONDS = 1500;
/** Pixels of the canvas along a module; the page shows it as wide as the screen is. */
const MODULE_PIXELS = 8;

const $ = (id) => document.getElementById(id);

export class Exchange {
  #words;
  #shelf;
  #host;
  #device;
  #scanner;
  #onChange;
  #onNotice;
  #taking = new Taking();
  #parts = [];
  #shown = 0;
  #timer;

  /**
   * `device`: gives this device's name; `host`: whose stamps they are; `onChange`: called when the list changed;
   * `onNotice`: tells a person, or takes back what was told when it is null.
   */
  constructor({ words, shelf, host, device, scanner, onChange, onNotice }) {
    this.#words = words;
    this.#shelf = shelf;
    this.#host = host;
    this.#device = device;
    this.#scanner = scanner;
    this.#onChange = onChange;
    this.#onNotice = onNotice;
    this.#listen();
  }

  /** Another shelf: what was taken, and what is shown, belongs to the one before. */
  reset() {
    this.#close();
    this.#drop();
  }

  #listen() {
    $("export").onclick = async () => download(await this.#text(), "ke");
    $("merge").onchange = ({ target }) => this.#mergeFile(target);
    $("parts-show").onclick = () => this.#show();
    $("parts-close").onclick = () => this.#close();
    $("part-back").onclick = () => this.#turn(-1);
    $("part-next").onclick = () => this.#turn(1);
    $("part-run").onclick = () => this.#run(!this.#timer);
    $("taking-drop").onclick = () => this.#drop();
  }

  async #text() {
    return this.#shelf.text(await this.#device(), this.#host);
  }

  async #mergeFile(input) {
    const [file] = input.files;
    if (!file) return;
    const text = file.size <= MOST_LIST_BYTES ? await file.text() : "";
    input.value = "";
    await this.#merge(text);
  }

  async #merge(text) {
    const { fault, count, both } = await this.#shelf.merge(text, { me: await this.#device(), host: this.#host });
    this.#onNotice(fault ? this.#words.say(fault) : this.#words.say("merged", { n: count, m: both }));
    this.#onChange();
  }

  // Showing

  async #show() {
    if (this.#shelf.items.length === 0) return this.#onNotice(this.#words.say("shelfEmpty"));
    const parts = await partsOf(await this.#text());
    if (!parts) return this.#onNotice(this.#words.say("partsTooMany", { n: MOST_PARTS }));
    this.#onNotice(null);
    this.#parts = parts;
    this.#shown = 0;
    $("parts").hidden = false;
    for (const id of ["part-back", "part-run", "part-next"]) $(id).hidden = parts.length === 1;
    this.#draw();
    this.#run(parts.length > 1 && !matchMedia("(prefers-reduced-motion: reduce)").matches);
    $("parts").scrollIntoView();
  }

  #close() {
    this.#run(false);
    this.#parts = [];
    $("parts").hidden = true;
  }

  #turn(step) {
    this.#run(false);
    this.#advance(step);
  }

  #advance(step) {
    this.#shown = (this.#shown + step + this.#parts.length) % this.#parts.length;
    this.#draw();
  }

  #run(on) {
    clearInterval(this.#timer);
    this.#timer = on ? setInterval(() => this.#advance(1), PART_MILLISECONDS) : undefined;
    $("part-run").textContent = this.#words.say(on ? "partPause" : "partRun");
  }

  #draw() {
    const { side, modules } = this.#scanner.symbol(this.#parts[this.#shown]);
    const number = { n: this.#shown + 1, m: this.#parts.length };
    $("part-number").textContent = this.#words.say("partNumber", number);
    const canvas = $("part");
    canvas.setAttribute("aria-label", this.#words.say("partNumber", number));
    canvas.width = canvas.height = side * MODULE_PIXELS;
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = "#000";
    modules.forEach((dark, index) => {
      if (!dark) return;
      const [x, y] = [index % side, Math.floor(index / side)];
      context.fillRect(x * MODULE_PIXELS, y * MODULE_PIXELS, MODULE_PIXELS, MODULE_PIXELS);
    });
  }

  // Taking

  /** Takes a symbol's text that `isPart`; gives whether the list is whole now. */
  async take(text) {
    const { word, text: list } = await this.#taking.take(text);
    if (word === "whole") await this.#merge(list);
    else if (["partTaken", "partKnown"].includes(word)) this.#onNotice(null);
    else this.#onNotice(this.#words.say(word));
    if (word === "partKnown" && !this.#taking.isOpen) this.#onNotice(this.#words.say("partsKnown"));
    this.#redraw();
    return word === "whole";
  }

  #drop() {
    this.#taking.drop();
    this.#redraw();
  }

  #redraw() {
    const { isOpen, count, total, missing } = this.#taking;
    $("taking").hidden = !isOpen;
    $("taking-state").textContent = isOpen
      ? this.#words.say("takingState", { n: count, m: total, list: missing.join(", ") }) : "";
  }
}

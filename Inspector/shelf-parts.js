// A list as texts for QR symbols: each part names its number, how many there are, and the hash of the whole.
//
// All of a part is in the alphanumeric set of QR symbols: its header, and base45 (RFC 9285) of its bytes. The whole is
// the count of bytes of the list's text (32 bits, big-endian), and that text deflated.

import { inflated } from "./engine.js";
import { MOST_LIST_BYTES } from "./shelf.js";

/** At one and a half seconds each, more takes longer than a file. */
export const MOST_PARTS = 99;
/** Bytes of the whole in a part: a symbol of version 15 at level M, which one phone reads off another's screen. */
const PART_BYTES = 350;
const MARK = "TSK1/";
const FORM = /^TSK1\/(\d{1,2})\/(\d{1,2})\/([0-9A-F]{32})\/([0-9A-Z $%*+./:-]{3,600})$/;
const SET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** Whether a symbol's text is, or wants to be, a part of a list. */
export function isPart(text) {
  return text.startsWith(MARK);
}

/** The parts of a list's text, or null when there would be more than `MOST_PARTS`. */
export async function partsOf(text) {
  const plain = new TextEncoder().encode(text);
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  const whole = new Uint8Array(4 + packed.length);
  new DataView(whole.buffer).setUint32(0, plain.length);
  whole.set(packed, 4);
  const total = Math.ceil(whole.length / PART_BYTES);
  if (total > MOST_PARTS || plain.length > MOST_LIST_BYTES) return null;
  const hash = await shortHashOf(whole);
  // All parts of about one length: one size of symbol on the screen.
  const size = Math.ceil(whole.length / total);
  return Array.from({ length: total }, (_, index) => (
    `${MARK}${index + 1}/${total}/${hash}/${base45(whole.subarray(index * size, (index + 1) * size))}`));
}

/** A list that is being taken, part by part, in any order. */
export class Taking {
  #hash = null;
  #total = 0;
  #parts = new Map();
  /** Of the list that was taken last: its parts are still on the colleague's screen. */
  #done = null;

  /** Whether some parts are there and others are not. */
  get isOpen() {
    return this.#parts.size > 0;
  }

  get count() {
    return this.#parts.size;
  }

  get total() {
    return this.#total;
  }

  /** The numbers that are not there yet. */
  get missing() {
    return Array.from({ length: this.#total }, (_, index) => index + 1).filter((number) => !this.#parts.has(number));
  }

  /** Drops what was taken; the list taken last may be taken again. */
  drop() {
    this.#hash = this.#done = null;
    this.#total = 0;
    this.#parts.clear();
  }

  /**
   * Takes one symbol's text; gives `{ word }`:
   *
   * `partTaken`; `partKnown` (it is there, or its list was the last one taken); `partBad` (no part); `partForeign` (of
   * another list); `partWrong` (a part of that number is there and is another); `partsBad` (all are there, and their
   * hash is not the one they name: all dropped); `whole`, with the list's `text`.
   */
  async take(text) {
    const [, number, total, hash, payload] = FORM.exec(text) ?? [];
    const bytes = payload && bytesOf(payload);
    if (!bytes || +number < 1 || +number > +total) return { word: "partBad" };
    if (hash === this.#done) return { word: "partKnown" };
    if (this.isOpen && (hash !== this.#hash || +total !== this.#total)) return { word: "partForeign" };
    this.#hash = hash;
    this.#total = +total;
    const there = this.#parts.get(+number);
    if (there) return { word: `${there}` === `${bytes}` ? "partKnown" : "partWrong" };
    this.#parts.set(+number, bytes);
    return this.missing.length > 0 ? { word: "partTaken" } : this.#finished();
  }

  async #finished() {
    const hash = this.#hash;
    const whole = new Uint8Array(await new Blob(
      Array.from({ length: this.#total }, (_, index) => this.#parts.get(index + 1))).arrayBuffer());
    this.drop();
    if (whole.length < 5 || await shortHashOf(whole) !== hash) return { word: "partsBad" };
    const count = new DataView(whole.buffer).getUint32(0);
    if (count > MOST_LIST_BYTES) return { word: "partsBad" };
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await inflated(whole.subarray(4), count));
      this.#done = hash;
      return { word: "whole", text };
    } catch {
      return { word: "partsBad" };
    }
  }
}

/** The first half of SHA-256, in upper-case hexadecimal. */
async function shortHashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 16);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("").toUpperCase();
}

function base45(bytes) {
  let text = "";
  for (let index = 0; index < bytes.length; index += 2) {
    const isPair = index + 1 < bytes.length;
    let number = isPair ? 256 * bytes[index] + bytes[index + 1] : bytes[index];
    for (let digit = 0; digit < (isPair ? 3 : 2); digit += 1) {
      text += SET[number % 45];
      number = Math.floor(number / 45);
    }
  }
  return text;
}

/** The bytes of a base45 text, or null for one that is none. */
function bytesOf(text) {
  const bytes = [];
  for (let index = 0; index < text.length; index += 3) {
    const digits = [...text.slice(index, index + 3)].map((letter) => SET.indexOf(letter));
    const number = digits.reduceRight((sum, digit) => 45 * sum + digit, 0);
    if (digits.length === 1 || number >= (digits.length === 3 ? 0x10000 : 0x100)) return null;
    if (digits.length === 3) bytes.push(number >> 8);
    bytes.push(number & 255);
  }
  return Uint8Array.from(bytes);
}

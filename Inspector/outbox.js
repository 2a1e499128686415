// The list and who sends it: what is added goes out when it can, and into a file when a person wants it.

import { Account } from "./account.js";
import { Desk } from "./desk.js";
import { download } from "./dom.js";
import { MOST_FILE_BYTES, Queue, isRemovable } from "./queue.js";
import { showQueue } from "./queue-view.js";
import { Sender } from "./sender.js";

const $ = (id) => document.getElementById(id);

export class Outbox {
  #words;
  #device;
  #say;
  #onChange;
  #onReasons;
  #account;
  #desk;
  /** Items that the office had answered when it was last asked how cases stand. */
  #counted = null;
  #queue;
  #sender;

  /**
   * `device`: gives this device's name, for files; `say`: tells a person what was done; `onChange`, `onReasons`: called
   * when the list, or the reasons for findings, changed.
   */
  static async open(store, { words, device, say, onChange, onReasons }) {
    const outbox = new Outbox();
    outbox.#words = words;
    outbox.#device = device;
    outbox.#say = say;
    outbox.#onChange = onChange;
    outbox.#onReasons = onReasons;
    outbox.#account = await Account.open(store);
    outbox.#desk = await Desk.open(store, outbox.#account);
    outbox.#queue = await Queue.open(store);
    outbox.#sender = new Sender(outbox.#queue, outbox.#account, () => outbox.#redraw());
    return outbox;
  }

  /** Shows the list and sends what waits, once everything around it is there. */
  start() {
    this.#listen();
    this.#redraw();
    this.#showAccount(this.#words.say(this.#account.isSignedIn ? "signedIn" : "signedOut"));
    this.#account.refresh().then(() => this.#onReasons());
    this.#refreshDesk();
    this.send();
  }

  /** What the office last told of cases. */
  get desk() {
    return this.#desk;
  }

  async #refreshDesk() {
    this.#counted = this.#settledCount;
    const word = await this.#desk.refresh();
    $("desk-state").textContent = ["no-token", "ok"].includes(word) ? "" : this.#words.say(`desk_${word}`);
    this.#onChange();
  }

  get #settledCount() {
    return this.items.filter(({ state }) => ["accepted", "refused", "person"].includes(state)).length;
  }

  get items() {
    return this.#queue.items;
  }

  get reasons() {
    return this.#account.reasons;
  }

  /** Every act goes through the list, whatever the network is. */
  async add(item) {
    const added = await this.#queue.add(item);
    this.#sender.changed();
    return added;
  }

  send() {
    return this.#sender.run();
  }

  async signIn(text) {
    if (!Account.isToken(text)) return this.#showAccount(this.#words.say("tokenBad"));
    await this.#account.signIn(text);
    $("token").value = "";
    this.#showAccount(this.#words.say(`a_${await this.#account.refresh()}`));
    this.#onReasons();
    await this.#refreshDesk();
    return this.send();
  }

  #redraw() {
    showQueue(this.#queue, this.#sender, this.#words, { desk: this.#desk, onRemove: (item) => this.#remove([item], "removeSure") });
    this.#onChange();
    // What the office took changed how its cases stand, and what it refused did not fit how they stand.
    if (this.#sender.state === "idle" && this.#counted !== null && this.#settledCount !== this.#counted) this.#refreshDesk();
  }

  #showAccount(text) {
    $("account-state").textContent = text;
    $("sign-out").hidden = !this.#account.isSignedIn;
  }

  #listen() {
    $("account-form").onsubmit = (event) => {
      event.preventDefault();
      return this.signIn($("token").value);
    };
    $("sign-out").onclick = () => this.#signOut();
    $("send-now").onclick = () => this.send();
    $("desk-refresh").onclick = () => this.#refreshDesk();
    $("queue-export").onclick = () => this.#export();
    $("queue-import").onchange = ({ target }) => this.#import(target);
    $("queue-clear").onclick = () => this.#remove(this.items.filter(isRemovable), "queueClearSure");
    addEventListener("online", () => {
      this.#refreshDesk();
      return this.send();
    });
    addEventListener("beforeunload", (event) => {
      if (this.#queue.unsavedCount > 0) event.preventDefault();
    });
  }

  async #signOut() {
    if (!confirm(this.#words.say("signOutSure"))) return;
    await this.#account.signOut();
    await this.#desk.forget();
    this.#onChange();
    this.#showAccount(this.#words.say("signedOut"));
  }

  async #export() {
    const items = this.#queue.items;
    download(await this.#queue.file(await this.#device()), "hang-cho");
    await this.#queue.exported(items);
    this.#say("queueExported", { n: items.length });
    this.#sender.changed();
  }

  async #import(input) {
    const [file] = input.files;
    const count = file && file.size <= MOST_FILE_BYTES ? await this.#queue.merge(await file.text()) : null;
    input.value = "";
    this.#say(count === null ? "queueMergeBad" : "queueMerged", { n: count });
    this.#sender.changed();
    return this.send();
  }

  async #remove(items, question) {
    if (items.length === 0 || !confirm(this.#words.say(question, { n: items.length }))) return;
    for (const item of items) await this.#queue.remove(item);
    this.#sender.changed();
  }
}

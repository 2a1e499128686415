// Who sends: the inspector's token, entered or scanned once, kept on this device and in no file.

/** How a token is written; its start tells what it is. */
const TOKEN = /^tst_\d{1,10}_[0-9a-f]{64}$/;

export class Account {
  #store;
  #token;
  #reasons;

  static async open(store) {
    const account = new Account();
    account.#store = store;
    account.#token = await store.get("token");
    account.#reasons = await store.get("reasons");
    return account;
  }

  static isToken(text) {
    return TOKEN.test(text.trim());
  }

  get isSignedIn() {
    return Boolean(this.#token);
  }

  /** Read anew each time: another tab may have signed out. */
  async token() {
    this.#token = await this.#store.get("token");
    return this.#token;
  }

  /** Reasons for findings as the office last told them; empty before it did. */
  get reasons() {
    return this.#reasons ?? [];
  }

  async signIn(text) {
    await this.#store.set("token", text.trim());
    this.#token = text.trim();
  }

  async signOut() {
    await this.#store.set("token", null);
    this.#token = null;
  }

  /** Asks for the reasons that are open today; gives a word as `ask` does. */
  async refresh() {
    const { word, told } = await this.ask("/v1/finding-reasons");
    if (word !== "ok") return word;
    this.#reasons = told.reasons;
    await this.#store.set("reasons", told.reasons).catch(() => {});
    return word;
  }

  /**
   * Reads what the office tells under the token: `{ word, told }`, where the word is `ok`, `no-token`, `token-refused`, or
   * `none` or `bad` (network).
   */
  async ask(path) {
    if (!this.#token) return { word: "no-token" };
    try {
      const headers = { authorization: `Bearer ${this.#token}` };
      const answer = await fetch(path, {
        headers, cache: "no-store", credentials: "omit", redirect: "error", signal: AbortSignal.timeout(20_000),
      });
      if ([401, 403].includes(answer.status)) return { word: "token-refused" };
      return answer.ok ? { word: "ok", told: await answer.json() } : { word: "bad" };
    } catch (error) {
      return { word: error.name === "TypeError" ? "none" : "bad" };
    }
  }
}

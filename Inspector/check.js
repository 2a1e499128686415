// One check, in order: text, signature, key window, snapshot, and the server if it answers within two seconds.
// The result lists what was checked and what was not.

export const SERVER_MILLISECONDS = 2000;

/**
 * Asks the register: `{ network: "answered", facts }`, or why there is none:
 *
 * `none` (no network), `bad` (too slow, or an answer that is none).
 */
export async function askServer(text) {
  if (globalThis.navigator?.onLine === false) return { network: "none" };
  try {
    const signal = AbortSignal.timeout(SERVER_MILLISECONDS);
    const answer = await fetch(`/v1/verdicts/${encodeURIComponent(text.trim())}`, { signal, cache: "no-store" });
    if (!answer.ok) return { network: "bad" };
    return { network: "answered", facts: await answer.json() };
  } catch (error) {
    // A request that could not be sent at all is a TypeError; a time limit is not.
    return { network: error.name === "TypeError" ? "none" : "bad" };
  }
}

/**
 * Checks one text: `{ outcome, tone, checked: { signature, window, allotment, status, online }, … }`.
 *
 * `outcome` is a verdict's word, or: `malformed`, `bad-signature`, `unknown-key`, `status-unknown` (the signature is
 * good, nothing newer is known), `too-old`, `needs-register` (a typed code), `not-checked` (a fault of our own).
 *
 * `onLocal`: is told what is known before the server answers; its `network` is `asking`.
 */
export async function check(text, { engine, host, now, ask = askServer, onLocal = () => {} }) {
  try {
    const read = engine.read(text);
    const checked = { text: !read.fault, signature: null, window: null, allotment: null, status: null, online: false };
    if (read.fault) return { outcome: "malformed", read, checked, network: "unneeded" };
    const foreign = Boolean(read.host) && read.host !== host;
    const server = ask(read.form === "code" ? read.code : text);
    const local = read.form === "code" ? { outcome: "needs-register" } : await offline(text, read, checked, engine, now);
    onLocal({ ...local, read, checked: { ...checked }, network: "asking", foreign });
    const { network, facts } = await server;
    const result = { ...local, read, checked, network, foreign };
    return facts ? withServer(result, facts) : result;
  } catch (error) {
    return { outcome: "not-checked", reason: String(error), read: {}, checked: {}, network: "unneeded" };
  }
}

async function offline(text, read, checked, engine, now) {
  const signature = await engine.signatureOf(read);
  checked.window = signature !== "unknown-key";
  checked.signature = signature === "unknown-key" ? null : signature === "authentic";
  if (signature !== "authentic") return { outcome: signature };
  const verdict = engine.verdict(text, now);
  if (!verdict) return { outcome: "status-unknown" };
  if (verdict.newer) return { outcome: "status-unknown" };
  checked.allotment = verdict.state !== "";
  checked.status = verdict.made_at;
  return { outcome: verdict.reliable ? verdict.verdict : "too-old", verdict };
}

/** The register knows more, and later, than any snapshot; but what the signature says, it cannot unsay. */
function withServer(result, facts) {
  const isSigned = facts.check === "authentic";
  const { checked } = result;
  checked.online = true;
  if (result.outcome === "bad-signature") return { ...result, facts };
  // A typed code holds no signature to be wrong.
  checked.signature = isSigned || (result.read.form === "code" ? null : false);
  if (isSigned) checked.window = checked.allotment = true;
  return { ...result, facts, outcome: isSigned ? facts.verdict : facts.check };
}

const TONES = {
  good: ["valid", "participating"],
  ended: ["certificate-ended"],
  caution: ["not-activated", "suspended", "copy-suspected", "too-old"],
  bad: ["recalled", "void", "lost", "stolen", "wasted", "returned", "unused-expired", "not-recognised", "use-by-passed",
    "not-as-issued", "bad-signature", "unknown-key"],
};

/** How an outcome looks: `good`, `ended`, `caution`, `bad` or `unknown`. */
export function toneOf(outcome) {
  return Object.keys(TONES).find((tone) => TONES[tone].includes(outcome)) ?? "unknown";
}

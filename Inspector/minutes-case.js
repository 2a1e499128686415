// What minutes tell of one case: what the office told last, and what this device did since.

import { standing } from "./case-rules.js";
import { referenceOf } from "./desk.js";
import { provisionalNumber } from "./queue.js";

/** Everything on this device about the case of a reference; null when there is nothing. */
export async function gathered(store, reference) {
  const items = await store.queued();
  const { told, receivedAt } = (await store.get("desk")) ?? {};
  const line = told?.cases.find((other) => [referenceOf(other), `${other.case}`].includes(reference)) ?? null;
  const own = items.filter(({ inspection }) => inspection === reference || (line && inspection === `${line.case}`));
  const opening = own.find(({ act }) => act === "open") ?? null;
  if (!opening && !line) return null;
  const acts = own.filter(({ act, state }) => act !== "open" && !["refused", "person"].includes(state));
  const state = standing(line, acts, told?.at ?? 0);
  return {
    reference, line, opening, told, receivedAt, findings: state.findings,
    visits: visitsOf(line, acts), stamps: stampsOf(line, opening, acts), photos: await photosOf(store, line, acts),
  };
}

function visitsOf(line, acts) {
  const known = (line?.events ?? []).map(({ act, at, document }) => ({ act, at, document }));
  const heard = new Set((line?.events ?? []).map(({ receipt }) => receipt));
  const own = acts.filter(({ act, receipt }) => !["stamps", "photo"].includes(act) && !heard.has(receipt))
    .map(({ act, deviceAt, body }) => ({ act, at: deviceAt, document: body.document }));
  return [...known, ...own];
}

/** By what stands under their symbols where that is known; the one that led to the case first. */
function stampsOf(line, opening, acts) {
  const first = line?.code ?? opening?.body.stamp ?? line?.stamp;
  const scanned = acts.filter(({ act }) => act === "stamps").map(({ body }) => ({ code: body.stamp, note: body.note }));
  const heard = new Set(acts.map(({ receipt }) => receipt).filter(Boolean));
  const others = (line?.evidence ?? []).filter(({ stamp, receipt }) => stamp && !heard.has(receipt)).map(({ stamp }) => ({ code: stamp }));
  const all = [...scanned, ...others].filter(({ code, note }) => code !== first || note);
  return [...(first ? [{ code: first, isFirst: true }] : []), ...all];
}

/** Pictures of this device with their bytes, then those that only the office has. */
async function photosOf(store, line, acts) {
  const taken = acts.filter(({ act }) => act === "photo");
  const own = await Promise.all(taken.map(async ({ seq, sha256, body, deviceAt }) => ({
    sha256, note: body.note, at: deviceAt, bytes: (await store.smallPhoto(seq)) ?? (await store.photo(seq)),
  })));
  const held = new Set(own.map(({ sha256 }) => sha256));
  const others = (line?.evidence ?? []).filter(({ sha256 }) => sha256 && !held.has(sha256))
    .map(({ sha256, at, bytes }) => ({ sha256, at, size: bytes }));
  return [...own, ...others];
}

/** The fields that a template may name. */
export function valuesOf(data, { keys, words, now }) {
  const { line, opening, told, reference } = data;
  const { body = {}, about = {}, number, deviceAt } = opening ?? {};
  const wave = line?.wave ?? body.wave;
  const plan = told?.waves.find((other) => other.wave === wave);
  const name = (list, code) => told?.names[list]?.[code]?.[words.language] ?? code;
  const [kind] = (line?.agency ?? told?.agency ?? "").split("/");
  const key = line ? line.key : reference;
  return {
    office: keys?.office, number: line?.case ?? number, provisional: key ? provisionalNumber(key) : null,
    date: words.isoDay(now), origin: name("origins", line?.origin ?? body.origin),
    producer: line?.producer_name ?? about?.producer_name, address: line?.address ?? about?.address,
    "tax-code": line?.tax_code ?? about?.tax_code, product: line?.product_name ?? about?.product_name,
    stamp: line?.code ?? body.stamp ?? line?.stamp, place: line?.place ?? body.place,
    province: told?.provinces.find(({ code }) => code === (line?.province ?? body.province))?.name,
    agency: kind ? name("agencies", kind) : null, officer: line?.officer ?? told?.inspector,
    campaign: wave && plan ? `${wave}, ${plan.document}` : wave, outcome: null,
    "opened-on": line ? words.isoDay(line.opened_on) : deviceAt && words.time(deviceAt / 1000),
  };
}

// Where a case stands once everything done on this device is counted in, and what may follow: by the office's own table.

/** Acts of this device that the office has not refused and had not counted when it told of the case. */
function uncounted(items, toldAt) {
  return items.filter(({ state, serverAt }) => (
    ["waiting", "sending"].includes(state) || (state === "accepted" && !(serverAt <= toldAt))));
}

/**
 * A case as it will stand: `{ stage, findings, decided, pending }`.
 *
 * `line`: the case as the office told it, null for one that it does not know yet; `items`: what this device did in it;
 * `toldAt`: when the office told, by its own clock.
 */
export function standing(line, items, toldAt) {
  const state = {
    stage: line?.stage ?? "opened", findings: (line?.finding_list ?? []).map((finding) => ({ ...finding })),
    decided: line?.decided ?? false, pending: 0,
  };
  for (const item of line ? uncounted(items, toldAt) : items.filter(({ state: word }) => !["refused", "person"].includes(word))) {
    apply(state, item);
    if (item.state !== "accepted") state.pending += 1;
  }
  return state;
}

/** One act; the office's `InspectionCase.apply` says the same. */
function apply(state, { act, body }) {
  switch (act) {
    case "visit":
      if (state.findings.length === 0) state.stage = "on-site";
      break;
    case "find":
      state.findings.push({ ...body, finding: state.findings.length + 1, status: "open" });
      state.stage = "findings-issued";
      break;
    case "verify": return mark(state, body.finding, "verified");
    case "reject": return mark(state, body.finding, "open");
    case "propose-withdrawal": state.stage = "withdrawal-proposed"; break;
    case "transfer": state.stage = "transferred"; break;
    case "close": state.stage = "closed"; break;
    default: break;
  }
}

function mark(state, number, status) {
  for (const finding of state.findings) if (`${finding.finding}` === number) finding.status = status;
  const has = (wanted) => state.findings.some((finding) => finding.status === wanted);
  state.stage = has("open") ? "findings-issued" : has("remedied") ? "remediation-submitted" : "verified";
}

/**
 * What may be done next, by act: the outcomes of `close`, the findings of `verify` and `reject`, else true; what may not
 * is left out. Before the office told its table: what every inspector could always do in a case of this device.
 */
export function offers(told, state) {
  if (!told) return { visit: true, find: true, close: [{ outcome: "no-violation", needs_document: false }] };
  const offered = {};
  for (const { act, from } of told.acts) {
    const objects = from.includes(state.stage) ? objectsOf(act, told, state) : null;
    if (objects) offered[act] = objects;
  }
  return offered;
}

function objectsOf(act, told, state) {
  const some = (list) => (list.length > 0 ? list : null);
  switch (act) {
    case "verify":
    case "reject":
      return some(state.findings.filter(({ status }) => status === "remedied"));
    case "close":
      return some(told.outcomes.filter(({ outcome, from }) => (
        from.includes(state.stage) && (outcome !== "withdrawn" || state.decided))));
    default: return true;
  }
}

/** Findings that are open past their deadline; `today`: an ISO day. */
export function overdue(state, today) {
  if (state.stage === "closed") return [];
  return state.findings.filter(({ status, deadline }) => status === "open" && deadline < today);
}

/** The first deadline of what is open; null where nothing is. */
export function firstDeadline(state) {
  return state.findings.filter(({ status }) => status === "open").map(({ deadline }) => deadline).sort()[0] ?? null;
}

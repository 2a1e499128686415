// How minutes are worded: the office's own text, read as the office reads it (`MinutesTemplate`).

/** What fields of a template a case may lack by its nature. */
const OPTIONAL = ["number", "provisional", "campaign", "outcome"];
const TABLES = ["findings", "evidence", "visits"];

/**
 * A template's lines: `{ kind: "title" | "heading" | "text", parts }`, `{ kind: "table", name }` or `{ kind: "sign", roles }`.
 *
 * The office checked it before it was told; what is not understood here is left out.
 */
export function linesOf(text) {
  return text.split(/\r?\n/).map(lineOf).filter((line) => line !== null);
}

function lineOf(text) {
  if (!text.trim() || text.startsWith(";")) return null;
  if (text.startsWith("== ")) return { kind: "heading", parts: partsOf(text.slice(3)) };
  if (text.startsWith("= ")) return { kind: "title", parts: partsOf(text.slice(2)) };
  const [, name, rest] = /^\[([a-z]+)\](.*)$/.exec(text) ?? [];
  if (name === "sign") return { kind: "sign", roles: rest.split("|").map((role) => role.trim()).filter(Boolean) };
  if (name) return TABLES.includes(name) ? { kind: "table", name } : null;
  return { kind: "text", parts: partsOf(text) };
}

/** Words and `{ field }`s in turn. */
function partsOf(text) {
  return text.split(/(\{[a-z-]+\})/).filter(Boolean).map((part) => (
    part.startsWith("{") ? { field: part.slice(1, -1) } : { words: part }));
}

/** A line with its fields filled in; what is not known is left to be written by hand. */
export function filled(parts, values, blank) {
  return parts.map(({ words, field }) => words ?? (values[field] || (OPTIONAL.includes(field) ? "–" : blank))).join("");
}

/** Fields that are named and not known, each once, in their order. */
export function blanksOf(lines, values) {
  const named = lines.flatMap(({ parts = [] }) => parts).map(({ field }) => field).filter(Boolean);
  return [...new Set(named)].filter((field) => !OPTIONAL.includes(field) && !values[field]);
}

/** Used until the office told its own. */
export const USUAL = {
  vi: `{office}
Số hồ sơ: {number} (số tạm: {provisional})
= BIÊN BẢN KIỂM TRA
Hôm nay, ngày {date}, tại: {place}.
Chủ thể: {producer}. Sản phẩm: {product}.
== Tồn tại và thời hạn khắc phục
[findings]
== Hình ảnh, tài liệu và tem đã quét
[evidence]
Ý kiến của cơ sở: ............................................................
[sign] ĐẠI DIỆN CƠ SỞ | NGƯỜI KIỂM TRA`,
  en: `{office}
Case: {number} (provisional: {provisional})
= MINUTES OF AN INSPECTION
On {date}, at: {place}.
Producer: {producer}. Product: {product}.
== Findings and their deadlines
[findings]
== Pictures, papers and stamps scanned
[evidence]
What the place says: ............................................................
[sign] FOR THE PLACE | INSPECTOR`,
};

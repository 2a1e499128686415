// The three ages of what offline answers rest on.

import { element } from "./dom.js";

export function showData(office, words) {
  const ages = office.engine.ages(office.now());
  document.getElementById("data-version").textContent = !ages ? words.say("noSnapshot")
    : ages.expired ? words.say("expiredSnapshot", { t: words.time(ages.valid_until) })
      : words.say("version", { n: ages.version, t: words.time(ages.made_at) });
  const rows = ages ? [["ageKeys", ages.keys_age], ["ageStatus", ages.status_age], ["ageProducts", ages.products_age]] : [];
  document.getElementById("ages").replaceChildren(...rows.map(([key, own]) => {
    const grade = ages.expired ? "red" : own;
    return element("div", {}, element("dt", {}, words.say(key)), element("dd", {},
      element("span", { className: `mark ${grade}` }, words.say(grade)), ` ${words.age(ages.hours)}`));
  }));
}

// The picture of a result's product, in a place that does not move when it comes.

import { element } from "./dom.js";

/** Puts the picture that the snapshot names above a result's facts. */
export async function showPicture(place, { outcome, verdict }, words, pictures) {
  const hash = verdict?.product_card?.picture;
  // Nobody's goods are shown beside a stamp that the office did not make.
  if (!hash || ["bad-signature", "unknown-key", "malformed", "not-as-issued"].includes(outcome)) return;
  const name = words.say("productPicture");
  const figure = element("figure", { className: "goods" }, name);
  place.querySelector(".facts").before(figure);
  const bytes = await pictures.bytes(hash);
  figure.dataset.state = bytes ? "shown" : "absent";
  if (!bytes) return figure.replaceChildren(words.say("noProductPicture"));
  const image = element("img", { alt: `${name}: ${verdict.product_card.name}` });
  image.onload = image.onerror = () => URL.revokeObjectURL(image.src);
  image.src = URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" }));
  figure.replaceChildren(image);
}

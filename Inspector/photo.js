// A picture as evidence: turned upright, made small, drawn anew, so that nothing but what is seen is left of it.

/** Longest side in pixels, and bytes, of what is sent; text on a label is still read at that. */
const SIDE = 1600;
const MOST_BYTES = 300_000;

/** JPEG bytes of a picture that was taken or chosen; throws for a file that is none. */
export async function photoOf(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  try {
    let side = SIDE;
    for (;;) {
      for (const quality of [0.85, 0.7, 0.55]) {
        const blob = await drawn(picture, side, quality);
        if (blob.size <= MOST_BYTES || (side < 400 && quality < 0.6)) return await blob.arrayBuffer();
      }
      side *= 0.75;
    }
  } finally {
    picture.close();
  }
}

/** Longest side in pixels of a picture on minutes: enough to tell which it is. */
const SMALL_SIDE = 360;

/** JPEG bytes of a picture as minutes show it; throws for bytes that are none. */
export async function smallOf(bytes) {
  const picture = await createImageBitmap(new Blob([bytes]));
  try {
    return await (await drawn(picture, SMALL_SIDE, 0.7)).arrayBuffer();
  } finally {
    picture.close();
  }
}

async function drawn(picture, side, quality) {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/jpeg", quality);
  });
}

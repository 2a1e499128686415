// The device's camera as a stream of frames.

/** Longest side of a frame that is read, in pixels: more costs time and finds no more. */
const SIDE = 1280;

export class Camera {
  #stream;
  #video;
  #canvas = document.createElement("canvas");

  /** `video`: the element that shows what the camera sees. */
  constructor(video) {
    this.#video = video;
  }

  /** Throws a `DOMException` when there is no camera, or its use was refused. */
  async start() {
    if (!navigator.mediaDevices) throw new DOMException("no camera here", "NotFoundError");
    this.#stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 960 } }, audio: false,
    });
    this.#video.srcObject = this.#stream;
    await this.#video.play();
  }

  stop() {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
    this.#video.srcObject = null;
  }

  get isOn() {
    return this.#stream !== undefined;
  }

  get hasTorch() {
    return Boolean(this.#track?.getCapabilities?.().torch);
  }

  async setTorch(on) {
    await this.#track?.applyConstraints({ advanced: [{ torch: on }] });
  }

  get #track() {
    return this.#stream?.getVideoTracks()[0];
  }

  /** The present frame, or null while there is none. */
  frame() {
    const { videoWidth, videoHeight } = this.#video;
    if (!this.isOn || videoWidth === 0) return null;
    return pixelsOf(this.#video, videoWidth, videoHeight, this.#canvas, SIDE);
  }
}

/** The pixels of a picture that a person chose; it may be larger than a frame, where symbols are small. */
export async function pixelsOfFile(file) {
  const picture = await createImageBitmap(file);
  try {
    return pixelsOf(picture, picture.width, picture.height, document.createElement("canvas"), 2000);
  } finally {
    picture.close();
  }
}

function pixelsOf(source, width, height, canvas, side) {
  const scale = Math.min(1, side / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

// zxing-cpp's QR reader and writer (Apache-2.0), compiled to WebAssembly by Wasm/Scanner.

const decoder = new TextDecoder("utf-8", { fatal: true });

export class Scanner {
  #module;
  #exports;

  static async start(bytes) {
    const scanner = new Scanner();
    scanner.#module = await WebAssembly.compile(bytes);
    await scanner.#restart();
    return scanner;
  }

  /** Its C library asks for an environment, which is empty, and for files, of which there are none (EBADF, 8). */
  async #restart() {
    const known = {
      environ_sizes_get: (count, size) => {
        const memory = new DataView(this.#exports.memory.buffer);
        memory.setUint32(count, 0, true);
        memory.setUint32(size, 0, true);
        return 0;
      },
      environ_get: () => 0,
      proc_exit: () => { throw new Error("the reader gave up"); },
    };
    const imports = {};
    for (const { module, name } of WebAssembly.Module.imports(this.#module)) {
      (imports[module] ??= {})[name] = known[name] ?? (() => 8);
    }
    this.#exports = (await WebAssembly.instantiate(this.#module, imports)).exports;
    this.#exports._initialize?.();
  }

  /**
   * The symbols of a picture, at most 8: `[{ text }]`.
   *
   * `picture`: RGBA of at most 2,048 × 2,048. What the reader cannot stomach holds nothing.
   */
  async scan({ data, width, height }) {
    try {
      const place = this.#exports.frame(width, height);
      if (place === 0) return [];
      new Uint8Array(this.#exports.memory.buffer, place, data.length).set(data);
      return this.#symbols(this.#exports.scan(width, height));
    } catch {
      await this.#restart();
      return [];
    }
  }

  /**
   * The QR symbol of a text of at most 900 ASCII characters: `{ side, modules }`, of each of `side` × `side` modules
   * whether it is dark (1), quiet zone and all. Throws for a text that is too long.
   */
  symbol(text) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > 900) throw new RangeError("a text too long for a symbol");
    new Uint8Array(this.#exports.memory.buffer, this.#exports.symbol_text(), bytes.length).set(bytes);
    const side = this.#exports.symbol_write(bytes.length);
    const modules = new Uint8Array(this.#exports.memory.buffer, this.#exports.symbol_modules(), side * side);
    return { side, modules: modules.slice() };
  }

  #symbols(count) {
    const view = new DataView(this.#exports.memory.buffer, this.#exports.answer(), 16 * 1024);
    const symbols = [];
    for (let index = 0, place = 0; index < count; index += 1) {
      const length = view.getUint32(place, true);
      const text = textOf(new Uint8Array(view.buffer, view.byteOffset + place + 4, length));
      if (text !== null) symbols.push({ text });
      place += 4 + length;
    }
    return symbols;
  }
}

function textOf(bytes) {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

// What the app keeps on this device, in IndexedDB: keys, the last good snapshot, the shelf, what waits to be sent.

const NAME = "tracestamp-inspector";

/** Opens the store; a browser that refuses one (private windows do) gives a store that forgets. */
export async function openStore() {
  try {
    const database = await request(Object.assign(indexedDB.open(NAME, 2), {
      onupgradeneeded: ({ oldVersion, target: { result } }) => {
        if (oldVersion < 1) result.createObjectStore("kept");
        result.createObjectStore("queue", { keyPath: "seq", autoIncrement: true });
        result.createObjectStore("photos");
      },
    }));
    // A newer app in another tab must not wait for this one.
    database.onversionchange = () => database.close();
    return new Store(database);
  } catch {
    return new Store(null);
  }
}

class Store {
  #database;
  #memory = new Map();

  constructor(database) {
    this.#database = database;
  }

  /** Whether what is kept survives a restart. */
  get isDurable() {
    return this.#database !== null;
  }

  async get(key) {
    if (!this.#database) return this.#memory.get(key);
    return request(this.#database.transaction("kept").objectStore("kept").get(key));
  }

  /** Stored when it returns; throws when the device is full, and what was there stays. */
  async set(key, value) {
    if (!this.#database) return void this.#memory.set(key, value);
    await this.#write(["kept"], (kept) => kept.put(value, key));
  }

  /** What waits to be sent, in the order in which it was done. */
  async queued() {
    if (!this.#database) return [];
    return request(this.#database.transaction("queue").objectStore("queue").getAll());
  }

  /** The bytes of an item's picture; undefined where it has none. */
  async photo(seq) {
    if (!this.#database) return undefined;
    return request(this.#database.transaction("photos").objectStore("photos").get(seq));
  }

  /** The same picture small: it stays for the minutes when the office has the whole one. */
  async smallPhoto(seq) {
    return this.photo(smallKey(seq));
  }

  /** Stores a new item with its pictures, all or nothing, and gives its number; throws as `set` does. */
  async enqueue(item, photo, small) {
    let seq;
    await this.#write(["queue", "photos"], (queue, photos) => {
      queue.add(item).onsuccess = ({ target }) => {
        seq = target.result;
        if (photo) photos.put(photo, seq);
        if (small) photos.put(small, smallKey(seq));
      };
    });
    return seq;
  }

  /** Changes members of an item that is still there; one that the office has needs its whole picture no longer. */
  async amend(seq, changes) {
    await this.#write(["queue", "photos"], (queue, photos) => {
      queue.get(seq).onsuccess = ({ target: { result } }) => {
        if (result) queue.put({ ...result, ...changes });
      };
      if (changes.state === "accepted") photos.delete(seq);
    });
  }

  async dequeue(seq) {
    await this.#write(["queue", "photos"], (queue, photos) => {
      queue.delete(seq);
      photos.delete(seq);
      photos.delete(smallKey(seq));
    });
  }

  async #write(names, body) {
    if (!this.#database) throw new DOMException("nothing is kept here", "InvalidStateError");
    const transaction = this.#database.transaction(names, "readwrite", { durability: "strict" });
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
      body(...names.map((name) => transaction.objectStore(name)));
    });
  }

  async remove(key) {
    if (!this.#database) return void this.#memory.delete(key);
    await this.#write(["kept"], (kept) => kept.delete(key));
  }
}

function smallKey(seq) {
  return `small-${seq}`;
}

function request(wish) {
  return new Promise((resolve, reject) => {
    wish.onsuccess = () => resolve(wish.result);
    wish.onerror = wish.onblocked = () => reject(wish.error);
  });
}

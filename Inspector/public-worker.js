// Answers for stamps whose page cannot be fetched. It keeps no page that was visited, only what checks a signature.
/* global appVersion */

const kept = `public-${appVersion}`;
const page = "/inspect/offline.html";
const files = [page, ...["offline.js", "check.js", "dom.js", "engine.js", "result-view.js", "words.js", "app.css", "icon.svg",
  "inspector.wasm", "keys.json"].map((name) => `/inspect/${name}`)];
/** Longer than this nobody waits before a shelf. */
const patience = 4000;
/** 203 digits, or a typed code: all that stamps' addresses can be. */
const stampPath = /^\/(\d{203}|[0-9A-Za-z*~$=-]{17,21})$/;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(kept)
    .then((cache) => cache.addAll(files.map((path) => new Request(path, { cache: "reload" }))))
    .then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith("public-") && name !== kept)
      .map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (event.request.mode === "navigate" && stampPath.test(decoded(url.pathname))) {
    event.respondWith(fromOffice(event.request));
  } else if (files.includes(url.pathname)) {
    event.respondWith(newest(event.request, url.pathname));
  }
});

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function fromOffice(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) });
    // A proxy that stands before a service that is down.
    if (![502, 503, 504].includes(answer.status)) return answer;
  } catch {
    // No network, or too slow.
  }
  return caches.match(page, { cacheName: kept });
}

/** Keys are asked for again when there is a network; all else is of one version. */
async function newest(request, path) {
  if (path.endsWith("keys.json")) {
    try {
      const answer = await fetch(request, { signal: AbortSignal.timeout(patience) });
      if (answer.ok) {
        const copy = answer.clone();
        await (await caches.open(kept)).put(path, copy);
        return answer;
      }
    } catch {
      // Those that are kept serve.
    }
  }
  return (await caches.match(path, { cacheName: kept })) ?? fetch(request);
}

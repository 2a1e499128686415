// Keeps the app on the device. The service puts the app's version and the names of its files before this.
/* global appVersion, appFiles */

const kept = `inspector-${appVersion}`;
const paths = ["/inspect", ...appFiles.filter((name) => !name.endsWith("worker.js")).map((name) => `/inspect/${name}`)];

// All files of one version, or none of them.
self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(kept)
    .then((cache) => cache.addAll(paths.map((path) => new Request(path, { cache: "reload" }))))
    .then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith("inspector-") && name !== kept)
      .map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin || !paths.includes(url.pathname)) return;
  event.respondWith(caches.match(url.pathname, { cacheName: kept }).then((answer) => answer ?? fetch(event.request)));
});

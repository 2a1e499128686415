// On a stamp's public page: from now on stamps answer here without a network too. Nothing of the visit is kept.

navigator.serviceWorker?.register("/inspect/public-worker.js", { scope: "/" }).catch(() => {});

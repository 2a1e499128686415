"""Measures the inspector app's memory in Chromium with snapshots of provinces of several sizes; run by `make bench-app`.

What it prints, in MB of 1,000,000 bytes: the pages' own objects after a collection (JSHeapUsedSize), and the linear
memories of the two WebAssembly modules, which never shrink and so hold the most that each ever needed.
"""

import json
import sys
import unittest
from pathlib import Path

from playwright.sync_api import sync_playwright

from inspector import until
from pages import URL

FOLDER = Path(sys.argv.pop())

# Remembers every module that the page starts: an engine that replaces another counts too.
MEMORIES = """
const start = WebAssembly.instantiate;
window.memories = [];
WebAssembly.instantiate = async (...given) => {
  const made = await start.apply(WebAssembly, given);
  const { exports } = made.instance ?? made;
  window.memories.push([exports.inspector_input ? "rules" : "reader", exports.memory]);
  return made;
};
"""


class Measuring(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        cls.addClassCleanup(cls.playwright.stop)
        cls.browser = cls.playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        cls.addClassCleanup(cls.browser.close)

    def test_memory_with_snapshots_of_several_sizes(self):
        keys = json.loads((FOLDER / "keys.json").read_text())
        sizes = sorted(int(path.stem) for path in FOLDER.glob("*.snapshot"))
        self.assertEqual(sizes, [100, 1_000, 10_000])
        self.measured(keys, None)
        for size in sizes:
            self.measured(keys, size)

    def measured(self, keys, size):
        context = self.browser.new_context(
            service_workers="block", locale="vi-VN", viewport={"width": 360, "height": 740})
        self.addCleanup(context.close)
        context.add_init_script(MEMORIES)
        page = context.new_page()
        page.route("**/inspect/keys.json", lambda route: route.fulfill(
            json=keys | {"made_at": 2_000_000_000}, content_type="application/json"))
        page.route("**/v1/snapshot**", lambda route: route.fulfill(
            status=404, body="") if size is None else route.fulfill(
                body=(FOLDER / f"{size}.snapshot").read_bytes(), content_type="application/octet-stream"))
        page.goto(URL + "/inspect")
        page.wait_for_selector("body[data-ready]")
        wanted = "Máy chủ chưa có bản chụp" if size is None else "Đã cập nhật"
        until(page, f"document.getElementById('data-state').textContent.includes('{wanted}')", 120)
        devtools = context.new_cdp_session(page)
        devtools.send("Performance.enable")
        devtools.send("HeapProfiler.collectGarbage")
        metrics = {line["name"]: line["value"] for line in devtools.send("Performance.getMetrics")["metrics"]}
        heap = metrics["JSHeapUsedSize"]
        held = {"rules": 0, "reader": 0}
        for name, count in page.evaluate("memories.map(([name, memory]) => [name, memory.buffer.byteLength])"):
            held[name] += count
        self.assertTrue(all(held.values()) and heap > 0)
        print(f"{size or 0:>6} batches: {(heap + sum(held.values())) / 1e6:6.1f} MB  (JavaScript {heap / 1e6:.1f}, "
              f"rules and snapshot {held['rules'] / 1e6:.1f}, QR reader {held['reader'] / 1e6:.1f})")


if __name__ == "__main__":
    unittest.main()

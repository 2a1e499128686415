"""Works with the inspector app in Chromium as an inspector does; run by `make inspector`.

With a network, with a bad one and with none (the service is really stopped); with a camera that sees what
Tests/Browser/sights.py paints; with snapshots that must be refused.
"""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

import sights
from pages import FAINT, PICTURES, STAMPS, URL
from probes import wait_until

# What each kind of stamp of Scripts/with-service.sh answers, and its tone.
OUTCOMES = {
    "valid": ("valid", "good"), "five-stars": ("valid", "good"), "void": ("void", "bad"), "lost": ("lost", "bad"),
    "box": ("lost", "bad"),
    "suspended": ("suspended", "caution"), "not-activated": ("not-activated", "caution"),
    "recalled": ("recalled", "bad"), "use-by-passed": ("use-by-passed", "bad"),
    "certificate-ended": ("certificate-ended", "ended"), "forged": ("bad-signature", "bad"),
}
# Whatever a finger must hit and is less than 44 CSS pixels high; a chosen file or a tick is hit by its label.
SMALL = """() => [...document.querySelectorAll('a, button, label.button, .tick, input')]
  .filter(e => !e.classList.contains('skip') && !['file', 'checkbox'].includes(e.type))
  .filter(e => e.offsetParent && e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"""
NAMELESS = """() => [...document.querySelectorAll('input, select')]
  .filter(e => !e.labels.length || !e.labels[0].textContent.trim()).map(e => e.outerHTML)"""
# Milliseconds from a camera's frame to the verdict without a network.
SPEED = """async ([bytes, text, runs]) => {
  const [{ Scanner }, { Office }, { openStore }, { check }] = await Promise.all(
    ['scanner', 'office', 'store', 'check'].map(name => import(`/inspect/${name}.js`)));
  const scanner = await Scanner.start(await (await fetch('/inspect/scanner.wasm')).arrayBuffer());
  const office = await Office.open(await openStore());
  const data = Uint8ClampedArray.from(atob(bytes), c => c.charCodeAt(0));
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const [symbol] = await scanner.scan({ data, width: 640, height: 480 });
    const ask = async () => ({ network: 'none' });
    const result = await check(symbol.text, { engine: office.engine, host: office.host, now: office.now(), ask });
    if (symbol.text !== text || result.outcome !== 'valid') throw new Error(result.outcome);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}"""


# Three pictures of which two fit: the one that was not looked at for longest goes.
KEPT = """async () => {
  const { Pictures } = await import('/inspect/pictures.js');
  const kept = new Map();
  const store = { get: async key => kept.get(key), set: async (key, value) => void kept.set(key, value),
    remove: async key => void kept.delete(key) };
  const bytes = { a: [1], b: [2, 2], c: [3, 3, 3] };
  const hashes = {};
  for (const name of Object.keys(bytes)) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes[name])));
    hashes[name] = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
  }
  const names = Object.fromEntries(Object.entries(hashes).map(([name, hash]) => [hash, name]));
  window.fetch = async path => new Response(new Uint8Array(bytes[names[path.slice(10, 74)]]));
  const pictures = await Pictures.open(store, 5);
  for (const name of ['b', 'a', 'b', 'c']) await pictures.bytes(hashes[name]);
  const again = await Pictures.open(store, 5);
  const list = kept.get('pictures').map(([hash, count]) => [names[hash], count]);
  return [list.map(([name]) => name), list.map(([, count]) => count),
    kept.has(`picture:${hashes.a}`) || again.size !== 5 ? 'kept' : 'absent'];
}"""


def run(*words):
    return subprocess.run(["tracestamp", *words], check=True, capture_output=True, text=True).stdout


class Inspecting(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        PICTURES.mkdir(parents=True, exist_ok=True)
        cls.folder = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.snapshots = []
        for name in ["first", "second"]:
            path = cls.folder / f"{name}.snapshot"
            run("snapshot", "make", "-o", str(path), "--by", "Minh")
            cls.snapshots.append(path)
        # What was signed after it is in no snapshot.
        run("allotment", "request", "--product", "5", "--count", "3", "--lot", "L260916A", "--by", "Lan")
        run("allotment", "approve", "6", "--by", "Minh")
        run("allotment", "sign", "6")
        run("label", "sheet", "--allotment", "6", "-o", str(cls.folder / "six.pdf"), "--by", "Hoa")
        cls.later = run("stamp", "list", "--allotment", "6").split()[0]
        cls.urls = [line for number in ["1", "3"] for line in run("stamp", "list", "--allotment", number).split()]
        cls.playwright = sync_playwright().start()
        cls.addClassCleanup(cls.playwright.stop)
        cls.browser = cls.launched()
        cls.addClassCleanup(cls.browser.close)

    @classmethod
    def launched(cls, *more):
        # As root Chromium has no sandbox; it meets nothing here but our own pages.
        return cls.playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", *more])

    def page(self, browser=None, workers="block", **more):
        context = (browser or self.browser).new_context(
            viewport={"width": 360, "height": 740}, locale="vi-VN", service_workers=workers, **more)
        self.addCleanup(context.close)
        page = context.new_page()
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        self.addCleanup(lambda: self.assertEqual(page.faults, []))
        return page

    def opened(self, page, path="/inspect"):
        page.goto(URL + path)
        page.wait_for_selector("body[data-ready]")
        until(page, "!document.getElementById('data-state')?.textContent.includes('…')")
        return page

    def with_data(self, page):
        """Opened, with the newest snapshot in use."""
        self.opened(page)
        until(page, "document.getElementById('ages').children.length === 3")
        return page

    def examine(self, page, text):
        page.evaluate("document.getElementById('result').dataset.network = 'asking'")
        page.fill("#code", text)
        page.locator("#typed button").click()
        until(page, "document.getElementById('result').dataset.network !== 'asking'")
        return page.locator("#result").get_attribute("data-outcome")

    def state_after(self, page, act):
        """What the offline data say after an act."""
        page.evaluate("document.getElementById('data-state').textContent = ''")
        act()
        until(page, "!['', 'Đang tải…'].includes(document.getElementById('data-state').textContent)")
        return page.inner_text("#data-state")

    def text(self, name):
        return "https://tem.example.gov.vn" + STAMPS[name] if name in STAMPS else name

    def test_1_every_kind_of_stamp_with_a_network(self):
        page = self.with_data(self.page())
        for name, (outcome, tone) in OUTCOMES.items():
            with self.subTest(name):
                self.assertEqual(self.examine(page, self.text(name)), outcome)
                self.assertIn(tone, page.get_attribute("#result", "class").split())
                online = "sổ đã trả lời" if outcome != "unknown" else ""
                self.assertIn(online, page.inner_text("#result .checks"))
        self.assertEqual(self.examine(page, STAMPS["unknown"][1:]), "unknown-code")
        self.assertEqual(self.examine(page, self.later), "not-activated")

    def test_1_a_code_is_judged_while_it_is_typed(self):
        page = self.opened(self.page())
        for typed, words in [("0000-0080", "Còn thiếu 9 ký tự"), ("0000-0080-0001-XTNA-!", "Nhóm 5 có ký tự"),
                             ("0000-00B0-0001-XTNA-Q", "nhiều khả năng ở nhóm 2"),
                             ("0000-0080-0001-XTNA-Q", "Ký tự kiểm tra đúng")]:
            page.fill("#code", "")
            page.locator("#code").press_sequentially(typed)
            self.assertIn(words, page.inner_text("#code-state"))

    def test_1_a_slip_leaves_no_verdict_of_the_stamp_before(self):
        page = self.with_data(self.page())
        for typed in ["0000-0080-0001-XTNA-!", "hello", "  "]:
            self.assertEqual(self.examine(page, self.text("valid")), "valid")
            self.assertTrue(page.is_visible("#result") and page.is_visible("#result-acts"))
            page.fill("#code", typed)
            page.click("#typed button")
            page.wait_for_selector("#result", state="hidden")
            self.assertFalse(page.is_visible("#result-acts"))
            self.assertNotEqual(page.inner_text("#code-state"), "")

    def test_1_a_code_that_was_never_issued_and_a_forged_one_stand_beside_the_honest_stamp(self):
        page = self.with_data(self.page())
        self.assertEqual(self.examine(page, STAMPS["unknown"][1:]), "unknown-code")
        self.assertNotIn("SAI", page.inner_text("#result .checks"))
        self.assertEqual(self.examine(page, self.text("valid")), "valid")
        self.assertEqual(page.locator("#result .again").count(), 0)
        # Its signature begins as the right one does, and so its code is the same.
        whole = self.text("valid")
        forged = whole[:-1] + str((int(whole[-1]) + 1) % 10)
        self.assertEqual(self.examine(page, forged), "bad-signature")
        rows = page.locator("#shelf li").all_inner_texts()
        self.assertEqual(len(rows), 3)
        self.assertEqual(len([row for row in rows if "Tem hợp lệ" in row]), 1)
        self.assertEqual([row for row in rows if "×2" in row], [])

    def test_1_a_link_that_leads_elsewhere_is_named(self):
        page = self.opened(self.page())
        self.examine(page, "https://tem-example.gov.vn.example.com" + STAMPS["valid"])
        self.assertIn("tem-example.gov.vn.example.com", page.inner_text("#result .again"))

    def test_1_a_bad_network_is_neither_no_network_nor_a_bad_stamp(self):
        page = self.with_data(self.page())
        page.route("**/v1/verdicts/**", lambda route: None)
        self.assertEqual(self.examine(page, self.text("recalled")), "recalled")
        self.assertIn("MẠNG KÉM", page.inner_text("#result .checks"))
        self.assertEqual(self.examine(page, self.later), "status-unknown")
        page.unroute("**/v1/verdicts/**")
        page.route("**/v1/verdicts/**", lambda route: route.fulfill(status=503, body="{}"))
        self.assertEqual(self.examine(page, self.text("valid")), "valid")
        self.assertIn("MẠNG KÉM", page.inner_text("#result .checks"))

    def test_1_liquor_names_the_other_stamp_of_its_bottle(self):
        page = self.with_data(self.page())

        def liquor(route):
            answer = route.fetch()
            facts = answer.json()
            facts["batch"]["tax_stamps"] = "AB 0001201-0002400"
            route.fulfill(response=answer, json=facts)

        page.route("**/v1/verdicts/**", liquor)
        self.assertEqual(self.examine(page, self.text("valid")), "valid")
        self.assertIn("AB 0001201-0002400", page.inner_text("#result .facts"))

    def test_1_a_fault_of_the_app_is_not_checked(self):
        page = self.opened(self.page())
        page.evaluate("() => { crypto.subtle.verify = () => { throw new Error('broken'); }; }")
        self.assertEqual(self.examine(page, self.text("valid")), "not-checked")
        self.assertIn("unknown", page.get_attribute("#result", "class").split())

    def test_1_an_expired_key(self):
        page = self.page()

        def shortened(route):
            answer = route.fetch()
            keys = answer.json()
            for key in keys["keys"]:
                key["last"] = key["first"] = key["first"] - 1 if key["first"] > 0 else 0
            route.fulfill(response=answer, json=keys)

        page.route("**/inspect/keys.json", shortened)
        page.route("**/v1/**", lambda route: route.abort())
        self.opened(page)
        self.assertEqual(self.examine(page, self.text("valid")), "unknown-key")
        self.assertIn("ngoài thời hạn", page.inner_text("#result .checks"))

    def test_1_old_data_never_say_valid(self):
        for later, grade, outcome in [("2026-11-22", "amber", "valid"), ("2026-11-24", "red", "too-old"),
                                      ("2027-11-20", "red", "too-old")]:
            with self.subTest(later):
                page = self.with_data(self.page())
                page.route("**/v1/**", lambda route: route.abort())
                page.route("**/inspect/keys.json", lambda route: self.at(route, later))
                self.opened(page)
                self.assertEqual(self.examine(page, self.text("five-stars")), outcome)
                self.assertEqual(page.locator(f"#ages .mark.{grade}").count() > 0, True)
                self.assertEqual(self.examine(page, self.text("recalled")), "recalled")

    def at(self, route, day):
        """The office's keys, on a day of our own."""
        answer = route.fetch()
        route.fulfill(response=answer, json=answer.json() | {"training_day": day, "made_at": 2_000_000_000})

    def test_1_snapshots_are_refused_for_their_reasons_and_the_old_one_stays(self):
        page = self.page()
        page.route("**/v1/snapshot**", lambda route: route.fulfill(status=404, body=""))
        self.opened(page)
        first, second = self.snapshots
        whole = second.read_bytes()

        def bring(content):
            file = self.folder / "brought"
            file.write_bytes(content)
            return self.state_after(page, lambda: page.set_input_files("#bring", file))

        self.assertIn("Đã cập nhật", bring(whole))
        version = page.inner_text("#data-version")
        changed = bytearray(whole)
        changed[len(whole) // 2] ^= 1
        for content, words in [(whole[:-7], "bị thiếu"), (whole[:100], "bị thiếu"), (bytes(changed), "đã bị sửa"),
                               (first.read_bytes(), "cũ hơn"), (b"<html>", "không phải bản chụp")]:
            self.assertIn(words, bring(content))
            self.assertEqual(page.inner_text("#data-version"), version)
        page.route("**/inspect/keys.json", lambda route: self.at(route, "2028-11-20"))
        self.opened(page)
        self.assertIn("đã hết hạn", page.inner_text("#data-version"))
        self.assertIn("đã hết hạn", bring(whole))

    def test_2_the_camera_reads_what_a_market_shows(self):
        shown = dict(zip(sights.SIGHTS, self.urls))
        symbols = {url: sights.symbol(url, self.folder) for url in self.urls[:9]}
        frames = []
        for name, url in shown.items():
            seen = [symbols[url], symbols[self.urls[8]]]
            frames += 15 * [sights.sight(name, seen)]
        video = self.folder / "market.y4m"
        sights.video(video, frames)
        browser = self.launched(
            "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
            f"--use-file-for-fake-video-capture={video}")
        self.addCleanup(browser.close)
        page = self.with_data(self.page(browser))
        page.check("#shelf-mode")
        page.click("#start")
        until(page, "document.querySelectorAll('#shelf li').length >= 9", 90)
        page.click("#start")
        codes = page.eval_on_selector_all("#shelf .code", "all => all.map(e => e.textContent.slice(0, 21))")
        self.assertEqual(len(set(codes)), 9)

    def test_2_a_picture_is_read_too(self):
        path = self.folder / "picture.png"
        sights.sight("turned-15", [sights.symbol(self.text("recalled"), self.folder)]).save(path)
        page = self.with_data(self.page())
        page.set_input_files("#picture", path)
        page.wait_for_selector("#result[data-outcome=recalled]")
        sights.sight("turned-0", [path_of_nothing()]).save(path)
        page.set_input_files("#picture", path)
        page.wait_for_selector("#notice:not([hidden])")
        self.assertIn("Không thấy mã QR", page.inner_text("#notice"))

    def test_2_vials_and_a_spoiled_neighbour_are_read_too(self):
        symbols = [sights.symbol(self.text(name), self.folder) for name in ["recalled", "void"]]
        standing = sights.curved(symbols[0], 118)  # degrees
        pictures = {
            "standing": sights.lying(standing), "lying": sights.lying(standing.transpose(Image.Transpose.ROTATE_90)),
            "beside": sights.sight("two", [sights.scratched(symbols[1]), symbols[0]]),
        }
        page = self.with_data(self.page())
        for name, picture in pictures.items():
            with self.subTest(name):
                picture.save(path := self.folder / f"{name}.png")
                page.evaluate("document.getElementById('result').dataset.outcome = 'none yet'")
                page.set_input_files("#picture", path)
                page.wait_for_selector("#result[data-outcome=recalled]")

    def test_2_the_same_stamp_twice_is_shown_at_once_and_lists_are_merged(self):
        mine, other = self.with_data(self.page()), self.with_data(self.page())
        self.examine(mine, self.text("valid"))
        self.assertEqual(mine.locator("#result .again").count(), 0)
        self.examine(mine, self.text("valid"))
        self.assertIn("ĐÃ QUÉT TRONG KỆ NÀY", mine.inner_text("#result .again"))
        self.examine(mine, self.text("five-stars"))
        self.examine(other, self.text("valid"))
        with other.expect_download() as download:
            other.click("#export")
        path = self.folder / "other.json"
        download.value.save_as(path)
        for _ in range(2):
            mine.set_input_files("#merge", path)
            until(mine, "document.getElementById('notice').textContent.includes('1')")
            self.assertIn("Đã gộp 1 tem, 1 tem có ở cả hai", mine.inner_text("#notice"))
        self.assertIn("2 tem, 1 cần xem lại", mine.inner_text("#shelf-count"))
        self.assertIn("×3", mine.locator("#shelf li.odd").inner_text())
        path.write_text(json.dumps({"format": "tracestamp-shelf-1", "host": "tem.example.gov.vn", "who": "x", "items": [{"id": 1}]}))
        mine.set_input_files("#merge", path)
        until(mine, "document.getElementById('notice').textContent.includes('không phải')")
        path.write_text(json.dumps({"format": "tracestamp-shelf-1", "host": "tem.elsewhere.gov.vn", "who": "x", "items": []}))
        mine.set_input_files("#merge", path)
        until(mine, "document.getElementById('notice').textContent.includes('của văn phòng khác')")
        self.opened(mine)
        self.assertIn("2 tem", mine.inner_text("#shelf-count"))
        mine.on("dialog", lambda dialog: dialog.accept())
        mine.click("#new-shelf")
        until(mine, "document.querySelectorAll('#shelf li').length === 0")

    def parts(self, page):
        """Pictures of all parts of the list that a page shows, in order."""
        page.click("#parts-show")
        if page.locator("#part-run").is_visible() and page.inner_text("#part-run") == "Dừng":
            page.click("#part-run")
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        pictures = []
        while page.inner_text("#part-number") not in [name for name, _ in pictures]:
            path = folder / f"{len(pictures)}.png"
            page.locator("#part").screenshot(path=path)
            pictures.append((page.inner_text("#part-number"), path))
            if page.locator("#part-next").is_visible():
                page.click("#part-next")
        return [path for _, path in sorted(pictures, key=lambda shown: int(shown[0].split()[1].split("/")[0]))]

    def taken(self, page, path):
        """What the page says after a picture of a part."""
        page.evaluate("document.getElementById('taking-state').textContent = ''")
        page.set_input_files("#picture", path)
        until(page, "document.getElementById('picture').value === ''"
              " && (!document.getElementById('notice').hidden || document.getElementById('taking-state').textContent)")
        return page.inner_text("#taking" if page.locator("#notice").is_hidden() else "#notice")

    def long_list(self, page, count, name):
        """A page whose shelf holds so many stamps of others, taken from a file."""
        items = [{"id": f"{ord(name)}/{serial}", "code": f"{name}-{serial * 7919 % 99991:05}-{serial * 104729 % 99991:05}", "outcome": "valid",
                  "name": f"Miến dong {name}", "at": 1_790_000_000 + 37 * serial, "scans": 1} for serial in range(count)]
        path = self.folder / f"{name}.json"
        path.write_text(json.dumps({
            "format": "tracestamp-shelf-1", "host": "tem.example.gov.vn", "who": name, "items": items}))
        page.set_input_files("#merge", path)
        until(page, f"document.getElementById('notice').textContent.includes('Đã gộp {count} tem')")
        return page

    def test_2_a_list_goes_from_screen_to_screen_in_parts(self):
        mine, other = self.with_data(self.page()), self.with_data(self.page())
        self.examine(mine, self.text("valid"))
        self.examine(other, self.text("valid"))
        self.examine(other, self.text("five-stars"))
        shown = self.parts(self.long_list(other, 150, "a"))
        for check in [SMALL, NAMELESS, FAINT]:
            self.assertEqual(other.evaluate(check), [])
        self.assertGreater(len(shown), 2)
        foreign = self.parts(self.long_list(self.with_data(self.page()), 150, "b"))
        # In any order, with others between; nothing is merged before all are there.
        self.assertIn(f"Đã nhận 1/{len(shown)} phần", self.taken(mine, shown[-1]))
        self.assertIn("thuộc danh sách khác", self.taken(mine, foreign[0]))
        self.assertIn("còn thiếu phần 1, ", self.taken(mine, shown[-1]))
        for path in shown[-2:0:-1]:
            self.assertIn("còn thiếu phần 1", self.taken(mine, path))
        self.assertIn("1 tem, 0 cần xem lại", mine.inner_text("#shelf-count"))
        self.assertIn("Đã gộp 152 tem, 1 tem có ở cả hai", self.taken(mine, shown[0]))
        self.assertIn("152 tem, 1 cần xem lại", mine.inner_text("#shelf-count"))
        self.assertIn("×2", mine.locator("#shelf li.odd").inner_text())
        self.assertIn("vừa được gộp", self.taken(mine, shown[0]))
        # Taken once more after another list: the same stamps, no more scans than before.
        for path in foreign + shown:
            self.taken(mine, path)
        self.assertIn("302 tem, 1 cần xem lại", mine.inner_text("#shelf-count"))
        mine.locator("#taking-drop").evaluate("button => button.click()")
        # Back to where it came from: what was ours is not a second sight of it.
        for path in self.parts(mine):
            self.taken(other, path)
        self.assertIn("302 tem, 1 cần xem lại", other.inner_text("#shelf-count"))
        broken = other.evaluate("""async () => {
          const { Taking, partsOf } = await import('/inspect/shelf-parts.js');
          const parts = await partsOf(Array.from({ length: 300 }, (_, n) => n * 2654435761 % 4294967296).join());
          const taking = new Taking();
          const word = async text => (await taking.take(text)).word;
          const changed = parts[0].slice(0, -3) + (parts[0].endsWith('000') ? '100' : '000');
          const words = [await word('TSK1/0/2/x'), await word(parts[0]), await word(changed)];
          taking.drop();
          for (const part of [changed, ...parts.slice(1)]) words.push(await word(part));
          return [...words, taking.isOpen, await partsOf(crypto.getRandomValues(new Uint8Array(60000)).join())];
        }""")
        self.assertEqual(broken[:3], ["partBad", "partTaken", "partWrong"])
        self.assertEqual(broken[-3:], ["partsBad", False, None])

    def test_2_a_list_is_taken_with_the_camera(self):
        other = self.long_list(self.with_data(self.page()), 60, "c")
        frames = []
        for path in self.parts(other):
            symbol = Image.open(path).convert("RGB").resize((440, 440), Image.Resampling.LANCZOS)
            frames += 10 * [sights.sight("turned-0", [symbol])]
        video = self.folder / "screen.y4m"
        sights.video(video, frames)
        browser = self.launched("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
                                f"--use-file-for-fake-video-capture={video}")
        self.addCleanup(browser.close)
        page = self.with_data(self.page(browser))
        page.click("#start")
        until(page, "document.getElementById('notice').textContent.includes('Đã gộp 60 tem')", 90)
        self.assertIn("60 tem, 0 cần xem lại", page.inner_text("#shelf-count"))
        self.assertTrue(page.locator("#finder").is_hidden())

    def test_2_phones_keyboards_and_both_languages(self):
        page = self.page()
        for language, words in [("vi", "Kiểm tra tem"), ("en", "Check stamps")]:
            for width in [320, 360, 1280]:
                page.set_viewport_size({"width": width, "height": 740})
                page.goto(f"{URL}/inspect?lang={language}")
                page.wait_for_selector("body[data-ready]")
                until(page, "document.getElementById('ages').children.length === 3")
                self.assertEqual(page.inner_text("h1"), words)
                self.assertEqual(page.get_attribute("html", "lang"), language)
                for name in ["valid", "forged", "suspended", "certificate-ended"]:
                    self.examine(page, self.text(name))
                    self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
                    self.assertEqual(page.evaluate(SMALL), [])
                    self.assertEqual(page.evaluate(FAINT), [])
                self.assertEqual(page.evaluate(NAMELESS), [])
                page.screenshot(path=PICTURES / f"inspector-{language}-{width}.png", full_page=True)
        page.goto(f"{URL}/inspect")
        page.wait_for_selector("body[data-ready]")
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.className"), "skip")

    def test_2_a_picture_that_is_not_the_one_signed_is_not_shown(self):
        page = self.with_data(self.page())
        page.route("**/pictures/**", lambda route: route.fulfill(body=b"\xff\xd8\xff", content_type="image/jpeg"))
        self.examine(page, self.text("valid"))
        page.wait_for_selector(".goods[data-state=absent]")
        page.unroute("**/pictures/**")
        self.examine(page, self.text("valid"))
        page.wait_for_selector(".goods[data-state=shown]")

    def test_2_pictures_are_kept_within_a_bound(self):
        page = self.with_data(self.page())
        self.assertEqual(page.evaluate(KEPT), [["b", "c"], [2, 3], "absent"])

    def test_2_browsers_offer_to_install_it(self):
        page = self.opened(self.page(workers="allow"))
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        errors = page.context.new_cdp_session(page).send("Page.getInstallabilityErrors")["installabilityErrors"]
        # Playwright's contexts are private windows, which install nothing.
        self.assertEqual([error["errorId"] for error in errors if error["errorId"] != "in-incognito"], [])

    def test_3_without_the_service(self):
        page = self.with_data(self.page(workers="allow"))
        public = self.page(workers="allow")
        public.goto(URL + STAMPS["valid"])
        for each in [page, public]:
            each.evaluate("navigator.serviceWorker.ready.then(() => true)")
        self.examine(page, self.text("valid"))
        page.wait_for_selector(".goods[data-state=shown]")
        times = page.evaluate(SPEED, [self.frame(self.text("valid")), self.text("valid"), 200])
        os.kill(int(os.environ["SERVICE_PID"]), signal.SIGTERM)
        while answers():
            time.sleep(0.1)
        self.opened(page)
        self.assertIn("1 tem", page.inner_text("#shelf-count"))
        for name, (outcome, _) in OUTCOMES.items():
            with self.subTest(name):
                self.assertEqual(self.examine(page, self.text(name)), outcome)
                self.assertIn("KHÔNG CÓ MẠNG", page.inner_text("#result .checks"))
        self.examine(page, self.text("box"))
        self.assertIn("Giỏ quà có 1 món", page.inner_text("#result"))
        self.examine(page, self.text("valid"))
        wait_until(page, "document.querySelector('.goods img')?.naturalWidth > 100")
        self.assertIn("theo bản chụp lúc", page.inner_text("#result .checks") if self.examine(
            page, self.text("five-stars")) == "valid" else "")
        self.assertEqual(self.examine(page, self.later), "status-unknown")
        self.assertEqual(self.examine(page, STAMPS["unknown"][1:]), "needs-register")
        self.assertIn("Không có mạng", self.state_after(page, lambda: page.click("#update")))
        for name, outcome in [("valid", "status-unknown"), ("void", "status-unknown"), ("forged", "bad-signature"),
                              ("unknown", "needs-register")]:
            with self.subTest(name, page="public"):
                self.opened(public, STAMPS[name])
                self.assertEqual(public.locator("#result").get_attribute("data-outcome"), outcome)
                self.assertNotIn("good", public.get_attribute("#result", "class").split())
                self.assertEqual(public.evaluate(SMALL), [])
        print(f"frame to verdict: p50 {times[100]:.1f} ms, p95 {times[190]:.1f} ms of 200")

    def frame(self, url):
        import base64
        picture = sights.sight("turned-15", [sights.symbol(url, self.folder)])
        return base64.b64encode(picture.convert("RGBA").tobytes()).decode()


def until(page, holds, seconds=30):
    """Waits until an expression holds; the pages' own policy forbids Playwright's way of waiting for one."""
    end = time.monotonic() + seconds
    while not page.evaluate(holds):
        if time.monotonic() > end:
            raise TimeoutError(f"{holds}; the page says: {page.inner_text('main')[:400]}")
        page.wait_for_timeout(50)


def path_of_nothing():
    return Image.new("RGB", (300, 300), "white")


def answers():
    import urllib.error
    import urllib.request
    try:
        urllib.request.urlopen(URL + "/healthz", timeout=2).close()
        return True
    except (urllib.error.URLError, OSError):
        return False


if __name__ == "__main__":
    unittest.main()

"""Works in the field with the inspector app in Chromium, without a network and with a bad one; run by `make inspector`.

A proxy of our own stands between browser and service: it can be away, and it can cut a connection after the service
has done what was asked. Whatever happens between, each act arrives once.
"""

import contextlib
import http.client
import http.server
import json
import os
import signal
import socket
import subprocess
import tempfile
import threading
import unittest
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from PIL import Image
from playwright.sync_api import sync_playwright

from inspector import NAMELESS, SMALL, run, until
from pages import FAINT, PICTURES, STAMPS, URL


class Proxy:
    """Passes requests on; `cuts` of the next acts are done by the service and never answered."""

    def __init__(self):
        self.cuts = 0
        self.keys = Counter()
        self.acts = []
        self.port = 0
        self.connections = set()
        self.start()

    def start(self):
        proxy = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self):
                super().setup()
                proxy.connections.add(self.connection)

            def finish(self):
                proxy.connections.discard(self.connection)
                super().finish()

            def passed(self):
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                upstream = http.client.HTTPConnection(urlsplit(URL).netloc, timeout=60)
                upstream.request(self.command, self.path, body or None, dict(self.headers))
                answer = upstream.getresponse()
                content = answer.read()
                upstream.close()
                key = self.headers.get("idempotency-key")
                if key:
                    proxy.keys[key] += 1
                    proxy.acts.append(self.path.split("/")[-2 if self.command == "PUT" else -1])
                    if proxy.cuts > 0:
                        proxy.cuts -= 1
                        self.close_connection = True
                        return
                self.send_response_only(answer.status)
                for name, value in answer.getheaders():
                    if name.lower() not in ["transfer-encoding", "content-length", "connection"]:
                        self.send_header(name, value)
                if self.command != "HEAD" and answer.status not in [204, 304]:
                    self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(content)

            do_GET = do_HEAD = do_POST = do_PUT = passed

            def log_message(self, *words):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self.server.daemon_threads = True
        # A browser that was killed waits for no answer.
        self.server.handle_error = lambda *_: None
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
        for connection in list(self.connections):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class FieldTest(unittest.TestCase):
    """An inspector's device, its office behind a proxy, and what a thumb does on it."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        run("person", "add", "Minh", "--by", "Minh", "--role", "administrator", "--role", "approver")
        run("person", "add", "Sơn", "--by", "Minh", "--role", "inspector")
        cls.token = run("token", "new", "Máy của Sơn", "--person", "2", "--scope", "write:cases", "--by", "Minh").split()[-1]
        cls.playwright = sync_playwright().start()
        cls.addClassCleanup(cls.playwright.stop)
        cls.browser = cls.playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        cls.addClassCleanup(cls.browser.close)
        cls.proxy = Proxy()
        cls.addClassCleanup(lambda: cls.proxy.stop())

    @property
    def url(self):
        return f"http://127.0.0.1:{self.proxy.port}/inspect"

    def context(self, workers="block"):
        context = self.browser.new_context(
            viewport={"width": 360, "height": 740}, locale="vi-VN", service_workers=workers)
        self.addCleanup(context.close)
        return context

    def profile(self):
        """A folder in which a browser keeps what it keeps."""
        profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.addCleanup(profile.cleanup)
        return profile.name

    def launched(self, profile):
        return self.playwright.chromium.launch_persistent_context(
            profile, executable_path="/usr/bin/chromium", args=["--no-sandbox"], locale="vi-VN",
            viewport={"width": 360, "height": 740})

    def opened(self, context, path="", quota=None):
        """The app, on a device with so many bytes left."""
        page = context.new_page()
        if quota:
            # Before anything is stored: Chromium remembers for a while how much was left.
            context.new_cdp_session(page).send(
                "Storage.overrideQuotaForOrigin", {"origin": self.url[:-len("/inspect")], "quotaSize": quota})
        faults = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        self.addCleanup(lambda: self.assertEqual(faults, []))
        page.goto(self.url + path)
        page.wait_for_selector("body[data-ready]")
        return page

    def signed_in(self, page):
        page.fill("#token", self.token)
        page.click("#account-form button")
        until(page, "document.getElementById('account-state').textContent === 'Đã kết nối.'")
        until(page, "document.getElementById('reason').options.length > 3")
        return page

    def open_case(self, page, place):
        page.fill("#case-place", place)
        page.click("#case-form button")
        until(page, "document.getElementById('case-note').textContent.includes('T-')")

    def find(self, page, criterion, deadline="2026-12-28"):
        page.select_option("#reason", "label-quantity")
        page.fill("#criterion", criterion)
        page.fill("#deadline", deadline)
        page.click("#finding-form button")
        until(page, "document.getElementById('criterion').value === ''")

    def picture(self, name, side=2400):
        """A phone's picture, with where it was taken."""
        path = Path(self.folder.name) / name
        picture = Image.effect_noise((side, side // 2), 40).convert("RGB")
        exif = picture.getexif()
        exif[0x8825] = {1: "N", 2: (22.0, 20.0, 0.0)}
        picture.save(path, "JPEG", exif=exif.tobytes(), quality=92)
        self.assertIn(b"Exif", path.read_bytes()[:64])
        return path

    def photograph(self, page, name):
        page.set_input_files("#photo-choose", self.picture(name))
        until(page, "document.getElementById('photo-choose').value === ''")

    def states(self, page):
        return page.eval_on_selector_all("#queue li", "all => all.map(e => e.dataset.act + ' ' + e.dataset.state)")

    def all_accepted(self, page, count):
        until(page, f"""document.querySelectorAll('#queue li').length === {count}
          && document.querySelectorAll('#queue li[data-state=accepted]').length === {count}""", 60)

    def case_at(self, place):
        """The one case at a place as the office has it."""
        numbers = [line["case"] for line in map(json.loads, run("case", "list", "--all", "--json").splitlines())]
        found = [json.loads(run("case", "show", str(number), "--json")) for number in numbers]
        found = [case for case in found if case["place"] == place]
        self.assertEqual(len(found), 1)
        return found[0]


class Fielding(FieldTest):
    def test_a_case_with_pictures_offline_survives_a_killed_browser_and_arrives_once(self):
        profile = self.profile()
        context = self.launched(profile)
        page = self.signed_in(self.opened(context))
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        self.proxy.stop()
        self.open_case(page, "Chợ Bình Lư")
        page.click("#visited")
        until(page, "document.querySelectorAll('#queue li').length === 2")
        self.find(page, "Nhãn ghi 500gr")
        for name in ["first.jpg", "second.jpg"]:
            self.photograph(page, name)
        until(page, "document.querySelectorAll('#queue li').length === 5")
        self.assertIn("5 chờ gửi", page.inner_text("#queue-count"))
        until(page, "document.getElementById('queue-state').textContent.includes('Không có mạng')")
        minutes = context.new_page()
        minutes.goto(f"http://127.0.0.1:{self.proxy.port}" + page.get_attribute("#minutes", "href"))
        minutes.wait_for_selector("body[data-ready]")
        self.assertRegex(minutes.inner_text("#number"), r"T-[0-9A-F]{8}")
        self.assertIn("Nhãn ghi 500gr", minutes.inner_text("main"))
        blanks = minutes.inner_text("#blanks")
        self.assertIn("tem đã quét", blanks)
        self.assertNotIn("tồn tại", blanks)
        minutes.emulate_media(media="print")
        self.assertTrue(minutes.locator("#blanks").is_hidden() and minutes.locator("button").is_hidden())
        killed(profile)
        with contextlib.suppress(Exception):
            context.close()

        context = self.launched(profile)
        self.addCleanup(context.close)
        page = self.opened(context)
        until(page, "document.querySelectorAll('#queue li').length === 5")
        self.assertEqual(self.states(page)[0].split()[0], "open")
        self.proxy.cuts = 2
        before = Counter(self.proxy.keys)
        self.proxy.acts.clear()
        self.proxy.start()
        for _ in range(3):
            page.click("#send-now")
            page.wait_for_timeout(300)
        self.all_accepted(page, 5)
        self.assertEqual(self.proxy.cuts, 0)
        self.assertEqual(sum((self.proxy.keys - before).values()), 7)
        # In order, pictures after all text; what was cut off came again.
        self.assertEqual(self.proxy.acts, ["cases", "cases", "cases", "visit", "find", "evidence", "evidence"])
        case = self.case_at("Chợ Bình Lư")
        self.assertEqual([event["act"] for event in case["events"]], ["visit", "find"])
        self.assertEqual((len(case["findings"]), len(case["evidence"])), (1, 2))
        # Made small, and without where they were taken.
        for item in case["evidence"]:
            content = (Path(os.environ["TRACESTAMP_DATA"]) / item["file"]).read_bytes()
            self.assertLessEqual(len(content), 300_000)
            self.assertNotIn(b"Exif", content)
        self.assertIn("biên nhận", page.inner_text("#queue"))
        for language in ["vi", "en"]:
            page.goto(f"{self.url}?lang={language}")
            page.wait_for_selector("body[data-ready]")
            until(page, "document.querySelectorAll('#queue li').length === 5")
            for check in [SMALL, NAMELESS, FAINT]:
                self.assertEqual(page.evaluate(check), [])
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 360)
            page.screenshot(path=PICTURES / f"inspector-field-{language}.png", full_page=True)
        page.on("dialog", lambda dialog: dialog.accept())
        page.click("#queue-clear")
        until(page, "document.querySelectorAll('#queue li').length === 0")

    def test_a_refused_act_says_why_and_one_that_does_not_fit_needs_a_person(self):
        context = self.context()
        # A device that lives on an earlier day takes for good what the office does not.
        context.route("**/inspect/keys.json", lambda route: self.on_day(route, "2025-12-30"))
        page = self.signed_in(self.opened(context))
        self.open_case(page, "Chợ Tam Đường")
        self.find(page, "Hạn đã qua", deadline="2026-01-01")
        self.find(page, "Nhãn thiếu khối lượng")
        until(page, "document.querySelectorAll('#queue li[data-state=accepted]').length === 2")
        self.assertEqual(self.states(page), ["open accepted", "find refused", "find accepted"])
        self.assertIn("bad-deadline", page.inner_text("#queue"))
        number = str(self.case_at("Chợ Tam Đường")["case"])
        run("case", "close", number, "--outcome", "sanctioned", "--document", "91/QĐ-XPHC", "--by", "Sơn")
        self.find(page, "Đến sau khi đã kết thúc")
        until(page, "document.querySelectorAll('#queue li[data-state=person]').length === 1")
        self.assertIn(f"Văn phòng đang có: hồ sơ {number}, Đã kết thúc", page.inner_text("#queue li[data-state=person]"))
        self.assertEqual(len(self.case_at("Chợ Tam Đường")["findings"]), 1)
        # Neither may be removed before it is in a file.
        self.assertEqual(page.locator("#queue li[data-state=person] button").count(), 0)
        with page.expect_download() as download:
            page.click("#queue-export")
        content = json.loads(Path(download.value.path()).read_text())
        self.assertEqual([item["state"] for item in content["items"]], ["accepted", "refused", "accepted", "person"])
        self.assertNotIn(self.token, json.dumps(content))
        until(page, "document.querySelectorAll('#queue li[data-state=person] button').length === 1")

    def on_day(self, route, day):
        answer = route.fetch()
        route.fulfill(response=answer, json=answer.json() | {"training_day": day})

    def test_a_deadline_that_cannot_be_is_told_before_anything_is_recorded(self):
        page = self.signed_in(self.opened(self.context()))
        self.open_case(page, "Hạn sai")
        page.select_option("#reason", "label-quantity")
        page.fill("#criterion", "Nhãn ghi 500gr")
        for deadline in ["2020-01-01", "2026-11-19", "2027-11-22", "2099-01-01"]:
            page.fill("#deadline", deadline)
            page.click("#finding-form button")
            until(page, "document.getElementById('case-note').textContent.includes('366 ngày')")
            self.assertEqual(page.input_value("#criterion"), "Nhãn ghi 500gr")
        self.find(page, "Nhãn ghi 500gr", deadline="2027-11-21")
        self.all_accepted(page, 2)

    def test_two_tabs_send_each_act_once(self):
        context = self.context(workers="allow")
        first = self.signed_in(self.opened(context))
        first.evaluate("navigator.serviceWorker.ready.then(() => true)")
        second = self.opened(context)
        self.proxy.stop()
        for page, place in [(first, "Sạp 1"), (second, "Sạp 2")]:
            self.open_case(page, place)
            self.find(page, place)
        before = Counter(self.proxy.keys)
        self.proxy.start()
        for page in [first, second]:
            page.evaluate("document.getElementById('send-now').click()")
        for page in [first, second]:
            self.all_accepted(page, 4)
        self.assertEqual(sorted((self.proxy.keys - before).values()), [1, 1, 1, 1])
        for place in ["Sạp 1", "Sạp 2"]:
            self.assertEqual(len(self.case_at(place)["findings"]), 1)

    def test_a_full_device_says_so_loses_nothing_and_another_takes_its_file(self):
        page = self.opened(self.context(), quota=100_000)
        self.open_case(page, "Kho đầy")
        self.photograph(page, "third.jpg")
        until(page, "!document.getElementById('queue-full').hidden")
        self.assertIn("THIẾT BỊ ĐÃ ĐẦY hoặc cấm lưu: 1 việc", page.inner_text("#queue-full"))
        with page.expect_download() as download:
            page.click("#queue-export")
        path = Path(self.folder.name) / "queue.json"
        download.value.save_as(path)
        other = self.signed_in(self.opened(self.context()))
        for _ in range(2):
            other.set_input_files("#queue-import", path)
            until(other, "document.getElementById('queue-import').value === ''")
        self.all_accepted(other, 2)
        self.assertEqual(len(self.case_at("Kho đầy")["evidence"]), 1)
        # The office takes the same file, and what it has it has once.
        again = [json.loads(line) for line in run("case", "import", str(path), "--by", "Sơn", "--json").splitlines()]
        self.assertEqual([line["result"] for line in again], ["known", "known"])
        path.write_text(path.read_text().replace('"photo":"/9j/', '"photo":"/9k/'))
        other.set_input_files("#queue-import", path)
        until(other, "document.getElementById('case-note').textContent.includes('đã bị sửa')")

    def test_a_clock_that_is_a_year_wrong_is_said_and_both_times_are_kept(self):
        context = self.context()
        context.add_init_script("const now = Date.now; Date.now = () => now() - 365 * 86_400_000;")
        page = self.signed_in(self.opened(context))
        self.open_case(page, "Đồng hồ sai")
        self.all_accepted(page, 1)
        self.assertIn("chậm 365 ngày", page.inner_text("#clock"))
        self.assertIn("máy chủ:", page.inner_text("#queue"))

    def test_a_busy_server_is_asked_again_when_it_says_and_a_strangers_page_is_no_answer(self):
        page = self.signed_in(self.opened(self.context()))
        asked = []

        def busy(route):
            asked.append(route.request.headers["idempotency-key"])
            route.fulfill(status=503, headers={"retry-after": "3000"}, content_type="application/problem+json",
                          body='{"code":"try-again"}')

        page.route("**/v1/cases", busy)
        self.open_case(page, "Máy chủ bận")
        until(page, "document.getElementById('queue-state').textContent.includes('máy chủ bận')")
        self.assertEqual(len(asked), 1)
        page.unroute("**/v1/cases")
        page.route("**/v1/cases", lambda route: route.fulfill(status=200, content_type="text/html", body="<h1>Wi-Fi</h1>"))
        page.click("#send-now")
        until(page, "document.querySelector('#queue .told')?.textContent.includes('2')")
        self.assertEqual(self.states(page), ["open waiting"])
        page.unroute("**/v1/cases")
        page.click("#send-now")
        self.all_accepted(page, 1)
        pauses = page.evaluate("""import('/inspect/sender.js').then(({ pauseAfter }) =>
          [pauseAfter(0, 0, 0), pauseAfter(0, 0, 1), pauseAfter(3, 0, 1), pauseAfter(40, 0, 1), pauseAfter(0, 60, 0),
           pauseAfter(0, 1e9, 0)])""")
        self.assertEqual(pauses, [1000, 2000, 16000, 300_000, 60_000, 3_600_000])

    def test_a_case_from_a_scan_takes_the_shelf_along(self):
        page = self.signed_in(self.opened(self.context()))
        for name in ["valid", "five-stars"]:
            page.fill("#code", "https://tem.example.gov.vn" + STAMPS[name])
            page.click("#typed button")
            until(page, "document.getElementById('result').dataset.network === 'answered'")
            page.evaluate("document.getElementById('result').dataset.network = 'asking'")
        page.click("#open-from-scan")
        page.fill("#case-place", "Từ kệ hàng")
        page.check("#case-shelf")
        page.click("#case-form button")
        self.all_accepted(page, 3)
        case = self.case_at("Từ kệ hàng")
        self.assertEqual((case["origin"], case["stamp"]), ("scan", "3/1"))
        self.assertEqual([item["stamp"] for item in case["evidence"]], ["1/1", "3/1"])
        codes = page.eval_on_selector_all("#shelf .code", "all => all.map(e => e.textContent.slice(0, 21))")
        page.goto(self.url[:-len("/inspect")] + page.get_attribute("#minutes", "href"))
        page.wait_for_selector("body[data-ready]")
        text = page.inner_text("main")
        self.assertEqual(len(codes), 2)
        for code in codes:
            self.assertIn(code, text)
        self.assertIn("(tem mở hồ sơ)", text)
        self.assertIn("Tem hợp lệ", text)
        self.assertTrue(page.inner_text("#blanks").endswith(
            "tồn tại, việc đã kiểm tra tại chỗ. Bổ sung vào hồ sơ trước khi in, hoặc ghi tay vào chỗ chấm."))
        # The office's own minutes name the same stamps the same way.
        path = Path(self.folder.name) / "minutes.pdf"
        run("case", "minutes", str(case["case"]), "-o", str(path))
        printed = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
        for code in codes:
            self.assertIn(code, printed)
        self.assertRegex(printed, r"T-[0-9A-F]{8}")

    def test_a_finding_that_is_there_is_not_made_twice_and_a_visit_after_it_counts(self):
        page = self.signed_in(self.opened(self.context()))
        self.open_case(page, "Hai lần")
        self.find(page, "Nhãn ghi 500gr")
        page.fill("#criterion", "NHÃN ghi  500GR")
        page.fill("#deadline", "2026-12-28")
        page.click("#finding-form button")
        until(page, "document.getElementById('case-note').textContent.includes('đã có tồn tại như vậy')")
        page.click("#visited")
        self.all_accepted(page, 3)
        case = self.case_at("Hai lần")
        self.assertEqual(([event["act"] for event in case["events"]], len(case["findings"])), (["find", "visit"], 1))
        self.assertEqual(case["stage"], "findings-issued")


def killed(profile):
    """Ends the browser of a profile as a flat battery does."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().decode().split("\0")
        except OSError:
            continue
        if f"--user-data-dir={profile}" in words and not any(word.startswith("--type=") for word in words):
            os.kill(int(folder.name), signal.SIGKILL)


if __name__ == "__main__":
    unittest.main()

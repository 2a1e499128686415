"""An office in Chromium: what the console's tests share."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from playwright.sync_api import sync_playwright

from probes import FAINT

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / ".build" / "screenshots"
PASSWORD = "cam chanh bưởi ổi"

# Whatever a finger must hit and is less than 44 CSS pixels high; a checkbox is hit by its label.
SMALL = """() => [...document.querySelectorAll('a, button, select, summary, fieldset label, .field > input')]
  .filter(e => !e.classList.contains('skip') && e.getBoundingClientRect().height < 44)
  .map(e => e.outerHTML)"""
# Fields without a label of their own.
NAMELESS = """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
  .filter(e => !e.labels.length || !e.labels[0].textContent.trim()).map(e => e.outerHTML)"""


class OfficeCase(unittest.TestCase):
    """An office in a folder of its own, served to as many browsers as a test asks for."""

    @classmethod
    def setUpClass(cls):
        PICTURES.mkdir(parents=True, exist_ok=True)
        cls.folder = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        os.environ["PATH"] = f"{ROOT}/.build/debug:{os.environ['PATH']}"
        os.environ["TRACESTAMP_DATA"] = str(cls.folder / "office")
        run = lambda *words: subprocess.run(["tracestamp", *words], check=True, capture_output=True, cwd=ROOT)
        run("init", "--host", "tem.example.gov.vn", "--name", "Văn phòng Điều phối NTM tỉnh (mẫu)",
            "--training-day", "2026-11-20", "--by", "Minh")
        for kind in ["units", "producers", "products", "certificates", "test-reports"]:
            run("import", kind, f"Demo/{kind.replace('-', '_')}.csv", "--by", "Minh")
        cls.service = subprocess.Popen(
            ["tracestamp", "serve", "--port", "0", "--base-url", "http://127.0.0.1"],
            stderr=subprocess.PIPE, text=True)
        cls.addClassCleanup(cls.service.wait)
        cls.addClassCleanup(cls.service.terminate)
        code = None
        for line in cls.service.stderr:
            entry = json.loads(line)
            if entry["message"] == "first-login":
                code = entry["url"].split("/start")[1]
            if entry["message"] == "listening":
                cls.url = f"http://127.0.0.1:{entry['port']}"
                break
        cls.first = f"{cls.url}/start{code}"
        subprocess.Popen(["cat"], stdin=cls.service.stderr, stdout=subprocess.DEVNULL)
        cls.playwright = sync_playwright().start()
        cls.addClassCleanup(cls.playwright.stop)
        # As root Chromium has no sandbox; it meets nothing here but our own pages.
        cls.browser = cls.playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        cls.addClassCleanup(cls.browser.close)

    def someone(self, width=1366, height=900, **more):
        """A browser of someone's own."""
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, locale="vi-VN", **more)
        self.addCleanup(context.close)
        return context.new_page()

    def look(self, page, name):
        """Takes pictures of the page at both widths, and holds it to its promises."""
        for width in [1366, 360]:
            page.set_viewport_size({"width": width, "height": 800})
            page.screenshot(path=PICTURES / f"console-{name}-{width}.png", full_page=True)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width, name)
            self.assertEqual(page.evaluate(FAINT), [], f"{name} at {width}")
        self.assertEqual(page.evaluate(SMALL), [], name)
        self.assertEqual(page.locator("h1").count(), 1, name)
        self.assertEqual(page.evaluate(NAMELESS), [], name)

    def sign_in(self, page, name):
        page.goto(f"{self.url}/console")
        page.get_by_label("Họ và tên").fill(name)
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        page.get_by_role("button", name="Đăng nhập").click()
        self.assertEqual(page.locator("h1").inner_text(), "Việc cần làm")

    def set_password(self, page):
        page.get_by_label("Mật khẩu mới", exact=True).fill(PASSWORD)
        page.get_by_label("Gõ lại mật khẩu mới").fill(PASSWORD)
        page.get_by_role("button", name="Đặt mật khẩu").click()
        self.assertIn("Bây giờ đăng nhập", page.get_by_role("status").inner_text())

    def register(self, page, name, *roles, producer=None):
        """Registers someone as the administrator does; their code opens their login in their own browser."""
        page.goto(f"{self.url}/console/people")
        page.get_by_label("Họ và tên").fill(name)
        for role in roles:
            page.get_by_label(role, exact=True).check()
        if producer:
            page.get_by_label("Số chủ thể").fill(producer)
        page.get_by_role("button", name="Thêm và cấp mã").click()
        code = page.locator(".secret").inner_text()
        self.assertRegex(code, r"^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$")
        own = self.someone()
        own.goto(f"{self.url}/start")
        own.get_by_label("Mã mở tài khoản").fill(code.lower())
        own.get_by_role("button", name="Tiếp tục").click()
        self.assertIn(name, own.locator(".lead").inner_text())
        self.set_password(own)
        self.sign_in(own, name)
        return own

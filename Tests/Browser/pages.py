"""Reads the public pages in Chromium as people do; run by Scripts/with-service.sh."""

import os
import unittest
from pathlib import Path

from playwright.sync_api import sync_playwright

from probes import FAINT, wait_until

URL = os.environ["SERVICE_URL"]
STAMPS = dict(line.split() for line in Path(os.environ["SERVICE_STAMPS"]).read_text().splitlines())
CODE = os.environ["SERVICE_SCRATCH"]
PICTURES = Path(__file__).parents[2] / ".build" / "screenshots"

# The tone and the words of each verdict, Vietnamese and English.
VERDICTS = {
    "valid": ("good", "Tem hợp lệ", "A valid stamp"),
    "five-stars": ("good", "Tem hợp lệ", "A valid stamp"),
    "certificate-ended": (
        "ended", "Sản xuất khi chứng nhận còn hiệu lực", "Made while its certificate was valid"),
    "use-by-passed": ("bad", "Quá hạn sử dụng", "Past its use-by date"),
    "void": ("bad", "Tem đã huỷ", "This stamp is void"),
    "lost": ("bad", "Tem đã báo mất", "This stamp was reported lost"),
    "box": ("bad", "Tem đã báo mất", "This stamp was reported lost"),
    "suspended": ("caution", "Tạm dừng lưu thông để kiểm tra", "Held back while it is checked"),
    "not-activated": ("caution", "Tem chưa kích hoạt", "This stamp is not activated"),
    "recalled": ("bad", "Lô hàng bị thu hồi", "This batch is recalled"),
    "forged": ("bad", "Mã này không do văn phòng phát hành", "The office did not issue this code"),
    "unknown": ("unknown", "Mã không có trong hệ thống", "This code is not in the register"),
    "misread": ("unknown", "Không đọc được mã này", "This code cannot be read"),
}
OTHERS = ["/", "/products", "/products?q=mien", "/products/15", "/01/09528930000057/10/L260916A", "/nowhere",
          "/lists/expired-not-renewed", "/lists/withdrawn", "/lists/recalled"]

# Whatever a finger must hit and is less than 44 CSS pixels high.
SMALL = """() => [...document.querySelectorAll('a, button, input:not([type=hidden])')]
  .filter(e => !e.classList.contains('skip') && e.getBoundingClientRect().height < 44)
  .map(e => e.outerHTML)"""
# Fields without a label of their own.
NAMELESS = """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
  .filter(e => !e.labels.length || !e.labels[0].textContent.trim()).map(e => e.outerHTML)"""


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        PICTURES.mkdir(parents=True, exist_ok=True)
        cls.playwright = sync_playwright().start()
        # As root Chromium has no sandbox; it meets nothing here but our own pages.
        cls.browser = cls.playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def test_the_probes_notice_what_they_look_for(self):
        page = self.page()
        page.goto(URL)
        page.evaluate("document.querySelector('h1').style.color = '#bbb'")
        page.evaluate("document.querySelector('button').style.cssText = 'min-height:0;height:20px'")
        self.assertEqual(len(page.evaluate(FAINT)), 1)
        self.assertEqual(len(page.evaluate(SMALL)), 1)

    def page(self, width=360, height=740, locale="vi-VN", **more):
        context = self.browser.new_context(viewport={"width": width, "height": height}, locale=locale, **more)
        self.addCleanup(context.close)
        return context.new_page()

    def every_path(self):
        for name, path in STAMPS.items():
            yield name, path
        for path in OTHERS:
            yield "page" + path.replace("/", "-").replace("?", "-"), path

    def test_the_verdict_is_read_first_in_both_languages(self):
        for place, locale in [(1, "vi-VN"), (2, "en-GB")]:
            page = self.page(locale=locale)
            for name, words in VERDICTS.items():
                with self.subTest(name, locale=locale):
                    page.goto(URL + STAMPS[name])
                    self.assertEqual(page.inner_text("h1"), words[place])
                    self.assertIn(words[0], page.get_attribute(".verdict", "class").split())
                    self.assertLess(page.locator("h1").bounding_box()["y"], 400)
                    self.assertEqual(page.get_attribute("html", "lang"), locale[:2])

    def test_the_verdict_needs_no_script(self):
        page = self.page(java_script_enabled=False)
        page.goto(URL + STAMPS["valid"])
        self.assertEqual(page.inner_text("h1"), "Tem hợp lệ")
        page.click("text=English")
        self.assertEqual(page.inner_text("h1"), "A valid stamp")

    def test_a_page_is_small_and_asks_nobody_else(self):
        for name, path in self.every_path():
            with self.subTest(name):
                page = self.page()
                answers, faults = [], []
                # Bodies are read after the page came: a question asked inside a handler may outlive its page.
                page.on("response", lambda answer: answers.append(answer))
                page.on("console", lambda message: faults.append(message.text))
                page.on("pageerror", lambda error: faults.append(str(error)))
                page.goto(URL + path)
                bodies = {answer.url: len(answer.body()) for answer in answers}
                self.assertTrue(all(url.startswith(URL + "/") for url in bodies), bodies)
                pictures = [bodies.pop(url) for url in list(bodies) if "/pictures/" in url]
                self.assertLessEqual(sum(bodies.values()), 30_000, bodies)
                self.assertLessEqual(sum(pictures), 40_000)
                # Chromium itself notes a page that is not there.
                self.assertEqual([fault for fault in faults if "404" not in fault], [])
                self.assertEqual(page.context.cookies(), [])
                page.close()

    def test_a_phone_shows_all_of_it(self):
        for width in [320, 360, 1280]:
            page = self.page(width=width)
            for name, path in self.every_path():
                with self.subTest(name, width=width):
                    page.goto(URL + path)
                    self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
                    if width > 320:
                        page.screenshot(path=PICTURES / f"{name}-{width}.png", full_page=True)

    def test_headings_landmarks_and_contrast(self):
        page = self.page()
        for name, path in self.every_path():
            with self.subTest(name):
                page.goto(URL + path)
                self.assertEqual(page.locator("h1").count(), 1)
                self.assertEqual(page.locator("main").count(), 1)
                levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3')].map(e => +e.tagName[1])")
                self.assertTrue(all(after - before <= 1 for before, after in zip(levels, levels[1:])), levels)
                self.assertEqual(page.evaluate(FAINT), [])
                self.assertEqual(page.evaluate(SMALL), [])
                self.assertEqual(page.evaluate(NAMELESS), [])

    def test_the_keyboard_reaches_the_content(self):
        page = self.page(width=1280)
        page.goto(URL)
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.className"), "skip")
        self.assertNotEqual(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"), "none")
        page.keyboard.press("Enter")
        self.assertTrue(page.url.endswith("#main"))

    def test_the_picture_has_its_place_before_it_comes(self):
        page = self.page()
        page.route("**/pictures/**", lambda route: None)
        page.goto(URL + STAMPS["valid"], wait_until="commit")
        image = page.locator(".shot img")
        image.wait_for(state="attached")
        wait_until(page, "getComputedStyle(document.querySelector('.shot img')).display === 'block'")
        awaited = image.bounding_box()
        self.assertTrue(image.get_attribute("alt").startswith("Ảnh sản phẩm: "))
        page = self.page()
        page.goto(URL + STAMPS["valid"])
        page.locator(".shot img").scroll_into_view_if_needed()
        wait_until(page, "document.querySelector('.shot img').naturalWidth > 100")
        shown = page.locator(".shot img").bounding_box()
        self.assertEqual([shown["width"], shown["height"]], [awaited["width"], awaited["height"]])

    def test_a_scratched_code_is_checked_without_script(self):
        for browser, code, words in [("one", "0000-0000", "Mã cào sai."), ("one", CODE.lower(), "chưa ai kiểm tra"),
                                     ("two", CODE, "đã được kiểm tra 1 lần trước đó")]:
            page = self.page(java_script_enabled=False, user_agent=browser)
            page.goto(URL + STAMPS["valid"])
            page.get_by_label("Mã cào").fill(code)
            page.click("text=Kiểm tra mã cào")
            self.assertIn(words, page.inner_text("#scratch [role=status]"))
            self.assertEqual(page.inner_text("h1"), "Tem hợp lệ")
            self.assertNotIn(code, page.url)

    def test_a_gift_box_shows_what_is_inside(self):
        page = self.page()
        page.goto(URL + STAMPS["box"])
        self.assertIn("Giỏ quà có 1 món", page.inner_text("main"))
        self.assertIn("Kết quả theo món kém nhất bên trong: Bột nhung hươu Viet Gold.", page.inner_text("main"))

    def test_a_typed_code_leads_to_the_verdict(self):
        page = self.page()
        page.goto(URL + STAMPS["valid"])
        code = page.locator("dd.code", has_text="-").first.inner_text()
        page.goto(URL)
        page.fill("#code", code.lower().replace("-", " "))
        page.click("button")
        self.assertEqual(page.inner_text("h1"), "Tem hợp lệ")

    def test_a_mistyped_code_says_where(self):
        page = self.page()
        page.goto(URL)
        page.fill("#code", "0000-0080-0001-XTNA-!")
        page.click("button")
        self.assertIn("Ký tự kiểm tra", page.inner_text("[role=alert]"))
        self.assertEqual(page.input_value("#code"), "0000-0080-0001-XTNA-!")
        self.assertEqual(page.get_attribute("#code", "aria-invalid"), "true")

    def test_a_preview_never_tells_the_verdict(self):
        page = self.page()
        told = set()
        for name in VERDICTS:
            page.goto(URL + STAMPS[name])
            told.add(tuple(page.get_attribute(f'meta[property="og:{key}"]', "content")
                           for key in ["title", "description"]) + (page.title(),))
        self.assertEqual(len(told), 1, told)

    def test_paper_shows_the_verdict_without_its_colour(self):
        page = self.page(width=800)
        page.goto(URL + STAMPS["recalled"])
        page.emulate_media(media="print")
        self.assertEqual(page.evaluate("getComputedStyle(document.querySelector('h1')).color"), "rgb(0, 0, 0)")
        self.assertFalse(page.is_visible(".language"))


if __name__ == "__main__":
    unittest.main()

"""Works on the office's cases with the inspector app in Chromium, mostly without a network; run by `make inspector`.

The list that the device keeps, what it offers at each stage, what becomes of acts that do not fit any more, and the minutes
with their pictures.
"""

import contextlib
import json
import unittest

from field import FieldTest, killed
from inspector import NAMELESS, SMALL, run, until
from pages import FAINT, PICTURES, STAMPS

BIG = "document.documentElement.scrollWidth > 360"


class Desk(FieldTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        run("person", "add", "Lan", "--by", "Minh", "--role", "clerk")

    def open_at_office(self, place, *more):
        return json.loads(run("case", "open", "hand", "--place", place, "--by", "Sơn", "--json", *more))["case"]

    def find_at_office(self, number, criterion, deadline="2026-12-28"):
        run("case", "find", str(number), "--reason", "label-quantity", "--severity", "major", "--criterion", criterion,
            "--deadline", deadline, "--by", "Sơn")

    def listed(self, page, number):
        until(page, f"document.querySelector('#desk-list li[data-case=\"{number}\"]')")
        return page.locator(f'#desk-list li[data-case="{number}"]')

    def choose(self, page, number):
        self.listed(page, number).locator("button").click()
        until(page, "document.getElementById('case-work').offsetParent")

    def offered(self, page):
        ids = ["visited", "finding-form", "next-verify", "next-propose", "next-transfer", "next-close"]
        return [name for name in ids if page.evaluate(f"!document.getElementById('{name}').hidden")]

    def looked_at(self, page, name):
        for check in [SMALL, NAMELESS, FAINT]:
            self.assertEqual(page.evaluate(check), [], name)
        self.assertFalse(page.evaluate(BIG), name)
        page.screenshot(path=PICTURES / f"inspector-{name}.png", full_page=True)

    def refreshed(self, page):
        page.click("#desk-refresh")
        page.wait_for_timeout(400)

    def done(self, number):
        return json.loads(run("case", "show", str(number), "--json"))

    def test_the_list_is_read_offline_after_a_restart_and_what_is_done_arrives_once(self):
        number = self.open_at_office("Chợ Than Uyên", "--product", "5")
        self.find_at_office(number, "Nhãn thiếu hạn dùng")
        self.find_at_office(number, "Nhãn thiếu khối lượng")
        run("case", "remedy", str(number), "--finding", "1", "--by", "Lan")
        late = self.open_at_office("Chợ Sìn Hồ")
        run("case", "assign", str(late), "--agency", "coordination", "--officer", "Sơn", "--by", "Minh")
        profile = self.profile()
        context = self.launched(profile)
        page = self.signed_in(self.opened(context))
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        text = self.listed(page, number).inner_text()
        self.assertIn("Đã nêu tồn tại", text)
        self.assertIn("còn 38 ngày", text)
        self.assertIn("giao cho tôi", self.listed(page, late).inner_text())
        self.assertEqual(page.locator("#desk-list li").first.get_attribute("data-case"), str(late))
        self.proxy.stop()
        killed(profile)
        with contextlib.suppress(Exception):
            context.close()

        context = self.launched(profile)
        self.addCleanup(context.close)
        page = self.opened(context)
        self.assertIn("Nhận từ văn phòng lúc", page.inner_text("#desk-age"))
        until(page, "document.getElementById('desk-state').textContent.includes('Không có mạng')")
        page.on("dialog", lambda dialog: dialog.accept())
        self.choose(page, number)
        self.assertIn("Nhãn thiếu hạn dùng", page.inner_text("#finding-list"))
        self.assertEqual(self.offered(page), ["visited", "finding-form", "next-verify", "next-propose", "next-transfer", "next-close"])
        # Only what the producer says is put right can be verified.
        page.click("#next-verify summary")
        self.assertEqual(page.locator("#verify-findings input").count(), 1)
        page.check("#verify-findings input")
        page.click("#verify-form button[value=verify]")
        until(page, "document.querySelectorAll('#queue li').length === 1")
        until(page, "document.getElementById('next-verify').hidden")
        self.find(page, "Không có giấy kiểm nghiệm")
        until(page, "document.querySelectorAll('#finding-list li').length === 3")
        self.assertIn("2 việc trên máy này chờ gửi", self.listed(page, number).inner_text())
        page.click("#next-propose summary")
        page.fill("#propose-document", "16/TTr-VPĐP")
        page.click("#propose-form button")
        until(page, "document.querySelectorAll('#queue li').length === 3")
        # The office's table: after a proposal neither findings nor visits.
        until(page, "document.getElementById('finding-form').hidden")
        self.assertEqual(self.offered(page), ["next-close"])
        self.looked_at(page, "desk-vi")
        self.proxy.cuts = 1
        self.proxy.start()
        page.click("#send-now")
        self.all_accepted(page, 3)
        case = self.done(number)
        self.assertEqual([event["act"] for event in case["events"]][-3:], ["verify", "find", "propose-withdrawal"])
        self.assertEqual(len(case["findings"]), 3)
        until(page, f"document.querySelector('#desk-list li[data-case=\"{number}\"]').dataset.stage === 'withdrawal-proposed'")
        self.assertNotIn("chờ gửi", self.listed(page, number).inner_text())
        page.goto(f"{self.url}?lang=en")
        page.wait_for_selector("body[data-ready]")
        self.choose(page, number)
        self.looked_at(page, "desk-en")

    def test_what_the_office_refuses_at_sync_stays_with_its_reason_and_changes_nothing(self):
        number = self.open_at_office("Chợ Phong Thổ", "--product", "5")
        self.find_at_office(number, "Thiếu nhãn phụ")
        page = self.signed_in(self.opened(self.context(workers="allow")))
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        self.choose(page, number)
        self.proxy.stop()
        page.on("dialog", lambda dialog: dialog.accept())
        page.click("#next-transfer summary")
        page.select_option("#transfer-agency", "market-control")
        page.select_option("#transfer-province", "40")
        page.click("#transfer-form button")
        until(page, "document.getElementById('case-note').textContent.includes('ghi số văn bản')")
        page.fill("#transfer-document", "15/CV-VPĐP")
        page.click("#transfer-form button")
        until(page, "document.querySelectorAll('#queue li').length === 1")
        until(page, "!document.getElementById('next-none').hidden")
        self.assertEqual(self.offered(page), [])
        run("case", "close", str(number), "--outcome", "sanctioned", "--document", "91/QĐ-XPHC", "--by", "Sơn")
        self.proxy.start()
        page.click("#send-now")
        until(page, "document.querySelectorAll('#queue li[data-state=person]').length === 1")
        told = page.inner_text("#queue li[data-state=person]")
        self.assertIn("Xem bước hiện nay của hồ sơ", told)
        self.assertIn(f"hồ sơ {number}, Đã kết thúc", told)
        self.assertNotIn("tracestamp", told)
        case = self.done(number)
        self.assertEqual((case["stage"], case["agency"]), ("closed", None))
        # The list is the newest again, and the case at hand does not turn into another.
        until(page, f"!document.querySelector('#desk-list li[data-case=\"{number}\"]')")
        until(page, "!document.getElementById('case-gone').hidden")
        self.assertEqual((page.input_value("#case"), self.offered(page)), (str(number), []))
        self.assertEqual(page.locator("#queue li[data-state=person] button").count(), 0)
        self.looked_at(page, "desk-refused")

    def test_a_case_follows_a_planned_visit_or_an_alert_chosen_offline(self):
        run("campaign", "new", "Kiểm tra OCOP Tết", "--document", "1560/KH-SNN", "--agency", "coordination", "--by", "Minh")
        run("campaign", "wave", "1", "--from", "2026-11-19", "--to", "2026-11-25", "--place", "Chợ Tam Đường",
            "--producer", "1", "--producer", "2", "--by", "Minh")
        stamp = "https://tem.example.gov.vn" + STAMPS["certificate-ended"]
        run("alert", "raise", "suspected", stamp, "--by", "Minh")
        page = self.signed_in(self.opened(self.context(workers="allow")))
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        until(page, "document.getElementById('case-lead').options.length === 3")
        self.proxy.stop()
        page.select_option("#case-lead", "wave 1/1")
        until(page, "document.getElementById('case-producer').options.length === 2")
        page.select_option("#case-producer", "2")
        self.looked_at(page, "lead")
        page.click("#case-form button")
        until(page, "document.querySelectorAll('#queue li').length === 1")
        # Nobody visits a producer of one wave twice: it is not offered again, nor is anything else kept from before.
        self.assertEqual(page.input_value("#case-lead"), "")
        page.select_option("#case-lead", "wave 1/1")
        self.assertEqual(page.locator("#case-producer option").count(), 1)
        alert = page.locator("#case-lead option").nth(2).get_attribute("value")
        page.select_option("#case-lead", alert)
        page.click("#case-form button")
        until(page, "document.querySelectorAll('#queue li').length === 2")
        self.open_case(page, "Không theo gì")
        self.proxy.start()
        page.click("#send-now")
        self.all_accepted(page, 3)
        cases = [json.loads(line) for line in run("case", "list", "--json").splitlines()]
        origins = sorted((case["origin"], case["producer"], case["stamp"]) for case in cases if case["origin"] in ["campaign", "alert"])
        self.assertEqual([origin[0] for origin in origins], ["alert", "campaign"])
        self.assertEqual((origins[0][2], origins[1][1]), ("5/1", 2))

    def test_minutes_have_the_offices_words_and_the_pictures_also_when_the_office_has_them(self):
        number = self.open_at_office("Cửa hàng Bản Bo", "--product", "5")
        self.find_at_office(number, "Không niêm yết giá")
        context = self.context(workers="allow")
        page = self.signed_in(self.opened(context))
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        self.choose(page, number)
        self.proxy.stop()
        page.fill("#photo-caption", "Kệ hàng không có nhãn phụ")
        self.photograph(page, "shelf.jpg")
        until(page, "document.querySelectorAll('#queue li').length === 1")
        address = page.get_attribute("#minutes", "href")

        def minutes():
            paper = context.new_page()
            paper.goto(f"http://127.0.0.1:{self.proxy.port}{address}")
            paper.wait_for_selector("body[data-ready]")
            return paper

        paper = minutes()
        text = paper.inner_text("main")
        for words in ["Đoàn kiểm tra:", "NGƯỜI CHỨNG KIẾN", "Không niêm yết giá", "Kệ hàng không có nhãn phụ", "Cửa hàng Bản Bo"]:
            self.assertIn(words, text)
        self.assertRegex(text, r"mã băm [0-9a-f]{64}")
        self.assertEqual(paper.locator(".taken img").count(), 1)
        self.assertGreater(paper.evaluate("document.querySelector('.taken img').naturalWidth"), 100)
        self.assertLessEqual(paper.evaluate("document.querySelector('.taken img').naturalWidth"), 360)
        self.looked_at(paper, "minutes")
        paper.emulate_media(media="print")
        self.assertTrue(paper.locator("button").is_hidden())
        paper.close()
        self.proxy.start()
        page.click("#send-now")
        self.all_accepted(page, 1)
        self.refreshed(page)
        # The whole picture is the office's now; the small one stays for the minutes, once.
        paper = minutes()
        self.assertEqual(paper.locator(".taken").count(), 1)
        self.assertEqual(paper.locator(".taken img").count(), 1)


if __name__ == "__main__":
    unittest.main()

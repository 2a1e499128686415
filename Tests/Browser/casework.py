"""Works through cases in Chromium with the keyboard alone, then without script, then looks at every page there is.

Run with the built program on the path. The pages come from console-routes.txt, which a test holds to the router.
"""

import subprocess
import unittest
from datetime import date
from pathlib import Path

from PIL import Image

from office import PASSWORD, ROOT, OfficeCase

# The focus is seen: an outline of at least 2 px that is no part of the background.
FOCUS = """() => { const s = getComputedStyle(document.activeElement);
  return document.activeElement === document.body
    || s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && s.outlineColor !== s.backgroundColor }"""
# Pages that need a query: without one they say so.
ASKING = {"/console/imports/template": 400, "/console/imports/preview": 422, "/console/imports/faults": 422}


class Keys:
    """Someone with a keyboard and nothing else."""

    def __init__(self, case, page):
        self.case, self.page = case, page

    def to(self, element):
        """Tabs to an element; wherever the focus goes on the way, it is seen."""
        wanted = element.element_handle()
        for _ in range(300):
            self.page.keyboard.press("Tab")
            self.case.assertTrue(self.page.evaluate(FOCUS), self.page.evaluate("document.activeElement.outerHTML"))
            if wanted.evaluate("e => e === document.activeElement"):
                return
        self.case.fail(f"no key leads to {element}")

    def type(self, label, text, within=None):
        self.to((within or self.page).get_by_label(label, exact=True))
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def day(self, label, day, within=None):
        """A day, part by part, in whichever order this browser has them."""
        field = (within or self.page).get_by_label(label, exact=True)
        self.to(field)
        for order in ["%d%m%Y", "%m%d%Y", "%Y%m%d"]:
            self.page.keyboard.type(day.strftime(order))
            if field.input_value() == day.isoformat():
                return
            for _ in range(3):
                self.page.keyboard.press("ArrowLeft")
        self.case.fail(f"{label} does not take {day}")

    def choose(self, label, value, within=None):
        field = (within or self.page).get_by_label(label, exact=True)
        self.to(field)
        count = field.locator("option").count()
        self.page.keyboard.press("Home")
        for _ in range(count):
            if field.input_value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        self.case.fail(f"{label} has no {value}")

    def tick(self, label):
        self.to(self.page.get_by_label(label, exact=True))
        self.page.keyboard.press("Space")

    def press(self, name, kind="button", within=None):
        element = (within or self.page).get_by_role(kind, name=name, exact=True)
        self.to(element)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def said(self):
        return self.page.get_by_role("status").inner_text()

    def section(self, heading):
        return self.page.locator("section", has=self.page.get_by_role("heading", name=heading, exact=True))

    def sign_in(self, url, name):
        self.page.goto(f"{url}/console")
        self.type("Họ và tên", name)
        self.type("Mật khẩu", PASSWORD)
        self.press("Đăng nhập")


class Casework(OfficeCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        subprocess.run(["tracestamp", "import", "batches", "Demo/batches.csv", "--by", "Minh"], check=True,
                       capture_output=True, cwd=ROOT)

    def everybody(self):
        """The first administrator, someone of the office with every role, and a producer's person, signed in."""
        head = self.someone()
        if not hasattr(type(self), "opened"):
            head.goto(self.first)
            head.get_by_label("Họ và tên của bạn").fill("Minh")
            self.set_password(head)
            type(self).opened = []
        self.sign_in(head, "Minh")
        number = len(self.opened) + 1
        self.opened.append(number)
        all_roles = ["Quản trị viên", "Cán bộ nhập liệu", "Người duyệt", "Kiểm tra viên", "Kiểm toán"]
        office = self.register(head, f"Trang {number}", *all_roles)
        producer = self.register(head, f"Hoa {number}", "Chủ thể", producer="3")
        return head, office, producer

    def test_a_case_by_keyboard_alone(self):
        head, _, _ = self.everybody()
        names = {"inspector": "Phím Sơn", "clerk": "Phím Lan", "approver": "Phím Hùng", "producer": "Phím Hoa"}
        roles = {"inspector": "Kiểm tra viên", "clerk": "Cán bộ nhập liệu", "approver": "Người duyệt",
                 "producer": "Chủ thể"}
        people = {}
        chief = Keys(self, head)
        for role, name in names.items():
            head.goto(f"{self.url}/console/people")
            chief.type("Họ và tên", name)
            chief.tick(roles[role])
            if role == "producer":
                chief.type("Số chủ thể", "3")
            chief.press("Thêm và cấp mã")
            code = head.locator(".secret").inner_text()
            keys = people[role] = Keys(self, self.someone())
            keys.page.goto(f"{self.url}/start")
            keys.type("Mã mở tài khoản", code)
            keys.press("Tiếp tục")
            keys.type("Mật khẩu mới", PASSWORD)
            keys.type("Gõ lại mật khẩu mới", PASSWORD)
            keys.press("Đặt mật khẩu")
            keys.sign_in(self.url, name)
        clerk, approver = people["clerk"], people["approver"]
        inspector, producer = people["inspector"], people["producer"]

        clerk.page.goto(f"{self.url}/console/products/5")
        clerk.type("Số tem", "8")
        clerk.choose("Lô", "L260916A")
        clerk.press("Gửi yêu cầu")
        path = "/console/allotments/" + clerk.page.locator("h1").inner_text().split()[-1]
        number = path.split("/")[-1]
        approver.page.goto(self.url + path)
        approver.press("Duyệt 8 tem")
        approver.press("Ký 8 tem")
        approver.page.get_by_role("heading", name="In nhãn").wait_for(timeout=60_000)
        approver.press("Xem trước")
        approver.to(approver.page.get_by_role("button", name="Tải PDF 8 nhãn"))
        with approver.page.expect_download() as download:
            approver.page.keyboard.press("Enter")
        self.assertEqual(Path(download.value.path()).read_bytes()[:5], b"%PDF-")
        producer.page.goto(self.url + path)
        producer.press("Đã in xong")
        producer.press("Kích hoạt tem")
        self.assertIn("Đã kích hoạt", producer.said())

        inspector.page.goto(f"{self.url}/console/cases")
        inspector.press("Mở hồ sơ mới", "link")
        inspector.choose("Căn cứ", "scan")
        inspector.type("Tem", f"{number}/3")
        inspector.type("Nơi kiểm tra", "Sạp 12 chợ Bình Lư")
        inspector.press("Mở hồ sơ")
        case = inspector.page.url.split("?")[0]
        assign = inspector.section("Giao hồ sơ")
        inspector.choose("Cơ quan", "market-control", assign)
        inspector.type("Cán bộ", names["inspector"], assign)
        inspector.press("Giao hồ sơ", within=assign)
        visit = inspector.section("Ghi đã kiểm tra tại chỗ")
        inspector.type("Số văn bản, biên bản", "12/BB", visit)
        inspector.press("Ghi đã kiểm tra tại chỗ", within=visit)
        find = inspector.section("Nêu tồn tại")
        inspector.type("Tiêu chí không giữ được", "Nhãn ghi 500gr", find)
        inspector.choose("Lý do", "label-quantity", find)
        inspector.choose("Mức", "major", find)
        inspector.day("Hạn khắc phục", date(2026, 12, 28), find)
        inspector.press("Nêu tồn tại", within=find)
        self.assertIn("Đã nêu tồn tại", inspector.said())
        inspector.type("hoặc tem đã quét", f"{number}/4", inspector.section("Thêm chứng cứ"))
        inspector.press("Thêm chứng cứ")

        producer.page.goto(f"{self.url}/console")
        producer.press(case.split("/")[-1], "link")
        producer.tick("1. Nhãn ghi 500gr")
        producer.press("Báo đã khắc phục")
        inspector.page.goto(case)
        inspector.press("Xác nhận đã khắc phục")
        close = inspector.section("Kết thúc hồ sơ")
        inspector.choose("Kết quả", "remedied", close)
        inspector.press("Kết thúc hồ sơ", within=close)
        self.assertIn("Đã kết thúc", inspector.said())
        self.look(inspector.page, "case-closed")

    def test_the_main_pages_need_no_script(self):
        _, office, producer = self.everybody()
        bare = self.someone(java_script_enabled=False)
        bare.context.add_cookies(office.context.cookies())
        for path in ["", "/products?q=nhung", "/products/5", "/allotments", "/cases", "/campaigns", "/alerts",
                     "/regulation", "/ledger", "/people", "/reports", "/lists/expiring"]:
            self.assertEqual(bare.goto(f"{self.url}/console{path}").status, 200, path)
            self.assertEqual(bare.locator("h1").count(), 1, path)
            self.assertEqual(bare.locator("script").count(), 0, path)
        bare.goto(f"{self.url}/console/cases/new?origin=hand&product=5")
        bare.get_by_role("button", name="Mở hồ sơ").click()
        self.assertIn("Đã mở hồ sơ", bare.get_by_role("status").inner_text())
        case = bare.url.split("?")[0]
        find = bare.locator("section", has=bare.get_by_role("heading", name="Nêu tồn tại"))
        find.get_by_label("Tiêu chí không giữ được").fill("Không có giấy")
        find.get_by_label("Hạn khắc phục").fill("2026-12-28")
        find.get_by_role("button").click()
        picture = self.folder / "sap.png"
        Image.new("RGB", (320, 200), (40, 90, 60)).save(picture)
        bare.get_by_label("Tệp", exact=True).set_input_files(picture)
        bare.get_by_role("button", name="Thêm chứng cứ").click()
        self.assertIn("Đã nhận chứng cứ", bare.get_by_role("status").inner_text())
        with bare.expect_download() as download:
            bare.get_by_role("link", name="Biên bản (PDF)").click()
        self.assertEqual(Path(download.value.path()).read_bytes()[:5], b"%PDF-")
        office.goto(case)
        self.assertEqual(office.locator("img.sheet").evaluate("e => e.naturalWidth"), 320)
        # Only whoever may see it gets the picture, and nobody gets it as a page.
        source = office.locator("img.sheet").get_attribute("src")
        answer = office.request.get(self.url + source)
        self.assertRegex(answer.headers["content-disposition"], r'^attachment; filename="[0-9a-f]{16}\.png"$')
        self.assertEqual(answer.headers["x-content-type-options"], "nosniff")
        self.assertEqual(producer.request.get(self.url + source).status, 403)
        stranger = self.someone()
        self.assertEqual(stranger.request.get(self.url + source, max_redirects=0).status, 303)
        producer.goto(case)
        self.assertEqual(producer.locator("img.sheet").count(), 0)
        self.assertIn("Không có giấy", producer.locator("main").inner_text())

    def test_every_page_keeps_its_promises_at_both_widths(self):
        _, office, producer = self.everybody()
        office.goto(f"{self.url}/console/cases/new?origin=hand&product=9")
        office.get_by_role("button", name="Mở hồ sơ").click()
        case = office.url.split("?")[0]
        find = office.locator("section", has=office.get_by_role("heading", name="Nêu tồn tại"))
        find.get_by_label("Tiêu chí không giữ được").fill("Nhãn ghi 500gr, thiếu hạn sử dụng")
        find.get_by_label("Hạn khắc phục").fill("2026-12-28")
        find.get_by_role("button").click()
        check = office.locator("section", has=office.get_by_role("heading", name="Gửi tự kiểm tra cho cả nhóm"))
        check.get_by_label("Nhóm sản phẩm").select_option("herbal")
        check.get_by_label("Hạn trả lời").fill("2026-12-28")
        check.get_by_role("button").click()
        office.goto(f"{self.url}/console/campaigns")
        office.get_by_label("Tên kế hoạch").fill("Kiểm tra an toàn thực phẩm dịp Tết")
        office.get_by_label("Số văn bản").fill("1560/KH-SNN")
        office.get_by_role("button", name="Ghi kế hoạch").click()
        office.get_by_label("Từ ngày").fill("2026-12-01")
        office.get_by_label("Đến hết ngày").fill("2026-12-03")
        office.get_by_label("Nơi kiểm tra").fill("Chợ Bình Lư")
        office.get_by_label("Số của các chủ thể").fill("3, 6")
        office.get_by_role("button", name="Ghi vào lịch").click()
        plan = office.url.split("?")[0]
        propose = lambda: office.locator(
            "section", has=office.get_by_role("heading", name="Đề xuất thu hồi chứng nhận"))
        office.goto(case)
        self.look(office, "case")
        propose().get_by_label("Số văn bản").fill("45/TTr")
        propose().get_by_role("button").click()
        for name, path in [("withdrawal", case + "/withdrawal"), ("campaign", plan)]:
            self.assertEqual(office.goto(path).status, 200)
            self.look(office, name)
        lines = (Path(__file__).parent / "console-routes.txt").read_text().splitlines()
        self.assertGreater(len(lines), 25)
        for path, roles in (line.split() for line in lines):
            for who, page in [("office", office), ("producer", producer)]:
                if who == "producer" and who not in roles.split(","):
                    continue
                with self.subTest(path, who=who):
                    self.visit(page, path, who)

    def visit(self, page, path, who):
        answer = page.request.get(self.url + path)
        self.assertEqual(answer.status, ASKING.get(path, 200))
        if not answer.headers["content-type"].startswith("text/html"):
            return
        page.goto(self.url + path)
        self.look(page, f"{who}{path.removeprefix('/console').replace('/', '-')}")
        self.tabs(page)

    def tabs(self, page):
        """The keyboard reaches every field, button and link of the page, and the focus is seen on each."""
        page.set_viewport_size({"width": 1366, "height": 800})
        page.evaluate("document.activeElement.blur()")
        count = page.evaluate("""() => [...document.querySelectorAll(
            'a[href], button, input:not([type=hidden]), select, summary')]
            .filter(e => e.offsetParent).map((e, i) => e.dataset.stop = i).length""")
        reached = set()
        # A day has several stops of its own.
        for _ in range(count * 2 + 60):
            page.keyboard.press("Tab")
            self.assertTrue(page.evaluate(FOCUS), page.evaluate("document.activeElement.outerHTML"))
            stop = page.evaluate("document.activeElement.dataset.stop")
            if stop is not None:
                reached.add(stop)
            if len(reached) == count:
                return
        self.fail(f"{count - len(reached)} of {count} were not reached")


if __name__ == "__main__":
    unittest.main()

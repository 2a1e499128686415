"""Works through the console in Chromium as an office does; run with the built program on the path.

The first link, a password, people with codes, a file that is looked at and taken in, a request, its approval by a
second person, signing, the labels as a PDF that is decoded, a confirmed print, an activation by the producer, the
verdict that a shopper then reads, and a recall that turns it red.
"""

import re
import subprocess
import unittest
from pathlib import Path

from office import ROOT, OfficeCase


class Console(OfficeCase):
    def test_an_office_s_day(self):
        head = self.someone()
        head.goto(self.first)
        head.get_by_label("Họ và tên của bạn").fill("Minh")
        self.look(head, "start")
        self.set_password(head)
        self.look(head, "sign-in")
        self.sign_in(head, "Minh")
        self.assertEqual(head.context.cookies()[0]["httpOnly"], True)
        clerk = self.register(head, "Lan", "Cán bộ nhập liệu")
        approver = self.register(head, "Hùng", "Người duyệt")
        producer = self.register(head, "Hoa", "Chủ thể", producer="3")
        head.goto(f"{self.url}/console/people")
        self.look(head, "people")

        self.import_batches(clerk)
        clerk.goto(f"{self.url}/console/products?q=nhung huou")
        self.look(clerk, "products")
        clerk.get_by_role("link", name="Bột nhung hươu Viet Gold").click()
        clerk.get_by_label("Số tem").fill("99999999")
        clerk.get_by_role("button", name="Gửi yêu cầu").click()
        self.assertEqual(clerk.get_by_label("Số tem").input_value(), "99999999")
        self.assertEqual(clerk.get_by_label("Số tem").get_attribute("aria-invalid"), "true")
        self.look(clerk, "refused")
        clerk.get_by_label("Số tem").fill("70")
        clerk.get_by_label("Lô", exact=True).select_option("L260916A")
        clerk.get_by_role("button", name="Gửi yêu cầu").click()
        self.assertEqual(clerk.locator("h1").inner_text(), "Đợt cấp tem 1")
        self.assertEqual(clerk.get_by_role("button", name=re.compile("Duyệt")).count(), 0)

        approver.goto(f"{self.url}/console")
        self.assertEqual(approver.locator(".chart svg").count(), 1)
        self.assertEqual(approver.locator("main").inner_text().count("Chưa có số liệu."), 3)
        self.look(approver, "home")
        approver.get_by_role("link", name="1", exact=True).click()
        self.look(approver, "approval")
        approver.get_by_role("button", name="Duyệt 70 tem").click()
        approver.get_by_role("button", name="Ký 70 tem").click()
        self.assertIn("hàng đợi ký", approver.get_by_role("status").inner_text())
        # What is on its way survives a reload, and the page then comes to its end by itself.
        approver.reload()
        self.assertEqual(approver.locator("h1").inner_text(), "Đợt cấp tem 1")
        approver.get_by_role("heading", name="In nhãn").wait_for(timeout=60_000)
        self.look(approver, "signed")

        # A cell that the sheet does not have is refused where it was typed, before any picture.
        approver.get_by_label("Ô trống đầu tiên").fill("400")
        approver.get_by_role("button", name="Xem trước").click()
        self.assertEqual(approver.locator("img.sheet").count(), 0)
        self.look(approver, "preview-refused")
        self.assertEqual(approver.get_by_label("Ô trống đầu tiên").get_attribute("aria-invalid"), "true")
        approver.get_by_label("Ô trống đầu tiên").fill("")
        approver.get_by_role("button", name="Xem trước").click()
        approver.wait_for_load_state("networkidle")
        self.assertGreater(approver.locator("img.sheet").evaluate("e => e.naturalWidth"), 300)
        self.look(approver, "preview")
        with approver.expect_download() as download:
            approver.get_by_role("button", name="Tải PDF 70 nhãn").click()
        labels = self.folder / "labels.pdf"
        download.value.save_as(labels)
        stamp = self.decoded(labels, pages=2, labels=70)

        shopper = self.someone(360)
        shopper.goto(self.url + stamp)
        self.assertEqual(shopper.locator("h1").inner_text(), "Tem chưa kích hoạt")

        producer.set_viewport_size({"width": 360, "height": 740})
        producer.goto(f"{self.url}/console")
        self.assertIn("Xác nhận đã in: 70", producer.inner_text("main"))
        self.look(producer, "producer-home")
        producer.goto(f"{self.url}/console/products")
        self.assertEqual(producer.locator("tbody tr").count(), self.products_of_producer_3())
        self.assertEqual(producer.goto(f"{self.url}/console/products/9").status, 404)
        producer.goto(f"{self.url}/console")
        producer.get_by_role("link", name="1", exact=True).click()
        self.look(producer, "producer")
        producer.get_by_role("button", name="Đã in xong").click()
        producer.get_by_role("button", name="Kích hoạt tem").click()
        self.assertIn("Đã kích hoạt", producer.get_by_role("status").inner_text())
        shopper.goto(self.url + stamp)
        self.assertEqual(shopper.locator("h1").inner_text(), "Tem hợp lệ")

        producer.goto(f"{self.url}/console")
        self.assertNotIn("Tem chờ bạn làm tiếp", producer.inner_text("main"))
        producer.goto(f"{self.url}/console/allotments/1/losses")
        self.look(producer, "losses")
        waste = producer.locator("section", has=producer.get_by_role("heading", name="Báo tem hỏng"))
        self.assertEqual(waste.count(), 0)
        producer.goto(f"{self.url}/console/products/5/batches?lot=L260916A")
        self.assertEqual(producer.get_by_role("button", name="Thu hồi lô").count(), 0)
        self.refuse(producer, approver)
        head.goto(f"{self.url}/console")
        self.assertEqual(head.locator(".chart svg").count(), 2)
        self.look(head, "home-after")
        self.office_pages(head)
        self.recall(approver)
        head.goto(f"{self.url}/console/flags")
        self.assertIn("90/QĐ-UBND", head.locator("tr", has_text="L260916A").inner_text())
        self.look(head, "flags-recalled")
        self.assertEqual(head.goto(f"{self.url}/console/allotments/9999").status, 404)
        self.look(head, "fault")
        head.get_by_role("link", name="Về việc cần làm").click()
        self.assertEqual(head.url, f"{self.url}/console")
        shopper.goto(self.url + stamp)
        self.assertEqual(shopper.locator("h1").inner_text(), "Lô hàng bị thu hồi")
        self.assertIn("bad", shopper.get_attribute(".verdict", "class").split())
        shopper.goto(f"{self.url}/lists/recalled")
        self.assertIn("L260916A", shopper.inner_text("main"))

        head.goto(f"{self.url}/console/login")
        self.look(head, "login")
        head.get_by_role("button", name="Đăng xuất").click()
        head.goto(f"{self.url}/console/people")
        self.assertEqual(head.locator("h1").inner_text(), "Đăng nhập")
        subprocess.run(["tracestamp", "ledger", "check"], check=True, capture_output=True)

    def import_batches(self, clerk):
        """A file with a cell that is wrong is shown and comes back; mended, it is looked at and taken in."""
        good = (ROOT / "Demo" / "batches.csv").read_text()
        bad = self.folder / "lo-sai.csv"
        bad.write_text(good.rstrip("\n") + "\nLX,5,31/02/2026,,12\n")
        clerk.goto(f"{self.url}/console/imports")
        self.look(clerk, "imports")
        self.send(clerk, bad)
        self.assertIn("31/02/2026", clerk.locator("td.wrong").first.inner_text())
        self.assertEqual(clerk.get_by_role("button", name="Ghi vào sổ").count(), 0)
        self.look(clerk, "import-faults")
        with clerk.expect_download() as download:
            clerk.get_by_role("link", name=re.compile("kèm lỗi \\(CSV\\)")).click()
        self.assertIn("31/02/2026", Path(download.value.path()).read_text("utf-8-sig"))
        clerk.goto(f"{self.url}/console/imports")
        self.send(clerk, ROOT / "Demo" / "batches.csv")
        self.look(clerk, "import-preview")
        clerk.get_by_role("button", name="Ghi vào sổ").click()
        self.assertIn("Đã nhập", clerk.get_by_role("status").inner_text())

    def send(self, clerk, path):
        clerk.get_by_label("Tệp chứa").select_option("batches")
        clerk.get_by_label("Tệp .csv hoặc .xlsx").set_input_files(path)
        clerk.get_by_role("button", name="Xem trước").click()

    def office_pages(self, head):
        """Every page of the office at both widths."""
        for path in ["lists", "lists/expiring", "lists/tests-due", "reports", "reports?period=2026-11", "alerts",
                     "allotments/1/alert?serial=1", "ledger", "ledger/12", "flags", "regulation", "keys",
                     "printers", "office", "products/5/batches"]:
            self.assertEqual(head.goto(f"{self.url}/console/{path}").status, 200, path)
            self.look(head, re.sub(r"[/?=]", "-", path))
        head.goto(f"{self.url}/console/lists/expiring")
        with head.expect_download() as download:
            head.get_by_role("link", name=re.compile("Excel \\(.xlsx")).click()
        self.assertEqual(Path(download.value.path()).read_bytes()[:2], b"PK")

    def refuse(self, producer, approver):
        """Whoever sent a request reads why it was refused."""
        producer.goto(f"{self.url}/console/products/5")
        producer.get_by_label("Số tem").fill("3")
        producer.get_by_role("button", name="Gửi yêu cầu").click()
        self.assertEqual(producer.locator("h1").inner_text(), "Đợt cấp tem 2")
        approver.goto(producer.url)
        why = approver.get_by_label("Lý do không duyệt")
        why.fill(" ")
        approver.get_by_role("button", name="Không duyệt").click()
        self.assertEqual(why.get_attribute("aria-invalid"), "true")
        why.fill("Lô này còn 65 tem chưa dùng")
        approver.get_by_role("button", name="Không duyệt").click()
        self.look(approver, "refused-office")
        producer.reload()
        self.assertIn("không duyệt yêu cầu này: Lô này còn 65 tem", producer.inner_text("main"))
        self.look(producer, "refused-producer")

    def recall(self, approver):
        approver.goto(f"{self.url}/console/products/5/batches?lot=L260916A")
        self.look(approver, "batch")
        form = approver.locator("form", has=approver.get_by_role("button", name="Thu hồi lô"))
        form.get_by_label("Số văn bản").fill("90/QĐ-UBND")
        form.get_by_label("Gõ lại mã lô").fill("L260916B")
        form.get_by_role("button").click()
        self.assertIn("lot-differs", approver.get_by_role("alert").inner_text())
        form.get_by_label("Gõ lại mã lô").fill("L260916A")
        form.get_by_role("button").click()
        self.assertIn("Đã thu hồi", approver.get_by_role("status").inner_text())

    def products_of_producer_3(self):
        lines = (ROOT / "Demo" / "products.csv").read_text().splitlines()
        return sum(line.split(",")[1] == "3" for line in lines)

    def decoded(self, path, pages, labels):
        """The path of the first stamp of a PDF, after all its symbols were read."""
        texts = set()
        for page in range(1, pages + 1):
            root = self.folder / f"page-{page}"
            subprocess.run(["pdftoppm", "-r", "400", "-gray", "-singlefile", "-f", str(page), "-l", str(page),
                            path, root], check=True)
            found = subprocess.run(["zbarimg", "-q", "--raw", f"{root}.pgm"], check=True,
                                   capture_output=True, text=True)
            texts |= set(found.stdout.split())
        self.assertEqual(len(texts), labels)
        return "/" + min(texts).split("/")[-1]


if __name__ == "__main__":
    unittest.main()

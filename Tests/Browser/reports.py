"""What shoppers report, from the work list to its end, and labels after a withdrawal; in Chromium, as the office sees it."""

import re
import subprocess
import unittest
from pathlib import Path

from office import ROOT, OfficeCase


class Reports(OfficeCase):
    def run_all(self, *lines):
        for line in lines:
            subprocess.run(["tracestamp", *line], check=True, capture_output=True, cwd=ROOT)

    def test_a_report_waits_until_somebody_answers_it(self):
        run = self.run_all
        run(["import", "batches", "Demo/batches.csv", "--by", "Lan"],
            ["allotment", "request", "--product", "5", "--count", "70", "--lot", "L260916A", "--by", "Lan"],
            ["allotment", "approve", "1", "--by", "Minh"], ["allotment", "sign", "1"],
            ["label", "sheet", "--allotment", "1", "--to", "65", "-o", str(self.folder / "a.pdf"), "--by", "Hoa"])
        listed = subprocess.run(["tracestamp", "stamp", "list", "--allotment", "1", "--by", "Lan"], check=True,
                                capture_output=True, text=True, cwd=ROOT).stdout.split()
        for stamp, text in [(listed[2], "Tem bị mờ, người bán không cho xem hộp"),
                            (listed[3], "Thấy ảnh tem này trên mạng, giá rẻ bất thường")]:
            run(["case", "report", stamp, "--text", text, "--province", "42"])
        withdrawal = self.folder / "withdrawal.csv"
        withdrawal.write_text("product\n5\n")
        head = self.someone()
        head.goto(self.first)
        head.get_by_label("Họ và tên của bạn").fill("Minh")
        self.set_password(head)
        self.sign_in(head, "Minh")
        clerk = self.register(head, "Lan", "Cán bộ nhập liệu")
        self.assertIn("Phản ánh chờ xử lý: 2", clerk.locator("main").inner_text())
        self.look(clerk, "reports-waiting")
        clerk.get_by_role("link", name="Xử lý phản ánh").click()
        self.look(clerk, "reports-inbox")
        clerk.get_by_label("Đã xem gì, trả lời gì").first.fill("Ảnh chụp ở hội chợ")
        clerk.get_by_label("Vì sao không cần làm gì thêm").first.select_option("explained")
        clerk.get_by_role("button", name="Khép phản ánh").first.click()
        self.assertIn("Đã khép phản ánh", clerk.get_by_role("status").inner_text())
        self.assertIn("Đang chờ: 1", clerk.locator(".lead").inner_text())
        self.look(clerk, "reports-closed")
        run(["decision", "withdraw", str(withdrawal), "--number", "9/QĐ-UBND", "--date", "2026-11-20", "--authority",
             "UBND tỉnh", "--reason", "no-quality-file", "--goods", "stay", "--level",
             "province", "--by", "Lan"])
        clerk.goto(f"{self.url}/console/allotments/1")
        self.assertIn("không còn được in tem OCOP", clerk.locator("main").inner_text())
        self.assertEqual(clerk.get_by_role("heading", name=re.compile("^In")).count(), 0)
        self.look(clerk, "mark-ended")


if __name__ == "__main__":
    unittest.main()

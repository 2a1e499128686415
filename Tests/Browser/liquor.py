"""Records the papers of liquor in the console in Chromium: that it is liquor, the permit, and a lot's tax stamps; run by
`make pages`.
"""

import json
import subprocess
import unittest

from office import ROOT, OfficeCase


def run(*words):
    return subprocess.run(["tracestamp", *words], check=True, capture_output=True, text=True, cwd=ROOT).stdout


class Liquor(OfficeCase):
    def bottle(self):
        """A beverage with a lot."""
        for line in map(json.loads, run("batch", "list", "--json").splitlines()):
            if json.loads(run("product", "show", str(line["product"]), "--json"))["group"] == "beverage":
                return line["product"], line["lot"]
        raise LookupError("no beverage has a lot")

    def test_the_papers_of_liquor_need_no_command(self):
        run("import", "batches", "Demo/batches.csv", "--by", "Minh")
        product, lot = self.bottle()
        head = self.someone()
        head.goto(self.first)
        head.get_by_label("Họ và tên của bạn").fill("Minh")
        self.set_password(head)
        self.sign_in(head, "Minh")
        clerk = self.register(head, "Lan", "Cán bộ nhập liệu")
        clerk.goto(f"{self.url}/console/products/{product}")
        clerk.get_by_role("link", name="Giấy tờ về rượu").click()
        self.assertIn("Chưa ghi sản phẩm này là rượu", clerk.locator("main").inner_text())
        clerk.get_by_role("button", name="Ghi sản phẩm là rượu").click()
        self.assertIn("Không có giấy phép còn hạn", clerk.locator("main").inner_text())
        self.look(clerk, "liquor-missing")
        clerk.get_by_label("Số giấy phép").fill("12/GP-SCT")
        clerk.get_by_label("Đến hết ngày").fill("2027-12-31")
        clerk.get_by_role("button", name="Ghi giấy phép sản xuất rượu").click()
        self.assertIn("Giấy phép còn hạn", clerk.locator("main").inner_text())
        clerk.get_by_label("Lô", exact=True).select_option(lot)
        clerk.get_by_label("Ký hiệu, số đầu – số cuối").fill("AA/26E 0000001–0000900")
        clerk.get_by_role("button", name="Ghi dải tem điện tử rượu").click()
        self.assertIn("AA/26E 0000001–0000900", clerk.locator("table").first.inner_text())
        self.look(clerk, "liquor")


if __name__ == "__main__":
    unittest.main()

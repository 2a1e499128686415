extension Migrations {
    /// Those that inspections of 2023 name most, and what a scan in a shop may show; from 24/02/2023 on.
    static let findingReasons = [
        """
        INSERT INTO finding_reason (code, vietnamese, english, legal_basis, valid_from)
        VALUES
            ('no-quality-evidence', 'Không có minh chứng thực hiện kế hoạch kiểm soát chất lượng',
                'the quality plan is not shown to be carried out', 'Quyết định 148/QĐ-TTg ngày 24/02/2023', 1150),
            ('no-periodic-test', 'Không có phiếu kiểm nghiệm định kỳ',
                'no periodic test report', 'Quyết định 148/QĐ-TTg ngày 24/02/2023', 1150),
            ('test-expired', 'Phiếu kiểm nghiệm đã hết hạn',
                'the test report has expired', 'Quyết định 148/QĐ-TTg ngày 24/02/2023', 1150),
            ('label-quantity', 'Nhãn ghi định lượng chưa đúng quy định',
                'the label states the quantity wrongly', 'Nghị định 43/2017/NĐ-CP ngày 14/4/2017', 1150),
            ('label-content', 'Nhãn thiếu hoặc ghi sai nội dung bắt buộc',
                'the label lacks or misstates what is mandatory', 'Nghị định 43/2017/NĐ-CP ngày 14/4/2017', 1150),
            ('logo-misuse', 'Sử dụng logo OCOP không đúng quy định',
                'the OCOP logo is misused', 'Quyết định 1162/QĐ-VPĐP-OCOP ngày 17/9/2020', 1150),
            ('not-as-certified', 'Chất lượng, mẫu mã không đúng với sản phẩm được công nhận',
                'not the certified quality or design', 'Quyết định 148/QĐ-TTg ngày 24/02/2023', 1150),
            ('environment', 'Không thực hiện cam kết bảo vệ môi trường',
                'the environmental commitment is not kept', 'Quyết định 148/QĐ-TTg ngày 24/02/2023', 1150),
            ('past-use-by', 'Bày bán hàng quá hạn sử dụng',
                'sold after its use-by day', 'Luật An toàn thực phẩm 55/2010/QH12', 1150),
            ('recalled-on-sale', 'Bày bán hàng đã bị thu hồi',
                'sold although recalled', 'Luật An toàn thực phẩm 55/2010/QH12', 1150),
            ('stamp-not-activated', 'Bày bán hàng mang tem chưa kích hoạt',
                'sold with a stamp that was not activated', 'Quy chế quản lý tem của tỉnh', 1150),
            ('stamp-out-of-use', 'Bày bán hàng mang tem đã huỷ, báo mất hoặc hoàn trả',
                'sold with a stamp that is out of use', 'Quy chế quản lý tem của tỉnh', 1150),
            ('stamp-copied', 'Tem có dấu hiệu bị sao chép',
                'the stamp appears to be copied', 'Quy chế quản lý tem của tỉnh', 1150)
        """
    ]
}

extension FactKind {
    /// The code list: data, so that a further document is a further row.
    package static let all: [FactKind] = origin + dossier + rights + quality + selling + programme + liquor

    private static let origin = [
        FactKind(
            "raw-material-area", "Vùng nguyên liệu", "Raw-material area", on: .producer, .product),
        FactKind("raw-material-lot", "Lô nguyên liệu của lô hàng", "Raw-material lot of a batch", on: .batch),
        FactKind(
            "linkage-contract", "Hợp đồng liên kết", "Linkage contract", on: .producer, .product,
            expires: true),
        FactKind("production-log", "Nhật ký sản xuất của lô", "Production log of a batch", on: .batch),
        FactKind(
            "capacity", "Năng lực kê khai (gói/năm)", "Declared capacity (packs a year)", on: .producer,
            .product, form: .number),
        FactKind("gln", "Mã địa điểm GLN", "Global location number", on: .producer),
        FactKind(
            "barcode-right", "Quyền sử dụng mã số, mã vạch", "Right to use bar codes", on: .producer,
            expires: true),
    ]

    private static let dossier = [
        FactKind("registration-form", "Phiếu đăng ký", "Registration form", on: .product),
        FactKind("business-plan", "Phương án kinh doanh", "Business plan", on: .producer, .product),
        FactKind("organisation-chart", "Cơ cấu tổ chức", "Organisation chart", on: .producer),
        FactKind("workshop", "Nhà xưởng, máy móc", "Workshop and machines", on: .producer),
        FactKind("dossier-document", "Tài liệu hồ sơ", "Dossier document", on: .producer, .product, .batch),
        FactKind("product-story", "Câu chuyện sản phẩm", "Product story", on: .product),
        FactKind(
            "label-artwork", "Mẫu nhãn và vị trí tem", "Label artwork with the stamp's place", on: .product),
        FactKind(
            "yearly-registration", "Đăng ký tham gia trong năm", "Registration for the year", on: .product),
        FactKind(
            "survey", "Khảo sát nhu cầu, khả năng", "Survey of need and capacity", on: .producer, .product),
        FactKind("production-stopped", "Dừng sản xuất", "Production stopped", on: .product),
        FactKind("self-scoring", "Tự chấm điểm", "Self-scoring by the criteria", on: .product, form: .number),
        FactKind(
            "score-recheck", "Phúc tra điểm, hạng sao", "Re-check of a local score", on: .product,
            form: .oneOf(["confirmed", "lower", "higher"])),
        FactKind(
            "maintenance-evidence", "Minh chứng duy trì trong thời gian công nhận",
            "Evidence of maintenance while recognised", on: .product),
    ]

    private static let rights = [
        FactKind("trade-mark", "Nhãn hiệu", "Trade mark", on: .producer, .product, expires: true),
        FactKind(
            "collective-mark", "Nhãn hiệu tập thể, chứng nhận", "Collective or certification mark",
            on: .producer, .product, expires: true),
        FactKind(
            "industrial-design", "Kiểu dáng công nghiệp", "Industrial design", on: .producer, .product,
            expires: true),
        FactKind("logo-misuse", "Sử dụng sai logo OCOP", "Wrong use of the logo", on: .producer, .product),
        FactKind("geographical-indication", "Chỉ dẫn địa lý", "Geographical indication", on: .product),
    ]

    private static let quality = [
        FactKind("applied-standard", "Tiêu chuẩn áp dụng", "Applied standard", on: .product),
        FactKind("quality-declaration", "Công bố chất lượng", "Quality declaration", on: .product),
        FactKind(
            "food-safety", "Giấy đủ điều kiện an toàn thực phẩm", "Food-safety certificate", on: .producer,
            expires: true),
        FactKind(
            "qc-plan", "Kế hoạch kiểm soát chất lượng", "Quality-control plan", on: .producer, .product,
            evidence: "qc-evidence"),
        FactKind(
            "qc-evidence", "Minh chứng kiểm soát chất lượng", "Evidence of quality control", on: .producer,
            .product, .batch),
        FactKind(
            "monitoring-plan", "Kế hoạch giám sát định kỳ", "Monitoring plan", on: .producer, .product,
            evidence: "self-inspection"),
        FactKind("self-inspection", "Tự kiểm tra", "Self-inspection", on: .producer, .product),
        // Districts ended with June 2025; their work went to the communes.
        FactKind(
            "process-confirmed-by-district", "Quy trình do UBND huyện xác nhận",
            "Process confirmed by the district", on: .product, until: "2025-06-30"),
        FactKind(
            "process-confirmed-by-commune", "Quy trình do UBND xã xác nhận",
            "Process confirmed by the commune", on: .product, since: "2025-07-01"),
        FactKind(
            "process-posted", "Niêm yết quy trình", "Process posted at the site", on: .producer, .product),
        FactKind("environment", "Cam kết bảo vệ môi trường", "Environmental commitment", on: .producer),
    ]

    private static let selling = [
        FactKind(
            "point-of-sale", "Điểm bán hàng", "Point of sale", on: .office, .producer, .product,
            form: .oneOf([
                "shop", "supermarket", "market", "hotel", "restaurant", "airport", "station", "tourist-site",
            ])),
        FactKind(
            "point-of-sale-check", "Kiểm tra điểm bán hàng", "Check of a point of sale", on: .office,
            .producer, .product, form: .oneOf(["compliant", "not-compliant"])),
        FactKind(
            "sales-channel", "Kênh bán hàng trực tuyến", "Online sales channel", on: .producer, .product),
    ]

    private static let programme = [
        FactKind("officer", "Cán bộ phụ trách", "Officer in charge", on: .producer, .product),
        FactKind("plan", "Kế hoạch, quy chế của tỉnh", "Plan or regulation of the province", on: .office),
        FactKind(
            "evaluation-round", "Đợt đánh giá, mốc thời gian", "Evaluation round or milestone", on: .office,
            expires: true),
        FactKind("target", "Chỉ tiêu trong năm", "Target of the year", on: .office, form: .number),
        FactKind("obstacle", "Khó khăn, vướng mắc", "Obstacle", on: .office, .producer, .product),
        FactKind("report-sent", "Báo cáo đã gửi", "Report sent", on: .office, .producer),
    ]

    /// What ``LiquorPapers`` asks for.
    private static let liquor = [
        FactKind("liquor", "Sản phẩm là rượu", "The product is liquor", on: .product, isOfficeOnly: true),
        FactKind(
            "liquor-permit", "Giấy phép sản xuất rượu", "Permit to make liquor", on: .producer, expires: true,
            isOfficeOnly: true),
        FactKind(
            "tax-stamps", "Dải tem điện tử rượu của lô", "Series of electronic tax stamps of a batch",
            on: .batch),
    ]
}

internal import Registry
internal import StampFormat

/// Addresses of products by GTIN and lot (GS1 Digital Link URI Syntax 1.2, uncompressed).
enum DigitalLink {
    /// `/01/{GTIN-14}` and, with a lot, `/10/{lot}` after it.
    static func path(_ gtin: GTIN, lot: String?) -> String {
        "/01/\(gtin.item)" + (lot.map { "/10/\(PercentText.encoded($0))" } ?? "")
    }

    /// The vocabulary of link types that we have pages for.
    enum LinkType: String, CaseIterable {
        case pip = "gs1:pip"
        case certificationInfo = "gs1:certificationInfo"
        case traceability = "gs1:traceability"

        var url: String { "https://gs1.org/voc/" + rawValue.dropFirst(4) }

        var title: Phrase {
            switch self {
            case .pip: Phrase("Thông tin sản phẩm", "Product information")
            case .certificationInfo: Phrase("Chứng nhận OCOP", "OCOP certificate")
            case .traceability: Phrase("Kiểm tra tem truy xuất", "Trace stamp check")
            }
        }
    }

    /// All links of one anchor (RFC 9264, 4.2).
    static func linkset(_ frame: PageFrame, _ product: Product, anchor: String) -> Answer {
        let base = frame.settings.baseURL.text
        let page = base + anchor
        let targets: [LinkType: String] = [
            .pip: page, .certificationInfo: "\(base)/v1/products/\(product.number.number)",
            .traceability: base + "/",
        ]
        var context: [String: CanonicalJSON] = ["anchor": .string(page)]
        for (type, target) in targets {
            let kind = type == .certificationInfo ? "application/json" : "text/html"
            context[type.url] = .array([
                .object([
                    "href": .string(target), "title": .string(type.title.en), "type": .string(kind),
                    "title*": .array([.object(["language": .string("vi"), "value": .string(type.title.vi)])]),
                ])
            ])
        }
        context["https://gs1.org/voc/defaultLink"] = .array([
            .object(["href": .string(page), "title": .string(product.name), "type": .string("text/html")])
        ])
        return Answer(
            "application/linkset+json",
            Array(CanonicalJSON.object(["linkset": .array([.object(context)])]).text.utf8), .brief)
    }
}

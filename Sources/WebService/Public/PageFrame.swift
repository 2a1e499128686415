internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Mustache
internal import Registry
internal import StampFormat

/// What stands around every page, and what makes an answer of it.
struct PageFrame: Sendable {
    let office: Office
    let settings: ServiceSettings
    let templates: MustacheLibrary

    /// What a page says of itself.
    struct Head {
        /// Of the browser's tab and of previews: never a verdict.
        let title: String
        let description: String
        /// The path and query under which it is known, without the language.
        let path: String
        /// Whether search engines may keep it.
        var isIndexed = false
        /// schema.org, for programs that read pages.
        var structured: CanonicalJSON?
        /// Whether the page, once open, makes stamps answer without a network.
        var staysOffline = false
        /// What previews show; of the product, never of a verdict.
        var image: PictureCopy?
    }

    func answer(
        _ template: String, _ head: Head, _ language: PageLanguage, _ content: [String: Any],
        _ caching: Answer.Caching
    ) -> Answer {
        var values = PageValues(content)
        values["page"] = shell(head, language)
        let html = templates.render(values, withTemplate: template) ?? ""
        var answer = Answer("text/html; charset=utf-8", Array(html.utf8), caching)
        answer.headers[.vary] = "Accept-Language"
        answer.headers[.contentLanguage] = language.rawValue
        if !head.isIndexed { answer.headers[.robots] = "noindex" }
        if isReadyOffline(head) {
            answer.headers[.contentSecurityPolicy] =
                "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        }
        return answer
    }

    private func isReadyOffline(_ head: Head) -> Bool { head.staysOffline && settings.app.isPresent }

    private func shell(_ head: Head, _ language: PageLanguage) -> PageValues {
        let words = FrameWords(language)
        var values: PageValues = [
            "lang": language.rawValue, "title": head.title, "description": head.description,
            "office": office.name, "host": office.host.name, "isIndexed": head.isIndexed,
            "url": settings.baseURL.text + head.path, "locale": language == .vi ? "vi_VN" : "en_GB",
            "styles": AssetRoutes.styles.path, "words": words.values,
            "other": PageValues([
                "code": language.other.rawValue, "name": language.other.name,
                "href": head.path + (head.path.contains("?") ? "&" : "?") + "lang=\(language.other.rawValue)",
            ]),
            "home": link("/", language),
            "links": links(words, language),
        ]
        if isReadyOffline(head) { values["script"] = "/inspect/register.js" }
        if office.trainingDay != nil { values["training"] = words.training }
        if let image = head.image {
            values["image"] = PageValues([
                "url": settings.baseURL.text + image.path, "width": "\(image.width)",
                "height": "\(image.height)",
            ])
        }
        if let structured = head.structured { values["structured"] = PageFrame.script(structured) }
        return values
    }

    private func links(_ words: FrameWords, _ language: PageLanguage) -> [PageValues] {
        let app: [PageValues] = settings.app.isPresent ? [["href": "/inspect", "text": words.inspect]] : []
        return app + [
            ["href": link("/products", language), "text": words.products],
            ["href": link("/lists/expired-not-renewed", language), "text": words.expired],
            ["href": link("/lists/withdrawn", language), "text": words.withdrawn],
            ["href": link("/lists/recalled", language), "text": words.recalled],
            ["href": "/v1/openapi.json", "text": words.interface],
        ]
    }

    /// A path that keeps the language; Vietnamese needs no word.
    func link(_ path: String, _ language: PageLanguage) -> String {
        guard language != .vi else { return path }
        return path + (path.contains("?") ? "&" : "?") + "lang=\(language.rawValue)"
    }

    /// JSON inside a `script` element: nothing in it may end the element.
    private static func script(_ json: CanonicalJSON) -> String {
        var bytes: [UInt8] = []
        for byte in json.bytes {
            switch byte {
            case UInt8(ascii: "<"): bytes += "\\u003C".utf8
            case UInt8(ascii: ">"): bytes += "\\u003E".utf8
            case UInt8(ascii: "&"): bytes += "\\u0026".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The words around every page.
private struct FrameWords {
    let products: String
    let expired: String
    let withdrawn: String
    let recalled: String
    let interface: String
    let inspect: String
    let training: String
    let values: PageValues

    init(_ language: PageLanguage) {
        products = Phrase("Sản phẩm OCOP", "OCOP products")(language)
        expired = Phrase("Hết hạn, chưa công nhận lại", "Expired, not renewed")(language)
        withdrawn = Phrase("Chứng nhận đã thu hồi", "Withdrawn certificates")(language)
        recalled = Phrase("Hàng bị thu hồi", "Recalled goods")(language)
        inspect = Phrase("Ứng dụng kiểm tra", "Inspector app")(language)
        interface = Phrase("Dữ liệu mở (API)", "Open data (API)")(language)
        training = Phrase(
            "Văn phòng diễn tập: dữ liệu không thật.", "A training office: its data are not real.")(language)
        values = [
            "skip": Phrase("Đến nội dung", "Skip to content")(language),
            "check": Phrase("Kiểm tra tem khác", "Check another stamp")(language),
            "menu": Phrase("Tra cứu", "Look up")(language),
            "privacy": Phrase(
                "Trang này không lưu vị trí, không đặt cookie, không theo dõi.",
                "This page keeps no location, sets no cookie and tracks nobody.")(language),
        ]
    }
}

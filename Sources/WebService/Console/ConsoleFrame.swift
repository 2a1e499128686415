internal import HTTPTypes
internal import Mustache
internal import Registry
internal import StampFormat

/// What stands around every page of the console.
struct ConsoleFrame: Sendable {
    let frame: PageFrame

    /// - `path`: under which the page is known, for the link to the other language.
    /// - `visit`: nil for pages before someone is signed in.
    /// - `done`: the word of what was just done, as `?done=` carries it.
    func answer(
        _ page: ConsolePage, at path: String, _ visit: Visit?, _ language: PageLanguage, done: String? = nil
    ) -> Answer {
        var values = page.values(language, token: visit?.token.formToken)
        values.merge(shell(path, language)) { old, _ in old }
        values["flashes"] = [done.flatMap { ConsoleWords.whatWasDone($0) }].compactMap { $0?(language) }
        values["menus"] = [visit].compactMap { $0 }.map { menu($0, language) }
        let html = frame.templates.render(values, withTemplate: "office") ?? ""
        var answer = Answer(status: page.status, "text/html; charset=utf-8", Array(html.utf8), .none)
        answer.headers[.contentLanguage] = language.rawValue
        answer.headers[.robots] = "noindex"
        answer.headers[.referrerPolicy] = "same-origin"
        return answer
    }

    /// Back to a page with GET, which then says what was done.
    func seeOther(_ path: String, done: String, _ language: PageLanguage) -> Answer {
        .seeOther(frame.link("\(path)\(path.contains("?") ? "&" : "?")done=\(done)", language))
    }

    private func shell(_ path: String, _ language: PageLanguage) -> [String: Any] {
        let training = Phrase(
            "Văn phòng diễn tập: dữ liệu không thật.", "A training office: its data are not real.")
        return [
            "lang": language.rawValue, "office": frame.office.name, "host": frame.office.host.name,
            "styles": [AssetRoutes.styles.path, AssetRoutes.consoleStyles.path],
            "skip": Phrase("Đến nội dung", "Skip to content")(language),
            "home": frame.link("/console", language),
            "trainings": frame.office.trainingDay == nil ? [] : [training(language)],
            "other": [
                "code": language.other.rawValue, "name": language.other.name,
                "href": path + (path.contains("?") ? "&" : "?") + "lang=\(language.other.rawValue)",
            ],
        ]
    }

    private func menu(_ visit: Visit, _ language: PageLanguage) -> [String: Any] {
        var items = [
            ("/console", Phrase("Việc cần làm", "Work list")),
            ("/console/products", Phrase("Sản phẩm", "Products")),
            ("/console/allotments", Phrase("Đợt cấp tem", "Allotments")),
            ("/console/boxes", Phrase("Giỏ quà", "Gift boxes")),
            ("/console/cases", Phrase("Kiểm tra", "Inspections")),
        ]
        if visit.person.producer != nil {
            items.append(("/console/self-checks", Phrase("Tự kiểm tra", "Self-checks")))
        }
        if RouteAccess.office.admits(visit) {
            items += [
                ("/console/lists", Phrase("Danh sách", "Lists")),
                ("/console/reports", Phrase("Báo cáo", "Reports")),
                ("/console/alerts", Phrase("Cảnh báo", "Alerts")),
                ("/console/office", Phrase("Văn phòng", "Office")),
            ]
        }
        return [
            "menuWords": Phrase("Trình đơn", "Menu")(language),
            "items": items.map { ["href": frame.link($0.0, language), "text": $0.1(language)] },
            "me": ["href": frame.link("/console/login", language), "name": visit.person.name],
            "signOut": Phrase("Đăng xuất", "Sign out")(language), "formToken": visit.token.formToken,
        ]
    }
}

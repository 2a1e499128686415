internal import Hummingbird
internal import Registry

/// `GET /console/office`: the parts of the office that are not needed every day.
struct OfficeIndexRoute<Store: RegistryStore>: Sendable {
    let edge: ConsoleEdge<Store>

    func add(to book: ConsoleBook<Store>) {
        book.page("/console/office", .office) { _, _, visit in index(visit) }
    }

    private func index(_ visit: Visit) -> Answer {
        let language = visit.language
        let rows = OfficePart.allCases.filter { $0.access.admits(visit) }.map { part in
            [
                ConsolePage.Cell(text: part.name(language), href: edge.link(part.path, visit)),
                ConsolePage.Cell(text: part.purpose(language)),
            ]
        }
        let page = ConsolePage(
            title: Phrase("Văn phòng", "Office")(language), lead: edge.source.office.name,
            blocks: [
                ConsolePage.Block(
                    table: ConsolePage.Table(
                        headings: [
                            Phrase("Mục", "Part")(language), Phrase("Để làm gì", "What it is for")(language),
                        ], rows: rows))
            ])
        return edge.frame.answer(page, at: "/console/office", visit, language)
    }
}

/// A part of the office, by the last part of its path.
enum OfficePart: String, CaseIterable {
    case campaigns
    case consumerReports = "consumer-reports"
    case selfChecks = "self-checks"
    case imports, flags, printers, ledger, regulation, keys, people

    var path: String { "/console/\(rawValue)" }

    /// As where its route is added.
    var access: RouteAccess {
        switch self {
        case .imports: .doing(.registerImported)
        case .flags, .regulation, .keys, .campaigns, .consumerReports: .office
        case .selfChecks: .signedIn
        case .printers: .roles(Act.office)
        case .ledger: .roles(Act.office.union([.auditor]))
        case .people: .doing(.personAdded)
        }
    }

    var name: Phrase {
        switch self {
        case .campaigns: Phrase("Kế hoạch kiểm tra", "Inspection plans")
        case .consumerReports: Phrase("Phản ánh", "Consumers’ reports")
        case .selfChecks: Phrase("Tự kiểm tra", "Self-checks")
        case .imports: Phrase("Nhập dữ liệu", "Imports")
        case .flags: Phrase("Tạm dừng và thu hồi", "Suspended and recalled")
        case .printers: Phrase("Máy in", "Printers")
        case .ledger: Phrase("Sổ cái", "Ledger")
        case .regulation: Phrase("Quy chế", "Regulation")
        case .keys: Phrase("Khoá ký", "Signing keys")
        case .people: Phrase("Người dùng", "People")
        }
    }

    var purpose: Phrase {
        switch self {
        case .campaigns: Phrase("Đợt kiểm tra, lịch chung của các cơ quan", "Waves, and the shared calendar")
        case .consumerReports: Phrase("Người tiêu dùng báo gì về tem", "What people tell of stamps")
        case .selfChecks: Phrase("Chủ thể nào chưa trả lời", "Which producers have not answered")
        case .imports:
            Phrase(
                "Tệp Excel hoặc CSV vào sổ, xem trước",
                "Excel or CSV files into the register, looked at first")
        case .flags: Phrase("Sản phẩm, lô, tem đang bị cờ", "Products, batches and stamps under a flag")
        case .printers: Phrase("Canh lề cho từng máy in", "Make up for each printer’s margins")
        case .ledger: Phrase("Ai đã làm gì, khi nào", "Who did what, and when")
        case .regulation: Phrase("Hao hụt, hạn dùng, định mức", "Allowance, terms, quotas")
        case .keys: Phrase("Khoá công khai và thời hạn", "Public keys and their windows")
        case .people: Phrase("Vai trò và tài khoản", "Roles and logins")
        }
    }
}

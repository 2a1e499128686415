internal import Registry
internal import StampFormat

/// The pictures on the office's first page, each the bars of a table.
enum OfficePicture: String, CaseIterable, Sendable {
    case stamps, certificates, scans, stock

    /// Months that are shown, the present one among them.
    private static let months = 12
    /// Producers with the largest stock.
    private static let producers = 12

    var title: Phrase {
        switch self {
        case .stamps: Phrase("Tem theo tháng", "Stamps by month")
        case .certificates: Phrase("Chứng nhận theo tình trạng và sao", "Certificates by state and stars")
        case .scans: Phrase("Lượt quét và cảnh báo theo tháng", "Scans and alerts by month")
        case .stock: Phrase("Tem tồn theo chủ thể", "Stock by producer")
        }
    }

    /// The first column says what a group of bars is, each other one is a bar.
    func table(_ reader: any RegistryReader, on day: Day) throws(RegistryError) -> PaperTable {
        switch self {
        case .stamps: try stamps(reader, on: day)
        case .certificates: try certificates(reader, on: day)
        case .scans: try scans(reader, on: day)
        case .stock: try stock(reader, on: day)
        }
    }

    private func stamps(_ reader: any RegistryReader, on day: Day) throws(RegistryError) -> PaperTable {
        var table = PaperTable(
            title: title,
            columns: [
                PaperTable.Column("Tháng", "Month"),
                PaperTable.Column("Đã giao", "Handed over", isSummed: true),
                PaperTable.Column("Đã in", "Printed", isSummed: true),
                PaperTable.Column("Kích hoạt", "Activated", isSummed: true),
                PaperTable.Column("Hỏng", "Wasted", isSummed: true),
            ], day: day)
        for month in OfficePicture.months(until: day) {
            let flows = try reader.accountFlows(from: month.first, to: month.last)
            func entering(_ state: RangeState, from: RangeState? = nil) -> Int {
                flows.filter { $0.to == state && $0.from != state && (from == nil || $0.from == from) }
                    .reduce(0) { $0 + $1.count }
            }
            table.rows.append(
                PaperTable.Row([
                    .code(month.name), .integer(entering(.issued, from: .reserved)),
                    .integer(entering(.printed)), .integer(entering(.activated)), .integer(entering(.wasted)),
                ]))
        }
        return table
    }

    private func certificates(_ reader: any RegistryReader, on day: Day) throws(RegistryError) -> PaperTable {
        let groups = Dictionary(grouping: try reader.certificates()) { OfficePicture.state(of: $0, on: day) }
        let states: [(word: String, name: Phrase)] = [
            ("valid", Phrase("Còn hiệu lực", "Valid")), ("expiring", Phrase("Sắp hết hạn", "Ends soon")),
            ("expired", Phrase("Đã hết hạn", "Ended")), ("withdrawn", Phrase("Đã thu hồi", "Withdrawn")),
            ("superseded", Phrase("Đã thay thế", "Superseded")),
            ("not-yet", Phrase("Chưa hiệu lực", "Not yet")),
        ]
        return PaperTable(
            title: title,
            columns: [PaperTable.Column("Tình trạng", "State")]
                + (3...5).map { PaperTable.Column("\($0) sao", "\($0) stars", isSummed: true) },
            rows: states.map { state in
                PaperTable.Row(
                    [.phrase(state.name)]
                        + (3...5).map { stars in
                            .integer((groups[state.word] ?? []).filter { $0.stars == stars }.count)
                        })
            }, day: day)
    }

    private static func state(of certificate: Certificate, on day: Day) -> String {
        let standing = certificate.standing(on: day)
        return standing.expiresInDays == nil ? standing.word : "expiring"
    }

    private func scans(_ reader: any RegistryReader, on day: Day) throws(RegistryError) -> PaperTable {
        var table = PaperTable(
            title: title,
            columns: [
                PaperTable.Column("Tháng", "Month"), PaperTable.Column("Lượt quét", "Scans", isSummed: true),
                PaperTable.Column("Tem bị nâng mức", "Stamps graded", isSummed: true),
            ], day: day)
        let graded = try reader.copyEvents().filter {
            if case .graded = $0.word { true } else { false }
        }
        for month in OfficePicture.months(until: day) {
            let end = (month.last.unixSeconds + 86_400) * 1000
            let count =
                try reader.scanCount(before: end) - reader.scanCount(before: month.first.unixSeconds * 1000)
            let raised = graded.filter { (month.first...month.last).contains($0.record.validFrom) }.count
            table.rows.append(PaperTable.Row([.code(month.name), .integer(count), .integer(raised)]))
        }
        return table
    }

    private func stock(_ reader: any RegistryReader, on day: Day) throws(RegistryError) -> PaperTable {
        let (products, accounts) = (try reader.productLines(), try reader.accounts())
        var sums: [UInt32: (name: String, office: Int, producer: Int)] = [:]
        for allotment in try reader.allotments() {
            guard let line = products[allotment.product], let account = accounts[allotment.number] else {
                continue
            }
            var sum = sums[line.producer.number] ?? (line.producer.name, 0, 0)
            sum.office += account[.reserved]
            sum.producer += account[.issued, .printed]
            sums[line.producer.number] = sum
        }
        let largest = sums.filter { $0.value.office + $0.value.producer > 0 }.sorted {
            ($1.value.office + $1.value.producer, $0.key) < ($0.value.office + $0.value.producer, $1.key)
        }
        return PaperTable(
            title: title,
            columns: [
                PaperTable.Column("Chủ thể", "Producer"),
                PaperTable.Column("Ở văn phòng", "In the office", isSummed: true),
                PaperTable.Column("Ở chủ thể", "With the producer", isSummed: true),
            ],
            rows: largest.prefix(OfficePicture.producers).map { sum in
                PaperTable.Row([
                    .text(sum.value.name), .integer(sum.value.office), .integer(sum.value.producer),
                ])
            }, day: day)
    }

    /// The last months, the earliest first.
    static func months(until day: Day) -> [(name: String, first: Day, last: Day)] {
        let (year, month, _) = day.civil
        return (0..<months).reversed().compactMap { back in
            let count = year * 12 + month - 1 - back
            let (year, month) = (count / 12, count % 12 + 1)
            guard let first = Day(year: year, month: month, day: 1),
                let last = first.adding(months: 1)?.adding(days: -1)
            else { return nil }
            return ((month < 10 ? "0" : "") + "\(month)/\(year)", first, last)
        }
    }
}

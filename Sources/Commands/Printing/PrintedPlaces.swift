internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import StampLabels

/// The places of a recorded run's labels on its sheets.
struct PrintedPlaces {
    private let serials: SerialRange
    private let places: LabelPlaces

    /// - Throws: a ``Failure`` for a run that is not there, or that was not printed on sheets.
    init(_ workplace: Workplace, _ allotment: AllotmentNumber, run number: Int) async throws {
        let runs = try await workplace.read { reader throws(RegistryError) in
            _ = try reader.existingAllotment(allotment)
            return try reader.printRuns(of: allotment)
        }
        guard let run = runs.first(where: { $0.number == number }) else {
            throw Failure(
                "unknown-run",
                Bilingual(
                    "đợt \(allotment.number) không có lượt in \(number)",
                    "allotment \(allotment.number) has no print run \(number)"),
                next: Bilingual(
                    "xem `tracestamp label runs --allotment \(allotment.number)`",
                    "see `tracestamp label runs --allotment \(allotment.number)`"))
        }
        let layout = CanonicalJSON(text: run.request.layout)
        guard let sheet = layout?["sheet"]?.string, let startCell = layout?["start_cell"]?.integer else {
            throw Failure(
                "not-on-sheets",
                Bilingual(
                    "lượt in \(number) không in trên tờ nhãn", "run \(number) was not printed on sheets"),
                next: Bilingual("số tem đọc ngay trên nhãn", "the serials stand on the labels"))
        }
        serials = run.serials
        places = try LabelPlaces(
            Sheet.named(sheet), startCell: startCell,
            used: UsedCells(layout?["used"]?.array?.compactMap(\.string) ?? []))
    }

    /// The stamps of a page in order; of all its cells unless some are named.
    func places(onPage page: Int, cells: UsedCells?) throws(Failure) -> [(cell: Int, serial: UInt32)] {
        let pages = places.pageCount(of: serials.count)
        guard (1...pages).contains(page) else {
            throw Failure(
                "no-such-page",
                Bilingual("tệp có trang 1 đến \(pages)", "the file has pages 1 to \(pages)"),
                next: Bilingual("đọc số trang ở mép tờ giấy", "the page's number stands at the sheet's edge"))
        }
        let labels = places.labels(onPage: page, of: serials.count)
        let all = zip(places.free(onPage: page), labels).map {
            (cell: $0, serial: serials.first + UInt32($1))
        }
        guard let cells else { return all }
        let wanted = all.filter { cells.contains($0.cell, page: 1) }
        guard wanted.isEmpty else { return wanted }
        throw Failure(
            "empty-cells",
            Bilingual("các ô ấy không có tem", "no stamp stands in these cells"),
            next: Bilingual(
                "trang \(page) có tem ở ô \(all.map(\.cell).spans)",
                "page \(page) has stamps in cells \(all.map(\.cell).spans)"))
    }

    /// Where a stamp stands.
    func place(of serial: UInt32) throws(Failure) -> (page: Int, cell: Int) {
        guard serials.first <= serial, serial <= serials.last else {
            throw Failure(
                "not-in-run",
                Bilingual(
                    "lượt in này có tem \(serials.first)–\(serials.last)",
                    "this run has stamps \(serials.first)–\(serials.last)"),
                next: Bilingual("chọn lượt in khác", "choose another run"))
        }
        return places.place(ofLabel: Int(serial - serials.first))
    }
}

extension [Int] {
    /// Rising numbers as they are typed, such as `1-7,12`.
    fileprivate var spans: String {
        var spans: [ClosedRange<Int>] = []
        for number in self {
            if let last = spans.last, last.upperBound + 1 == number {
                spans[spans.count - 1] = last.lowerBound...number
            } else {
                spans.append(number...number)
            }
        }
        return spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ",")
    }
}

import Registry
import StampFormat
import Testing

@Suite struct VisitCalendarTests {
    private static func wave(
        _ campaign: Int, _ from: String, _ to: String, place: String? = nil, _ producers: [UInt32]
    ) throws -> Wave {
        Wave(
            WaveReference(campaign, 1), from: try Sample.day(from), to: try Sample.day(to), place: place,
            producers: producers)
    }

    private static let campaigns = [
        Campaign(number: 1, title: "A", document: "1/KH", agency: Agency(.agriculture)),
        Campaign(number: 2, title: "B", document: "2/KH", agency: Agency(.health)),
    ]

    @Test(
        "a producer is visited once on the same days; days that touch overlap",
        arguments: [
            ("2026-12-05", "2026-12-09", false), ("2026-12-06", "2026-12-09", true),
            ("2026-11-20", "2026-11-30", true), ("2026-11-20", "2026-12-01", false),
            ("2026-12-02", "2026-12-03", false), ("2026-11-01", "2026-12-31", false),
        ])
    func overlap(_ from: String, _ to: String, isFree: Bool) throws {
        let known = try Self.wave(1, "2026-12-01", "2026-12-05", [3, 5])
        let calendar = VisitCalendar(Self.campaigns, [known])
        let wave = try Self.wave(2, from, to, [5, 9])
        guard !isFree else { return try calendar.requireFree(wave) }
        #expect(
            throws: RegistryError.inspection(
                .visitsOverlap(
                    producer: 5, Agency(.agriculture), known.reference, first: known.first, last: known.last))
        ) { try calendar.requireFree(wave) }
        // Other producers on those days are free.
        try calendar.requireFree(try Self.wave(2, from, to, [4, 6]))
    }

    @Test func `others at the same place are told, and the own agency is not`() throws {
        let known = try Self.wave(1, "2026-12-01", "2026-12-05", place: "Chợ Tam Đường", [])
        let calendar = VisitCalendar(Self.campaigns, [known])
        let wave = try Self.wave(2, "2026-12-05", "2026-12-06", place: "chợ tam đường", [])
        try calendar.requireFree(wave)
        #expect(calendar.neighbours(of: wave, Agency(.health)).map(\.agency) == [Agency(.agriculture)])
        #expect(calendar.neighbours(of: wave, Agency(.agriculture)).isEmpty)
        let later = try Self.wave(2, "2026-12-06", "2026-12-06", place: "Chợ Tam Đường", [])
        #expect(calendar.neighbours(of: later, Agency(.health)).isEmpty)
    }
}

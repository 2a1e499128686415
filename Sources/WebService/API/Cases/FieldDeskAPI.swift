internal import Registry
internal import StampFormat

/// `GET /v1/field-desk`: all that an inspector's device keeps to work on cases without a network.
///
/// One answer of one moment, so that what is kept fits together; the device shows its age.
struct FieldDeskAPI<Store: RegistryStore>: Sendable {
    let works: any OfficeWorks

    /// Days of scans that alerts are told of, as in `/v1/alerts`.
    private static var alertDays: Int64 { 30 }
    private static var mostAlerts: Int { 100 }

    func add(to book: TokenBook<Store>) {
        let works = works
        book.read("/v1/field-desk", .readCases, .office) { asked in
            let visit = asked.visit
            let alerts = try await AlertDesk(store: asked.store).alerts(
                since: visit.at - Self.alertDays * 86_400_000, on: visit.today, after: nil,
                limit: Self.mostAlerts)
            let desk = try await asked.store.read { reader throws(RegistryError) in
                try FieldDesk(reader, visit, alerts)
            }
            var facts = desk.facts
            facts["minutes_template"] = .optional(works.minutesTemplate)
            return Answer(json: .object(facts), .revalidated)
        }
    }
}

/// What of cases, plans and alerts is an inspector's matter, at one moment.
struct FieldDesk: Sendable {
    private let visit: TokenVisit
    private let cases: [FieldCase]
    private let leftOff: Int
    private let visits: [PlannedVisit]
    private let alerts: [OpenAlert]
    private let withdrawalReasons: [WithdrawalReason]

    /// Cases that a device keeps; the others are on the console.
    private static let mostCases = 300

    init(
        _ reader: any RegistryReader, _ visit: TokenVisit, _ alerts: [CopyAlert]
    ) throws(RegistryError) {
        self.visit = visit
        let all = try reader.cases()
        let names = try FieldNames(reader)
        let open = all.filter { $0.isOpen && visit.sees($0) }.map { FieldCase($0, names, visit) }
            .sorted { $0.order < $1.order }
        cases = try open.prefix(Self.mostCases).map { line throws(RegistryError) in try line.whole(reader) }
        leftOff = open.count - cases.count
        visits = PlannedVisit.all(try reader.campaigns(), try reader.waves(), opened: all, names, visit)
        self.alerts = try OpenAlert.all(alerts, reader, names)
        withdrawalReasons = try reader.withdrawalReasons().filter { $0.isOpen(on: visit.today) }
    }

    var facts: [String: CanonicalJSON] {
        [
            "acts": .array(CaseRules.acts(of: visit)), "agency": .optional(visit.person.agency?.text),
            "alerts": .array(alerts.map(\.facts)), "at": .integer(Int(visit.at)),
            "cases": .array(cases.map(\.facts)), "inspector": .string(visit.person.name),
            "left_off": .integer(leftOff), "names": CaseRules.names,
            "outcomes": .array(CaseRules.outcomes),
            "provinces": .array(
                Province.all.map { .object(["code": .string($0.code), "name": .string($0.name)]) }),
            "today": .string(visit.today.iso), "waves": .array(visits.map(\.facts)),
            "withdrawal_reasons": .array(
                withdrawalReasons.map {
                    .object([
                        "code": .string($0.code), "english": .string($0.english),
                        "vietnamese": .string($0.vietnamese),
                    ])
                }),
        ]
    }
}

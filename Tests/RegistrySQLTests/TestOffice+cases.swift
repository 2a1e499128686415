import Registry
import StampFormat
import Testing

extension TestOffice {
    /// Every act of cases, campaigns and self-checks at least once.
    func actOnCases() async throws {
        let (inspector, head) = (try Sample.act("Sơn", as: .inspector), try Sample.act("Minh", as: .approver))
        let (desk, campaigns) = (CaseDesk(store: store), CampaignDesk(store: store))
        let day = try Sample.day("2026-12-01")
        try await desk.open(
            FindingReason(
                code: "no-permit", vietnamese: "Không có giấy phép", english: "no permit",
                legalBasis: "15/2018/NĐ-CP", validFrom: inspector.today, validTo: nil),
            by: Sample.act("Quản trị", as: .administrator))
        let plan = try await campaigns.plan(
            "Kiểm tra năm 2026", document: "1560/KH-SNN", agency: Agency(.agriculture), by: Sample.act())
        _ = try await campaigns.add(
            to: plan.number, from: day, to: day, place: "Xã Bình Lư", producers: [7], by: Sample.act())
        var opening = CaseOpening(.campaign)
        (opening.wave, opening.producer) = (WaveReference(plan.number, 1), 7)
        let key = try CaseContractTests.key("mo-\(try await ledgerCount())")
        let this = CaseReference.number(
            try await desk.open(opening, FieldMark(key: key, deviceAt: 1), by: inspector).inspection)
        let paper = Paper(document: "12/BB")
        let far = Agency(.marketControl, of: Province(code: "40"))
        for (word, act) in [
            (.assigned(Agency(.agriculture), officer: "Sơn"), head), (.visited, inspector),
            (.transferred(far), inspector), (.takenBack, inspector), (.transferred(far), inspector),
            (.accepted, inspector), (.found(try CaseContractTests.finding()), inspector),
            (.remedied([]), try Sample.act("Hoa", as: .producer)), (.rejected([]), inspector),
            (.remedied([]), try Sample.act("Hoa", as: .producer)), (.verified([]), inspector),
            (.found(try CaseContractTests.finding("environment")), inspector),
            (
                .withdrawalProposed(
                    WithdrawalProposal(product: try Sample.number(), reason: "no-quality-file")), inspector
            ),
            (.closed(.notWithdrawn), inspector), (.reopened, head),
        ] as [(CaseWord, Act)] {
            _ = try await desk.say(word, in: this, .none, paper, by: act)
        }
        _ = try await desk.add(.file(CaseContractTests.jpeg), to: this, by: inspector)
        try await actOnSelfChecks(this)
    }

    private func actOnSelfChecks(_ this: CaseReference) async throws {
        let number = try await issued(1).number
        _ = try await ConsumerReportDesk(store: store).take(
            ConsumerReport(
                try ScanContractTests.place(number, 1), at: 1_795_150_800_000, seen: .online, province: nil,
                text: "Ảnh trên mạng"))
        try await ConsumerReportDesk(store: store).close(
            ScanContractTests.place(number, 1), .explained, Paper(note: "Ảnh ở hội chợ"),
            by: Act(actor: "Lan", role: .clerk, at: 1_795_150_900_000, today: Sample.day("2026-11-20")))
        let late = try Sample.day("2029-01-01")
        _ = try await ConsumerReportDesk(store: store).prune(
            isDryRun: false,
            by: Act(
                actor: "Minh", role: .approver, at: late.unixSeconds * 1000, today: late))
        let second = try SelfCheckTests.certifiedProduct()
        try await change { writer throws(RegistryError) in
            try writer.put(Sample.producer(8, name: "HTX khác"))
            try writer.put(second.product)
            try writer.put(second.certificate)
        }
        let checks = SelfCheckDesk(store: store)
        let check = try await checks.send(
            1, of: this, to: .food, until: Sample.day("2026-12-28"), by: Sample.act())
        _ = try await checks.answer(
            check.number, producer: 8, Paper(note: "Nhãn đúng"), by: Sample.act("Tư", as: .producer))
    }
}

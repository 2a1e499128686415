import Registry
import StampFormat
import StampSigning
import Testing

/// Scripts that do every act of the ledger at least once.
extension TestOffice {
    func actOnStamps() async throws {
        let number = try await issued(130).number
        let (producer, approver) = (try Sample.act(as: .producer), try Sample.act("Cán bộ 2", as: .approver))
        let ranges = RangeDesk(store: store)
        _ = try await ranges.activate(number, from: 1, to: 9, lot: nil, by: producer)
        _ = try await ranges.void(number, from: 9, to: 9, reason: .damaged, by: producer)
        try await PrintDesk(store: store).record(
            number, 30, 31, layout: "again", reason: "Kẹt giấy", by: approver)
        let secret = try #require(ScratchSecret(bytes: [UInt8](repeating: 7, count: 32)))
        let (spare, one) = (try await closed(1).number, try Sample.serials(1, 1))
        try await PrintDesk(store: store).record(
            spare, PrintRequest(serials: one, layout: "a"),
            PrintedFile(hash: [UInt8](repeating: 1, count: 32), proved: 1), scratch: secret, by: approver)
        let stamps = try await store.read { reader throws(RegistryError) in
            try reader.stamps(one, of: spare)
        }
        _ = try await ScratchDesk(store: store, secret: secret).check(
            secret.code(of: stamps[0]), on: stamps[0].digits, by: approver)
        _ = try await PrintDesk(store: store).recordListing(number, from: 1, to: 9, by: producer)
        for (kind, serials, reason) in [
            (RangeAct.confirmPrint, 10...20, nil), (.waste, 21...22, "misprint"),
            (.takeBack, 23...24, "surplus"), (.reportLost, 25...26, nil), (.reportStolen, 27...28, nil),
        ] as [(RangeAct, ClosedRange<UInt32>, String?)] {
            let selection = StampSelection(
                number, [try Sample.serials(serials.lowerBound, serials.upperBound)])
            let paper = Paper(document: kind == .reportLost || kind == .reportStolen ? "VV-1" : nil)
            _ = try await ranges.carryOut(
                kind, RangeOrder(selection, reason: reason, paper: paper),
                by: kind == .takeBack ? Sample.act() : producer)
        }
        let undone = StampSelection(number, [try Sample.serials(8, 8)])
        _ = try await ranges.undoActivation(
            RangeOrder(undone, reason: "wrong-serials"), by: Sample.act())
        let (box, inside) = (try await stamp(40, of: number), try await stamp(1, of: number))
        _ = try await BoxDesk(store: store).pack([inside.digits], into: box.digits, by: producer)
        _ = try await BoxDesk(store: store).unpack([inside.digits], by: producer)
        try await ranges.extend(
            number, until: Sample.day("2027-06-20"), Paper(document: "GH-1"), by: approver)
        _ = try await ranges.expireUnused(isDryRun: false, by: Sample.act(on: "2027-06-21"))
        let refused = try await request(5).number
        _ = try await AllotmentDesk(store: store).refuse(refused, note: "Sai lô", by: approver)
    }

    func actOnGoodsLabels() async throws {
        let (number, head) = (try Sample.number(), try Sample.act("Cán bộ 2", as: .approver))
        let labels = LabelDesk(store: store)
        let label = LabelDraft([
            .name: "Miến dong Bình Lư", .responsible: "HTX Bình Lư", .address: "Xã Bình Lư, Lai Châu",
            .origin: "Việt Nam", .quantity: "Khối lượng tịnh: 500 g", .digitHeight: "4", .contents: "solid",
            .food: "yes", .producedOn: "DD/MM/YYYY", .useBy: "12 tháng kể từ NSX",
            .ingredients: "Củ dong riềng", .storage: "Nơi khô ráo",
        ])
        _ = try await labels.add(label, of: number, by: Sample.act(as: .consultant))
        _ = try await labels.approve(1, of: number, by: head)
        _ = try await labels.retire(1, of: number, reason: "Đổi bao bì", by: head)
        _ = try await TestReportDesk(store: store).grantGrace(
            number, until: Sample.day("2027-09-25"), reason: "chờ kết quả", by: head)
    }

    func actOnPictures() async throws {
        let desk = PictureDesk(store: store)
        _ = try await desk.add(PictureContractTests.prepared("a"), to: Sample.number(), by: Sample.act())
        _ = try await desk.remove(from: Sample.number(), by: Sample.act())
    }

    func actOnDecisions() async throws {
        let desk = DecisionDesk(store: store)
        try await desk.open(
            WithdrawalReason(
                code: "false-origin", vietnamese: "Khai sai nguồn gốc", english: "false origin",
                source: "12/QĐ-UBND", validFrom: Sample.day("2026-11-18"), validTo: nil),
            by: Sample.act(as: .administrator))
        var terms = DecisionTerms(
            number: "300/QĐ-UBND", date: try Sample.day("2026-11-18"), authority: "UBND tỉnh Lai Châu",
            level: .province)
        let granted = try await desk.grant(
            Array("product,score\n10,72.5\n".utf8), terms, isDryRun: false, by: Sample.act())
        try #require(granted.isSaved, "\(granted.faults)")
        var correction = CertificateCorrection()
        correction.authority = "UBND tỉnh Lai Châu (đính chính)"
        _ = try await desk.correct(
            Sample.number(), from: Sample.day("2026-11-18"), correction, note: "Sai tên", by: Sample.act())
        terms.reason = "false-origin"
        terms.recallsGoods = false
        let withdrawn = try await desk.withdraw(
            Array("product\n10\n".utf8), terms, isDryRun: false, by: Sample.act())
        try #require(withdrawn.isSaved, "\(withdrawn.faults)")
    }

    func actOnPapers() async throws {
        let head = try Sample.act("Minh", as: .administrator)
        let root = try CertificateAuthority(founding: SigningKey(), name: "Gốc", window: Sample.window())
        try await OfficeDesk(store: store).enter(root.certificate, by: head)
        _ = try await SnapshotSample(key: Sample.key(), window: Sample.window()).make(in: store, by: head)
        try await adopt { $0.yearlyQuota = 1_000_000 }
        let facts = FactDesk(store: store)
        let fact = try await facts.record(
            FactStatement(subject: .product(Sample.number()), kind: "officer", title: "Lan"), by: Sample.act()
        )
        _ = try await facts.retire(fact.number, reason: "Nghỉ", by: Sample.act())
        _ = try await ReportDesk(store: store).close(
            try #require(ReportPeriod("2026-10")), by: Sample.act("Cán bộ 2", as: .approver))
        let people = PersonDesk(store: store)
        _ = try await people.add("Minh", roles: [.administrator], producer: nil, by: head)
        _ = try await people.add("Lan", roles: [.clerk], producer: nil, by: head)
        _ = try await LoginDesk(store: store).invite(2, by: head)
        let tokens = TokenDesk(store: store)
        _ = try await tokens.issue(TokenOrder(name: "Kho", person: 2, scopes: [.verify]), by: head)
        _ = try await tokens.revoke(1, by: head)
        _ = try await people.retire(2, by: head)
        let imports = ImportDesk(store: store)
        let file = """
            producer,name,legal_form,commune,province,address_on_label
            90,HTX Thêm,cooperative,Xã A,Lai Châu,Xã A
            """
        let report = try await imports.take(
            .producers, ImportFile(name: "producers.csv", csv: Array(file.utf8)), isDryRun: false,
            by: Sample.act("Minh", as: .administrator))
        _ = try await imports.undo(try #require(report.number), by: head)
    }

    func actOnBatches() async throws {
        let (number, head) = (try Sample.number(), try Sample.act("Cán bộ 2", as: .approver))
        let (desk, paper) = (BatchDesk(store: store), Paper(document: "BB-1"))
        for lot in ["N1", "N2", "N3"] {
            _ = try await desk.declare(Sample.batch(lot, state: .draft, packs: 10), by: Sample.act())
        }
        _ = try await desk.move("N1", of: number, .release, Paper(), by: Sample.act())
        _ = try await desk.move("N1", of: number, .hold, paper, by: Sample.act())
        _ = try await desk.move("N1", of: number, .resume, paper, by: head)
        _ = try await desk.move("N1", of: number, .close, Paper(), by: Sample.act())
        _ = try await desk.move("N1", of: number, .archive, Paper(), by: Sample.act(on: "2040-01-01"))
        _ = try await desk.move("N2", of: number, .recall, paper, by: head)
        _ = try await desk.move("N3", of: number, .cancel, Paper(), by: Sample.act())
        try await split()
        let flags = FlagDesk(store: store)
        let flag = try await flags.set(.suspended, on: .product(number), .inspection, paper, by: head)
        _ = try await flags.clear(flag, paper, by: head)
    }

    /// A batch of 10 packs with 4 stamps becomes two.
    private func split() async throws {
        let number = try Sample.number()
        let batch = try Sample.batch("N4", packs: 10)
        try await change { writer throws(RegistryError) in try writer.put(batch) }
        let allotment = try await issued(4, lot: "N4").number
        _ = try await RangeDesk(store: store).activate(
            allotment, from: 1, to: 4, lot: nil, by: Sample.act(as: .producer))
        _ = try await BatchDesk(store: store).split(
            "N4", of: number,
            into: [
                BatchPart(packs: 6, stamps: [StampSelection(allotment, [Sample.serials(1, 2)])]),
                BatchPart(packs: 4, stamps: [StampSelection(allotment, [Sample.serials(3, 4)])]),
            ], by: Sample.act())
    }
}

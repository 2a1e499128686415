import Registry
import StampFormat

extension BenchOffice {
    /// One producer, one product with certificate and test report, and its batches.
    static func register(in writer: any RegistryWriter, by act: Act) throws(RegistryError) {
        guard let number = ProductNumber(number: 1), let validTo = act.today.adding(days: 1000) else {
            return
        }
        try writer.put(
            Producer(
                number: 1, name: "HTX Nậm Xanh", legalForm: .cooperative, communeCode: nil,
                commune: "Nậm Xanh",
                province: "Tỉnh mẫu", addressOnLabel: "Thôn 1, xã Nậm Xanh", taxCode: nil, isSuspended: false)
        )
        try writer.put(
            Product(
                number: number, producer: 1, name: "Mật ong rừng Nậm Xanh", group: .food, gtin: nil,
                netQuantity: NetQuantity(thousandths: 500_000, unit: .millilitre), shelfLifeDays: 365,
                standard: "TCCS 01:2025", isEligible: true, labelApprovedOn: act.today))
        try writer.put(
            Certificate(
                product: number,
                decision: Decision(
                    number: "123/QĐ-UBND", date: act.today, authority: "UBND tỉnh", level: .province),
                score: 8150, stars: 4, validFrom: act.today, validTo: validTo,
                status: .granted,
                withdrawnOn: nil, reason: nil))
        try writer.put(
            TestReport(
                product: number, number: "KN-1", laboratory: "Phòng thử nghiệm mẫu", sampledOn: nil,
                resultOn: act.today, validTo: validTo, passed: true))
        for lot in Sample.lots {
            try writer.put(
                Batch(
                    product: number, lot: lot, producedOn: act.today, useBy: validTo, packs: 100_000_000,
                    state: .released))
        }
        try writer.append(LedgerDraft(.registerImported, on: .importFile(kind: "bench"), by: act))
    }

    /// A closed allotment, all of it activated, without its blocks.
    static func allot(_ quantity: Int, in writer: any RegistryWriter, by act: Act) throws(RegistryError)
        -> AllotmentNumber
    {
        guard let product = ProductNumber(number: 1), let day = StampDay(act.today),
            let key = KeyID(number: 0xA1B2C3)
        else { throw .corrupt("sample") }
        var allotment = Allotment(
            number: try writer.nextAllotmentNumber(), kind: .recognisedProduct, product: product, lot: nil,
            quantity: quantity, stage: .requested, requestedBy: act.actor, requestedOn: act.today)
        try writer.insert(allotment)
        allotment.stage = .closed
        allotment.approvedBy = act.actor
        allotment.approvedOn = act.today
        allotment.issue = IssueTerms(key: key, issuedOn: day, certifiedUntil: nil, useBy: nil)
        allotment.merkleRoot = [UInt8](repeating: 0, count: 32)
        try writer.update(allotment)
        try writer.insertReservedRange(of: allotment)
        try writer.replaceRanges(of: allotment.number, with: try issued(quantity))
        try writer.replaceRanges(of: allotment.number, with: try activated(quantity))
        try writer.append(LedgerDraft(.allotmentRequested, on: .allotment(allotment.number), by: act))
        return allotment.number
    }

    private static func issued(_ quantity: Int) throws(RegistryError) -> StateRanges {
        let serials = SerialRange(1, UInt32(quantity))
        return try StateRanges(
            serials.map { [StateRange(serials: $0, state: .issued)] } ?? [], quantity: quantity)
    }

    /// Fifty ranges, as a season of deliveries leaves them.
    private static func activated(_ quantity: Int) throws(RegistryError) -> StateRanges {
        let bounds = (0...50).map { UInt32($0 * quantity / 50) }
        let ranges = zip(bounds, bounds.dropFirst()).enumerated().compactMap { index, pair in
            SerialRange(pair.0 + 1, pair.1).map {
                StateRange(serials: $0, state: .activated, lot: Sample.lots[index % Sample.lots.count])
            }
        }
        return try StateRanges(ranges, quantity: quantity)
    }
}

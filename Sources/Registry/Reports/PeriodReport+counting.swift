internal import StampFormat

extension RegistryReader {
    /// The report on a period as the register and its ledger stand.
    ///
    /// Specimens are not counted: they prove nothing.
    func report(
        on period: ReportPeriod, version: Int, correction: String?, today: Day
    ) throws(RegistryError) -> PeriodReport {
        let tree = try ledgerTree()
        let heading = PeriodReport.Heading(
            office: try office().name, period: period, version: version, correction: correction,
            madeOn: today, ledgerEntries: tree.count, ledgerRoot: Hex.text(of: tree.root))
        let register = ReportRegister(try producers(), try products())
        let certificates = try certificates()
        let lists = PeriodReport.CertificateList.allCases.map { list in
            (list, register.lines(of: list, among: certificates, in: period))
        }
        return PeriodReport(
            heading: heading, rows: try flows(in: period, register),
            certificates: Dictionary(uniqueKeysWithValues: lists),
            recalls: register.recalls(among: try batches(), flags: try flags()))
    }

    private func flows(
        in period: ReportPeriod, _ register: ReportRegister
    ) throws(RegistryError) -> [PeriodReport.Row] {
        let real = try allotments().filter { $0.kind != .specimen }
        let products = Dictionary(uniqueKeysWithValues: real.map { ($0.number.number, $0.product) })
        var flows: [UInt32: StampFlows] = [:]
        var next = 1
        while true {
            let page = try ledgerEntries(from: next, limit: 1000)
            if page.isEmpty { break }
            for entry in page {
                let record = try LedgerRecord(entry)
                guard period.contains(record.day), let number = record.allotment,
                    let product = products[number].flatMap({ register.products[$0] })
                else { continue }
                try flows[product.producer, default: StampFlows()].add(record)
            }
            next += page.count
        }
        return flows.filter { !$0.value.counts.isEmpty }.sorted { $0.key < $1.key }.map { number, flows in
            PeriodReport.Row(producer: number, name: register.producerName(number), flows: flows)
        }
    }
}

/// Names of products and producers, read once.
private struct ReportRegister {
    let products: [ProductNumber: Product]
    private let producers: [UInt32: Producer]

    init(_ producers: [Producer], _ products: [Product]) {
        self.producers = Dictionary(uniqueKeysWithValues: producers.map { ($0.number, $0) })
        self.products = Dictionary(uniqueKeysWithValues: products.map { ($0.number, $0) })
    }

    func producerName(_ number: UInt32) -> String { producers[number]?.name ?? "\(number)" }

    func lines(
        of list: PeriodReport.CertificateList, among certificates: [Certificate], in period: ReportPeriod
    ) -> [PeriodReport.CertificateLine] {
        certificates.compactMap { certificate in
            certificate.day(in: list, period).map { line(certificate, on: $0) }
        }
        .sorted { ($0.day, $0.product.number) < ($1.day, $1.product.number) }
    }

    /// Batches that are recalled, by their own state or by a flag on them or on their product.
    func recalls(among batches: [Batch], flags: [FlagRecord]) -> [PeriodReport.Recall] {
        let flagged = Set(flags.filter { $0.kind == .recalled && $0.cleared == nil }.map(\.subject))
        let recalled = batches.filter { batch in
            let subjects = [FlagSubject.product(batch.product), .batch(batch.product, lot: batch.lot)]
            return batch.state == .recalled || subjects.contains { flagged.contains($0.text) }
        }
        return recalled.map { batch in
            PeriodReport.Recall(
                product: batch.product, name: products[batch.product]?.name ?? "", lot: batch.lot,
                packs: batch.packs)
        }
    }

    private func line(_ certificate: Certificate, on day: Day) -> PeriodReport.CertificateLine {
        let product = products[certificate.product]
        return PeriodReport.CertificateLine(
            product: certificate.product, name: product?.name ?? "",
            producer: product.map { producerName($0.producer) } ?? "", decision: certificate.decision.number,
            stars: certificate.stars, day: day, reason: certificate.reason)
    }
}

extension Certificate {
    /// The day that brings it into a list of the period, or nil.
    fileprivate func day(in list: PeriodReport.CertificateList, _ period: ReportPeriod) -> Day? {
        switch list {
        case .granted: return period.contains(validFrom) ? validFrom : nil
        case .expired: return status == .granted && period.contains(validTo) ? validTo : nil
        case .expiring:
            let horizon = period.last.adding(days: PeriodReport.expiringWithinDays) ?? period.last
            return status == .granted && period.last < validTo && validTo <= horizon ? validTo : nil
        case .withdrawn:
            guard status == .withdrawn, let withdrawnOn else { return nil }
            return period.contains(withdrawnOn) ? withdrawnOn : nil
        }
    }
}

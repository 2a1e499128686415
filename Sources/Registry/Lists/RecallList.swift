package import StampFormat

/// Goods that are to be brought back: of a whole product or of one batch; never single serials.
package struct RecallLine: Hashable, Sendable {
    package let line: ProductLine
    /// Nil for all batches of the product.
    package let lot: String?
    package let since: Day
    /// Number of the decision, where the register has it.
    package let document: String?
}

/// What is recalled and not cleared since: by a flag, by the batch's own state, or by a withdrawal that reaches goods.
package struct RecallList: Sendable {
    package let lines: [RecallLine]

    /// All recalls, by product and lot.
    package init(_ reader: any RegistryReader) throws(RegistryError) {
        let flags = RecallList.standing(try reader.flags())
        let batches = Dictionary(grouping: try reader.batches(), by: \.product)
        let certificates = Dictionary(grouping: try reader.certificates(), by: \.product)
        var lines: [RecallLine] = []
        for line in try reader.productLines().values.sorted(by: { $0.product.number < $1.product.number }) {
            let number = line.product.number
            lines += try RecallList.lines(
                of: line, batches[number] ?? [], certificates[number] ?? [], flags, reader)
        }
        self.lines = lines
    }

    /// Those of one product.
    package init(
        of line: ProductLine, _ batches: [Batch], _ certificates: [Certificate], _ reader: any RegistryReader
    ) throws(RegistryError) {
        let subjects =
            RecallList.subjects(of: line.product.number, certificates)
            + batches.map { .batch(line.product.number, lot: $0.lot) }
        let flags = try reader.flags(on: subjects, of: nil, overlapping: nil)
        lines = try RecallList.lines(of: line, batches, certificates, RecallList.standing(flags), reader)
    }

    private static func lines(
        of line: ProductLine, _ batches: [Batch], _ certificates: [Certificate],
        _ flags: [String: FlagRecord],
        _ reader: any RegistryReader
    ) throws(RegistryError) -> [RecallLine] {
        let number = line.product.number
        var lines = subjects(of: number, certificates).compactMap { flags[$0.text] }.map { flag in
            RecallLine(line: line, lot: nil, since: flag.raised.validFrom, document: flag.document)
        }
        for certificate in certificates where certificate.recallsGoods {
            guard let since = certificate.withdrawnOn else { continue }
            lines.append(
                RecallLine(line: line, lot: nil, since: since, document: certificate.withdrawnBy?.number))
        }
        for batch in batches.sorted(by: { $0.lot < $1.lot }) {
            if let flag = flags[FlagSubject.batch(number, lot: batch.lot).text] {
                lines.append(
                    RecallLine(
                        line: line, lot: batch.lot, since: flag.raised.validFrom, document: flag.document))
            } else if batch.state == .recalled {
                // Later versions of a recalled batch, as of its packs, are no recall of their own.
                let recall = try reader.history(of: batch.lot, number).reversed()
                    .prefix { $0.batch.state == .recalled }.last
                lines.append(
                    RecallLine(
                        line: line, lot: batch.lot, since: recall?.record.validFrom ?? batch.producedOn,
                        document: recall?.document))
            }
        }
        return lines
    }

    private static func subjects(of product: ProductNumber, _ certificates: [Certificate]) -> [FlagSubject] {
        var subjects: [FlagSubject] = [.product(product)]
        for certificate in certificates {
            subjects.append(.certificate(product, validFrom: certificate.validFrom))
            if let number = certificate.decision.number { subjects.append(.decision(number)) }
        }
        return subjects
    }

    /// By subject; the first set counts where there are several.
    private static func standing(_ flags: [FlagRecord]) -> [String: FlagRecord] {
        let recalls = flags.filter { $0.kind == .recalled && $0.cleared == nil && $0.serials == nil }
        return Dictionary(recalls.map { ($0.subject, $0) }) { first, _ in first }
    }
}

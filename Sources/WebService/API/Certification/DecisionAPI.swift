internal import Registry
internal import StampFormat

/// Decisions that grant or withdraw certificates: their lines as a CSV file or an Excel workbook, their head in the query.
struct DecisionAPI<Store: RegistryStore>: Sendable {
    let works: any OfficeWorks

    func add(to book: TokenBook<Store>) {
        book.act("/v1/decisions/grant", .writeCertification, .decisionGranted, fields: nil) { asked in
            let terms = try terms(asked)
            try check(
                try await DecisionDesk(store: store(asked)).grant(
                    asked.importFile(works), terms, isDryRun: false, by: asked.act))
        }
        book.act("/v1/decisions/withdraw", .writeCertification, .decisionWithdrew, fields: nil) { asked in
            var terms = try terms(asked)
            terms.reason = try asked.query("reason")
            terms.recallsGoods = try asked.word(inQuery: "goods", ["stay", "recalled"]).map {
                $0 == "recalled"
            }
            try check(
                try await DecisionDesk(store: store(asked)).withdraw(
                    asked.importFile(works), terms, isDryRun: false, by: asked.act))
        }
    }

    private func store(_ asked: TokenAct<Store>) -> KeyedStore<Store> {
        let day = asked.visit.today
        return asked.store { (report: DecisionReport) in
            guard report.isSaved else { return nil }
            return Resource(nil) { _ throws(RegistryError) in
                .object([
                    "certificates": .array(
                        report.certificates.map { .object(RegisterFacts.facts(of: $0, on: day)) })
                ])
            }
        }
    }

    private func check(_ report: DecisionReport) throws(WebFault) {
        guard !report.isSaved else { return }
        throw .fileHasFaults(FaultLines(works: works).facts(of: report.faults))
    }

    /// What the file's own columns do not say.
    private func terms(_ asked: TokenAct<Store>) throws(WebFault) -> DecisionTerms {
        DecisionTerms(
            number: try asked.query("number"), date: try asked.day(inQuery: "date"),
            authority: try asked.query("authority"),
            level: try asked.word(inQuery: "level", Decision.Level.allCases.map(\.rawValue))
                .flatMap { Decision.Level(rawValue: $0) },
            from: try asked.day(inQuery: "from"))
    }
}

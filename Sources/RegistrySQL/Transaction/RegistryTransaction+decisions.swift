internal import Registry
internal import StampFormat

extension RegistryTransaction {
    /// As the index `decision_order` has it: letters without a date come first.
    func decisions(after: Decision?, limit: Int) throws(RegistryError) -> [DecisionCount] {
        var page = SQLPage(
            """
            SELECT number, date, authority, level,
                (SELECT COUNT(*) FROM certificate WHERE certificate.decision = decision.id),
                (SELECT COUNT(*) FROM certificate WHERE certificate.withdrawn_by = decision.id)
            FROM decision
            """, by: "COALESCE(date, -1000000)", "COALESCE(number, '')", "authority", "level")
        // A letter that corrections took every certificate from speaks of none.
        page.choose(
            """
            EXISTS (SELECT 1 FROM certificate WHERE certificate.decision = decision.id)
                OR EXISTS (SELECT 1 FROM certificate WHERE certificate.withdrawn_by = decision.id)
            """)
        let key = after.map { decision in
            [
                SQLValue(decision.date?.number ?? -1_000_000), SQLValue(decision.number ?? ""),
                SQLValue(decision.authority), SQLValue(decision.level.rawValue),
            ]
        }
        return try all(page, after: key, limit: limit) { row throws(RegistryError) in
            DecisionCount(
                try Self.decision(row, from: 0), granted: try row.integer(4), withdrawn: try row.integer(5))
        }
    }
}

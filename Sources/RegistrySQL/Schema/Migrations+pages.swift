extension Migrations {
    /// What pages of decisions are found by, and the certificates that each speaks of; what waits to be printed.
    static let pages = Step(
        number: 25, noun: "pages",
        statements: [
            """
            CREATE INDEX decision_order
            ON decision (COALESCE(date, -1000000), COALESCE(number, ''), authority, level)
            """,
            "CREATE INDEX certificate_decision ON certificate (decision)",
            "CREATE INDEX certificate_withdrawn_by ON certificate (withdrawn_by) WHERE withdrawn_by IS NOT NULL",
            "CREATE INDEX serial_range_reserved ON serial_range (allotment) WHERE state = 'reserved'",
        ])
}

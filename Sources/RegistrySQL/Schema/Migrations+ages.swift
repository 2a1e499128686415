extension Migrations {
    /// When what a snapshot tells is old, in hours: the province's rule, as it was fixed before.
    static let ages = Step(
        number: 19, noun: "ages",
        statements: [("keys", 720, 1440), ("status", 24, 72), ("products", 168, 720)].flatMap {
            name, amber, red in
            [
                """
                ALTER TABLE regulation ADD COLUMN \(name)_amber_hours INTEGER NOT NULL DEFAULT \(amber)
                    CHECK (\(name)_amber_hours BETWEEN 1 AND 87600)
                """,
                """
                ALTER TABLE regulation ADD COLUMN \(name)_red_hours INTEGER NOT NULL DEFAULT \(red)
                    CHECK (\(name)_red_hours BETWEEN \(name)_amber_hours AND 87600)
                """,
            ]
        })
}

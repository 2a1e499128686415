extension Migrations {
    /// Why a request was refused, for who sent it; what was refused before has it in the ledger alone.
    static let refusals = Step(
        number: 27, noun: "refusals",
        statements: [
            """
            ALTER TABLE allotment ADD COLUMN refusal TEXT
                CHECK (refusal IS NULL OR (stage = 'refused' AND length(refusal) BETWEEN 1 AND 200))
            """
        ])
}

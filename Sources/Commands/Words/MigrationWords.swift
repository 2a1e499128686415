/// What a step does to a database in which work goes on, where that is more than adding.
enum MigrationWords {
    /// Nil for a step that only adds tables or columns.
    static func words(of step: String) -> Bilingual? {
        switch step {
        case "partitions":
            Bilingual(
                "trên PostgreSQL: chia bảng scan theo tháng, ledger_entry theo số; không dời dòng nào, nhưng kiểm tra mọi dòng một lần: việc ghi phải chờ khoảng một giây cho mỗi triệu dòng",
                "on PostgreSQL: cuts scan by month and ledger_entry by number; moves no row, but checks each once: those who write wait about a second for a million rows"
            )
        default: nil
        }
    }
}

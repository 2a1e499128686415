internal import ArgumentParser
internal import Registry
internal import StampFormat

struct BatchDeclareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare", abstract: "Enter a batch that was made.",
        discussion: """
            Without --use-by it is production and the product's shelf life; another day is
            taken with a warning.

            Example:
              tracestamp batch declare 5 L261120C --produced-on 2026-11-20 \\
                --packs 500 --by Hoa
            """)

    @Argument(help: "Product number.") var product: ProductNumber
    @Argument(help: "Lot code as printed, 1 to 20 characters.") var lot: String
    @Option(help: "Day of production (YYYY-MM-DD).") var producedOn: Day
    @Option(help: "Last day of use (YYYY-MM-DD).") var useBy: Day?
    @Option(help: "Packs put on sale.") var packs: Int
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let batch = Batch(
                product: product, lot: PlainText.normalised(lot), producedOn: producedOn, useBy: useBy,
                packs: packs, state: .declared)
            let declared = try await BatchDesk(store: workplace.store).declare(
                batch, by: try await workplace.act(actor, usually: .producer, for: .batchDeclared))
            try await warn(of: declared, workplace)
            try StandardOutput.write(
                "\(declared.lot)  \(declared.state.rawValue)  use by \(declared.useBy?.iso ?? "–")")
        }
    }

    private func warn(of batch: Batch, _ workplace: Workplace) async throws {
        let expected = try await workplace.read { reader throws(RegistryError) in
            try reader.existingProduct(batch.product).useBy(of: batch.producedOn)
        }
        guard let expected, let useBy = batch.useBy, useBy != expected else { return }
        StandardError.write("lưu ý: theo hạn dùng đã đăng ký, lô hết hạn ngày \(expected.dayMonthYear)")
        StandardError.write("note: by the registered shelf life the batch ends on \(expected.iso)")
    }
}

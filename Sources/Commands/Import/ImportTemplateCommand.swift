internal import ArgumentParser
internal import Registry

struct ImportTemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "Write a file of a kind with headings, guidance and examples.",
        discussion: """
            A CSV for Excel. Lines that begin with # are guidance, which an import passes
            over; put your own rows in place of the three examples.

            Example:
              tracestamp import template producers -o producers.csv
            """)

    @Argument(help: "What the file will hold.") var kind: ImportFileKind
    @Option(name: .shortAndLong, help: "The file to write, ending in .csv.") var output: String

    func validate() throws {
        guard output.lowercased().hasSuffix(".csv") else {
            throw ValidationError("-o: tên tệp phải kết thúc bằng .csv / the file's name must end in .csv")
        }
    }

    func run() async throws {
        try await reporting {
            let file = try OutputFile(path: output)
            try file.write(CSVText.bytes(of: ImportTemplate(kind).rows))
            try file.finish()
            try file.commit()
            StandardError.write("Đã ghi \(output): thay ba dòng ví dụ bằng dữ liệu của mình.")
            StandardError.write("Wrote \(output): put your own rows in place of the three examples.")
        }
    }
}

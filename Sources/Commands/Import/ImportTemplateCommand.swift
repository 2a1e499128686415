internal import ArgumentParser
internal import Registry

struct ImportTemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "Write a file of a kind with headings, guidance and examples.",
        discussion: """
            A name that ends in .xlsx gives a workbook: its columns keep codes as they are
            typed, lists are offered where a column takes few words, and its second sheet
            explains each column. In a .csv, lines that begin with # are guidance and are
            passed over. Put your own rows in place of the three examples.

            Example:
              tracestamp import template producers -o producers.xlsx
            """)

    @Argument(help: "What the file will hold.") var kind: ImportFileKind
    @Option(name: .shortAndLong, help: "The file to write, ending in .csv or .xlsx.") var output: String

    func validate() throws { _ = try ImportPaper(output) }

    func run() async throws {
        try await reporting {
            let bytes = try ImportPaper(output).bytes(of: ImportTemplate(kind))
            let file = try OutputFile(path: output)
            try file.write(bytes)
            try file.finish()
            try file.commit()
            StandardError.write("Đã ghi \(output): thay ba dòng ví dụ bằng dữ liệu của mình.")
            StandardError.write("Wrote \(output): put your own rows in place of the three examples.")
        }
    }
}

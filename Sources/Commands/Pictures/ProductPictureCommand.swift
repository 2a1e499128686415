internal import ArgumentParser
internal import PictureCoding
internal import Registry
internal import StampFormat

struct ProductPictureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "picture", abstract: "The picture that a product's pages show (ảnh sản phẩm).",
        discussion: """
            Kept are two scaled JPEG copies, 400 and 1,200 pixels at most, written anew:
            where and with what a picture was taken does not stay in it. The page says
            whether the producer or the office gave it.
            """,
        subcommands: [
            ProductPictureAddCommand.self, ProductPictureShowCommand.self, ProductPictureRemoveCommand.self,
        ])
}

struct ProductPictureAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Show a picture, in the place of the one that was there.",
        discussion: """
            JPEG or PNG, told by its content: at most 12 MiB and 40 million pixels, each
            side 200 to 10,000, the longer at most four times the shorter. The bytes of
            a picture that is replaced are gone: to undo it, add the former file again.

            Examples:
              tracestamp product picture add 5 --file mien.jpg --dry-run --by Lan
              tracestamp product picture add 5 --file mien.jpg --by Lan
            """)

    @Argument(help: "Product number.") var product: ProductNumber
    @Option(help: "The picture.") var file: String
    @Flag(help: "Only say what would be shown.") var dryRun = false
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let bytes = try FileBytes.contents(of: file)
            let picture = try await PictureDesk(store: workplace.store).add(
                try PictureMaker.prepared(bytes), to: product, isDryRun: dryRun,
                by: try await workplace.act(actor, usually: .clerk, for: .pictureAdded))
            try PictureLines.write(picture, asJSON: json.json)
            if dryRun { StandardError.write("Chưa lưu gì. / Nothing was saved.") }
        }
    }
}

struct ProductPictureShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What picture a product shows; --output writes its file.",
        discussion: """
            Examples:
              tracestamp product picture show 5
              tracestamp product picture show 5 --size large -o mien.jpg
            """)

    @Argument(help: "Product number.") var product: ProductNumber
    @Option(help: "Which copy is written: small or large.") var size = PictureCopy.Size.small
    @Option(name: .shortAndLong, help: "Where the copy is written.") var output: String?
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let (product, size) = (product, size)
            let (picture, bytes) = try await workplace.read { reader throws(RegistryError) in
                _ = try reader.existingProduct(product)
                guard let picture = try reader.picture(of: product) else { throw .picture(.none(product)) }
                return (picture, try reader.pictureBytes(picture[size].hash))
            }
            guard let bytes else { throw RegistryError.corrupt("picture of product \(product.number)") }
            if let output {
                let file = try OutputFile(path: output)
                try file.write(bytes)
                try file.finish()
                try file.commit()
            }
            try PictureLines.write(picture, asJSON: json.json)
        }
    }
}

struct ProductPictureRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a product's picture away, with its bytes.",
        discussion: """
            The ledger keeps its SHA-256 and who took it away; phones may show a copy
            that they have for some time. To undo it, add the file again.

            Example:
              tracestamp product picture remove 5 --by Lan
            """)

    @Argument(help: "Product number.") var product: ProductNumber
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let picture = try await PictureDesk(store: workplace.store).remove(
                from: product, by: try await workplace.act(actor, usually: .clerk, for: .pictureRemoved))
            try PictureLines.write(picture, asJSON: json.json)
        }
    }
}

extension PictureCopy.Size: ExpressibleByArgument {}

/// A picture as commands show it.
enum PictureLines {
    static func write(_ picture: ProductPicture, asJSON: Bool) throws {
        guard !asJSON else {
            return try StandardOutput.write(
                CanonicalJSON.object([
                    "given_by": .string(picture.givenBy.rawValue), "given_on": .string(picture.givenOn.iso),
                    "large": facts(of: picture.large), "product": .integer(Int(picture.product.number)),
                    "small": facts(of: picture.small),
                ]).text)
        }
        for size in PictureCopy.Size.allCases {
            let copy = picture[size]
            try StandardOutput.write(
                "\(size.rawValue)  \(copy.width) × \(copy.height)  \(copy.byteCount) bytes  \(copy.path)")
        }
        try StandardOutput.write("given \(picture.givenOn.iso) by \(picture.givenBy.rawValue)")
    }

    private static func facts(of copy: PictureCopy) -> CanonicalJSON {
        .object([
            "bytes": .integer(copy.byteCount), "height": .integer(copy.height),
            "path": .string(copy.path), "sha256": .string(Hex.text(of: copy.hash)),
            "width": .integer(copy.width),
        ])
    }
}

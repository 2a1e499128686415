internal import ArgumentParser
internal import Foundation
internal import Registry
internal import StampFormat

/// Which case.
struct CaseArgument: ParsableArguments {
    @Argument(help: "The case's number, or the key of the device that opened it.") var inspection:
        CaseReference
}

/// What a device tells of an act that it did without a network.
struct FieldOptions: ParsableArguments {
    @Option(help: "The device's key of this act, 16 to 64 characters such as a UUID: done once.")
    var key: ItemKey?

    @Option(help: "The device's clock, such as 2026-11-20T08:30:00+07:00.")
    var deviceAt: DeviceTime?

    var mark: FieldMark { FieldMark(key: key, deviceAt: deviceAt?.milliseconds) }
}

/// A moment with its offset, as devices write it.
struct DeviceTime: ExpressibleByArgument {
    /// Since 1970-01-01T00:00:00Z.
    let milliseconds: Int64

    init?(argument: String) {
        guard let date = try? Date(argument, strategy: .iso8601) else { return nil }
        milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded())
    }

    /// As it is shown, in Viet Nam's time.
    static func text(of milliseconds: Int64) -> String {
        let style = Date.ISO8601FormatStyle(timeZone: TimeZone(secondsFromGMT: 7 * 3600) ?? .gmt)
        return Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(style)
    }
}

/// A stamp where it is one of several things that may be named.
struct StampOption: ParsableArguments {
    @Option(help: "The stamp: typed code, URL or digits.") var stamp: String?

    func place(_ workplace: Workplace) async throws -> StampPlace? {
        guard let stamp else { return nil }
        return try await workplace.place(of: stamp)
    }
}

extension Workplace {
    /// The serial that a text names.
    func place(of text: String) async throws -> StampPlace {
        try await read { reader throws(RegistryError) in
            let (number, serial) = try reader.place(of: StampInput(text), String(text.prefix(60)))
            guard let serial = Serial(number: serial) else { throw .unknownStamp(text) }
            return StampPlace(number, serial)
        }
    }
}

/// What every act on a case takes.
struct CaseActOptions: ParsableArguments {
    @OptionGroup var field: FieldOptions
    @OptionGroup var paper: PaperOptions
    @OptionGroup var actor: ActorOption
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    /// Says a word in a case and shows its receipt.
    func say(_ word: CaseWord, in reference: CaseReference, usually role: Act.Role) async throws {
        let workplace = try await Workplace(data)
        let receipt = try await CaseDesk(store: workplace.store).say(
            word, in: reference, field.mark, paper.paper,
            by: try await workplace.act(
                actor, usually: role, for: try CaseTransition.of(word.act).word))
        try await show(receipt, workplace)
    }

    /// The receipt, with where the case stands now.
    func show(_ receipt: CaseReceipt, _ workplace: Workplace) async throws {
        let inspection = try await workplace.read { reader throws(RegistryError) in
            try reader.existingCase(.number(receipt.inspection))
        }
        if receipt.isRepeated {
            StandardError.write("Việc này đã ghi rồi. / This was done before.")
        }
        guard json.json else {
            let item = receipt.item.map { "  item \($0)" } ?? ""
            return try StandardOutput.write(
                "case \(receipt.inspection)  \(inspection.stage.rawValue)\(item)  receipt \(receipt.number)")
        }
        try StandardOutput.write(
            CanonicalJSON.object([
                "case": .integer(receipt.inspection), "item": .optional(receipt.item),
                "receipt": .integer(receipt.number), "repeated": .bool(receipt.isRepeated),
                "stage": .string(inspection.stage.rawValue),
            ]).text)
    }
}

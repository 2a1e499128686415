internal import ArgumentParser
internal import Glibc
internal import Registry
internal import RegistrySQL
internal import StampFormat

/// Which office.
struct DataOption: ParsableArguments {
    @Option(help: "The office's data folder (TRACESTAMP_DATA; else ~/.local/share/tracestamp).")
    var data: String?

    @Option(
        help: """
            The register: a file, or postgres://USER@HOST/NAME (TRACESTAMP_DATABASE; else \
            registry.sqlite in the data folder).
            """)
    var database: String?
}

extension DataOption {
    /// Where the register is: `--database`, else `TRACESTAMP_DATABASE` or the file that `TRACESTAMP_DATABASE_FILE`
    /// names, else in the data folder.
    func address(in folder: DataFolder) throws -> DatabaseAddress {
        if let database { return try DataOption.shownAddress(database) }
        return try DatabaseAddress(SecretFile.variable("TRACESTAMP_DATABASE") ?? folder.registry)
    }

    /// An address that stood on the command line, where everyone can read it.
    static func shownAddress(_ text: String) throws(RegistryError) -> DatabaseAddress {
        let address = try DatabaseAddress(text)
        if address.holdsPassword { throw .database(.passwordShown) }
        return address
    }
}

/// Facts for programs.
struct JSONOption: ParsableArguments {
    @Flag(help: "Print facts as JSON, one object per line.")
    var json = false
}

/// Who acts, where a person must be named.
struct ActorOption: ParsableArguments, NamedActor {
    @Option(help: "Who does this; goes into the ledger.")
    var by: String

    @OptionGroup var acting: RoleOption

    var name: String { by }
}

/// A name, and perhaps a role.
protocol NamedActor {
    var name: String { get }
    var acting: RoleOption { get }
}

/// Who acts, where the computer's user is enough.
struct OptionalNameOption: ParsableArguments {
    @Option(help: "Who does this; goes into the ledger (default: the computer's user).")
    var by: String?

    var name: String { by ?? environment("USER") ?? "uid \(getuid())" }
}

/// The same with the role.
struct OptionalActorOption: ParsableArguments, NamedActor {
    @OptionGroup var person: OptionalNameOption
    @OptionGroup var acting: RoleOption

    var name: String { person.name }
}

/// In which role someone acts, where it is not the one that usually does this.
struct RoleOption: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: "In which role (default: the usual one, or the only one of yours that may).")
    var role: Act.Role?
}

/// A part of an allotment.
struct SerialsOption: ParsableArguments {
    @Option(help: "Allotment number.")
    var allotment: AllotmentNumber

    @Option(help: "First serial (default: 1).")
    var from: UInt32?

    @Option(help: "Last serial (default: the allotment's last).")
    var to: UInt32?
}

internal import ArgumentParser
internal import Glibc
internal import Registry
internal import StampFormat

/// Which office.
struct DataOption: ParsableArguments {
    @Option(help: "The office's data folder (TRACESTAMP_DATA; else ~/.local/share/tracestamp).")
    var data: String?
}

/// Facts for programs.
struct JSONOption: ParsableArguments {
    @Flag(help: "Print facts as JSON, one object per line.")
    var json = false
}

/// Who acts, where a person must be named.
struct ActorOption: ParsableArguments {
    @Option(help: "Who does this; goes into the ledger.")
    var by: String

    @OptionGroup var acting: RoleOption
}

/// Who acts, where the computer's user is enough.
struct OptionalNameOption: ParsableArguments {
    @Option(help: "Who does this; goes into the ledger (default: the computer's user).")
    var by: String?

    var name: String { by ?? environment("USER") ?? "uid \(getuid())" }
}

/// The same with the role.
struct OptionalActorOption: ParsableArguments {
    @OptionGroup var person: OptionalNameOption
    @OptionGroup var acting: RoleOption
}

/// In which role someone acts, where it is not the one that usually does this.
struct RoleOption: ParsableArguments {
    @Option(name: .customLong("as"), help: "In which role (default: the one that usually does this).")
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

internal import Foundation
internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import StampSigning

/// An opened office: its folder, its store and the time of this command.
struct Workplace: Sendable {
    let folder: DataFolder
    let database: DatabaseAddress
    let store: OfficeStore
    let office: Office
    /// Milliseconds since 1970-01-01T00:00:00Z, read once.
    let now: Int64
    /// The training office's day, or today in Viet Nam.
    let today: Day

    /// Opens the office in the data folder.
    init(_ options: DataOption) async throws {
        folder = DataFolder.resolve(option: options.data)
        database = try options.address(in: folder)
        store = try await OfficeStore(at: database, creating: false)
        office = try await store.read { reader throws(RegistryError) in try reader.office() }
        now = WallClock.milliseconds
        today = try office.trainingDay ?? WallClock.day(at: now)
    }

    /// Reads facts as of one moment.
    func read<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result { try await store.read(body) }

    var keys: KeyFolder { KeyFolder(path: folder.keys) }

    /// This command's act, in the role that was asked for or else in the one that usually does it.
    func act(_ actor: ActorOption, usually role: Act.Role) throws(Failure) -> Act {
        try act(by: actor.by, as: actor.acting.role ?? role)
    }

    /// The same where the computer's user may be meant.
    func act(_ actor: OptionalActorOption, usually role: Act.Role) throws(Failure) -> Act {
        try act(by: actor.person.name, as: actor.acting.role ?? role)
    }

    /// This command's act by a person.
    func act(by name: String, as role: Act.Role) throws(Failure) -> Act {
        Act(actor: try PersonName.checked(name), role: role, at: now, today: today)
    }
}

/// The computer's clock, read at the edge only.
enum WallClock {
    static var milliseconds: Int64 { Int64((Date().timeIntervalSince1970 * 1000).rounded()) }

    static func day(at milliseconds: Int64) throws(Failure) -> Day {
        guard let day = Day(unixSeconds: milliseconds / 1000), StampDay(day) != nil else {
            throw Failure(
                "clock",
                Bilingual("đồng hồ máy chỉ một ngày không thể có", "the computer's clock is far off"),
                next: Bilingual("đặt lại ngày giờ của máy", "set the clock"), exit: .configuration)
        }
        return day
    }
}

/// Names of persons as the ledger keeps them.
enum PersonName {
    static func checked(_ name: String) throws(Failure) -> String {
        let name = PlainText.normalised(name)
        guard (1...80).contains(name.count) else {
            throw Failure(
                "bad-person-name",
                Bilingual("tên người phải có từ 1 đến 80 ký tự", "a person's name has 1 to 80 characters"),
                next: Bilingual("ghi --by \"Họ và tên\"", "give --by \"NAME\""))
        }
        return name
    }
}

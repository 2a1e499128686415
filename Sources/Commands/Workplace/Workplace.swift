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
    private(set) var now: Int64
    /// The training office's day, or today in Viet Nam.
    private(set) var today: Day

    /// Opens the office in the data folder.
    ///
    /// - `replica`: where verdicts may be looked up.
    /// - `standsIn`: whether the replica alone will do while the register is away.
    init(_ options: DataOption, replica: ReplicaAddress? = nil, standsIn: Bool = false) async throws {
        folder = DataFolder.resolve(option: options.data)
        database = try options.address(in: folder)
        store = try await Workplace.store(at: database, replica, standsIn: standsIn)
        office = try await store.read { reader throws(RegistryError) in try reader.office() }
        now = WallClock.milliseconds
        today = try office.trainingDay ?? WallClock.day(at: now)
    }

    private static func store(
        at database: DatabaseAddress, _ replica: ReplicaAddress?, standsIn: Bool
    ) async throws -> OfficeStore {
        do throws(RegistryError) {
            return try await OfficeStore(at: database, creating: false, replica: replica)
        } catch {
            guard standsIn, let replica, case .database(.unreachable(let host)) = error else { throw error }
            let store = try await OfficeStore(standingIn: replica)
            StandardError.write("Sổ ở \(host) không trả lời: hỏi bản sao.")
            StandardError.write("The register at \(host) does not answer: the replica is asked.")
            return store
        }
    }

    /// The same at the present time, for processes that live long; should the clock jump to a day that cannot be,
    /// the day stays.
    var atPresent: Workplace {
        var workplace = self
        workplace.now = WallClock.milliseconds
        workplace.today = office.trainingDay ?? (try? WallClock.day(at: workplace.now)) ?? today
        return workplace
    }

    /// Reads facts as of one moment.
    func read<Result: Sendable>(
        _ body: @Sendable (any RegistryReader) throws(RegistryError) -> Result
    ) async throws(RegistryError) -> Result { try await store.read(body) }

    var keys: KeyFolder { KeyFolder(path: folder.keys) }

    /// This command's act, in the role that was asked for or else in the one in which the person may do it.
    func act(
        _ actor: some NamedActor, usually usual: Act.Role, for word: ActWord
    ) async throws -> Act {
        try await act(actor, usually: usual, among: word.roles)
    }

    /// The same where fewer roles may than the act's word says.
    func act(
        _ actor: some NamedActor, usually usual: Act.Role, among able: some Collection<Act.Role>
    ) async throws -> Act {
        try await act(by: actor.name, as: actor.acting.role, usually: usual, among: able)
    }

    /// - `role`: as asked for; nil for the usual one, or the only other that the person holds and that may do it.
    func act(
        by name: String, as role: Act.Role?, usually usual: Act.Role, among able: some Collection<Act.Role>
    ) async throws -> Act {
        if let role { return try act(by: name, as: role) }
        let known = try PersonName.checked(name)
        let person = try await read { reader throws(RegistryError) in
            try reader.personInService(named: known)
        }
        return try act(by: name, as: person?.role(usually: usual, among: able) ?? usual)
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

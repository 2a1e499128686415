internal import Glibc
internal import RegistrySQL
internal import StampFormat
internal import StampSigning

/// For which office a folder's keys are made: only its `init`, interrupted, takes them up.
///
/// With the keys of an office another register would sign its serials a second time.
struct FoundingMark {
    private let folder: DataFolder
    private let text: String

    private var path: String { folder.path + "/founding" }

    init(_ folder: DataFolder, _ host: StampHost, _ database: DatabaseAddress) {
        self.folder = folder
        let own = (try? DatabaseAddress(folder.registry))?.shown == database.shown
        text = "\(host.name)\n\(own ? "registry.sqlite" : database.shown)\n"
    }

    /// Marks the folder, or finds it marked for the same office.
    ///
    /// - Throws: a ``Failure`` where its keys are another register's.
    func set() throws {
        guard try KeyFolder(path: folder.keys).certificates().contains(where: \.certificate.isRoot) else {
            unlink(path)
            return try SecretFile.create(path, Array(text.utf8))
        }
        guard access(path, F_OK) == 0, try SecretFile.contents(of: path) == Array(text.utf8) else {
            throw Failure(
                "office-exists",
                Bilingual(
                    "\(folder.keys) đã là khoá của một văn phòng",
                    "\(folder.keys) are an office's keys already"),
                next: Bilingual(
                    "đặt TRACESTAMP_DATABASE là sổ của văn phòng đó, hoặc chọn thư mục khác bằng --data",
                    "set TRACESTAMP_DATABASE to that office's register, or name another folder with --data"),
                exit: .refused)
        }
    }

    /// The office is founded: from now on nothing takes up its keys.
    func clear() { unlink(path) }
}

internal import Glibc

/// Where an office keeps everything: the register, its keys and their passphrase.
struct DataFolder: Hashable, Sendable {
    let path: String

    var registry: String { path + "/registry.sqlite" }
    var keys: String { path + "/keys" }
    var passphrase: String { path + "/passphrase" }
    var printers: String { path + "/printers.jsonl" }

    init(path: String) { self.path = path }

    /// The folder whose register a path names; nil for a file of another name, which stands for itself.
    init?(ofRegistry path: String) {
        let name = "registry.sqlite"
        guard path == name || path.hasSuffix("/" + name) else { return nil }
        self.path = path == name ? "." : String(path.dropLast(name.count + 1))
    }

    /// `--data`, else `TRACESTAMP_DATA`, else the user's data folder.
    static func resolve(option: String?) -> DataFolder {
        if let option { return DataFolder(path: option) }
        if let variable = environment("TRACESTAMP_DATA") { return DataFolder(path: variable) }
        if let data = environment("XDG_DATA_HOME") { return DataFolder(path: data + "/tracestamp") }
        return DataFolder(path: (environment("HOME") ?? ".") + "/.local/share/tracestamp")
    }

    /// Makes the folder, readable by its owner only; missing parents too.
    ///
    /// - Throws: a ``Failure`` with status 73.
    func create() throws(Failure) {
        var parents: [Substring] = []
        for part in path.split(separator: "/") {
            parents.append(part)
            let folder = (path.hasPrefix("/") ? "/" : "") + parents.joined(separator: "/")
            if mkdir(folder, 0o700) != 0 && errno != EEXIST { throw failure(errno) }
        }
        guard mkdir(keys, 0o700) == 0 || errno == EEXIST else { throw failure(errno) }
    }

    private func failure(_ code: Int32) -> Failure {
        let reason = String(cString: strerror(code))
        return Failure(
            "cannot-create",
            Bilingual("không tạo được thư mục \(path) (\(reason))", "cannot create \(path) (\(reason))"),
            next: Bilingual("chọn thư mục khác bằng --data", "name another folder with --data"),
            exit: .cannotCreate)
    }
}

/// An environment variable that is set and not empty.
func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
}

internal import Foundation
internal import Logging
internal import WebService

/// Where the inspector app's files are.
struct AppFolder {
    let path: String
    /// Bytes of one file; the reader of symbols has 400 kB.
    private static let largest = 8 << 20

    /// `path`: nil for the folder that packages install.
    init(_ path: String?) {
        if let path {
            self.path = path
        } else {
            let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
            self.path =
                program.resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("share/tracestamp/app").path
        }
    }

    /// The app, or none: the service does without, and its log says what is missing.
    func read(_ logger: Logger) -> AppFiles {
        var files: [String: [UInt8]] = [:]
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for name in names where AppFiles.serves(name) {
            files[name] = try? FileBytes.contents(of: path + "/" + name, most: AppFolder.largest)
        }
        if let app = AppFiles(files) { return app }
        logger.notice(
            "no-app",
            metadata: [
                "folder": "\(path)", "missing": "\(AppFiles.missing(in: files.keys) ?? "")",
                "vi": "Không có ứng dụng kiểm tra: tạo bằng make app, rồi ghi thư mục vào --app-folder.",
                "en": "There is no inspector app: run make app, then name its folder with --app-folder.",
            ])
        return .absent
    }
}

internal import StampLabels

/// The faces that labels are set in, from the system's fonts.
enum LabelFontFiles {
    /// Where Debian's fonts-noto-core puts them.
    static let usual = "/usr/share/fonts/truetype/noto"

    static func load(_ folder: String) throws(Failure) -> LabelFonts {
        do throws(Failure) {
            return LabelFonts(
                regular: try FileBytes.contents(of: "\(folder)/NotoSans-Regular.ttf"),
                bold: try FileBytes.contents(of: "\(folder)/NotoSans-Bold.ttf"))
        } catch {
            throw Failure(
                "no-font", error.what,
                next: Bilingual(
                    "cài gói fonts-noto-core, hoặc chỉ thư mục bằng --fonts",
                    "install the package fonts-noto-core, or name the folder with --fonts"),
                exit: .noInput)
        }
    }
}

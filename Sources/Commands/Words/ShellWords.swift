/// Lines that a person pastes into a shell.
enum ShellWords {
    /// Sets a variable to a folder, a file or a server's URL; it holds wherever the person goes then.
    static func export(_ variable: String, place: String) -> String {
        let isRelative = !place.hasPrefix("/") && !place.contains("://")
        return "export \(variable)=\"\(isRelative ? "$PWD/" : "")\(place)\""
    }
}

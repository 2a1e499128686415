package import Logging
internal import Registry

/// One JSON object a line: time, level, message and what belongs to it.
///
/// Nothing here adds an address or a name of a person; callers pass none.
package struct JSONLogHandler: LogHandler {
    package var metadataProvider: Logger.MetadataProvider?
    package var metadata: Logger.Metadata = [:]
    package var logLevel: Logger.Level
    private let write: @Sendable (String) -> Void

    /// `write`: takes a whole line, without its end.
    package init(level: Logger.Level, write: @escaping @Sendable (String) -> Void) {
        logLevel = level
        self.write = write
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var facts: [String: CanonicalJSON] = [
            "at": .string(LogTime.now()),
            "level": .string(event.level.rawValue), "message": .string(event.message.description),
        ]
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { _, new in new }) {
            facts[JSONLogHandler.name(of: key)] = JSONLogHandler.fact(value)
        }
        if let error = event.error { facts["error"] = .string("\(error)") }
        write(CanonicalJSON.object(facts).text)
    }

    private static func name(of key: String) -> String { key == "hb.request.id" ? "request" : key }

    private static func fact(_ value: Logger.MetadataValue) -> CanonicalJSON {
        switch value {
        case .string(let text): .string(text)
        case .stringConvertible(let number as Int): .integer(number)
        case .stringConvertible(let other): .string(other.description)
        case .array(let values): .array(values.map { fact($0) })
        case .dictionary(let members): .object(members.mapValues { fact($0) })
        }
    }
}

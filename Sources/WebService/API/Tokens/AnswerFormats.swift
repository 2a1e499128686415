internal import HTTPTypes
internal import Hummingbird

extension Request {
    /// Which of the kinds of file `Accept` asks for.
    ///
    /// - Throws: ``WebFault/notAcceptable(_:)``.
    func format(among formats: [PaperFormat]) throws(WebFault) -> PaperFormat {
        let type = try accepted(among: formats.map(\.mediaType))
        return formats.first { $0.mediaType == type } ?? .csv
    }

    /// The kind of file that `Accept` asks for, nil for JSON, which is the usual one.
    ///
    /// - Throws: ``WebFault/notAcceptable(_:)``.
    func format(besidesJSON formats: [PaperFormat]) throws(WebFault) -> PaperFormat? {
        let type = try accepted(among: [Answer.json] + formats.map(\.mediaType))
        return formats.first { $0.mediaType == type }
    }
}

extension Answer {
    static var json: String { "application/json" }

    /// Other answers come from the same address for another `Accept`.
    var varying: Answer {
        var answer = self
        answer.headers[.vary] = "Accept"
        return answer
    }
}

extension PaperFormat {
    /// Its type without parameters, as `Accept` names it.
    var mediaType: String { String(type.prefix { $0 != ";" }) }
}

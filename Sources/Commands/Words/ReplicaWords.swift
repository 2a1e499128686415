internal import Registry

/// Why a server does not serve as a replica, in words.
enum ReplicaWords {
    static func words(of fault: ReplicaFault) -> RegistryWords.Words {
        switch fault {
        case .notAServer:
            (
                Bilingual(
                    "chỉ sổ trên máy chủ PostgreSQL mới có bản sao để hỏi",
                    "only a register on a PostgreSQL server has replicas to ask"),
                Bilingual(
                    "bỏ --replica và TRACESTAMP_REPLICA, hoặc ghi --database postgres://…",
                    "leave out --replica and TRACESTAMP_REPLICA, or give --database postgres://…")
            )
        case .badAge(let seconds, let allowed):
            (
                Bilingual(
                    "bản sao chậm \(seconds) giây là ngoài khoảng \(allowed.lowerBound)–\(allowed.upperBound)",
                    "\(seconds) seconds behind is outside \(allowed.lowerBound)–\(allowed.upperBound)"),
                Bilingual("ví dụ: --replica-age 10", "such as: --replica-age 10")
            )
        case .otherRegister:
            (
                Bilingual(
                    "máy chủ --replica giữ sổ khác, không phải bản sao của sổ này",
                    "the server of --replica holds another register, no replica of this one"),
                Bilingual(
                    "ghi địa chỉ bản sao của chính sổ này", "give the address of a replica of this register")
            )
        case .notReplaying:
            (
                Bilingual(
                    "máy chủ --replica không theo máy chủ nào: nó không phải bản sao",
                    "the server of --replica follows no other: it is no replica"),
                Bilingual(
                    "ghi địa chỉ của bản sao, không phải của máy chủ chính",
                    "give the address of a replica, not of the primary")
            )
        case .tooOldAlone(let seconds, let most): tooOldWords(seconds.map { "\($0)" } ?? "?", most)
        }
    }

    private static func tooOldWords(_ seconds: String, _ most: Int) -> RegistryWords.Words {
        (
            Bilingual(
                "sổ không trả lời, và bản sao chậm \(seconds) giây, cho phép \(most)",
                "the register is away, and the replica is \(seconds) s behind, \(most) are allowed"),
            Bilingual(
                "thử lại sau, hoặc chấp nhận dữ liệu cũ hơn: --replica-age",
                "try again, or accept older facts: --replica-age")
        )
    }
}

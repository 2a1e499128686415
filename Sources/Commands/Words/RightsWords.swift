internal import Registry

/// Why someone may not do something, in words.
enum RightsWords {
    static func words(of refusal: RightsRefusal) -> RegistryWords.Words {
        switch refusal {
        case .notAllowed, .unknownPerson, .roleNotHeld, .notOwn, .otherAgency: actWords(of: refusal)
        case .unknownPersonNumber, .personExists, .rolesMissing, .producerMissing, .agencyOfProducer,
            .firstIsAdministrator, .lastAdministrator:
            personWords(of: refusal)
        }
    }

    private static func actWords(of refusal: RightsRefusal) -> RegistryWords.Words {
        switch refusal {
        case .notAllowed(let word, let role, let allowed):
            let able = Act.Role.allCases.filter(allowed.contains)
            return (
                Bilingual(
                    "vai trò “\(StateWords.vi(role))” không được làm việc này (\(word.rawValue))",
                    "the role “\(role.rawValue)” may not do this (\(word.rawValue))"),
                Bilingual(
                    "chỉ dành cho: \(able.map(StateWords.vi).joined(separator: ", "))",
                    "it is for: \(able.map(\.rawValue).joined(separator: ", "))")
            )
        case .unknownPerson(let name):
            return (
                Bilingual("“\(name)” chưa được đăng ký ở văn phòng", "“\(name)” is not registered here"),
                Bilingual(
                    "ghi đúng tên bằng --by; xem: tracestamp person list",
                    "give the right name with --by; see: tracestamp person list")
            )
        case .roleNotHeld(let role, let name, let held):
            let roles = Act.Role.allCases.filter(held.contains).map { "--as \($0.rawValue)" }
            return (
                Bilingual(
                    "“\(name)” không có vai trò “\(StateWords.vi(role))”",
                    "“\(name)” does not hold the role “\(role.rawValue)”"),
                Bilingual(
                    "thêm vai trò của mình: \(roles.joined(separator: " hoặc "))",
                    "add your own role: \(roles.joined(separator: " or "))")
            )
        case .notOwn(let producer):
            return (
                Bilingual(
                    "việc này không thuộc chủ thể số \(producer)",
                    "this does not belong to producer \(producer)"),
                Bilingual(
                    "người của một chủ thể chỉ làm việc trên sản phẩm của chủ thể đó",
                    "a producer's person acts on that producer's own things only")
            )
        case .otherAgency(let agency):
            return (
                Bilingual(
                    "việc này của cơ quan khác, không phải của \(agency.text)",
                    "this is another agency's, not one of \(agency.text)"),
                Bilingual(
                    "cơ quan đang giữ hồ sơ chuyển sang, rồi tiếp nhận",
                    "the agency that has the case hands it over, then accept it")
            )
        default: return RegistryWords.internalWords
        }
    }

    private static func personWords(of refusal: RightsRefusal) -> RegistryWords.Words {
        switch refusal {
        case .unknownPersonNumber(let number):
            (
                Bilingual("không có người số \(number) đang làm việc", "no person \(number) is in service"),
                Bilingual("xem: tracestamp person list", "see: tracestamp person list")
            )
        case .personExists(let number):
            (
                Bilingual("người số \(number) đã có tên này", "person \(number) has this name already"),
                Bilingual(
                    "ghi thêm đơn vị vào tên, hoặc cho người cũ nghỉ: tracestamp person retire \(number)",
                    "add the unit to the name, or end the other's service: tracestamp person retire \(number)"
                )
            )
        case .rolesMissing:
            (
                Bilingual("thiếu vai trò", "a person needs a role"),
                Bilingual("ghi --role, có thể nhiều lần", "give --role, more than once if need be")
            )
        case .producerMissing:
            (
                Bilingual(
                    "vai trò “Chủ thể (producer)” cần số chủ thể",
                    "the role “producer” needs a producer's number"),
                Bilingual("ghi --producer SỐ", "give --producer NUMBER")
            )
        case .agencyOfProducer:
            (
                Bilingual(
                    "người của một chủ thể không thuộc cơ quan kiểm tra",
                    "a producer's person belongs to no agency"),
                Bilingual(
                    "chỉ ghi chủ thể, hoặc chỉ ghi cơ quan",
                    "give the producer, or the agency, not both")
            )
        case .firstIsAdministrator:
            (
                Bilingual(
                    "người đầu tiên phải tự đăng ký mình với vai trò Quản trị viên (administrator)",
                    "the first person must register themselves, as administrator"),
                Bilingual(
                    "tracestamp person add TÊN --role administrator --by TÊN, cùng một tên",
                    "tracestamp person add NAME --role administrator --by NAME, the same name")
            )
        case .lastAdministrator:
            (
                Bilingual(
                    "không còn ai khác có vai trò Quản trị viên (administrator)",
                    "nobody else would be administrator"),
                Bilingual("đăng ký người thay trước", "register a successor first")
            )
        default: RegistryWords.internalWords
        }
    }
}

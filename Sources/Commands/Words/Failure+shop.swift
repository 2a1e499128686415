internal import PrintShop
internal import Spreadsheets
internal import StampLabels
internal import StampSymbol

extension Failure {
    init(_ error: ShopError) {
        switch error {
        case .label(let error): self.init(error)
        case .spreadsheet(.noSpace):
            self.init(
                error.code,
                Bilingual(
                    "không đủ chỗ cho tệp tạm của bảng tính", "no room for the spreadsheet's temporary files"),
                next: Bilingual("kiểm tra dung lượng đĩa và quyền ghi", "check disk space and rights"),
                exit: .storage)
        case .spreadsheet(let error): self.init(error)
        case .badLabel(let size):
            self.init(
                error.code,
                Bilingual(
                    "tem \(Failure.text(size)) mm; mỗi cạnh từ 10 đến 200 mm",
                    "a label of \(Failure.text(size)) mm; each side is 10 to 200 mm"),
                next: Bilingual("ghi như --label 40x30", "write such as --label 40x30"))
        case .badPlan(let fault):
            self.init(
                error.code, Failure.words(of: fault),
                next: Bilingual("hỏi xưởng in rồi sửa tuỳ chọn", "ask the shop and change the option"))
        }
    }

    private static func words(of fault: RollPlanFault) -> Bilingual {
        switch fault {
        case .across(let number):
            Bilingual("--across \(number); từ 1 đến 10", "--across \(number); it is 1 to 10")
        case .core(let number):
            Bilingual(
                "--core \(number); lõi 25, 40 hoặc 76 mm", "--core \(number); cores are 25, 40 or 76 mm")
        case .wind(let number):
            Bilingual("--wind \(number); từ 1 đến 8", "--wind \(number); it is 1 to 8")
        case .perRoll(let number):
            Bilingual("--per-roll \(number); từ 10 đến 100000", "--per-roll \(number); it is 10 to 100000")
        case .tooManyRolls(let number, let most):
            Bilingual(
                "thế này ra \(number) cuộn, nhiều nhất \(most)",
                "this makes \(number) rolls, the most are \(most)")
        }
    }

    private static func text(_ size: Sheet.Size) -> String {
        "\(FixedPoint.text(size.width, places: 1)) x \(FixedPoint.text(size.height, places: 1))"
    }
}

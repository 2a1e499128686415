import Spreadsheets
import StampFormat
import StampLabels
import StampSymbol

/// The texts of a package that people read.
enum ShopWords {
    /// For the shop, Vietnamese first; lines end as Windows' editor wants them.
    static func readMe(_ order: ShopOrder, _ sample: LabelReport) -> [UInt8] {
        let module = FixedPoint.text(sample.module.millimetres, places: 3)
        let size =
            "\(FixedPoint.text(order.label.width, places: 2)) x \(FixedPoint.text(order.label.height, places: 2)) mm"
        let plan = order.plan
        let text = """
            GÓI IN TEM — Đợt \(order.allotment.number), tem \(order.first)–\(order.last), \(order.count) tem
            Giao cho: \(order.recipient)

            labels.pdf       mỗi trang một tem \(size), tràn lề 3 mm, có dấu cắt; nhiều tem thì chia labels-001.pdf, …
            sample.pdf       tem mẫu để duyệt in, không có giá trị
            data.csv/.xlsx   cùng một danh sách, theo đúng thứ tự in; mọi ô là chữ
            roll-plan.csv    số tem từng cuộn; end-labels.pdf: nhãn cuối cuộn
            return-form.xlsx ghi các tem hỏng, huỷ rồi gửi lại văn phòng
            manifest.json    số lượng và SHA-256 của từng tệp

            Cuộn: \(plan.across) tem ngang, lõi \(plan.core) mm, chiều quấn \(plan.wind), \(plan.perRoll) tem mỗi cuộn.
            Mã QR \(sample.version.number)-\(sample.level.rawValue), ô \(module) mm. In đen 100 % K trên nền trắng mờ.

            KHÔNG: thu nhỏ dưới 100 %; đổi K100 sang đen bốn màu; đặt hình vào mã; in lại số tem đã in; giữ hoặc
            chuyển tệp cho người khác. Tem hỏng phải huỷ và ghi vào return-form.xlsx.

            ----

            STAMP PRINTING PACKAGE — allotment \(order.allotment.number), serials \(order.first)–\(order.last), \
            \(order.count) labels
            For: \(order.recipient)

            labels.pdf       one label of \(size) a page, 3 mm bleed, cut marks; many are split: labels-001.pdf, …
            sample.pdf       a specimen for approval, without value
            data.csv/.xlsx   the same list in the order of printing; every cell is text
            roll-plan.csv    the serials of each roll; end-labels.pdf: a label for the end of each roll
            return-form.xlsx list spoiled and destroyed labels in it and send it back to the office
            manifest.json    counts, and the SHA-256 of every file

            Rolls: \(plan.across) across, core \(plan.core) mm, wind \(plan.wind), \(plan.perRoll) labels a roll.
            QR \(sample.version.number)-\(sample.level.rawValue), module \(module) mm. Print 100 % K on matt white.

            NEVER scale below 100 %, turn K100 into rich black, put a picture into the symbol, print a serial twice,
            keep the files or hand them on. Destroy spoiled labels and list them in return-form.xlsx.

            """
        return lines(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }

    /// One line a roll.
    static func rollPlan(_ rolls: [RollPlan.Roll], _ order: ShopOrder) -> [UInt8] {
        let plan = order.plan
        let head = "roll,labels,first_serial,last_serial,across,core_mm,wind,end_label"
        return lines(
            [head]
                + rolls.map { roll in
                    let label = endLabel(roll, of: rolls.count, order).prefix(2).joined(separator: ": ")
                    return "\(roll.number),\(roll.count),\(roll.first),\(roll.last),\(plan.across),"
                        + "\(plan.core),\(plan.wind),\(label)"
                } + [""])
    }

    /// What stands on the label at the end of a roll.
    static func endLabel(_ roll: RollPlan.Roll, of count: Int, _ order: ShopOrder) -> [String] {
        let width = String(count).count
        return [
            "Cuộn \(padded(roll.number, to: width))/\(count)", "Tem \(roll.first)–\(roll.last)",
            "\(roll.count) tem · Đợt \(order.allotment.number)",
        ]
    }

    /// The form on which a shop lists what it destroyed; the office reads it back.
    static func returnForm() throws(ShopError) -> [UInt8] {
        var first = SheetColumn("serial_from", width: 28)
        var last = SheetColumn("serial_to", width: 48)
        (first.keepsText, last.keepsText) = (true, true)
        let guidance: [SheetCell] = [
            .text("# số tem đầu / first serial"),
            .text("số cuối, trống nếu chỉ một tem / last, empty for one"),
        ]
        let table = SheetTable(name: "Tem huỷ", columns: [first, last], rows: [guidance])
        do throws(SpreadsheetError) {
            return try Workbook([table], author: "TraceStamp", createdOn: nil).xlsx()
        } catch {
            throw .spreadsheet(error)
        }
    }

    /// With zeros before it.
    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func lines(_ lines: [String]) -> [UInt8] {
        [0xEF, 0xBB, 0xBF] + Array(lines.joined(separator: "\r\n").utf8)
    }
}

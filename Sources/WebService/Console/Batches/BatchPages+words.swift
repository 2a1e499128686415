package import Registry

extension BatchPages {
    /// The button of an act, and what it brings about.
    static func words(of act: BatchAct) -> (button: Phrase, text: Phrase?) {
        switch act {
        case .declare: (Phrase("Khai lô", "Declare it"), nil)
        case .release:
            (
                Phrase("Đưa ra bán", "Release it"),
                Phrase(
                    "Từ đây tem của lô được kích hoạt.", "From here on stamps of the batch can be activated.")
            )
        case .close:
            (
                Phrase("Khép lô", "Close it"),
                Phrase("Khi mọi tem của lô đã có kết quả.", "When every stamp of it is accounted for.")
            )
        case .hold:
            (
                Phrase("Tạm giữ lô", "Hold it"),
                Phrase("Người quét tem thấy lô đang tạm dừng.", "Scans say that the batch is held.")
            )
        case .resume: (Phrase("Thôi tạm giữ", "End the hold"), nil)
        case .recall:
            (
                Phrase("Thu hồi lô", "Recall it"),
                Phrase(
                    "Mọi tem của lô báo thu hồi ngay khi quét, lô lên danh sách công khai. Không hoàn tác được.",
                    "Every stamp of it says so at the next scan, and the public list names it. It cannot be taken back."
                )
            )
        case .split: (Phrase("Tách lô", "Split it"), nil)
        case .cancel:
            (
                Phrase("Bỏ lô", "Cancel it"),
                Phrase("Chỉ khi chưa có tem nào kích hoạt.", "Only while no stamp of it is activated.")
            )
        case .archive: (Phrase("Lưu trữ lô", "Archive it"), nil)
        }
    }
}

extension ConsoleWords {
    package static func state(_ state: BatchState) -> Phrase {
        switch state {
        case .draft: Phrase("Nháp", "Draft")
        case .declared: Phrase("Đã khai", "Declared")
        case .released: Phrase("Đang bán", "Released")
        case .closed: Phrase("Đã khép", "Closed")
        case .onHold: Phrase("Tạm giữ", "On hold")
        case .recalled: Phrase("Bị thu hồi", "Recalled")
        case .split: Phrase("Đã tách", "Split")
        case .cancelled: Phrase("Đã bỏ", "Cancelled")
        case .archived: Phrase("Lưu trữ", "Archived")
        }
    }

    /// What was done with a batch.
    static let batchesDone: [String: Phrase] = [
        "batch-declared": Phrase("Đã khai lô.", "The batch is declared."),
        "batch-release": Phrase("Lô đã đưa ra bán.", "The batch is released."),
        "batch-close": Phrase("Đã khép lô.", "The batch is closed."),
        "batch-hold": Phrase("Lô đang tạm giữ.", "The batch is on hold."),
        "batch-resume": Phrase("Lô không còn tạm giữ.", "The batch is no longer held."),
        "batch-recall": Phrase(
            "Đã thu hồi lô: từ giờ mỗi lần quét đều báo.", "The batch is recalled: every scan says so now."),
        "batch-cancel": Phrase("Đã bỏ lô.", "The batch is cancelled."),
        "batch-archive": Phrase("Đã lưu trữ lô.", "The batch is archived."),
    ]
}

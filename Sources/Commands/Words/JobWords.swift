internal import Registry

/// Jobs in words.
enum JobWords {
    static func words(of refusal: JobRefusal) -> RegistryWords.Words {
        switch refusal {
        case .unknownJob(let number):
            (
                Bilingual("không có công việc số \(number)", "there is no job \(number)"),
                Bilingual("xem: tracestamp job list", "see: tracestamp job list")
            )
        case .wrongState(let state, let needed):
            (
                Bilingual(
                    "công việc đang “\(words(of: state).vi)”, cần “\(words(of: needed).vi)”",
                    "the job is “\(words(of: state).en)”, needed is “\(words(of: needed).en)”"),
                needed == [.done] && state.isOpen ? waiting : next(from: state)
            )
        case .leaseLost(let job, let share):
            (
                Bilingual(
                    "phần \(share) của công việc \(job) đã hết hạn giữ: kết quả không được lưu",
                    "the lease on share \(share) of job \(job) is over: what was made is not stored"),
                Bilingual(
                    "chạy lại; xem: tracestamp job show \(job)", "run again; see: tracestamp job show \(job)")
            )
        case .tooManyLabels, .fileTooLarge, .notRendered, .noFile, .fileGone: labelWords(of: refusal)
        }
    }

    private static func labelWords(of refusal: JobRefusal) -> RegistryWords.Words {
        switch refusal {
        case .tooManyLabels(let count):
            (
                Bilingual(
                    "\(count) nhãn trong một tệp, nhiều nhất \(LabelWork.most)",
                    "\(count) labels in one file, the most are \(LabelWork.most)"),
                Bilingual("in từng phần bằng --from và --to", "print in parts with --from and --to")
            )
        case .fileTooLarge(let size):
            (
                Bilingual(
                    "tệp nhãn có \(size) byte, nhiều nhất \(LabelWork.mostBytes)",
                    "the file of labels has \(size) bytes, the most are \(LabelWork.mostBytes)"),
                Bilingual("in từng phần bằng --from và --to", "print in parts with --from and --to")
            )
        case .notRendered(let word):
            (
                Bilingual("không làm được tệp nhãn: \(word)", "the labels were not made: \(word)"),
                Bilingual(
                    "sửa rồi làm lại: tracestamp job retry SỐ",
                    "mend it, then go on: tracestamp job retry NUMBER")
            )
        case .noFile(let number):
            (
                Bilingual("công việc \(number) không làm ra tệp nào", "job \(number) makes no file"),
                Bilingual("xem: tracestamp job show \(number)", "see: tracestamp job show \(number)")
            )
        case .fileGone(let number):
            (
                Bilingual(
                    "tệp của công việc \(number) chỉ được giữ một ngày và không còn nữa",
                    "the file of job \(number) was kept for a day and is gone"),
                Bilingual(
                    "xếp lại đúng yêu cầu in đó vào hàng đợi: cùng tệp, không thêm lượt in",
                    "put the same labels into the queue again: the same file, no new print run")
            )
        default: RegistryWords.internalWords
        }
    }

    static func words(of state: JobState) -> Bilingual {
        switch state {
        case .queued: Bilingual("đang chờ", "queued")
        case .running: Bilingual("đang làm", "running")
        case .done: Bilingual("xong", "done")
        case .failed: Bilingual("thất bại", "failed")
        case .cancelled: Bilingual("đã huỷ", "cancelled")
        }
    }

    private static func words(of states: [JobState]) -> Bilingual {
        let all = states.map { words(of: $0) }
        return Bilingual(
            all.map(\.vi).joined(separator: " / "), all.map(\.en).joined(separator: " / "))
    }

    private static let waiting = Bilingual(
        "đợi cho xong: tracestamp job show SỐ", "wait until it is done: tracestamp job show NUMBER")

    private static func next(from state: JobState) -> Bilingual {
        switch state {
        case .failed, .cancelled:
            Bilingual("làm tiếp: tracestamp job retry SỐ", "go on with it: tracestamp job retry NUMBER")
        case .queued, .running:
            Bilingual("huỷ trước: tracestamp job cancel SỐ", "cancel it first: tracestamp job cancel NUMBER")
        case .done: Bilingual("không còn gì để làm", "nothing is left to do")
        }
    }
}

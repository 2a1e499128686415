internal import Registry
internal import StampFormat

/// The registry's refusals in words, each with what to do next.
enum RegistryWords {
    typealias Words = (what: Bilingual, next: Bilingual?)

    static func words(of error: RegistryError) -> Words {
        switch error {
        case .noOffice, .officeExists, .unknownProducer, .unknownProduct, .unknownBatch, .unknownAllotment,
            .badName, .regulationOutOfRange:
            registerWords(of: error)
        case .unknownImport, .importUndone, .importChangedSince, .importInUse:
            importWords(of: error)
        case .kindNotForProduct, .producerSuspended, .noCertificate, .certificateNotYetValid,
            .certificateExpired,
            .certificateWithdrawn, .productNotEligible, .noTestReport, .testReportExpired, .testReportFailed,
            .labelNotApproved, .liquor, .quotaExceeded, .batchRequired, .batchNotReleased, .batchExpired,
            .useByDiffers,
            .quantityOutOfRange, .quantityExceedsPacks, .quantityUnusual:
            gateWords(of: error)
        case .wrongStage, .samePerson, .refusalUnexplained, .noSigningKey, .signingKeyMissing,
            .signingInProgress,
            .serialsOutOfRange,
            .wrongState, .stampsTooOld, .markEnded, .alreadyPrinted, .notPrinted, .noScratchCode,
            .fileDiffers,
            .reasonUnknown:
            pathWords(of: error)
        case .database(let refusal): DatabaseWords.words(of: refusal)
        case .backup(let refusal): BackupWords.words(of: refusal)
        case .rights(let refusal): RightsWords.words(of: refusal)
        case .fact(let refusal): FactWords.words(of: refusal)
        case .report(let refusal): ReportWords.words(of: refusal)
        case .login(let refusal): LoginWords.words(of: refusal)
        case .alert(let refusal): AlertWords.words(of: refusal)
        case .token(let refusal): TokenWords.words(of: refusal)
        case .job(let refusal): JobWords.words(of: refusal)
        case .snapshot(let refusal): SnapshotWords.words(of: refusal)
        case .inspection(let refusal): CaseWords.words(of: refusal)
        case .picture(let refusal): PictureWords.words(of: refusal)
        case .box(let refusal): BoxWords.words(of: refusal)
        case .certificateExists, .unknownCertificate, .nothingToCorrect, .starsContradictScore,
            .unknownDecision,
            .graceTooLong, .graceGiven, .badReasonCode, .reasonCodeTaken, .unknownLabelVersion,
            .labelHasFaults,
            .labelApproved:
            certificationWords(of: error)
        case .reasonNotAllowed, .documentRequired, .unknownStamp, .mixedAllotments,
            .wasteNeedsApprover, .undoTooLate, .dayInFuture, .dayBeforeHistory, .flagged, .unknownFlag,
            .replacementDiffers, .replacementExceeds, .capacityExceeded, .wrongBatchState, .badLot,
            .useByBeforeProduction, .batchInUse, .stampsNotReconciled, .tooEarly, .splitDiffers:
            actWords(of: error)
        case .busy, .storageFailed, .readOnly, .notARegistry, .corrupt, .unledgeredChange, .signing:
            storeWords(of: error)
        }
    }

    private static func registerWords(of error: RegistryError) -> Words {
        switch error {
        case .noOffice:
            (
                Bilingual("thư mục này chưa có văn phòng nào", "there is no office in this folder"),
                Bilingual(
                    "tạo: tracestamp init --host TÊN-MIỀN --data THƯ-MỤC, hoặc đặt TRACESTAMP_DATA, TRACESTAMP_DATABASE",
                    "make one: tracestamp init --host HOST --data DIR, or set TRACESTAMP_DATA, TRACESTAMP_DATABASE"
                )
            )
        case .officeExists:
            (
                Bilingual("văn phòng đã được tạo ở đây", "an office was made here already"),
                Bilingual(
                    "dùng nó, hoặc chọn thư mục khác bằng --data",
                    "use it, or name another folder with --data")
            )
        case .regulationOutOfRange(let field, let allowed):
            (
                Bilingual(
                    "quy chế: “\(field)” phải từ \(allowed.lowerBound) đến \(allowed.upperBound)",
                    "the regulation's “\(field)” is \(allowed.lowerBound) to \(allowed.upperBound)"),
                Bilingual(
                    "xem: tracestamp regulation adopt --help", "see: tracestamp regulation adopt --help")
            )
        case .unknownProducer(let number):
            (
                Bilingual("không có chủ thể số \(number)", "there is no producer \(number)"),
                Bilingual("xem: tracestamp producer list", "see: tracestamp producer list")
            )
        case .unknownProduct(let number):
            (
                Bilingual("không có sản phẩm số \(number.number)", "there is no product \(number.number)"),
                Bilingual("xem: tracestamp product list", "see: tracestamp product list")
            )
        case .unknownBatch(let lot):
            (
                Bilingual("không có lô “\(lot)” của sản phẩm này", "this product has no batch “\(lot)”"),
                Bilingual("xem: tracestamp batch list", "see: tracestamp batch list")
            )
        case .unknownAllotment(let number):
            (
                Bilingual(
                    "không có đợt cấp tem số \(number.number)", "there is no allotment \(number.number)"),
                Bilingual("xem: tracestamp allotment list", "see: tracestamp allotment list")
            )
        case .badName:
            (
                Bilingual(
                    "tên văn phòng phải có từ 1 đến 64 ký tự", "an office's name has 1 to 64 characters"),
                Bilingual("ghi --name \"Tên văn phòng\"", "give --name \"NAME\"")
            )
        default: internalWords
        }
    }

    private static func storeWords(of error: RegistryError) -> Words {
        switch error {
        case .busy:
            (
                Bilingual("tiến trình khác đang ghi sổ", "another process is writing to the register"),
                Bilingual("thử lại sau ít giây", "try again in a few seconds")
            )
        case .storageFailed:
            (
                Bilingual(
                    "không ghi được xuống đĩa; phần chưa xong đã được huỷ, không mất tem nào",
                    "writing to disk failed; what was not finished was rolled back, no stamp is lost"),
                Bilingual(
                    "kiểm tra dung lượng đĩa rồi chạy lại cùng lệnh",
                    "check the disk's free space, then run the same command again")
            )
        case .readOnly:
            (
                Bilingual("không có quyền ghi vào thư mục dữ liệu", "the data folder may not be written"),
                Bilingual("kiểm tra chủ sở hữu và quyền của thư mục", "check the folder's owner and mode")
            )
        case .notARegistry:
            (
                Bilingual(
                    "tệp registry.sqlite không phải sổ của chương trình này, hoặc của phiên bản mới hơn",
                    "registry.sqlite is no register of this program, or a newer version's"),
                Bilingual(
                    "dùng đúng phiên bản, hoặc phục hồi từ bản sao lưu",
                    "use the right version, or restore a backup")
            )
        case .corrupt(let what):
            (
                Bilingual(
                    "dữ liệu trong sổ mâu thuẫn: \(what)",
                    "facts in the register contradict each other: \(what)"),
                Bilingual(
                    "dừng cấp tem và chạy: tracestamp doctor", "stop issuing and run: tracestamp doctor")
            )
        case .signing(let code):
            (
                Bilingual(
                    "ký tem thất bại (\(code)); khối chưa lưu sẽ được ký lại",
                    "signing failed (\(code)); blocks not stored will be signed"),
                Bilingual("chạy lại: tracestamp allotment sign", "run again: tracestamp allotment sign")
            )
        default: internalWords
        }
    }

    static let internalWords: Words = (
        Bilingual("lỗi bên trong chương trình; không có gì được lưu", "internal fault; nothing was saved"),
        Bilingual("báo cho người phát triển kèm lệnh đã chạy", "report it with the command that you ran")
    )
}

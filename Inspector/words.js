// Every word of the app, Vietnamese first; both languages have the same keys.

export const WORDS = {
  vi: {
    title: "Kiểm tra tem", offlineTitle: "Kiểm tra tem khi không có mạng",
    start: "Quét bằng máy ảnh", stop: "Tắt máy ảnh", torchOn: "Bật đèn", torchOff: "Tắt đèn",
    picture: "Chọn ảnh chụp tem", type: "Gõ mã trên tem", typeHint: "16 ký tự và một ký tự kiểm tra", check: "Kiểm tra",
    typeWrong: "Ký tự thứ {n} không đúng, hoặc có ký tự gõ nhầm trước đó: so lại với tem.",
    typeCharacter: "Nhóm {n} có ký tự mà mã không dùng: so lại chỗ đó với tem (nhóm 5 là ký tự kiểm tra).",
    typeCheckIn: "Có ký tự gõ nhầm, nhiều khả năng ở nhóm {n} (nhóm 5 là ký tự kiểm tra): so lại nhóm đó trước. Dễ nhầm: 0 D Q, 1 7, 2 Z, 3 8 B, 5 S, 6 G, U V W.",
    typeCheck: "Có ký tự gõ nhầm hoặc hai ký tự đổi chỗ: so lại từng nhóm với tem. Dễ nhầm: 0 D Q, 1 7, 2 Z, 3 8 B, 5 S, 6 G, U V W.",
    typeShort: "Còn thiếu {n} ký tự.", typeRight: "Ký tự kiểm tra đúng.",
    noCamera: "Không mở được máy ảnh: cho phép trang này dùng máy ảnh, hoặc chọn ảnh chụp tem, hoặc gõ mã.",
    noSymbol: "Không thấy mã QR nào trong ảnh: chụp gần hơn, đủ sáng, không loá.",
    looking: "Đưa mã QR của tem vào khung.", severalInView: "Thấy {n} tem cùng lúc.",
    shelf: "Kệ đang kiểm", shelfMode: "Quét cả kệ (không dừng sau mỗi tem)", shelfCount: "{n} tem, {m} cần xem lại",
    shelfEmpty: "Chưa quét tem nào.", shelfNew: "Sang kệ mới", shelfNewSure: "Bỏ danh sách {n} tem của kệ này? Hãy xuất tệp trước.",
    again: "TEM NÀY ĐÃ QUÉT TRONG KỆ NÀY lúc {t}: hai món cùng một tem là dấu hiệu sao chép.",
    againElsewhere: "Tem này đã có trong danh sách của {who} lúc {t}.", exportFile: "Xuất tệp danh sách", mergeFile: "Gộp tệp của đồng nghiệp",
    merged: "Đã gộp {n} tem, {m} tem có ở cả hai danh sách.", mergeBad: "Tệp này không phải danh sách quét: chọn tệp do ứng dụng này xuất ra.",
    notKept: "Thiết bị đã đầy hoặc cấm lưu: danh sách chỉ còn trên màn hình này. Xuất tệp ngay.",
    data: "Dữ liệu ngoại tuyến", update: "Cập nhật", updating: "Đang tải…", bringFile: "Nạp tệp bản chụp",
    ageKeys: "Khoá", ageStatus: "Trạng thái tem", ageProducts: "Sản phẩm, chứng nhận",
    green: "mới", amber: "nên cập nhật", red: "quá cũ", hours: "{n} giờ trước", days: "{n} ngày trước", under: "dưới 1 giờ",
    noSnapshot: "Chưa có bản chụp sổ: không có mạng thì chỉ kiểm tra được chữ ký.", version: "Bản {n}, lập lúc {t}",
    expiredSnapshot: "Bản chụp đã hết hạn lúc {t}: phải cập nhật.",
    updated: "Đã cập nhật.", current: "Đang là bản mới nhất.", absent: "Máy chủ chưa có bản chụp.",
    none: "Không có mạng: giữ nguyên dữ liệu đang có.", bad: "Mạng kém hoặc máy chủ bận: giữ nguyên dữ liệu đang có.",
    "unknown-format": "Tệp không phải bản chụp: giữ nguyên dữ liệu đang có.",
    truncated: "Bản chụp bị thiếu, tải chưa xong: giữ nguyên dữ liệu đang có. Hãy tải lại.",
    tampered: "Bản chụp đã bị sửa: giữ nguyên dữ liệu đang có. Báo cho văn phòng.",
    foreign: "Bản chụp của nơi khác, hoặc ký bằng khoá lạ: giữ nguyên dữ liệu đang có.",
    older: "Bản chụp cũ hơn bản đang dùng: giữ nguyên dữ liệu đang có.",
    expired: "Bản chụp đã hết hạn: giữ nguyên dữ liệu đang có. Tải bản mới.",
    "wrong-base": "Phần thay đổi không khớp bản đang dùng: tải bản đầy đủ.",
    "snapshot-too-large": "Bản chụp quá lớn: báo cho văn phòng.", "device-full": "Thiết bị đã đầy: xoá bớt rồi cập nhật lại.",
    "not-checked": "Không nạp được: lỗi của ứng dụng. Mở lại trang.",
    checkedTitle: "Đã kiểm tra những gì", cSignature: "Chữ ký của văn phòng", cWindow: "Khoá và thời hạn khoá",
    cAllotment: "Đợt cấp và số tem", cStatus: "Trạng thái", cOnline: "Hỏi sổ trực tuyến",
    okSignature: "đúng", badSignature: "SAI", notYet: "chưa kiểm tra", okWindow: "đúng thời hạn", badWindow: "khoá lạ, hoặc ngoài thời hạn",
    okAllotment: "có trong sổ", badAllotment: "không có trong sổ", asOf: "theo bản chụp lúc {t}", asOnline: "theo sổ lúc này",
    unknownStatus: "chưa biết", okOnline: "sổ đã trả lời", netNone: "KHÔNG CÓ MẠNG", netBad: "MẠNG KÉM: sổ không trả lời trong 2 giây",
    netUnneeded: "không cần", netAsking: "đang hỏi…", product: "Sản phẩm", productPicture: "Ảnh sản phẩm",
    noProductPicture: "Ảnh sản phẩm chưa tải về máy này: mở lại khi có mạng.", producer: "Chủ thể", lot: "Lô", producedOn: "Ngày sản xuất", useBy: "Hạn sử dụng", taxStamps: "Tem điện tử rượu trên chai",
    boxTitle: "Giỏ quà có {n} món", boxOwn: "Kết quả theo tem của giỏ: không món nào bên trong kém hơn.",
    boxWorst: "Kết quả theo món kém nhất bên trong.", boxDecides: "món quyết định",
    code: "Mã trên tem", place: "Đợt, số tem", starsAre: "{n} sao", starsNow: "nay {n} sao",
    foreignHost: "Mã QR dẫn đến {host}, không phải trang của văn phòng: đừng mở đường dẫn đó.",
    language: "English", home: "Trang công khai",
    noKeys: "Lần đầu cần có mạng để tải khoá của văn phòng. Kết nối mạng rồi mở lại trang này.",
    training: "Văn phòng diễn tập: dữ liệu không thật.", loading: "Đang mở…", tryAgain: "Thử lại với mạng",
    skip: "Đến nội dung",
    network: "Máy này đang không hỏi được sổ của văn phòng: chỉ kiểm tra được chữ ký.",
    o_valid: "Tem hợp lệ", o_participating: "Tem hợp lệ, sản phẩm chưa xếp sao",
    "o_certificate-ended": "Sản xuất khi chứng nhận còn hiệu lực", o_recalled: "LÔ HÀNG BỊ THU HỒI",
    "o_not-activated": "Tem chưa kích hoạt", o_suspended: "Tạm dừng lưu thông để kiểm tra",
    "o_copy-suspected": "Mã này có thể đã bị sao chép", "o_use-by-passed": "Quá hạn sử dụng",
    "o_not-recognised": "Sản phẩm không còn được công nhận OCOP", o_lost: "Tem đã báo mất", o_stolen: "Tem đã báo bị trộm",
    o_void: "Tem đã huỷ", o_wasted: "Tem hỏng đã huỷ", o_returned: "Tem đã hoàn trả", "o_unused-expired": "Tem quá hạn chưa dùng",
    o_unknown: "Mã không có trong sổ", "o_unknown-code": "Mã không có trong sổ", "o_not-as-issued": "Không đúng với tem đã phát hành",
    o_specimen: "Tem mẫu", "o_bad-signature": "Mã này không do văn phòng phát hành",
    "o_unknown-key": "Khoá ký lạ hoặc ngoài thời hạn", o_malformed: "Không phải tem của văn phòng",
    "o_unsupported-version": "Tem của phiên bản mới hơn", "o_unsupported-algorithm": "Tem của phiên bản mới hơn",
    "o_status-unknown": "Chữ ký đúng, chưa biết trạng thái", "o_too-old": "Chữ ký đúng, dữ liệu quá cũ để kết luận",
    "o_needs-register": "Mã gõ tay cần có mạng", "o_needs-registry": "Mã gõ tay cần có mạng", "o_not-checked": "CHƯA KIỂM TRA ĐƯỢC",
    d_valid: "Văn phòng đã phát hành tem này và không ghi nhận điều gì bất thường. So hàng với thông tin dưới đây.",
    d_participating: "Văn phòng đã phát hành tem này cho sản phẩm tham gia Chương trình.",
    "d_certificate-ended": "Chứng nhận hết hiệu lực ngày {d}; hàng làm trước ngày đó vẫn được bán đến hết hạn sử dụng.",
    d_recalled: "Lập biên bản, tạm giữ hàng theo quyết định thu hồi.",
    "d_not-activated": "Nhà sản xuất chưa gắn tem này với lô nào: hàng chưa được bán.", d_suspended: "Đang có vụ việc kiểm tra, chưa có kết luận.",
    "d_copy-suspected": "So kỹ bao bì, giữ lại để đối chiếu.", "d_use-by-passed": "Hạn sử dụng là ngày {d}.",
    "d_not-recognised": "Ngày làm lô này không có chứng nhận OCOP nào còn hiệu lực.",
    d_out: "Không hàng nào đang bán được phép mang tem này.", d_unknown: "Văn phòng không phát hành số tem này. Đừng vội kết luận về món hàng.",
    "d_not-as-issued": "Số tem có trong sổ nhưng văn phòng đã phát hành tem khác với số đó.", d_specimen: "Hàng bán ra không được mang tem mẫu.",
    "d_bad-signature": "Chữ ký số không đúng. Quét lại; nếu vẫn vậy thì giữ bao bì và báo văn phòng.",
    "d_unknown-key": "Có thể dữ liệu khoá trên máy đã cũ: cập nhật rồi quét lại trước khi kết luận.",
    d_malformed: "Mã này không có dạng tem của văn phòng, hoặc quét thiếu. Quét lại.", d_newer: "Cập nhật ứng dụng rồi quét lại.",
    "d_status-unknown": "Đúng do văn phòng phát hành. Tem có thể đã huỷ, báo mất hoặc bị thu hồi sau đó: hỏi lại khi có mạng.",
    "d_too-old": "Cập nhật dữ liệu ngoại tuyến rồi quét lại. Đừng coi tem này là hợp lệ.",
    "d_needs-register": "Mã gõ tay đúng ký tự kiểm tra, nhưng chỉ sổ của văn phòng mới so được. Quét mã QR, hoặc tìm nơi có mạng.",
    "d_not-checked": "Lỗi của ứng dụng, không phải của tem. Tải lại trang rồi quét lại.",
  },
  en: {
    title: "Check stamps", offlineTitle: "Checking a stamp without a network",
    start: "Scan with the camera", stop: "Camera off", torchOn: "Torch on", torchOff: "Torch off",
    picture: "Choose a picture of the stamp", type: "Type the stamp’s code", typeHint: "16 characters and a check sign", check: "Check",
    typeWrong: "Character {n} is wrong, or one before it was mistyped: compare it with the stamp.",
    typeCharacter: "Group {n} holds a character that no code has: compare it with the stamp (group 5 is the check sign).",
    typeCheckIn: "A character was mistyped, most likely in group {n} (group 5 is the check sign): compare that group first. Often confused: 0 D Q, 1 7, 2 Z, 3 8 B, 5 S, 6 G, U V W.",
    typeCheck: "A character was mistyped, or two changed places: compare group after group with the stamp. Often confused: 0 D Q, 1 7, 2 Z, 3 8 B, 5 S, 6 G, U V W.",
    typeShort: "{n} characters are missing.", typeRight: "The check sign is right.",
    noCamera: "The camera cannot be opened: allow this page to use it, or choose a picture, or type the code.",
    noSymbol: "No QR code is seen in the picture: take it closer, in good light, without glare.",
    looking: "Hold the stamp’s QR code into the frame.", severalInView: "{n} stamps in view.",
    shelf: "The shelf at hand", shelfMode: "Scan a whole shelf (no stop after each stamp)", shelfCount: "{n} stamps, {m} to look at",
    shelfEmpty: "No stamp scanned yet.", shelfNew: "Next shelf", shelfNewSure: "Drop this shelf’s list of {n} stamps? Export it first.",
    again: "THIS STAMP WAS SCANNED IN THIS SHELF at {t}: two goods with one stamp point to a copy.",
    againElsewhere: "This stamp is in the list of {who} at {t}.", exportFile: "Export the list", mergeFile: "Merge a colleague’s file",
    merged: "{n} stamps merged, {m} of them in both lists.", mergeBad: "This file is no list of scans: choose one that this app exported.",
    notKept: "The device is full or forbids storing: the list is on this screen only. Export it now.",
    data: "Offline data", update: "Update", updating: "Fetching…", bringFile: "Load a snapshot file",
    ageKeys: "Keys", ageStatus: "States of stamps", ageProducts: "Products, certificates",
    green: "fresh", amber: "update soon", red: "too old", hours: "{n} hours ago", days: "{n} days ago", under: "under an hour",
    noSnapshot: "No snapshot of the register yet: without a network only signatures can be checked.", version: "Version {n}, made at {t}",
    expiredSnapshot: "The snapshot expired at {t}: it must be updated.",
    updated: "Updated.", current: "This is the latest.", absent: "The server has no snapshot yet.",
    none: "No network: the data at hand stay.", bad: "Bad network or busy server: the data at hand stay.",
    "unknown-format": "The file is no snapshot: the data at hand stay.",
    truncated: "The snapshot is cut off: the data at hand stay. Fetch it again.",
    tampered: "The snapshot was changed: the data at hand stay. Tell the office.",
    foreign: "A snapshot of elsewhere, or signed by an unknown key: the data at hand stay.",
    older: "The snapshot is older than the one in use: the data at hand stay.",
    expired: "The snapshot has expired: the data at hand stay. Fetch a new one.",
    "wrong-base": "The changes do not fit the snapshot in use: fetch the full one.",
    "snapshot-too-large": "The snapshot is too large: tell the office.", "device-full": "The device is full: free some space, then update.",
    "not-checked": "It could not be loaded: a fault of the app. Open the page again.",
    checkedTitle: "What was checked", cSignature: "The office’s signature", cWindow: "Key and its window",
    cAllotment: "Allotment and serial", cStatus: "Status", cOnline: "Register asked online",
    okSignature: "right", badSignature: "WRONG", notYet: "not checked", okWindow: "within its window", badWindow: "unknown key, or outside its window",
    okAllotment: "in the register", badAllotment: "not in the register", asOf: "by the snapshot of {t}", asOnline: "by the register now",
    unknownStatus: "not known", okOnline: "it answered", netNone: "NO NETWORK", netBad: "BAD NETWORK: no answer within 2 seconds",
    netUnneeded: "not needed", netAsking: "asking…", product: "Product", productPicture: "Picture of the product",
    noProductPicture: "The product’s picture is not on this device yet: look again with a network.", producer: "Producer", lot: "Batch", producedOn: "Produced on", useBy: "Use by", taxStamps: "Electronic tax stamp on the bottle",
    boxTitle: "A gift box of {n}", boxOwn: "By the stamp on the box: nothing inside is worse.",
    boxWorst: "By the worst of what is inside.", boxDecides: "decides",
    code: "Code on the stamp", place: "Allotment, serial", starsAre: "{n} stars", starsNow: "{n} stars today",
    foreignHost: "The QR code leads to {host}, which is not the office’s: do not open that link.",
    language: "Tiếng Việt", home: "Public page",
    noKeys: "The first time needs a network, to fetch the office’s keys. Connect, then open this page again.",
    training: "A training office: its data are not real.", loading: "Opening…", tryAgain: "Try again with the network",
    skip: "Skip to content",
    network: "This device cannot ask the office’s register: only the signature was checked.",
    o_valid: "A valid stamp", o_participating: "A valid stamp, no stars yet",
    "o_certificate-ended": "Made while its certificate was valid", o_recalled: "THIS BATCH IS RECALLED",
    "o_not-activated": "This stamp is not activated", o_suspended: "Held back while it is checked",
    "o_copy-suspected": "This code may have been copied", "o_use-by-passed": "Past its use-by date",
    "o_not-recognised": "The product is no longer recognised", o_lost: "This stamp was reported lost", o_stolen: "This stamp was reported stolen",
    o_void: "This stamp is void", o_wasted: "This stamp was spoiled and is void", o_returned: "This stamp was handed back", "o_unused-expired": "This stamp expired unused",
    o_unknown: "Not in the register", "o_unknown-code": "Not in the register", "o_not-as-issued": "Not the stamp that was issued",
    o_specimen: "A specimen stamp", "o_bad-signature": "The office did not issue this code",
    "o_unknown-key": "Unknown key, or outside its window", o_malformed: "No stamp of the office",
    "o_unsupported-version": "A stamp of a newer version", "o_unsupported-algorithm": "A stamp of a newer version",
    "o_status-unknown": "The signature is right, the status is not known", "o_too-old": "The signature is right, the data are too old to tell",
    "o_needs-register": "A typed code needs a network", "o_needs-registry": "A typed code needs a network", "o_not-checked": "NOT CHECKED",
    d_valid: "The office issued this stamp and knows of nothing unusual. Compare the goods with what stands below.",
    d_participating: "The office issued this stamp for a product that takes part in the programme.",
    "d_certificate-ended": "The certificate ended on {d}; goods made before may be sold until their use-by date.",
    d_recalled: "Write a record and hold the goods by the recall decision.",
    "d_not-activated": "The producer has bound this stamp to no batch: the goods may not be sold yet.", d_suspended: "A case is open; nothing is decided.",
    "d_copy-suspected": "Compare the pack closely and keep it.", "d_use-by-passed": "It was to be used by {d}.",
    "d_not-recognised": "On the day this batch was made, no OCOP certificate was valid.",
    d_out: "No goods on sale may carry this stamp.", d_unknown: "The office did not issue this serial. Do not judge the goods yet.",
    "d_not-as-issued": "The serial is in the register, but the office issued another stamp under it.", d_specimen: "Goods on sale may not carry specimen stamps.",
    "d_bad-signature": "The digital signature is wrong. Scan again; if it stays so, keep the pack and tell the office.",
    "d_unknown-key": "The keys on this device may be old: update them and scan again before you conclude.",
    d_malformed: "This does not look like a stamp of the office, or was read in part. Scan again.", d_newer: "Update the app, then scan again.",
    "d_status-unknown": "Issued by the office. It may have been voided, lost or recalled since: ask again with a network.",
    "d_too-old": "Update the offline data, then scan again. Do not take this stamp for valid.",
    "d_needs-register": "The check sign is right, but only the office’s register can compare a typed code. Scan the QR code, or find a network.",
    "d_not-checked": "A fault of the app, not of the stamp. Load the page again, then scan again.",
  },
};

/** Days with all four digits of the year: a pack's use-by day is compared with them. */
const DAY = { day: "2-digit", month: "2-digit", year: "numeric" };
const OUT_OF_USE = ["lost", "stolen", "void", "wasted", "returned", "unused-expired"];

export class Words {
  /** `?lang=`, else what was chosen before, else what the browser prefers, else Vietnamese. */
  constructor(language) {
    this.language = language in WORDS ? language : "vi";
  }

  static preferred() {
    const asked = new URLSearchParams(location.search).get("lang");
    return new Words(asked ?? ((navigator.language ?? "vi").startsWith("en") ? "en" : "vi"));
  }

  get other() {
    return this.language === "vi" ? "en" : "vi";
  }

  /** A text with its `{parts}` filled in. */
  say(key, parts = {}) {
    return WORDS[this.language][key].replace(/\{(\w+)\}/g, (_, part) => parts[part] ?? "");
  }

  outcome(word) {
    return this.say(`o_${word}`);
  }

  /** What an outcome means and what to do. */
  meaning(word, parts) {
    if (OUT_OF_USE.includes(word)) return this.say("d_out");
    if (word === "unknown-code") return this.say("d_unknown");
    if (word === "needs-registry") return this.say("d_needs-register");
    return this.say(word.startsWith("unsupported-") ? "d_newer" : `d_${word}`, parts);
  }

  /** `seconds`: since 1970. */
  time(seconds) {
    const style = { ...DAY, hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" };
    return new Intl.DateTimeFormat(this.language === "vi" ? "vi-VN" : "en-GB", style).format(seconds * 1000);
  }

  /** `number`: days since 2020-01-01. */
  day(number) {
    const style = { ...DAY, timeZone: "UTC" };
    const at = Date.UTC(2020, 0, 1 + number);
    return new Intl.DateTimeFormat(this.language === "vi" ? "vi-VN" : "en-GB", style).format(at);
  }

  /** `text`: a day as YYYY-MM-DD. */
  isoDay(text) {
    return this.day(Math.round((Date.parse(`${text}T00:00:00Z`) - Date.UTC(2020, 0, 1)) / 86_400_000));
  }

  /** Whether there is a text for a key. */
  has(key) {
    return key in WORDS[this.language];
  }

  /** `hours`: full ones. */
  age(hours) {
    if (hours < 1) return this.say("under");
    return hours < 48 ? this.say("hours", { n: hours }) : this.say("days", { n: Math.floor(hours / 24) });
  }
}

/// Whom people call or write to when something is wrong with a stamp.
package struct OfficeContact: Hashable, Sendable {
    /// As it is shown, such as `0239 3855 123`; nil when the office gave none.
    package let phone: String?
    package let email: String?

    /// Phones are 3 to 20 digits with spaces, dots, hyphens and a plus sign; addresses have one `@`.
    ///
    /// - Throws: ``SettingsFault/badPhone(_:)`` or ``SettingsFault/badEmail(_:)``.
    package init(phone: String?, email: String?) throws(SettingsFault) {
        if let phone, !OfficeContact.isPhone(phone) { throw .badPhone(phone) }
        if let email, !OfficeContact.isEmail(email) { throw .badEmail(email) }
        self.phone = phone
        self.email = email
    }

    /// The phone as `tel:` takes it: digits, and a plus sign in front.
    var dialled: String? { phone.map { $0.filter { $0.isNumber || $0 == "+" } } }

    private static func isPhone(_ text: String) -> Bool {
        let digits = text.utf8.filter { (48...57).contains($0) }.count
        return (3...20).contains(digits)
            && text.utf8.allSatisfy { (48...57).contains($0) || " .-+".utf8.contains($0) }
    }

    private static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_+@"
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.count <= 100
            && text.allSatisfy { allowed.contains($0) }
    }
}

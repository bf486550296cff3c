/// How to reach the office, as a report states it: only what has the shape of such a value, each with its place.
///
/// Numbers of private mobile phones are not taken over.
package struct ContactData: Sendable, Codable, Hashable {
    /// A value as printed and where it stands.
    package struct Value: Sendable, Codable, Hashable {
        package let text: String
        package let place: SourcePlace?

        package init(_ text: String, at place: SourcePlace? = nil) {
            (self.text, self.place) = (text, place)
        }
    }

    /// 地址.
    package var address: Value?
    /// 邮编, six digits.
    package var postcode: Value?
    /// 电话, with or without area code.
    package var phone: Value?
    /// 传真.
    package var fax: Value?
    /// 电子邮箱.
    package var email: Value?

    package init() {}

    package var isEmpty: Bool { all.isEmpty }

    /// The values there are, with stable keys, in the order of an address.
    package var all: [(key: String, value: Value)] {
        [("address", address), ("postcode", postcode), ("phone", phone), ("fax", fax), ("email", email)]
            .compactMap { key, value in value.map { (key, $0) } }
    }
}

/// The simplified form of the traditional characters that occur in the labels of the form and in its headings.
///
/// Mirrors of government sites print whole pages in traditional characters. A label in them is the label of the form; nothing else of
/// the page is converted.
enum TraditionalCharacters {
    /// The character the form is printed with, or the character itself.
    static func simplified(_ scalar: UInt32) -> UInt32 {
        let simplified = table[scalar]
        return simplified == 0 ? scalar : UInt32(simplified)
    }

    private static let table: ScalarTable = {
        let traditional =
            "規範許處罰強業費內發廢現決數單萬開對總項購額務關請結轉辦計區屬於國穩護權類過執詢機沒製補後確認訪舉報訴複復無當獲繳續繼構會組織維糾審經議訟條與係動題進體況據為爲這個採勞"
        let simplified =
            "规范许处罚强业费内发废现决数单万开对总项购额务关请结转办计区属于国稳护权类过执询机没制补后确认访举报诉复复无当获缴续继构会组织维纠审经议讼条与系动题进体况据为为这个采劳"
        return ScalarTable(
            Dictionary(
                zip(traditional.unicodeScalars.map(\.value), simplified.unicodeScalars.map { UInt16($0.value) }),
                uniquingKeysWith: { first, _ in first }))
    }()
}

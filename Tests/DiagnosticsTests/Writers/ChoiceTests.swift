import Diagnostics
import Testing

@Test(arguments: [
    (ColourChoice.auto, true, [:], true),
    (.auto, false, [:], false),
    (.auto, true, ["NO_COLOR": "1"], false),
    (.auto, true, ["NO_COLOR": ""], true),
    (.auto, true, ["TERM": "dumb"], false),
    (.auto, true, ["TERM": "xterm"], true),
    (.always, false, ["NO_COLOR": "1", "TERM": "dumb"], true),
    (.never, true, [:], false),
])
func colourByChoiceTerminalAndEnvironment(
    choice: ColourChoice, isTerminal: Bool, environment: [String: String], expected: Bool
) {
    #expect(choice.isOn(isTerminal: isTerminal, environment: environment) == expected)
}

@Test(arguments: [
    ([:], Language.en),
    (["LANG": "zh_CN.UTF-8"], .zh),
    (["LANG": "zh"], .zh),
    (["LANG": "de_DE.UTF-8"], .en),
    (["LANG": "C"], .en),
    (["LC_MESSAGES": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"], .en),
    (["LC_ALL": "zh_TW.UTF-8", "LC_MESSAGES": "en_US.UTF-8", "LANG": "C"], .zh),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.UTF-8"], .zh),
])
func languageAfterTheLocale(environment: [String: String], expected: Language) {
    #expect(Language(environment: environment) == expected)
}

/// The types of `input` and the attributes each may have, after the table in section 4.10.5 of the HTML standard.
///
/// `image` is left out: a button with a picture is a `button`.
enum InputTypes {
    private static let text = "autocomplete list maxlength minlength pattern placeholder readonly required size"
    private static let moment = "autocomplete list max min readonly required step"

    /// The attributes that belong to some types only, by type.
    static let attributes: [String: String] = [
        "text": text, "search": text, "tel": text, "url": text, "email": text + " multiple",
        "password": "autocomplete maxlength minlength pattern placeholder readonly required size",
        "number": "autocomplete list max min placeholder readonly required step",
        "range": "autocomplete list max min step",
        "date": moment, "month": moment, "week": moment, "time": moment, "datetime-local": moment,
        "color": "autocomplete list", "checkbox": "checked required", "radio": "checked required",
        "file": "accept multiple required", "hidden": "autocomplete", "submit": "", "reset": "", "button": "",
    ]
}

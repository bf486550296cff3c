/// Notes what the head of a page has.
struct DocumentHead {
    var hasCharset = false
    var hasTitle = false
    var hasDescription = false
    var hasViewport = false
    /// An element came before `meta charset`.
    var charsetIsLate = false
    var mainCount = 0
}

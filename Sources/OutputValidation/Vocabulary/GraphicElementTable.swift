/// The elements of SVG the pages may draw with, after SVG 2; shapes, text and gradients, nothing that runs or loads.
enum GraphicElementTable {
    private static let drawing: Contents = [.graphic, .graphicName]

    static let svg: [ElementEntry] = [
        .init(
            "svg", .svg, graphic: true, is: [.flow, .phrasing, .graphic], holds: drawing,
            "viewBox preserveAspectRatio width height x y"),
        .init("g", graphic: true, is: .graphic, holds: drawing),
        .init("defs", graphic: true, is: .graphic, holds: drawing),
        .init(
            "symbol", graphic: true, is: .graphic, holds: drawing,
            "viewBox preserveAspectRatio width height x y refX refY"),
        .init("use", graphic: true, is: .graphic, holds: .graphicName, "href x y width height"),
        .init("title", .graphicTitle, graphic: true, is: [.graphicName], holds: .text, once: true),
        .init("desc", graphic: true, is: .graphicName, holds: .text, once: true),
        .init("path", graphic: true, is: .graphic, holds: .graphicName, "d pathLength"),
        .init("rect", graphic: true, is: .graphic, holds: .graphicName, "x y width height rx ry pathLength"),
        .init("circle", graphic: true, is: .graphic, holds: .graphicName, "cx cy r pathLength"),
        .init("ellipse", graphic: true, is: .graphic, holds: .graphicName, "cx cy rx ry pathLength"),
        .init("line", graphic: true, is: .graphic, holds: .graphicName, "x1 y1 x2 y2 pathLength"),
        .init("polyline", graphic: true, is: .graphic, holds: .graphicName, "points pathLength"),
        .init("polygon", graphic: true, is: .graphic, holds: .graphicName, "points pathLength"),
        .init(
            "text", graphic: true, is: .graphic, holds: [.graphicText, .graphicName, .text],
            "x y dx dy rotate textLength lengthAdjust"),
        .init(
            "tspan", graphic: true, is: .graphicText, holds: [.graphicText, .graphicName, .text],
            "x y dx dy rotate textLength lengthAdjust"),
        .init(
            "a", .anchor, graphic: true, is: [.graphic, .graphicText], holds: [.graphic, .graphicName, .text],
            around: .link, neverInside: .interactive, "href target rel download"),
        .init(
            "linearGradient", graphic: true, is: .graphic, holds: [.gradientStop, .graphicName],
            "gradientUnits gradientTransform spreadMethod href x1 y1 x2 y2"),
        .init(
            "radialGradient", graphic: true, is: .graphic, holds: [.gradientStop, .graphicName],
            "gradientUnits gradientTransform spreadMethod href cx cy r fx fy fr"),
        .init("stop", graphic: true, is: .gradientStop, "offset stop-color stop-opacity"),
        .init("clipPath", graphic: true, is: .graphic, holds: drawing, "clipPathUnits"),
        .init(
            "mask", graphic: true, is: .graphic, holds: drawing, "maskUnits maskContentUnits x y width height"),
        .init(
            "pattern", graphic: true, is: .graphic, holds: drawing,
            "patternUnits patternContentUnits patternTransform href viewBox preserveAspectRatio x y width height"),
        .init(
            "marker", graphic: true, is: .graphic, holds: drawing,
            "markerUnits markerWidth markerHeight orient refX refY viewBox preserveAspectRatio"),
    ]
}

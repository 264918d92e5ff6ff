"""The names of HTML that tell text from what surrounds it."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset(("ul", "ol", "menu", "dl"))
INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i"),
        *("img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup"),
        *("time", "tt", "u", "var", "wbr"),
    )
)
LEFT_OUT = frozenset(
    (
        *("audio", "button", "canvas", "dialog", "embed", "footer", "frame", "head", "iframe", "input", "math", "nav"),
        *("noscript", "object", "option", "script", "select", "style", "svg", "template", "textarea", "video"),
    )
)
ROLES_LEFT_OUT = frozenset(("alertdialog", "banner", "contentinfo", "dialog", "navigation", "search"))

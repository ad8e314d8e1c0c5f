"""Parley in one file: the site's page with everything inside that it would fetch.

scripts/finish-site writes it as parley.html. The program, its parts and its script are the very ones of the site;
public/in-file.js hands them out. Each file is gzipped, because a page of text is a third longer than its bytes.
"""
import base64
import gzip
import pathlib
import re
import sys

NAME = "parley.html"
HANDS_OUT = pathlib.Path(__file__).resolve().parent.parent / "public/in-file.js"
# What the later parts add, in the order in which the site reads it (src/ui/later/parts.rs).
STYLES = ["later.css", "desk.css"]

# Stricter than the site's: nothing can be asked of anybody, not even of the folder in which the file lies.
POLICY = [
    "default-src 'none'",
    "script-src 'wasm-unsafe-eval' {scripts}",
    "style-src {styles}",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    # The site's one policy, which public/offline.js makes as it is read.
    "trusted-types parley-sw",
]


def replace_once(pattern, new, text, what):
    text, count = re.subn(pattern, lambda match: new(match) if callable(new) else new, text)
    if count != 1:
        sys.exit(f"one_file: {what} stands {count} times, and must stand once")
    return text


def inline(script, what):
    if re.search(r"</script|<!--", script, re.IGNORECASE):
        sys.exit(f"one_file: {what} would end its element too early")
    return script


def program_script(site, html):
    """The start-up script with the program's own in place of its import."""
    found = re.search(r"<script type=\"?module\"?>(.*?)</script>", html, re.DOTALL)
    start = re.search(r'import (\w+) from\s*"\./([\w.-]+)";', found[1])
    glue = (site / start[2]).read_text(encoding="utf-8")
    # An address relative to this page cannot be worked out where a viewer gives the page an address without folders.
    glue = replace_once(r"new URL\(name, import\.meta\.url\)", "name", glue, "the address of a part")
    glue = replace_once(
        r"export \{[^}]*?([\w$]+) as default \};?", lambda it: f"const {start[1]} = {it[1]};", glue, "the script's export"
    )
    return found[0], inline(glue + found[1].replace(start[0], ""), start[2])


def data_of(site, name):
    packed = gzip.compress((site / name).read_bytes(), 9, mtime=0)
    return f'<script type="text/plain" id="{name}">{base64.b64encode(packed).decode()}</script>\n'


def page(site, html, files, without_comments):
    """The page with these files of the site inside, its policy not yet filled in."""
    module, program = program_script(site, html)
    classic = re.search(r'<script defer src="?\./(page-[\w.-]+\.js)"?></script>', html)
    icon = base64.b64encode((site / "icon.svg").read_bytes()).decode()
    hands_out = without_comments(HANDS_OUT.read_text(encoding="utf-8"))
    first = inline((site / classic[1]).read_text(encoding="utf-8") + hands_out, classic[1])
    if set(STYLES) != {it for it in files if it.endswith(".css")}:
        sys.exit("one_file: STYLES must name every stylesheet of the site, in order")
    styles = [f'<style id="{it}">{(site / it).read_text(encoding="utf-8")}</style>' for it in STYLES]

    html = html.replace(module, "").replace(classic[0], "")
    html = re.sub(r'<link\b[^>]*\brel="?(?:modulepreload|preload|manifest|apple-touch-icon)\b[^>]*>', "", html)
    html = replace_once(r'(?<=href=)"?icon\.svg"?', f'"data:image/svg+xml;base64,{icon}"', html, "the icon")
    html = replace_once("<html ", "<html data-in-file ", html, "the page's root")
    html = replace_once("</style>", "</style>" + "".join(styles), html, "the stylesheet")
    # The program comes last, so that a file that was cut says so at once.
    data = sorted((it for it in files if it.endswith((".wasm", ".json", ".ftl"))), key=lambda it: (it.startswith("app-"), it))
    scripts = f'\n<script>{first}</script>\n<script type="module">{program}</script>\n'
    return replace_once("</body>", scripts + "".join(data_of(site, it) for it in data) + "</body>", html, "the end")

# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""house_rules.py FOLDER: what ARCHITECTURE.md asks of the sources and no compiler checks. Says
what breaks a rule, a line each, and ends with 1 where something does."""

import re
import sys
from pathlib import Path

HEADER = (
    "SPDX-FileCopyrightText: 2026 The Brickyard authors",
    "SPDX-License-Identifier: GPL-3.0-or-later",
)
FOLDERS = ("app", "ui", "tests", "packaging", "resources", "translations", ".ci")
SOURCES = {".cpp", ".h", ".py", ".sh", ".js", ".mjs", ".cmake"}

# Who may include whom; a room may always include itself.
ROOMS = {
    "domain": set(),
    "labels": {"domain"},
    "storage": set(),
    "redbrick": {"domain"},
    "diagnostics": {"redbrick", "domain"},
    "planning": {"domain"},
    "queue": {"redbrick", "storage", "domain"},
    "operations": {"labels", "planning", "redbrick", "storage", "domain"},
    "labeling": {"labels", "operations", "programs", "redbrick", "domain"},
    "account": {"operations", "programs", "redbrick", "domain"},
    "programs": {"redbrick", "domain"},
    "cli": {"account", "diagnostics", "labeling", "labels", "operations", "planning", "programs", "redbrick",
            "domain"},
    "sandbox": {"domain"},
    "ui": {"queue", "operations", "account", "labeling", "labels", "planning", "programs", "cli",
           "diagnostics", "redbrick", "domain"},
}
# What the window must not know of: how the bytes travel, and where operations are written.
HIDDEN_FROM_UI = {
    "redbrick/graphqlclient.h",
    "redbrick/graphqlcall.h",
    "redbrick/graphqlrequest.h",
    "redbrick/graphqlreply.h",
    "redbrick/requestbody.h",
    "redbrick/jsonvalues.h",
    "operations/journal.h",
}
HOLDS_SQL = re.compile(r"app/(sandbox/store/|storage/|operations/journal|queue/snapshot)")

FORBIDDEN = (
    (re.compile(r"(?<![\w.$})])/(home|root|work|Users)/\w"), "names a folder of one machine"),
    (re.compile(r"\b(FIXME|TODO|XXX)\b"), "leaves something undone"),
)
FORBIDDEN_IN_CODE = (
    (re.compile(r'"_qs\b'), '""_qs is deprecated; use QStringLiteral'),
    (re.compile(r"^\s*(public|private|protected)\s+slots\s*:|\bforeach\s*\(|\bemit\s"),
     "uses a keyword of Qt's; use Q_SLOTS, Q_EMIT"),
    (re.compile(r"\bqmlRegister|\bignoreSslErrors\b"), "is not done here"),
    (re.compile(r"\bQEventLoop\b|\bprocessEvents\b"), "runs an event loop within another"),
)
FORBIDDEN_IN_TESTS = (
    (re.compile(r"\bq(Wait|Sleep)\s*\(|\bsleep_for\b|\bu?sleep\s*\("),
     "waits for a time instead of a condition"),
)


def own_files(root):
    yield from (path for path in [root / "CMakeLists.txt", root / "dev"] if path.is_file())
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def needs_header(path):
    return path.suffix in SOURCES or path.name in ("CMakeLists.txt", "dev", "run")


def without_comments(text):
    """The code with comments and the insides of literals replaced by blanks; lines stay."""
    pattern = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.S)

    def blank(match):
        words = match.group(0)
        kept = '""' if words[0] in 'R"' else ""
        return kept + "\n" * words.count("\n")

    return pattern.sub(blank, text)


def kind_of_brace(statement):
    """What a brace opens that follows this text at the scope of a file."""
    words = statement.strip()
    if re.match(r"(inline\s+)?namespace\b|extern\s*\"\"\s*$", words):
        return "namespace"
    if re.match(r"(template\s*<.*>\s*)?(class|struct|enum|union)\b", words, re.S):
        return "type"
    flat = re.sub(r"\([^()]*\)", "()", words)
    if "=" in flat and "operator" not in flat or "(" not in flat:
        return "initialiser"
    return "function"


def translations_at_file_scope(code):
    """Lines where a text is translated before there is a translator."""
    depth_of_body = 0  # braces within a function or a type
    stack, statement, line = [], "", 1
    code = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", "", code, flags=re.M)
    for match in re.finditer(r"\n|\b(?:tr|translate)\s*\(|[{};]|[^{};\n]", code):
        token = match.group(0)
        if token == "\n":
            line += 1
            statement += " "
        elif token == "{":
            kind = "body" if depth_of_body else kind_of_brace(statement)
            stack.append(kind)
            depth_of_body += kind in ("function", "type", "body")
            if kind != "initialiser":
                statement = ""
        elif token == "}":
            kind = stack.pop() if stack else "namespace"
            depth_of_body -= kind in ("function", "type", "body")
            if kind != "initialiser":
                statement = ""
        elif token == ";":
            statement = ""
        elif len(token) > 1 and not depth_of_body and "=" in statement + "".join(
                "=" for kind in stack if kind == "initialiser"):
            yield line
        else:
            statement += token


def room_of(path):
    """The part of the house that a source belongs to; None for the wiring and the tests."""
    parts = path.parts
    if parts[0] == "ui":
        return "ui"
    if parts[0] == "app" and len(parts) > 2:
        return parts[1]
    return None


def broken_includes(path, code_lines):
    room = room_of(path)
    tests = path.parts[0] == "tests"
    for number, line in code_lines:
        match = re.match(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', line)
        if not match:
            continue
        own, system = match.groups()
        if system and re.match(r"QSql|QtSql", system) and not tests:
            if not HOLDS_SQL.match(path.as_posix()):
                yield number, "holds SQL; only the journal, the snapshot and the stores do"
        if not own or own.endswith(".moc") or tests:
            continue
        target = own.split("/")[0]
        if target == "sandbox" and room != "sandbox":
            yield number, f"includes {own}, which belongs to another program"
        elif room == "ui" and own in HIDDEN_FROM_UI:
            yield number, f"includes {own}, which the window does not know"
        elif room is not None and "/" in own and target != room and target not in ROOMS[room]:
            yield number, f"includes {own}; {room} may include {sorted(ROOMS[room])}"


def broken_rules(root):
    """Every broken rule as (file, line, words)."""
    for path in own_files(root):
        relative = path.relative_to(root)
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture
        lines = text.splitlines()
        if needs_header(path):
            first = 1 if lines and lines[0].startswith("#!") else 0
            for offset, words in enumerate(HEADER):
                if len(lines) <= first + offset or not lines[first + offset].endswith(words):
                    yield relative, first + offset + 1, f"lacks: {words}"
        if path.name.startswith(("house_rules", "tst_house_rules")):
            continue  # these name what they look for
        if path.suffix not in (".ts", ".svg"):
            for number, line in enumerate(lines, 1):
                for pattern, words in FORBIDDEN:
                    if pattern.search(line):
                        yield relative, number, words
        if path.suffix not in (".cpp", ".h"):
            continue
        if path.suffix == ".h" and "#pragma once" not in lines:
            yield relative, 1, "lacks #pragma once"
        room = room_of(relative)
        if room is not None and room not in ROOMS:
            yield relative, 1, f"{room} is no room that ARCHITECTURE.md knows"
            continue
        yield from ((relative, *found) for found in broken_includes(relative, enumerate(lines, 1)))
        if path.suffix == ".cpp" and path.with_suffix(".h").is_file():
            includes = [line for line in lines if line.startswith("#include")]
            if not includes or not includes[0].rstrip('"').endswith(f"/{path.stem}.h"):
                yield relative, 1, "does not include its own header first"
        code = without_comments(text)
        patterns = FORBIDDEN_IN_CODE
        if relative.parts[0] == "tests":
            patterns = FORBIDDEN_IN_TESTS
        for number, line in enumerate(code.splitlines(), 1):
            for pattern, words in patterns:
                if pattern.search(line):
                    yield relative, number, words
        for number in translations_at_file_scope(code):
            yield relative, number, "translates a text at file scope, before there is a translator"


def main():
    root = Path(sys.argv[1]).resolve()
    broken = list(broken_rules(root))
    for path, line, words in broken:
        print(f"{path}:{line}: {words}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())

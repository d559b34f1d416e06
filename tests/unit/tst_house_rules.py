# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""That house_rules.py finds what it is there to find, and nothing else."""

import tempfile
import unittest
from pathlib import Path

from house_rules import HEADER, broken_rules

SPDX = "".join(f"// {words}\n" for words in HEADER)


class HouseRules(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def broken(self, path, text, header=SPDX):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(header + text, encoding="utf-8")
        return [words for _, _, words in broken_rules(self.root)]

    def assert_broken(self, words, path, text, **options):
        found = self.broken(path, text, **options)
        self.assertEqual(len(found), 1, found)
        self.assertIn(words, found[0])

    def test_sound_source(self):
        self.broken("ui/window.h", "#pragma once\n")
        self.assertEqual(self.broken("ui/window.cpp", '''#include "ui/window.h"

#include "queue/tasktablemodel.h"

namespace brickyard {
const QString name = QStringLiteral("tr(");
constexpr std::array<int, 2> numbers {{1, 2}};
// const QString title = tr("Title");
bool operator==(const Window &, const Window &) { return tr("same").isEmpty(); }
QString Window::title() const
{
    static const QString text = tr("Title");
    return text;
}
Window::Window() : m_title(tr("Title")), m_name {tr("Name")} {}
struct Texts { QString title = Window::tr("Title"); };
} // namespace brickyard
'''), [])

    def test_header(self):
        found = self.broken("app/domain/a.cpp", "", header="")
        self.assertEqual(len(found), 2, found)
        found = self.broken("app/domain/a.cpp", "int x;\n", header=f"// {HEADER[1]}\n")
        self.assertEqual(len(found), 2, found)

    def test_includes(self):
        for path, header in (
            ("app/domain/a.cpp", "redbrick/answer.h"),
            ("app/redbrick/a.cpp", "operations/operation.h"),
            ("app/queue/a.cpp", "operations/operation.h"),
            ("app/operations/a.cpp", "queue/tasktablemodel.h"),
            ("app/operations/a.cpp", "account/session.h"),
            ("app/sandbox/a.cpp", "redbrick/answer.h"),
            ("app/main.cpp", "sandbox/api.h"),
            ("ui/a.cpp", "redbrick/graphqlclient.h"),
            ("ui/a.cpp", "operations/journal.h"),
            ("app/domain/a.cpp", "ui/theme.h"),
        ):
            with self.subTest(path=path, header=header):
                self.assert_broken(header, path, f'#include "{header}"\n')
                (self.root / path).unlink()

    def test_sql(self):
        self.assert_broken("holds SQL", "app/queue/a.cpp", "#include <QSqlQuery>\n")
        (self.root / "app/queue/a.cpp").unlink()
        self.assertEqual(self.broken("app/operations/journal.cpp", "#include <QSqlQuery>\n"), [])

    def test_translation_at_file_scope(self):
        for text in (
            'static const QString title = QObject::tr("Title");\n',
            'namespace a {\nnamespace {\nconst QStringList titles = {tr("One"), tr("Two")};\n}\n}\n',
            'const QString b = QCoreApplication::translate("Context", "Title");\n',
        ):
            with self.subTest(text):
                found = self.broken("ui/a.cpp", text)
                self.assertIn("file scope", " ".join(found))

    def test_words(self):
        self.assert_broken("one machine", "app/a.cpp", '// see /home/me/file\n')
        self.assert_broken("undone", "app/a.cpp", "// TODO: all\n")
        self.assert_broken("_qs", "app/a.cpp", 'auto a = u"x"_qs;\n')
        self.assert_broken("keyword", "app/a.cpp", "void f() { emit done(); }\n")
        self.assert_broken("event loop", "app/a.cpp", "void f() { QEventLoop loop; }\n")

    def test_waiting(self):
        self.assert_broken("condition", "tests/unit/tst_a.cpp", "void f() { QTest::qWait(5); }\n")

    def test_own_header_first(self):
        self.broken("ui/a.h", "#pragma once\n")
        self.assert_broken("own header", "ui/a.cpp", '#include <QString>\n#include "ui/a.h"\n')

    def test_guard(self):
        self.assert_broken("pragma once", "ui/a.h", "int x;\n")

    def test_unknown_room(self):
        self.assert_broken("no room", "app/attic/a.cpp", "")


if __name__ == "__main__":
    unittest.main(verbosity=2)

"""The program that compiles catalogues refuses those that do not fit together, and says why.

catalogues.py COMPILER FOLDER"""

import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

COMPILER, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])

FIRST = """\
hello: Hello {name}
date: {first: "{day} {month}", other: "{day} {month}"}
age: {one: "{count} year", other: "{count} years"}
"""
OTHER = """\
hello: "{name}, bonjour"
date: {first: "1er {month}", other: "{day} {month}"}
age: {one: un an, many: "{count} d’ans", other: "{count} ans"}
"""


class Catalogues(unittest.TestCase):
    def compile(self, other, first=FIRST, name="fr"):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "en.yaml").write_text(first)
            (root / f"{name}.yaml").write_text(other)
            files = [root / "keys.hpp", root / "tables.cpp", root / "en.yaml", root / f"{name}.yaml"]
            done = subprocess.run([COMPILER, *files], capture_output=True, text=True, timeout=60)
            self.keys, self.tables = (file.read_text() if file.exists() else "" for file in files[:2])
            return done.returncode, done.stderr

    def refuses(self, other, says):
        code, message = self.compile(other)
        self.assertEqual(code, 1)
        self.assertIn(says, message)

    def test_good(self):
        self.assertEqual(self.compile(OTHER), (0, ""))
        self.assertEqual(self.tables.count("{count} ans"), 4)  # other, and zero, two, few which French lacks
        self.assertLess(self.tables.index('{"en"'), self.tables.index('{"fr"'))
        self.assertEqual(self.compile(OTHER, name="ar")[0], 0)
        self.assertLess(self.tables.index('{"en"'), self.tables.index('{"ar"'))  # the first stands for the missing
        self.assertEqual(self.compile(OTHER, name="pt-BR")[0], 0)

    def test_places(self):
        """Composers see which sentences have a place for a fact."""
        self.assertEqual(self.compile(OTHER + "answer: {no: Non}\n", FIRST + "answer: {no: No}\n")[0], 0)
        keys = re.findall(r'^    "(.*)",$', self.keys, re.M)
        places = dict(zip(keys, re.search(r'places = "([01]+)"', self.keys)[1], strict=True))
        self.assertEqual([key for key, place in places.items() if place == "0"], ["answer.no"])

    def test_missing(self):
        self.refuses(OTHER.replace("hello", "salut"), "fr.yaml: hello is missing")
        self.refuses(OTHER.replace("hello", "salut"), "fr.yaml: there is no sentence salut")

    def test_placeholders(self):
        self.refuses(OTHER.replace("{name}", "{nom}"), "fr.yaml: hello: there is no {nom} here")
        self.refuses(OTHER.replace("{name}, ", ""), "fr.yaml: hello leaves out {name}")
        self.refuses(OTHER.replace('"{day} {month}"', '"{month}"'), "fr.yaml: date.other leaves out {day}")
        self.refuses(OTHER.replace('"{count} ans"', "ans"), "fr.yaml: age.other leaves out {count}")
        self.refuses(OTHER.replace("un an", '"{n} an"'), "fr.yaml: age.one: there is no {n} here")

    def test_confusion(self):
        first = FIRST + "answer: {no: No, never: Never}\n"
        self.assertEqual(self.compile(OTHER + "answer: {no: Non, never: Jamais}\n", first)[0], 0)
        code, message = self.compile(OTHER + "answer: {no: Non, never: Non}\n", first)
        self.assertEqual(code, 1)
        self.assertIn("fr.yaml: answer.never and answer.no are the same", message)

    def test_all_of_the_library(self):
        names = sorted(path for path in FOLDER.glob("*.yaml") if path.stem != "en")
        with tempfile.TemporaryDirectory() as folder:
            made = [f"{folder}/keys.hpp", f"{folder}/tables.cpp"]
            done = subprocess.run([COMPILER, *made, FOLDER / "en.yaml", *names], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

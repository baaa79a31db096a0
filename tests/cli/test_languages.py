"""What `render --lang` and `translate` do with policies in several languages."""

import os

from harness import CliTest, main

POLICY = """\
codicil: 1
policy:
  id: bakery
  title: {en: Privacy at the bakery, de: Datenschutz in der Bäckerei}  # both
  language: en
  translations: [de]
  controller: bakery
parties:
  bakery: {name: Corner Bakery}
sections:
  - kind: prose
    heading: {en: Questions, de: Fragen}
    text: Come to the shop.
"""


class Render(CliTest):
    def setUp(self):
        super().setUp()
        self.write("policy.yaml", POLICY), (self.root / "out").mkdir()

    def text(self, *arguments):
        return self.succeeds("render", "-t", "text", *arguments).stdout.decode()

    def test_a_language(self):
        german = self.text("--lang", "de")
        self.assertIn("Datenschutz in der Bäckerei", german)
        self.assertIn("Come to the shop.\u00a0[", german)
        self.assertIn('<html lang="de"', self.succeeds("render", "--lang=de").stdout.decode())
        self.assertIn('lang="en"', self.succeeds("render", "--lang=de").stdout.decode())

    def test_the_own_language_changes_nothing(self):
        self.assertEqual(self.text("--lang", "en"), self.text())

    def test_all_into_a_folder(self):
        done = self.succeeds("render", "--lang", "all", "-t", "html,text", "-d", "out")
        self.assertEqual(self.names("out"), ["policy.de.html", "policy.de.txt", "policy.html", "policy.txt"])
        self.assertEqual(self.read("out/policy.de.txt").decode(), self.text("--lang", "de"))
        self.assertEqual(self.read("out/policy.txt").decode(), self.text())
        self.assertRegex(done.stderr.decode(), r"(?m)^wrote out/policy\.de\.txt \(.*, text, de\)$")

    def test_one_into_a_folder_and_a_file(self):
        self.succeeds("render", "--lang", "de", "-d", "out")
        self.assertEqual(self.names("out"), ["policy.de.html"])
        self.succeeds("render", "--lang", "de", "-o", "seite.html")
        self.assertEqual(self.read("seite.html"), self.read("out/policy.de.html"))

    def test_several_need_a_folder(self):
        for languages in ("all", "en,de"):
            self.fails(2, "render", "--lang", languages, says="several languages cannot go to standard output; use -d DIR")
            self.fails(2, "render", "--lang", languages, "-o", "x.html", says="several languages cannot go to one output")

    def test_a_language_that_is_not_there(self):
        self.fails(2, "render", "--lang", "fr", says='policy.yaml does not say it in "fr"; its languages: en, de')
        self.write("other.yaml", POLICY.replace("translations: [de]", "translations: [de, fr]"))
        self.fails(2, "render", "--lang", "fr", "other.yaml", "policy.yaml", "-d", "out", says="policy.yaml does not")

    def test_names_that_meet(self):
        self.write("policy.de.yaml", POLICY)
        self.fails(2, "render", "--lang", "all", "policy.yaml", "policy.de.yaml", "-d", "out", says="would both become")


class Translate(CliTest):
    def test_list(self):
        self.write("policy.yaml", POLICY)
        done = self.succeeds("translate", "--lang", "de")
        self.assertIn('warning[P0056]: this text has no translation into "de"', done.stdout.decode())
        self.assertIn("policy.yaml:13:", done.stdout.decode())
        self.assertIn("Come to the shop.", done.stdout.decode())
        concise = self.succeeds("translate", "--lang", "de", "--format", "concise").stdout.decode().splitlines()
        self.assertEqual(len(concise), 1)
        self.write("policy.yaml", POLICY.replace("text: Come to the shop.", "text: {en: Come., de: Komm.}"))
        done = self.succeeds("translate", "--lang", "de")
        self.assertEqual(done.stdout, b"")
        self.assertIn(b"nothing to translate into de", done.stderr)

    def test_stale(self):
        self.write("policy.yaml", POLICY)
        self.succeeds("translate", "--stamp")
        self.write("policy.yaml", self.read("policy.yaml").replace(b"Questions", b"Questions and answers"))
        done = self.succeeds("translate", "--lang", "de", "--format=concise").stdout.decode()
        self.assertIn("P0057", done)
        self.assertIn("P0057", self.succeeds("check").stdout.decode())
        self.succeeds("translate", "--stamp")
        self.assertNotIn("P0057", self.succeeds("check").stdout.decode())

    def test_stamp_in_place(self):
        path = self.write("policy.yaml", POLICY)
        path.chmod(0o640)
        done = self.succeeds("translate", "--stamp", "policy.yaml")
        self.assertEqual(done.stderr.decode().splitlines()[-1], "stamped policy.yaml")
        self.assertEqual(done.stdout, b"")
        stamped = self.read("policy.yaml").decode()
        self.assertRegex(stamped, r"Bäckerei, stamp: \{de: [0-9a-f]{8}\}\}  # both\n")
        import re
        self.assertEqual(re.sub(r", stamp: \{de: [0-9a-f]{8}\}", "", stamped), POLICY)
        self.assertEqual(path.stat().st_mode & 0o777, 0o640)
        before = self.files()
        done = self.succeeds("translate", "--stamp", "policy.yaml")
        self.assertIn(b"unchanged policy.yaml", done.stderr)
        self.assertEqual(self.files(), before)

    def test_stamp_through_a_link(self):
        self.write("in/policy.yaml", POLICY)
        os.symlink("in/policy.yaml", self.root / "policy.yaml")
        self.succeeds("translate", "--stamp")
        self.assertTrue((self.root / "policy.yaml").is_symlink())
        self.assertIn(b"stamp:", self.read("in/policy.yaml"))

    def test_all_or_nothing(self):
        self.write("a.yaml", POLICY), self.write("bad.yaml", "codicil: [\n")
        self.fails(3, "translate", "--stamp", "a.yaml", "bad.yaml", says="P0001")
        self.fails(4, "translate", "--stamp", "a.yaml", "missing.yaml")

    def test_usage(self):
        self.write("policy.yaml", POLICY)
        self.fails(2, "translate", says="translate needs --lang TAG")
        self.fails(2, "translate", "--stamp", "-", says="--stamp writes into files")
        for option in ([], ["--stamp"]):
            self.fails(2, "translate", *option, "--lang", "fr", says='policy.yaml is not translated into "fr"')
            self.fails(2, "translate", *option, "--lang", "en", says='policy.yaml is not translated into "en"')


if __name__ == "__main__":
    main()

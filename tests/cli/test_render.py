"""What `render` and `check` do with policies that are right."""

import os
import time

from harness import POLICY, CliTest, main

FORMATS = {"html": ".html", "text": ".txt", "markdown": ".md", "jsonld": ".jsonld", "fo": ".fo"}


class Formats(CliTest):
    def test_html_on_standard_output_by_default(self):
        self.policy()
        done = self.succeeds("render")
        self.assertEqual(done.stdout, self.succeeds("render", "-t", "html", "policy.yaml").stdout)
        self.assertIn(b"<html", done.stdout)

    def test_suffix_chooses_and_t_wins(self):
        self.policy()
        for name, suffix in FORMATS.items():
            expected = self.succeeds("render", "-t", name, "policy.yaml").stdout
            self.succeeds("render", "policy.yaml", "-o", "by-suffix" + suffix)
            self.assertEqual(self.read("by-suffix" + suffix), expected)
            self.succeeds("render", "policy.yaml", "-t", name, "-o", "by-name.xyz")
            self.assertEqual(self.read("by-name.xyz"), expected)
        self.succeeds("render", "policy.yaml", "-o", "no-suffix")
        self.assertEqual(self.read("no-suffix"), self.succeeds("render", "policy.yaml").stdout)

    def test_unknown_suffix(self):
        self.policy()
        self.fails(2, "render", "policy.yaml", "-o", "x.pfd", says='no format has files called ".pfd"')
        for arguments in ("-o", "x.pdf"), ("-t", "pdf"):
            self.fails(2, "render", "policy.yaml", *arguments, says="a PDF is made from fo or html")

    def test_several_formats_and_inputs(self):
        self.policy("a.yaml", "One."), self.policy("in/b.c.yaml", "Two."), (self.root / "out").mkdir()
        done = self.succeeds("render", "a.yaml", "in/b.c.yaml", "-t", "html,text", "-t", "fo,html", "-d", "out")
        self.assertEqual(self.names("out"), ["a.fo", "a.html", "a.txt", "b.c.fo", "b.c.html", "b.c.txt"])
        self.assertEqual(self.read("out/b.c.txt"), self.succeeds("render", "-t", "text", "in/b.c.yaml").stdout)
        self.assertEqual(done.stdout, b"")
        self.assertRegex(done.stderr.decode(), r"(?m)^wrote out/a\.txt \(\d+ B, text\)$")

    def test_standard_input(self):
        path = self.policy()
        expected = self.succeeds("render", "policy.yaml").stdout
        self.assertEqual(self.succeeds("render", "-", stdin=path.read_bytes()).stdout, expected)
        self.assertEqual(self.succeeds("render", "-", "-o", "-", stdin=path.read_bytes()).stdout, expected)
        (self.root / "out").mkdir()
        self.succeeds("render", "-", "-d", "out/", stdin=path.read_bytes())
        self.assertEqual(self.read("out/policy.html"), expected)

    def test_names_of_standard_output(self):
        self.policy()
        expected = self.succeeds("render", "policy.yaml").stdout
        for name in ("-", "/dev/stdout"):
            self.assertEqual(self.succeeds("render", "policy.yaml", "-o", name).stdout, expected)
        with open(self.root / "copy", "wb") as file:
            self.succeeds("render", "policy.yaml", "-o", "/dev/stdout", stdout=file)
        self.assertEqual(self.read("copy"), expected)

    def test_same_bytes_wherever_they_are_made(self):
        self.policy()
        plain = [self.succeeds("render", "policy.yaml", "-t", name).stdout for name in FORMATS]
        for env in ({"LC_ALL": "tr_TR.UTF-8"}, {"LC_ALL": "de_DE.UTF-8"}, {"TZ": "Pacific/Kiritimati"}):
            self.assertEqual([self.succeeds("render", "policy.yaml", "-t", name, env=env).stdout for name in FORMATS], plain)


class Options(CliTest):
    def differs(self, name, *options):
        path = self.policy("options.yaml", "word " * 60)
        plain = self.succeeds("render", "-t", name, path).stdout
        changed = self.succeeds("render", "-t", name, path, *options).stdout
        self.assertNotEqual(changed, plain, options)
        return changed

    def test_html(self):
        self.assertNotIn(b"<html", self.differs("html", "--fragment"))
        self.assertIn(b"<h3", self.differs("html", "--fragment", "--heading-level", "3"))
        self.fails(2, "render", "--heading-level=2", "options.yaml", says="--heading-level needs --fragment")
        self.assertIn(b'id="zz-', self.differs("html", "--id-prefix", "zz-"))
        self.assertNotIn(b"<style", self.differs("html", "--css", "none"))
        self.assertIn(b'href="/site.css"', self.differs("html", "--css=link=/site.css"))
        self.assertIn(b"pp-letter\"", self.differs("html", "--paper", "letter"))

    def test_contents(self):
        sections = "".join(f"  - {{kind: prose, heading: H{i}, text: T}}\n" for i in range(12))
        path = self.write("long.yaml", POLICY + sections)
        for name, title in (("html", b">Contents<"), ("text", b"Contents\n--"), ("markdown", b"</a>Contents\n"), ("fo", b">Contents<")):
            plain = self.succeeds("render", "-t", name, path).stdout
            self.assertIn(title, plain)
            self.assertNotIn(title, self.succeeds("render", "-t", name, "--no-toc", path).stdout, name)

    def test_text(self):
        widths = lambda text: max(map(len, text.decode().splitlines()))
        self.assertLessEqual(widths(self.differs("text", "--width", "40")), 40)
        self.assertGreater(widths(self.differs("text", "--width", "200")), 80)

    def test_letters_that_fop_joins_wrongly(self):
        path = self.policy("arabic.yaml", "مرحبا")
        (self.root / "out").mkdir()
        for format, warned in ("fo", True), ("text", False), ("html", False), ("jsonld", False):
            errors = self.succeeds("render", "-t", format, path).stderr.decode()
            self.assertEqual("warning" in errors, warned, format)
        done = self.succeeds("render", "-t", "html,fo", "-d", "out", path)
        self.assertRegex(done.stderr.decode(), r"(?m)^codicil: warning: out/arabic\.fo: .*Arabic.*print the HTML page.*docs/pdf\.md")
        self.assertEqual(done.stderr.count(b"warning"), 1)
        self.assertRegex(self.succeeds("render", "-t", "fo", path).stderr, rb"\Acodicil: warning: standard output: [^\n]+\n\Z")
        self.assertEqual(self.succeeds("render", "-q", "-t", "fo", path).stderr, b"")
        self.assertEqual(self.succeeds("render", "-t", "fo", self.policy()).stderr, b"")

    def test_markdown(self):
        self.assertTrue(self.differs("markdown", "--fragment", "--heading-level", "3").startswith(b"### "))
        self.assertIn(b'<a id="zz-', self.differs("markdown", "--id-prefix", "zz-"))

    def test_fo(self):
        self.differs("fo", "--paper", "letter")
        self.succeeds("render", "--paper=a4", "-t", "fo", self.policy())


class Files(CliTest):
    def test_unchanged_file_is_not_touched(self):
        self.policy()
        self.succeeds("render", "policy.yaml", "-o", "x.html")
        before = self.files()
        time.sleep(0.02)
        done = self.succeeds("render", "policy.yaml", "-o", "x.html")
        self.assertEqual(self.files(), before)
        self.assertRegex(done.stderr.decode(), r"\Aunchanged x\.html ")

    def test_dry_run_and_check_write_nothing(self):
        self.policy(), (self.root / "out").mkdir()
        before = self.files()
        for option, code in (("--dry-run", 0), ("--check", 1)):
            done = self.codicil("render", "policy.yaml", "-t", "html,text", "-d", "out", option)
            self.assertEqual(done.returncode, code)
            self.assertEqual(self.files(), before)
            self.assertRegex(done.stderr.decode(), r"\Awould write out/policy\.html .*\nwould write out/policy\.txt ")
        self.succeeds("render", "policy.yaml", "-o", "x.html")
        done = self.succeeds("render", "policy.yaml", "-o", "x.html", "--check")
        self.assertIn(b"unchanged x.html", done.stderr)
        self.policy(note="Another.")
        self.fails(1, "render", "policy.yaml", "-o", "x.html", "--check", says="would write x.html")
        self.fails(0, "render", "policy.yaml", "-o", "x.html", "--dry-run")

    def test_keep_going(self):
        self.policy("a.yaml"), self.write("bad.yaml", "codicil: [\n"), self.policy("z.yaml"), (self.root / "out").mkdir()
        inputs = ["a.yaml", "bad.yaml", "missing.yaml", "z.yaml"]
        self.fails(4, "render", *inputs, "-d", "out", says="bad.yaml")
        done = self.codicil("render", *inputs, "-d", "out", "--keep-going")
        self.assertEqual(done.returncode, 4)
        self.assertEqual(self.names("out"), ["a.html", "z.html"])
        self.fails(3, "render", "a.yaml", "bad.yaml", "-t", "text", "-d", "out")

    def test_modes(self):
        self.policy()
        old = os.umask(0o027)
        self.addCleanup(os.umask, old)
        self.succeeds("render", "policy.yaml", "-o", "x.html")
        self.assertEqual((self.root / "x.html").stat().st_mode & 0o7777, 0o640)
        (self.root / "x.html").chmod(0o604)
        self.policy(note="Another.")
        self.succeeds("render", "policy.yaml", "-o", "x.html")
        self.assertEqual((self.root / "x.html").stat().st_mode & 0o7777, 0o604)
        self.assertIn(b"Another.", self.read("x.html"))


class Check(CliTest):
    def test_nothing_found(self):
        self.policy()
        done = self.succeeds("check", "policy.yaml")
        self.assertEqual((done.stdout, done.stderr), (b"no findings in policy.yaml\n", b""))
        self.assertEqual(self.succeeds("check", "--format", "concise", "policy.yaml").stdout, b"")
        for threshold in ("error", "warning", "note", "never"):
            self.succeeds("check", "--fail-on", threshold, "policy.yaml")

    def test_findings(self):
        self.write("bad.yaml", "codicil: 2\n")
        full = self.codicil("check", "bad.yaml")
        self.assertEqual((full.returncode, full.stderr), (1, b""))
        self.assertRegex(full.stdout.decode(), r"\n\d+ findings?: \d+ errors?[^\n]* in bad\.yaml\n\Z")
        concise = self.codicil("check", "--format=concise", "bad.yaml")
        self.assertEqual(concise.returncode, 1)
        self.assertRegex(concise.stdout.decode(), r"(?m)\A(bad\.yaml:\d+:\d+: (error|warning|note)\[P\d{4}\] .+\n)+\Z")
        self.assertEqual(self.codicil("check", "--fail-on", "never", "bad.yaml").returncode, 0)

    def test_warnings_and_the_threshold(self):
        path = self.policy("unused.yaml")
        path.write_text(path.read_text().replace("{name: Example}", "{name: Example}\n  nobody: {name: Nobody}"))
        for threshold, code in (("error", 0), ("warning", 1), ("note", 1), ("never", 0)):
            self.assertEqual(self.codicil("check", "--fail-on", threshold, path).returncode, code, threshold)
        self.assertIn(b"1 finding: 1 warning in", self.succeeds("check", path).stdout)
        self.assertEqual(self.succeeds("check", "-q", path).stdout, b"")
        rendered = self.succeeds("render", path)
        self.assertIn(b"warning", rendered.stderr)
        self.assertEqual(self.succeeds("render", "-q", path).stderr, b"")

    def test_several(self):
        self.policy("a.yaml"), self.write("b.yaml", "codicil: 2\n")
        done = self.codicil("check", "b.yaml", "a.yaml")
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stdout.decode().endswith(" in b.yaml\n4 findings in 1 of 2 policies\n"), done.stdout)


if __name__ == "__main__":
    main()

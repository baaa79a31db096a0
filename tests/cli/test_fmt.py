"""codicil fmt: policy files in one style."""

import pathlib

from harness import POLICY, CliTest, main

SOURCE = pathlib.Path(__file__).resolve().parents[2]

UNTIDY = """\
# About the file.

parties:
    example: { name: 'Example' } # who

codicil: 1
policy: {title: Example policy, id: example, language: en, controller: example}
sections:
- kind: prose
  text: NOTE
  # short
  heading: Notes
"""
TIDY = """\
# About the file.

codicil: 1
policy: {id: example, title: Example policy, language: en, controller: example}

parties:
  example: {name: Example}  # who
sections:
  - kind: prose
    # short
    heading: Notes
    text: NOTE
"""
BROKEN = "codicil: 1\nparties: [\n"


class Fmt(CliTest):
    def test_writes_the_file(self):
        path = self.write("policy.yaml", UNTIDY)
        path.chmod(0o640)
        done = self.succeeds("fmt", "policy.yaml")
        self.assertEqual((done.stdout, done.stderr), (b"", b"wrote policy.yaml\n"))
        self.assertEqual(self.read("policy.yaml").decode(), TIDY)
        self.assertEqual(path.stat().st_mode & 0o7777, 0o640)
        self.assertEqual(self.names(), ["policy.yaml"])

    def test_a_formatted_file_is_not_touched(self):
        self.write("policy.yaml", TIDY)
        before = self.files()
        self.assertEqual(self.succeeds("fmt").stderr, b"reading policy.yaml\nunchanged policy.yaml\n")
        self.assertEqual(self.succeeds("fmt", "-q", "policy.yaml").stderr, b"")
        self.assertEqual(self.files(), before)

    def test_standard_input(self):
        done = self.succeeds("fmt", "-", stdin=UNTIDY.encode())
        self.assertEqual((done.stdout.decode(), done.stderr), (TIDY, b""))
        self.assertEqual(self.succeeds("fmt", "-", stdin=done.stdout).stdout, done.stdout)
        marked = b"\xef\xbb\xbf" + UNTIDY.replace("\n", "\r\n").encode()
        self.assertEqual(self.succeeds("fmt", "-", stdin=marked).stdout, b"\xef\xbb\xbf" + TIDY.encode())
        self.fails(3, "fmt", "-", stdin=BROKEN.encode(), says="<stdin>:2:10")

    def test_check_names_what_would_change(self):
        self.write("a.yaml", UNTIDY)
        self.write("b.yaml", TIDY)
        before = self.files()
        done = self.codicil("fmt", "--check", "a.yaml", "b.yaml")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (1, b"a.yaml: not formatted\n", b""))
        self.assertEqual(self.succeeds("fmt", "--check", "b.yaml").stdout, b"")
        done = self.codicil("fmt", "--check", "-", stdin=UNTIDY.encode())
        self.assertEqual((done.returncode, done.stdout), (1, b"<stdin>: not formatted\n"))
        self.assertEqual(self.succeeds("fmt", "--check", "-", stdin=TIDY.encode()).stdout, b"")
        self.assertEqual(self.files(), before)

    def test_check_needs_no_right_to_write(self):
        self.write("policy.yaml", UNTIDY).chmod(0o444)
        self.root.chmod(0o555)
        nobody = self.as_nobody()
        self.assertEqual(self.codicil("fmt", "--check", "policy.yaml", **nobody).returncode, 1)
        self.fails(4, "fmt", "policy.yaml", says="cannot write", **nobody)
        self.root.chmod(0o755)

    def test_one_bad_file_and_none_is_written(self):
        self.write("a.yaml", UNTIDY)
        self.write("b.yaml", BROKEN)
        self.fails(3, "fmt", "a.yaml", "b.yaml", says="b.yaml:2:10")
        self.fails(3, "fmt", "--check", "a.yaml", "b.yaml", says="b.yaml:2:10")
        self.fails(4, "fmt", "a.yaml", "c.yaml", says="c.yaml")
        self.fails(3, "fmt", "-q", "b.yaml", says="error[")

    def test_what_the_format_has_not(self):
        self.write("policy.yaml", UNTIDY.replace("name: 'Example'", "name: &x Example"))
        self.fails(3, "fmt", "policy.yaml", says="anchors (`&name`) are not part of the format")

    def test_what_cannot_be_formatted_stays(self):
        self.write("policy.yaml", UNTIDY + "x-a:\n  ? " + 1100 * "k" + "\n  : v\n")
        self.fails(3, "fmt", "policy.yaml", says="can't format this file without changing what it says")
        self.fails(3, "fmt", "--check", "policy.yaml", says="error[P0065]")

    def test_a_link_stays_one(self):
        self.write("there/policy.yaml", UNTIDY)
        (self.root / "policy.yaml").symlink_to("there/policy.yaml")
        self.succeeds("fmt", "policy.yaml")
        self.assertTrue((self.root / "policy.yaml").is_symlink())
        self.assertEqual(self.read("there/policy.yaml").decode(), TIDY)

    def test_tables_stay_beside_the_policy(self):
        table = "  - {items: {file: cookies.csv}, kind: cookies}\n"
        self.write("a/cookies.csv", "name,purpose\nbasket,keeping the basket\n")
        self.write("a/policy.yaml", POLICY.replace("NOTE", "A note.") + table)
        self.succeeds("fmt", "a/policy.yaml")
        self.assertTrue(self.read("a/policy.yaml").endswith(b"  - {kind: cookies, items: {file: cookies.csv}}\n"))

    def test_usage(self):
        self.fails(2, "fmt", "v1:policy.yaml", says="cannot write into v1:policy.yaml, which is a revision")
        self.fails(2, "fmt", "-", "-", says="standard input can be read only once")
        self.fails(4, "fmt", says="there is no policy.yaml")
        self.write("policy.yaml", TIDY)
        self.fails(4, "fmt", ".", says="can't read this file: it is a directory")

    def test_full_device(self):
        with open("/dev/full", "wb") as full:
            self.fails(4, "fmt", "-", stdin=TIDY.encode(), stdout=full, says="cannot write standard output")

    def test_what_init_writes_is_formatted(self):
        self.succeeds("init", "policy.yaml")
        self.succeeds("fmt", "--check", "policy.yaml")

    def test_the_policies_of_the_project_are_formatted(self):
        files = [*(SOURCE / "policies").rglob("*.yaml"), *(SOURCE / "tools/codicil/templates").glob("*.yaml")]
        self.assertGreater(len(files), 12)
        self.assertEqual(self.succeeds("fmt", "--check", *files).stdout, b"")


if __name__ == "__main__":
    main()

"""Lists from CSV files beside the policy."""

import os

from harness import POLICY, CliTest, main

HEAD = POLICY[: POLICY.rindex("  - {")].replace("parties:\n", "parties:\n  maps: {name: Maps}\n")
LISTED = HEAD + "  - {kind: cookies, items: {file: %s}}\n"
IN_YAML = HEAD + """\
  - kind: cookies
    items:
      - {name: _sid, provider: maps, purpose: "keeps you, logged in", lasts: 30 days, category: statistics}
      - {name: "a \\"b\\"", provider: Some Company, purpose: "two\\nlines"}
      - {name: gone, provider: maps, purpose: none}
"""
IN_TABLE = '''\
name,provider,purpose,lasts,category\r
_sid,maps,"keeps you, logged in", 30 days ,statistics\r
"a ""b""",Some Company,"two\r
lines",,\r
\r
gone,maps,none,,\r
'''

# What the table holds -> where the finding stands, and part of it.
MISTAKES = {
    "value": ("name,lasts\na,session\nb,3 dais\n", "cookies.csv:3:3: error[P0037]", "3 dais"),
    "reference": ("name,provider\na,mpas\n", "cookies.csv:2:3: error[P0050]", 'did you mean "maps"'),
    "word": ("name,category\na,statistic\n", "cookies.csv:2:3: error[P0031]", 'did you mean "statistics"'),
    "unknown column": ("name,purpse\na,b\n", "cookies.csv:1:6: error[P0007]", 'did you mean "purpose"'),
    "column twice": ("name,name\na,b\n", "cookies.csv:1:6: error[P0008]", "twice"),
    "missing column": ("purpose\na\n", "cookies.csv:1:1: error[P0032]", '"name"'),
    "missing value": ("name,purpose\n,a\n", "cookies.csv:2:1: error[P0032]", '"name"'),
    "too many cells": ("name\na,b\n", "cookies.csv:2:3: error[P0059]", "2 cells"),
    "too few cells": ("name,purpose\na\n", "cookies.csv:2:1: error[P0059]", "1 cell"),
    "open quote": ('name\na\n"b\n', "cookies.csv:3:1: error[P0059]", "never closed"),
    "stray quote": ('name\na "b"\n', "cookies.csv:2:3: error[P0059]", "middle"),
    "semicolons": ("name;purpose\na;b\n", "cookies.csv:1:1: error[P0059]", "semicolons"),
    "not UTF-8": (b"name\n\xc3\xa9,\xe9\n", "cookies.csv:2:3: error[P0015]", "UTF-8"),
    "UTF-16": ("name\na\n".encode("utf-16"), "cookies.csv: error[P0016]", "UTF-16"),
    "control": ("name\na\x1b[2J\n", "cookies.csv:2:2: error[P0017]", "U+001B"),
    "empty": ("", "cookies.csv:1:1: error[P0059]", "empty"),
    "header only": ("name\n", "cookies.csv:1:1: error[P0059]", "no rows"),
}


class Table(CliTest):
    def listed(self, name="cookies.csv", policy="policy.yaml"):
        self.write(policy, LISTED % name)

    def finds(self, says, code=1, policy="policy.yaml", **others):
        done = self.codicil("check", "--format", "concise", policy, **others)
        self.assertEqual(done.returncode, code, done.stdout)
        self.assertIn(says, done.stdout.decode())
        return done.stdout.decode()

    def test_same_as_yaml(self):
        self.write("sub/cookies.csv", b"\xef\xbb\xbf" + IN_TABLE.encode())
        for format in ("html", "text", "markdown", "jsonld", "fo"):
            self.listed(policy="sub/policy.yaml")
            table = self.succeeds("render", "sub/policy.yaml", "-t", format).stdout
            self.write("sub/policy.yaml", IN_YAML)
            self.assertEqual(table, self.succeeds("render", "sub/policy.yaml", "-t", format).stdout)
            self.assertIn(b"_sid", table)

    def test_mistakes(self):
        self.listed()
        for title, (content, place, says) in MISTAKES.items():
            with self.subTest(title):
                self.write("cookies.csv", content)
                found = self.finds(place)
                self.assertIn(says, found)
                self.assertNotIn("\x1b", found)
                self.fails(3, "render", "policy.yaml", says=says)

    def test_frame(self):
        self.listed()
        self.write("cookies.csv", 'name,lasts\n"a\nb",3 dais\n')
        self.fails(3, "render", "policy.yaml", says="""\
 --> cookies.csv:3:4
  |
1 | name,lasts
2 | "a
3 | b",3 dais
  |    ^^^^^^
""")

    def test_paths(self):
        self.write("cookies.csv", IN_TABLE), self.write("sub/deep/cookies.csv", IN_TABLE)
        os.symlink("../cookies.csv", self.root / "sub/link.csv")
        os.symlink("deep", self.root / "sub/folder")
        os.mkfifo(self.root / "sub/fifo")
        for name, code, says in (
            ("../cookies.csv", 1, "P0058"),
            (self.root / "cookies.csv", 1, "P0058"),
            ("deep/../../cookies.csv", 1, "P0058"),
            ("link.csv", 1, "P0058] this is a symbolic link"),
            ("folder/cookies.csv", 1, "P0058] this is a symbolic link"),
            ("deep", 4, "P0010] can't read this table: it is a directory"),
            ("fifo", 4, "P0010] can't read this table: it is a pipe"),
            ("missing.csv", 4, "P0010] can't read this table: there is no such file"),
        ):
            with self.subTest(name):
                self.listed(name, "sub/policy.yaml")
                self.finds(f"sub/policy.yaml:7:35: error[{says}", code, policy="sub/policy.yaml")
        self.listed("deep/cookies.csv", "sub/policy.yaml")
        self.succeeds("check", "sub/policy.yaml")
        # It counts where the policy is, not where the program runs.
        (self.root / "other").mkdir()
        self.succeeds("check", "../sub/policy.yaml", cwd=self.root / "other")

    def test_unreadable(self):
        self.listed()
        self.write("cookies.csv", IN_TABLE).chmod(0)
        self.finds("you are not allowed to read it", 4, **self.as_nobody())

    def test_no_folder(self):
        self.write("cookies.csv", IN_TABLE)
        self.finds("<stdin>:7:35: error[P0058]", policy="-", stdin=(LISTED % "cookies.csv").encode())

    def test_a_change_stands_in_its_row(self):
        for folder, lasts in (("old", "session"), ("new", "2 years")):
            self.listed(policy=f"{folder}/policy.yaml")
            self.write(f"{folder}/cookies.csv", f"name,lasts\na,session\nsid,{lasts}\n" + ("ad,1 year\n" if folder == "new" else ""))
        told = self.succeeds("diff", "old/policy.yaml", "new/policy.yaml").stdout.decode()
        self.assertIn("new/cookies.csv:3", told)
        self.assertIn("new/cookies.csv:4", told)
        self.assertNotIn("cookies.csv:1", told)

    def test_large(self):
        self.listed()
        self.write("cookies.csv", "name\n" + "x" * 2**20)
        self.finds("policy.yaml:7:35: error[P0011]", 5)
        for content in ('"' * 10**6, "," * 10**6, "name\n" + "a\n" * 400_000):
            self.write("cookies.csv", content)
            self.assertNotEqual(self.codicil("check", "policy.yaml", timeout=20).returncode, 0)


if __name__ == "__main__":
    main()

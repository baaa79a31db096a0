"""What git does with policies once it is set up as `codicil help git` says."""

import os
import shlex
import subprocess

from harness import CODICIL, main
from repository import GitTest

BASE = """\
# What we do.
codicil: 1

policy:
  id: acme
  title: Acme Privacy   # the title
  language: en
  controller: acme
  version: "1"

parties:
  acme:
    name: Acme
    country: DE
  mailer: {name: Mailer, country: FR}   # sends our letters

data:
  email:
    name: your address
    retention: 30 days
    stored: on-server
  ip: {name: your IP address, retention: 7 days}

sections:
  - kind: scope
  # Notes stand last.
  - kind: prose
    heading: Notes
    text: |
      We keep what you write. We answer within a week. We never sell it.
"""
PLAIN = "\n".join(line.split("#")[0].rstrip() for line in BASE.splitlines() if not line.lstrip().startswith("#")) + "\n"


class Driven(GitTest):
    def setUp(self):
        super().setUp()
        setup = self.succeeds("help", "git").stdout.decode().splitlines()
        attributes = [line for line in setup if "diff=codicil" in line]
        self.write(".gitattributes", "\n".join(attributes) + "\n")
        for line in setup:
            if line.startswith("git config --global") and "git-diff-driver" not in line and "difftool" not in line:
                words = [word for word in shlex.split(line) if word != "--global"]
                words[-1] = words[-1].replace("codicil git-", f"'{CODICIL}' git-")
                self.git(*words[1:])

    def changed(self, *changes, text=BASE):
        for old, new in changes:
            self.assertIn(old, text)
            text = text.replace(old, new, 1)
        return text


class Textconv(Driven):
    def diff(self, old, new, *arguments):
        self.write("policy.yaml", old)
        self.commit("old")
        self.write("policy.yaml", new)
        lines = self.git(*(arguments or ("diff",))).decode().splitlines()
        return [line for line in lines if line[:1] in "+-@ " and not line.startswith(("+++", "---"))]

    def changes(self, old, new):
        return [line for line in self.diff(old, new) if line[0] in "+-"]

    def test_facts(self):
        new = self.changed(("retention: 30 days", "retention: 1 month"), ("country: DE", "country: AT"))
        self.assertEqual(
            self.changes(BASE, new),
            ["-parties.acme.country = DE", "+parties.acme.country = AT",
             "-data.email.retention.keep = 30 days", "+data.email.retention.keep = 1 month"],
        )

    def test_layout_is_no_change(self):
        new = self.changed(("  mailer: {name: Mailer, country: FR}", '  mailer:\n    country: "FR"\n    name: Mailer\n'))
        self.assertEqual(self.changes(BASE, new + "# The end.\n"), [])

    def test_sentences_and_where_they_stand(self):
        long = self.changed(("We keep what", "One. Two. Three. Four. Five. We keep what"))
        lines = self.diff(long, long.replace("within a week", "soon"))
        self.assertTrue(lines[0].endswith("@@ sections.prose.text ="), lines)
        self.assertEqual(
            lines[1:],
            ["     Four.", "     Five.", "     We keep what you write.",
             "-    We answer within a week.", "+    We answer soon.",
             "     We never sell it."],
        )

    def test_log_and_show(self):
        self.write("policy.yaml", BASE)
        self.commit("one")
        self.write("policy.yaml", self.changed(("7 days", "8 days")))
        self.commit("two")
        for command in (("log", "-p", "-1"), ("show",)):
            self.assertIn("\n-data.ip.retention.keep = 7 days\n+data.ip.retention.keep = 8 days\n", self.git(*command).decode())

    def test_an_item_more_leaves_the_others_alone(self):
        old = self.changed(("country: DE", "roles: [controller, publisher]"))
        new = self.changed(("country: DE", "roles: [source, controller, publisher]"))
        self.assertEqual(self.changes(old, new), ["+parties.acme.roles.- = source"])

    def test_a_broken_file_is_shown_as_it_is(self):
        self.write("policy.yaml", self.changed(("title: Acme", 'title: "Acme')))
        lines = self.succeeds("git-textconv", "policy.yaml").stdout.decode()
        self.assertEqual(lines, "# P0003 in line 6: this quote is never closed\n" + self.read("policy.yaml").decode())
        self.assertIn("-codicil = 1", self.changes(BASE, self.read("policy.yaml").decode()))
        done = self.succeeds("git-textconv", "--", self.write("-x", b"\xff\x00 \x1b]0;x\x07\nplain \xc3\xa9\n"))
        self.assertTrue(done.stdout.decode().endswith("\\xff\\x00 \\x1b]0;x\\x07\nplain é\n"), done.stdout)

    def test_a_policy_with_a_table_is_compared_by_its_lines(self):
        old = self.changed(("- kind: scope", "- {kind: cookies, items: {file: cookies.csv}}"))
        self.write("cookies.csv", "name\na\n")
        self.assertEqual(
            self.changes(old, old.replace("7 days", "8 days")),
            ["-  ip: {name: your IP address, retention: 7 days}", "+  ip: {name: your IP address, retention: 8 days}"],
        )

    def test_hidden_characters_show(self):
        self.write("policy.yaml", self.changed(("never sell", "never\u200b\u202e sell")))
        self.assertIn(r"We never\u{200b}\u{202e} sell it.", self.succeeds("git-textconv", "policy.yaml").stdout.decode())


class Merge(Driven):
    def merge(self, ours, theirs, base=BASE, conflict=False, name="policy.yaml", command=("merge", "-q", "theirs")):
        """Merges in a real repository; gives the file and what was said."""
        self.write(name, base)
        self.commit("base")
        self.git("switch", "--quiet", "-c", "theirs")
        self.write(name, theirs)
        self.commit("theirs")
        self.git("switch", "--quiet", "main")
        self.write(name, ours)
        self.commit("ours")
        before = self.names()
        said = self.git(*command, status=1 if conflict else 0, stderr=subprocess.STDOUT).decode()
        self.assertEqual(self.names(), before, "something was left")
        unmerged = self.git("ls-files", "--unmerged").decode()
        self.assertEqual(bool(unmerged), conflict)
        return self.read(name).decode(), said

    def test_clean_keeps_all_comments(self):
        text, said = self.merge(self.changed(("country: DE", "country: AT")), self.changed(("7 days", "8 days")))
        self.assertEqual(text, self.changed(("country: DE", "country: AT"), ("7 days", "8 days")))
        self.assertNotIn("policy.yaml:", said)

    def test_neighbouring_lines_are_no_conflict(self):
        changes = ("retention: 30 days", "retention: 60 days"), ("stored: on-server", "stored: on-device")
        text, _ = self.merge(self.changed(changes[0]), self.changed(changes[1]))
        self.assertEqual(text, self.changed(*changes))
        # The control: git alone calls it one.
        self.git("reset", "--quiet", "--hard", "HEAD~1")
        self.write(".gitattributes", "")
        self.git("merge", "--quiet", "theirs", status=1)

    def test_additions_in_one_place(self):
        text, _ = self.merge(self.changed(("\ndata:", "  ours: {name: Ours}  # from us\n\ndata:")),
                             self.changed(("\ndata:", "  theirs: {name: Theirs}  # from them\n\ndata:")))
        self.assertEqual(text, self.changed(("\ndata:", "  ours: {name: Ours}  # from us\n  theirs: {name: Theirs}  # from them\n\ndata:")))

    def test_one_line_of_several_facts(self):
        """Facts that stand in one line are merged there, with its comment."""
        changes = ("retention: 7 days", "retention: 8 days"), ("name: your IP address", "name: an IP address")
        text, said = self.merge(self.changed(changes[0]), self.changed(changes[1]))
        self.assertEqual(text, self.changed(*changes))
        self.assertNotIn("policy.yaml:", said)

    def test_additions_to_one_line(self):
        scope = "  - kind: scope\n"
        base = self.changed((scope, "  - {kind: rights, rights: [access, rectification]}  # of all\n"))
        for ours, theirs, becomes in (
            ("[access, erasure, rectification]", "[access, rectification, complaint]",
             "[access, erasure, rectification, complaint]"),
            ("[access, rectification, erasure]", "[access, rectification, complaint]",
             "[access, rectification, erasure, complaint]"),
        ):
            with self.subTest(ours):
                old = "[access, rectification]"
                self.write("base", base)
                self.write("ours", base.replace(old, ours))
                self.write("theirs", base.replace(old, theirs))
                self.succeeds("git-merge-file", "base", "ours", "theirs")
                self.assertEqual(self.read("ours").decode(), base.replace(old, becomes))

    def test_a_fact_more_beside_one_that_changed(self):
        for name, text in (("base", BASE), ("ours", self.changed(("retention: 7 days}", "retention: 7 days, stored: on-device}"))),
                           ("theirs", self.changed(("7 days", "8 days")))):
            self.write(name, text)
        self.succeeds("git-merge-file", "base", "ours", "theirs")
        self.assertEqual(self.read("ours").decode(), self.changed(("retention: 7 days}", "retention: 8 days, stored: on-device}")))

    def test_both_comments_of_a_line_stay(self):
        old = "  mailer: {name: Mailer, country: FR}   # sends our letters\n"
        for name, line in (("base", old), ("ours", old.replace("FR", "BE").replace("our letters", "letters, or not")),
                           ("theirs", old.replace("Mailer", "Post").replace("our letters", "all {letters}"))):
            self.write(name, self.changed((old, line)))
        self.succeeds("git-merge-file", "base", "ours", "theirs")
        becomes = "  mailer: {name: Post, country: BE}   # sends letters, or not # sends all {letters}\n"
        self.assertEqual(self.read("ours").decode(), self.changed((old, becomes)))

    def test_a_line_of_many_brackets(self):
        """Cutting takes time in proportion to the line."""
        text = PLAIN.replace("We keep", "[" * 100_000 + "," * 100_000 + " We keep").replace("We answer", "We, answer")
        for name, more in (("base", "7"), ("ours", "8"), ("theirs", "7")):
            self.write(name, text.replace("7 days", more + " days").replace("your IP", "an IP" if name == "theirs" else "your IP"))
        self.succeeds("git-merge-file", "base", "ours", "theirs", timeout=20)

    # One side breaks the line up, so that no cut of the lines fits both.
    BROKEN_UP = ("  ip: {name: your IP address, retention: 7 days}\n", "  ip:\n    name: your IP address\n    retention: 8 days\n")

    def test_what_cannot_be_merged_in_place_is_written_anew(self):
        text, said = self.merge(self.changed(self.BROKEN_UP, text=PLAIN),
                                self.changed(("name: your IP address", "name: an IP address"), text=PLAIN), base=PLAIN)
        self.assertIn("  ip:\n    name: an IP address\n    retention: 8 days\n", text)
        self.assertIn("policy.yaml: written anew", said)
        self.succeeds("check", "-q", "policy.yaml")

    def test_comments_are_not_lost(self):
        text, said = self.merge(self.changed(self.BROKEN_UP),
                                self.changed(("name: your IP address", "name: an IP address")), conflict=True)
        self.assertIn("# sends our letters", text)
        self.assertIn("<<<<<<< ours\n  ip:\n    name: your IP address\n    retention: 8 days\n=======\n", text)
        self.assertIn("the facts can be merged, the lines cannot", said)

    def test_conflict_around_the_fact_alone(self):
        ours = self.changed(("retention: 30 days", "retention: 60 days"), ("country: DE", "country: AT"))
        theirs = self.changed(("retention: 30 days", "retention: 90 days"), ("stored: on-server", "stored: on-device"))
        text, said = self.merge(ours, theirs, conflict=True)
        self.assertEqual(text, self.changed(
            ("country: DE", "country: AT"), ("stored: on-server", "stored: on-device"),
            ("    retention: 30 days\n", "<<<<<<< ours\n    retention: 60 days\n=======\n    retention: 90 days\n>>>>>>> theirs\n"),
        ))
        self.assertIn('policy.yaml: data.email.retention.keep: "30 days" became "60 days" here, "90 days" there\n', said)

    def test_conflict_in_a_line_of_several_facts(self):
        old = "  ip: {name: your IP address, retention: 7 days}\n"
        ours, theirs = (self.changed((old, old.replace("7", days).replace("your", whose)), text=PLAIN)
                        for days, whose in (("8", "your"), ("9", "an")))
        text, said = self.merge(ours, theirs, base=PLAIN, conflict=True)
        self.assertIn("    name: an IP address\n<<<<<<< ours\n    retention: 8 days\n=======\n    retention: 9 days\n>>>>>>> theirs\n", text)
        self.assertIn("written anew, with markers around these facts", said)
        self.assertEqual(text.count("<<<<<<<"), 1)

    def test_removed_and_changed(self):
        text, said = self.merge(self.changed(("  ip: {name: your IP address, retention: 7 days}\n", "")),
                                self.changed(("7 days", "8 days")), conflict=True)
        self.assertIn("<<<<<<< ours\n=======\n  ip: {name: your IP address, retention: 8 days}\n>>>>>>> theirs\n", text)
        self.assertIn("became nothing here", said)

    def test_what_does_not_fit_together(self):
        """One side removes a party, the other one mentions it: git sees nothing wrong."""
        text, said = self.merge(
            self.changed(("  mailer: {name: Mailer, country: FR}   # sends our letters\n", "")),
            self.changed(("  - kind: scope\n", "  - kind: scope\n    services: mailer\n")), conflict=True)
        self.assertIn("services: mailer", text)
        self.assertIn("does not fit together", said)
        self.assertIn("no line is marked", said)

    def test_a_broken_file_is_merged_as_text(self):
        broken = self.changed(("title: Acme", 'title: "Acme'))
        text, said = self.merge(broken, self.changed(("7 days", "8 days")))
        self.assertEqual(text, broken.replace("7 days", "8 days"))
        self.assertIn("policy.yaml: merged line by line", said)

    def test_a_broken_file_has_an_ordinary_conflict(self):
        text, _ = self.merge(self.changed(("title: Acme", 'title: "Acme')), self.changed(("title: Acme", "title: Our")), conflict=True)
        self.assertIn('<<<<<<< ours\n  title: "Acme Privacy   # the title\n=======\n  title: Our Privacy   # the title\n', text)

    def test_both_added_the_file(self):
        self.write("other", "x")
        self.commit("base")
        self.git("switch", "--quiet", "-c", "theirs")
        self.write("policy.yaml", BASE)
        self.commit("theirs")
        self.git("switch", "--quiet", "main")
        self.write("policy.yaml", self.changed(("7 days", "8 days")))
        self.commit("ours")
        self.git("merge", "theirs", status=1)
        self.assertIn("<<<<<<< ours\n", self.read("policy.yaml").decode())

    def test_rebase_and_names(self):
        name = "sub dir/-it's $(touch pwned);.policy.yaml"
        text, _ = self.merge(self.changed(("country: DE", "country: AT")), self.changed(("30 days", "31 days")), name=name,
                             command=("rebase", "-q", "theirs"))
        self.assertEqual(text, self.changed(("country: DE", "country: AT"), ("30 days", "31 days")))
        self.assertNotIn("pwned", self.names())

    def test_tables_stay_tables(self):
        base = self.changed(("- kind: scope", "- {kind: cookies, items: {file: cookies.csv}}"), text=PLAIN)
        self.write("cookies.csv", "name\na\n")
        text, _ = self.merge(base.replace("7 days", "8 days"), base.replace("country: DE", "country: AT"), base=base)
        self.assertEqual(text, base.replace("7 days", "8 days").replace("country: DE", "country: AT"))

    def test_tables_are_never_written_out(self):
        base = self.changed(("- kind: scope", "- {kind: cookies, items: {file: cookies.csv}}"), text=PLAIN)
        self.write("cookies.csv", "name\na\n")
        text, said = self.merge(base.replace(*self.BROKEN_UP), base.replace("your IP", "an IP"), base=base, conflict=True)
        self.assertIn("{file: cookies.csv}", text)
        self.assertIn("the lines cannot", said)


class Tables(GitTest):
    """What git gives the driver of changes is a file in a folder of its own, without the tables."""

    def test_the_driver_reads_those_beside_the_policy(self):
        listed = BASE.replace("- kind: scope", "- {kind: cookies, items: {file: cookies.csv}}")
        self.write("sub/policy.yaml", listed)
        self.write("sub/cookies.csv", "name\na\n")
        self.commit("one")
        self.write("sub/policy.yaml", listed.replace("7 days", "8 days"))
        self.commit("two")
        self.write(".git/info/attributes", "*.yaml diff=codicil\n")
        self.git("config", "diff.codicil.command", f"{CODICIL} git-diff-driver --")
        for arguments in (("diff", "HEAD~1"), ("log", "-p", "-1", "--ext-diff"), ("diff", "HEAD~1", "HEAD")):
            for cwd in (self.root, self.root / "sub"):
                shown = self.git(*arguments, cwd=cwd).decode()
                self.assertIn("kept longer", shown)
                self.assertIn("Tables are read as they are now, for both versions", shown)
        self.write("sub/policy.yaml", BASE)
        self.assertIn("Tables are", self.git("diff").decode())
        self.commit("none")
        self.write("sub/policy.yaml", BASE.replace("7 days", "8 days"))
        self.assertNotIn("Tables are", self.git("diff").decode())


class Driver(GitTest):
    """The commands as such."""

    def test_marker_size(self):
        for name, days in (("base", "1"), ("ours", "2"), ("theirs", "3")):
            self.write(name, BASE.replace("30 days", days + " days"))
        done = self.codicil("git-merge-file", "base", "ours", "theirs", "12", "policy.yaml")
        self.assertEqual(done.returncode, 1)
        self.assertIn("<" * 12 + " ours\n", self.read("ours").decode())

    def test_wrong_use(self):
        for name in ("base", "ours", "theirs"):
            self.write(name, BASE)
        self.fails(2, "git-merge-file", "base", "ours")
        self.fails(2, "git-merge-file", "base", "ours", "theirs", "0")
        self.fails(2, "git-merge-file", "base", "ours", "theirs", "7x")
        self.fails(4, "git-merge-file", "base", "ours", "missing")
        self.fails(2, "git-textconv")
        self.fails(4, "git-textconv", "missing")

    def test_nothing_is_written_where_it_cannot_be_whole(self):
        for name, days in (("base", "1"), ("ours", "2"), ("theirs", "1")):
            self.write(name, BASE.replace("30 days", days + " days"))
        (self.root / "empty").mkdir()
        self.fails(4, "git-merge-file", "base", "ours", "theirs", env={"PATH": str(self.root / "empty")}, says="git")

    def test_temporary_files_go(self):
        for name, days in (("base", "1"), ("ours", "2"), ("theirs", "3")):
            self.write(name, BASE.replace("30 days", days + " days"))
        (self.root / "tmp").mkdir()
        self.codicil("git-merge-file", "base", "ours", "theirs", env={"TMPDIR": str(self.root / "tmp")})
        self.assertEqual(self.names("tmp"), [])

    def test_large_files(self):
        """Two that share nothing: bounded, whatever git makes of them."""
        self.write("base", "codicil: 1\n")
        self.write("ours", "".join(f"a{i}\n" for i in range(150_000)))
        self.write("theirs", "".join(f"b{i}\n" for i in range(150_000)))
        done = self.codicil("git-merge-file", "base", "ours", "theirs", timeout=60)
        self.assertEqual(done.returncode, 1)

    def test_git_commands_are_not_in_the_list_but_have_help(self):
        self.assertNotIn(b"git-", self.succeeds("--help").stdout)
        for command in ("git-textconv", "git-merge-file"):
            self.assertIn(b"codicil help git", self.succeeds("help", command).stdout)


if __name__ == "__main__":
    main()

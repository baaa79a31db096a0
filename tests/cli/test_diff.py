"""What changed between two versions, as people, programs and git ask for it."""

import json
import pathlib
import re
import unittest
import xml.etree.ElementTree

from harness import CliTest, main
from repository import GitTest

HEAD = """\
codicil: 1
policy: {id: club, title: Privacy at the club, language: en, controller: club, updated: %s}
parties:
  club: {name: Club, contacts: {office: {email: %s, for: [rights, questions]}}}
  stripe: Stripe
  paypal: PayPal
sections:
"""
OLD = HEAD % ("2026-01-01", "office@club.example") + """\
  - {kind: payments, providers: [stripe, paypal], for: fees}
  - {kind: sharing, stance: never, unless: [consent]}
  - {kind: rights, rights: [access, erasure], exercise: club.office}
"""
NEW = HEAD % ("2026-02-01", "desk@club.example") + """\
  - {kind: payments, providers: [stripe, paypal], for: fees}
  - {kind: sharing, stance: limited, unless: [consent]}
  - {kind: rights, rights: [access, erasure], exercise: club.office}
"""


class Files(CliTest):
    def setUp(self):
        super().setUp()
        self.write("old.yaml", OLD)
        self.write("new.yaml", NEW)

    def diff(self, *arguments, code=0):
        done = self.codicil("diff", "old.yaml", "new.yaml", *arguments)
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout.decode()

    def test_text_names_rule_fact_and_line(self):
        text = self.diff()
        self.assertIn("D320 sharing-loosened", text)
        self.assertIn("new.yaml:9", text)
        self.assertIn("D420", text)
        self.assertIn("compared", text.lower())

    def test_what_the_terminal_shows_is_enough_to_waive(self):
        shown = self.diff("--level", "material")
        waived = re.findall(r" ([0-9a-f]{12})  new\.yaml:\d+$", shown, re.MULTILINE)
        self.assertGreaterEqual(len(waived), 2)
        self.succeeds("waive", *waived, "--reason", "agreed", "--by", "Ada")
        self.assertIn("accepted", self.diff("--fail-on", "material"))

    def test_the_same_file_has_no_changes_and_says_how_much_was_compared(self):
        done = self.succeeds("diff", "old.yaml", "old.yaml", "--exit-code")
        self.assertRegex(done.stdout.decode(), r"(?i)compared \d+ facts")

    def test_exit_codes(self):
        self.diff("--fail-on", "never")
        self.diff("--fail-on", "material", code=1)
        self.diff("--exit-code", code=1)
        self.write("date.yaml", OLD.replace("2026-01-01", "2026-03-01"))
        self.succeeds("diff", "old.yaml", "date.yaml", "--fail-on", "notable")
        self.assertEqual(self.codicil("diff", "old.yaml", "date.yaml", "--fail-on", "editorial").returncode, 1)

    def test_json_is_for_machines(self):
        found = json.loads(self.diff("--format", "json"))
        self.assertTrue(found["compared"])
        self.assertEqual(found["severity"], "material")
        self.assertEqual(found["advice"], "ask-consent")
        rules = {change["rule"] for change in found["changes"]}
        self.assertLessEqual({"D320", "D420", "D910"}, rules)

    def test_the_schema_is_the_published_one(self):
        published = pathlib.Path(__file__).parents[2] / "schema/review.schema.json"
        self.assertEqual(self.succeeds("schema", "review").stdout, published.read_bytes())

    def test_every_form_prints_and_both_ways_of_writing_give_the_same_bytes(self):
        for form in ("text", "markdown", "html", "fo", "json", "github", "summary"):
            with self.subTest(form=form):
                printed = self.diff("--format", form)
                self.succeeds("diff", "old.yaml", "new.yaml", "--format", form, "-o", "out")
                self.assertEqual(self.read("out").decode(), printed)
                if form in ("fo",):
                    xml.etree.ElementTree.fromstring(printed)

    def test_redline_shows_the_whole_policy(self):
        for form in ("text", "markdown", "html", "fo"):
            with self.subTest(form=form):
                printed = self.diff("--redline", "--format", form)
                self.assertIn("desk@club.example", printed)
                self.assertIn("office@club.example", printed)
                self.assertIn("fees", printed)
        self.fails(2, "diff", "old.yaml", "new.yaml", "--redline", "--format", "json", says="--redline")

    def test_what_cannot_be_read_never_looks_like_no_changes(self):
        self.write("broken.yaml", "codicil: [")
        for form in ("text", "markdown", "html", "fo", "json", "github", "summary"):
            with self.subTest(form=form):
                for pair in (("old.yaml", "broken.yaml"), ("broken.yaml", "old.yaml")):
                    done = self.codicil("diff", *pair, "--format", form)
                    self.assertEqual(done.returncode, 3)
                    self.assertIn("ot compared" if form != "json" else '"compared": false', done.stdout.decode())
                    self.assertIn("broken.yaml", done.stderr.decode())
                done = self.codicil("diff", "old.yaml", "missing.yaml", "--format", form)
                self.assertEqual(done.returncode, 4)
                self.assertIn("ot compared" if form != "json" else '"compared": false', done.stdout.decode())
        self.write('"quoted\\.yaml', "codicil: [")
        failure = json.loads(self.codicil("diff", "old.yaml", '"quoted\\.yaml', "--format", "json").stdout)
        self.assertEqual((failure["format"], failure["compared"]), (1, False))
        self.assertEqual(failure["reason"], '"quoted\\.yaml cannot be read as a policy, line 1: this `[` is never closed')

    def test_every_form_says_why_nothing_was_compared(self):
        for form in ("text", "markdown", "html", "fo", "json", "github", "summary"):
            with self.subTest(form=form):
                printed = self.codicil("diff", "old.yaml", "missing.yaml", "--format", form).stdout.decode()
                self.assertRegex(" ".join(printed.split()), r"missing\\?\.yaml cannot be read as a policy: can.{1,6}t read this file: there is no such file")

    def test_the_name_of_the_output_chooses_its_form(self):
        for name, begin in (("o.html", "<!DOCTYPE html>"), ("o.md", "## Review"), ("o.json", "{"), ("o.fo", "<?xml"),
                            ("o.txt", "old.yaml -> new.yaml"), ("o.log", "old.yaml -> new.yaml")):
            self.diff("-o", name)
            self.assertTrue(self.read(name).decode().startswith(begin), (name, self.read(name)[:60]))
        self.diff("-o", "o.html", "--format", "text")
        self.assertTrue(self.read("o.html").startswith(b"old.yaml"))

    def test_usage(self):
        self.fails(2, "diff", "a", "b", "c", says="two versions")
        self.fails(2, "diff", "old.yaml", "new.yaml", "--against", "HEAD", says="--against")
        self.fails(2, "diff", "old.yaml", "new.yaml", "--as-of", "tomorrow", says="2026-05-01")
        self.fails(2, "diff", "-", says="standard input")

    def test_standard_input_is_a_version(self):
        done = self.succeeds("diff", "old.yaml", "-", stdin=NEW.encode())
        self.assertIn("D320", done.stdout.decode())

    def test_waivers_and_severities(self):
        found = json.loads(self.diff("--format", "json"))
        waivers = "".join(
            f"    - {{fingerprint: {change['fingerprint']}, reason: agreed, by: the board, until: 2026-12-31}}\n"
            for change in found["changes"] if change["severity"] == "material")
        self.write(".codicil.yaml", "review:\n  waivers:\n" + waivers)
        self.diff("--fail-on", "material", "--as-of", "2026-06-01")
        self.diff("--fail-on", "material", "--as-of", "2027-01-01", code=1)
        self.diff("--fail-on", "material", "--as-of", "2026-06-01", "--no-config", code=1)
        self.write(".codicil.yaml", "review: {severities: {sharing-loosened: editorial, D420: notable}}\n")
        self.diff("--fail-on", "material")
        self.write(".codicil.yaml", "review: {severities: {sharing-losened: editorial}}\n")
        self.fails(2, "diff", "old.yaml", "old.yaml", says="sharing-loosened")


class Git(GitTest):
    def test_without_arguments_the_working_tree_against_the_last_commit(self):
        self.write("policy.yaml", OLD)
        self.commit("old")
        self.write("policy.yaml", NEW)
        done = self.succeeds("diff")
        self.assertIn("D320", done.stdout.decode())
        self.assertIn("HEAD:policy.yaml", done.stdout.decode())
        self.assertEqual(done.stderr, b"reading policy.yaml\n")

    def test_against_a_revision_and_between_two(self):
        self.write("policy.yaml", OLD)
        self.commit("old")
        self.git("tag", "v1")
        self.write("policy.yaml", NEW)
        self.commit("new")
        self.assertNotIn("D320", self.succeeds("diff").stdout.decode())
        self.assertIn("D320", self.succeeds("diff", "policy.yaml", "--against", "v1").stdout.decode())
        self.assertIn("D320", self.succeeds("diff", "v1:policy.yaml", "HEAD:policy.yaml").stdout.decode())

    def test_a_renamed_file_is_compared_with_what_it_was(self):
        self.write("policy.yaml", OLD)
        self.commit("old")
        self.git("mv", "policy.yaml", "privacy.yaml")
        self.write("privacy.yaml", NEW)
        self.commit("moved")
        self.assertIn("D320", self.succeeds("diff", "privacy.yaml", "--against", "HEAD~1").stdout.decode())

    def test_a_missing_revision_says_what_to_type(self):
        self.write("policy.yaml", OLD)
        self.commit("old")
        done = self.codicil("diff", "v9:policy.yaml", "policy.yaml")
        self.assertEqual(done.returncode, 4)
        self.assertIn("git fetch origin", done.stderr.decode())

    def test_a_file_cannot_stand_in_for_the_settings_of_a_revision(self):
        self.write("policy.yaml", OLD)
        self.write(".codicil.yaml", "review: {severities: {D420: notable}}\n")
        self.commit("old")
        self.write("policy.yaml", NEW)
        self.write("main:.codicil.yaml", "review: {severities: {D420: editorial, D320: editorial}}\n")
        for given in (["--config", "main:.codicil.yaml"], []):
            done = self.codicil("diff", *given, "--fail-on", "material", env={} if given else {"CODICIL_CONFIG": "main:.codicil.yaml"})
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn("D320", done.stdout.decode())

    def test_git_calls_the_driver(self):
        self.write(".gitattributes", "*.yaml diff=codicil\n")
        self.write("policy.yaml", OLD)
        self.commit("old")
        self.write("policy.yaml", NEW)
        from harness import CODICIL
        driver = f"diff.codicil.command={CODICIL} git-diff-driver --"
        shown = self.git("-c", driver, "diff").decode()
        self.assertIn("D320", shown)
        self.write("policy.yaml", "codicil: [")
        shown = self.git("-c", driver, "diff").decode()
        self.assertIn("not compared", shown)
        self.write("policy.yaml", OLD)
        self.write("second.yaml", NEW)
        self.commit("a second policy")
        self.git("mv", "policy.yaml", "moved.yaml")
        self.write("moved.yaml", NEW)
        self.git("rm", "-q", "second.yaml")
        self.commit("moved")
        shown = self.git("-c", driver, "log", "-p", "--ext-diff", "-M").decode()
        self.assertIn("policy deleted", shown)
        self.assertIn("new policy", shown)


if __name__ == "__main__":
    main()

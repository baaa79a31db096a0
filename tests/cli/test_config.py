"""Settings: which file is taken, what is wrong with it, and waivers that are written into it."""

import json
import os

from harness import POLICY, main
from repository import GitTest

WAIVER = ["--reason", "same company, new name", "--by", "Ada"]
FINGERPRINT = "8f3a12c0d4e1"
SETTINGS = """\
review:
  waivers:
    - fingerprint: 8f3a12c0d4e1
      reason: same company, new name
      by: Ada
"""


class Waive(GitTest):
    def waive(self, *arguments, **others):
        return self.succeeds("waive", FINGERPRINT, *WAIVER, *arguments, **others)

    def test_makes_the_file(self):
        self.assertEqual(self.waive().stderr.decode(), f"waived {FINGERPRINT} in .codicil.yaml\n")
        self.assertEqual(self.read(".codicil.yaml").decode(), SETTINGS)

    def test_adds_to_the_file_and_keeps_its_comments(self):
        self.write(".codicil.yaml", "# ours\nreview:\n  severities: {D301: notable}  # agreed\n")
        self.waive("--until", "2026-12-31")
        self.assertEqual(
            self.read(".codicil.yaml").decode(),
            "# ours\nreview:\n  severities: {D301: notable}  # agreed\n"
            + SETTINGS.removeprefix("review:\n")
            + "      until: 2026-12-31\n",
        )

    def test_several_at_once(self):
        self.waive("0123456789ab")
        self.assertEqual(self.read(".codicil.yaml").decode().count("by: Ada"), 2)

    def test_what_is_missing_is_said(self):
        self.fails(2, "waive", *WAIVER, says="waive needs the fingerprint of a finding")
        self.fails(2, "waive", FINGERPRINT, "--by", "Ada", says="waive needs --reason TEXT")
        self.fails(2, "waive", FINGERPRINT, "--reason", "x", env={"USER": "ada"}, says='--by "$(git config user.name)"')
        for text in ("a\x1b[31m", b"\xff"):
            self.fails(2, "waive", FINGERPRINT, "--by", text, "--reason", "x", says="text in UTF-8 without control")
        self.fails(2, "waive", "8F3A", *WAIVER, says='"8F3A" is no fingerprint; copy the twelve digits')
        self.fails(2, "waive", FINGERPRINT, FINGERPRINT, *WAIVER, says="is given twice")
        self.fails(2, "waive", FINGERPRINT, *WAIVER, "--until", "31.12.2026", says="such as 2026-12-31")

    def test_no_finding_is_waived_twice(self):
        self.waive()
        self.fails(2, "waive", FINGERPRINT, *WAIVER, says=f'"{FINGERPRINT}" is waived already: .codicil.yaml:3:7')

    def test_what_cannot_be_added_is_shown(self):
        self.write(".codicil.yaml", "review: {severities: {D301: notable}}\n")
        said = self.fails(2, "waive", FINGERPRINT, "--reason", "a\u202e\n::error::b", "--by", "Ada").stderr.decode()
        self.assertIn("error[C0004]: can't add a waiver", said)
        self.assertIn(f"this is what to add:\n  review:\n    waivers:\n      - fingerprint: {FINGERPRINT}\n", said)
        self.assertNotIn("\u202e", said)
        self.assertNotRegex(said, "(?m)^::")

    def test_into_the_file_that_is_in_force(self):
        self.write("sub/keep", "")
        self.waive(cwd=self.root)
        self.succeeds("-C", "sub", "waive", "0123456789ab", *WAIVER)
        self.assertEqual(self.names("sub"), ["keep"])
        self.waive("--config", "mine.yaml")
        self.waive(env={"CODICIL_CONFIG": "theirs.yaml"})
        self.assertEqual(self.read("mine.yaml"), self.read("theirs.yaml"))

    def test_where_there_is_no_file_to_write(self):
        for options in (["--no-config"], ["--config", "none"]):
            self.fails(2, "waive", FINGERPRINT, *WAIVER, *options, says="name a file with --config")
        self.fails(2, "waive", FINGERPRINT, *WAIVER, env={"CODICIL_CONFIG": "none"}, says="name a file with --config")
        self.write("policy.yaml"), self.commit(tag="v1")
        self.fails(2, "waive", FINGERPRINT, *WAIVER, "--config", "v1:.codicil.yaml", says="which is a revision")
        self.fails(4, "waive", FINGERPRINT, *WAIVER, "--config", "no/such.yaml", says="cannot write no/such.yaml")

    def test_through_a_link(self):
        self.write("shared.yaml", "")
        (self.root / ".codicil.yaml").symlink_to("shared.yaml")
        self.waive()
        self.assertTrue((self.root / ".codicil.yaml").is_symlink())
        self.assertEqual(self.read("shared.yaml").decode(), SETTINGS)


class Lookup(GitTest):
    """By -v, which says what was taken. `waive` reads settings before it writes them."""

    def taken(self, *arguments, **others):
        # A finding that is waived already ends the run after the reading.
        done = self.fails(2, "-v", "waive", FINGERPRINT, *WAIVER, *arguments, **others)
        self.assertIn("is waived already", done.stderr.decode())
        return done.stderr.decode().splitlines()[0].removeprefix("settings from ")

    def test_option_before_environment_before_file(self):
        for name in (".codicil.yaml", "a.yaml", "b.yaml"):
            self.write(name, SETTINGS)
        self.assertEqual(self.taken(), ".codicil.yaml")
        self.assertEqual(self.taken(env={"CODICIL_CONFIG": ""}), ".codicil.yaml")
        self.assertEqual(self.taken(env={"CODICIL_CONFIG": "a.yaml"}), "a.yaml")
        self.assertEqual(self.taken("--config", "b.yaml", env={"CODICIL_CONFIG": "a.yaml"}), "b.yaml")
        self.assertEqual(self.taken("--config", "b.yaml", env={"CODICIL_CONFIG": "none"}), "b.yaml")
        self.fails(2, "waive", FINGERPRINT, *WAIVER, "--config", "b.yaml", "--no-config", says="contradict each other")

    def test_other_variables_are_ignored(self):
        self.write(".codicil.yaml", SETTINGS)
        self.write("a.yaml", "no settings")
        others = {name: "a.yaml" for name in ("CODICIL_CONF", "CODICIL_SETTINGS", "CODICIL_RENDERER", "CODICIL")}
        self.assertEqual(self.taken(env=others), ".codicil.yaml")

    def test_the_nearest_one_up_to_the_repository(self):
        self.write("a/b/c/keep", "")
        self.write(".codicil.yaml", SETTINGS)
        self.assertEqual(self.taken("-C", "a/b/c"), "../../../.codicil.yaml")
        self.write("a/.codicil.yaml", SETTINGS)
        self.assertEqual(self.taken("-C", "a/b/c"), "../../.codicil.yaml")
        self.git("init", "--quiet", "a/b")
        self.succeeds("-C", "a/b/c", "waive", FINGERPRINT, *WAIVER)  # makes a file of its own
        self.assertEqual(self.taken("-C", "a/b/c"), ".codicil.yaml")

    def test_what_cannot_be_read_is_told_and_ends_the_run(self):
        self.write(".codicil.yaml", "review:\n  waiver: []\n  severities: {recipient-aded: notable}\n")
        said = self.fails(2, "waive", FINGERPRINT, *WAIVER).stderr.decode()
        self.assertIn('error[P0007]: unknown key "waiver"; did you mean "waivers"?\n --> .codicil.yaml:2:3', said)
        self.assertIn('error[C0001]: there is no rule "recipient-aded"; did you mean "recipient-added"?', said)
        self.assertTrue(said.endswith("codicil: cannot use .codicil.yaml; mend it, or leave it out with --no-config\n"))
        (self.root / ".codicil.yaml").unlink()
        (self.root / ".codicil.yaml").mkdir()
        self.fails(2, "waive", FINGERPRINT, *WAIVER, says="can't read this file: it is a directory")
        self.fails(2, "waive", FINGERPRINT, *WAIVER, "--config", os.devnull, says="can't read this file: it is a device")

    def test_as_it_was_at_a_revision(self):
        """A change cannot lower the severities it is judged by."""
        for name, level in (("v1", "material"), ("v2", "editorial")):
            self.write("settings.yaml", f"review: {{severities: {{wording: {level}}}}}\n")
            self.write("policy.yaml", POLICY.replace("NOTE", "A note."))
            self.commit(tag=name)
        self.write("settings.yaml", "review: [\n")
        self.write("policy.yaml", POLICY.replace("NOTE", "Another note."))
        severities = {}
        for name in ("v1", "v2"):
            done = self.succeeds("-v", "diff", "--config", name + ":settings.yaml", "--format", "json")
            self.assertIn(f"settings from {name}:settings.yaml\n", done.stderr.decode())
            severities[name] = [change["severity"] for change in json.loads(done.stdout)["changes"]]
        self.assertEqual(severities, {"v1": ["material"], "v2": ["editorial"]})
        self.assertIn("cannot use v1:none.yaml: git has no file",
                      self.codicil("diff", "--config", "v1:none.yaml").stderr.decode())
        self.assertEqual(self.codicil("diff", "--config", "v1:none.yaml").returncode, 2)
        self.assertEqual(self.codicil("diff", "--config", "settings.yaml").returncode, 2)


if __name__ == "__main__":
    main()

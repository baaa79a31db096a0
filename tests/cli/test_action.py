"""The GitHub Action: what it compares, by which settings, and what it says."""

import json
import os
import pathlib
import re
import subprocess
import unittest

from harness import main
from pull_request import BROKEN, EDITED, POLICY, SCRIPT, SOURCE, TYPO, ActionTest, commands


class Reviews(ActionTest):
    def test_a_pull_request_with_five_edits(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        log = self.action()
        counts = {"material": "3", "notable": "0", "editorial": "2"}
        self.assertEqual(
            {name: value for name, value in self.outputs.items() if name != "report"},
            {"severity": "material", "advice": "ask-consent"} | counts,
        )
        for words in ("D322", "D401", "D420", "collect"):
            self.assertIn(words, self.summary)
        warnings = [line for line in commands(log) if line.startswith("::warning file=policy.yaml,line=")]
        self.assertEqual(len(warnings), 3, log)
        report = pathlib.Path(self.outputs["report"])
        self.assertEqual(sorted(os.listdir(report)), ["1-policy.yaml.html", "report.md"])
        self.assertEqual((report / "report.md").read_text(), self.summary)
        self.assertIn("<!DOCTYPE html>", (report / "1-policy.yaml.html").read_text())

    def test_fail_on_decides_the_exit_code(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": TYPO})
        for least, code in (("never", 0), ("material", 0), ("notable", 0), ("editorial", 1)):
            with self.subTest(least):
                self.action(code, FAIL_ON=least)
                self.assertEqual((self.outputs["severity"], self.outputs["advice"]), ("editorial", "publish"))
        self.write("policy.yaml", EDITED)
        self.action(1, FAIL_ON="material")
        self.assertEqual(self.outputs["severity"], "material")

    def test_no_change_is_said_to_be_none(self):
        self.branch({"policy.yaml": POLICY}, {"other.txt": "x"})
        self.action(FAIL_ON="editorial")
        self.assertEqual((self.outputs["severity"], self.outputs["advice"]), ("none", "none"))
        self.assertRegex(self.summary, r"compared \d+ facts")

    def test_the_pages_take_any_form(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        for form, suffix in (("json", "json"), ("markdown", "md"), ("text", "txt"), ("fo", "fo")):
            with self.subTest(form):
                self.action(FORMAT=form)
                self.assertIn(f"1-policy.yaml.{suffix}", os.listdir(self.outputs["report"]))

    def test_several_policies(self):
        self.branch(
            {"policy.yaml": POLICY, "shop/shop.policy.yaml": POLICY, "same.policy.yaml": POLICY},
            {"policy.yaml": TYPO, "shop/shop.policy.yaml": EDITED},
        )
        self.action(FILE="policy.yaml\n\n  **/*.policy.yaml\n")
        self.assertEqual(self.outputs["severity"], "material")
        self.assertEqual((self.outputs["material"], self.outputs["editorial"]), ("3", "3"))
        self.assertEqual(self.summary.count("## Review of changes"), 3)
        self.assertEqual(len(os.listdir(self.outputs["report"])), 4)
        self.action(FILE="same.policy.yaml")
        self.assertEqual(self.outputs["severity"], "none")

    def test_a_table_beside_a_policy_counts(self):
        listed = POLICY + "  - {kind: cookies, items: {file: cookies.csv}}\n"
        table = "name,purpose,lasts\nsession,login,session\n"
        self.branch({"policy.yaml": listed, "cookies.csv": table}, {"cookies.csv": table + "ads,advertising,2 years\n"})
        self.action()
        self.assertNotIn(self.outputs["severity"], ("none", "unknown"))

    def test_anywhere_but_at_github(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        env = {name: "" for name in self.environment() if name.startswith("GITHUB_")}
        log = self.action(env=env, BASE="main")
        self.assertIn("D322 sharing-exception-added", log)
        self.assertNotIn("::", log)
        self.assertEqual((self.summary, self.outputs), ("", {}))

    def test_from_any_folder_of_the_repository(self):
        self.branch({"sub/policy.yaml": POLICY}, {"sub/policy.yaml": EDITED})
        self.action(cwd=self.root / "sub", FILE="sub/policy.yaml")
        self.assertEqual(self.outputs["severity"], "material")
        self.action(cwd=self.root.parent, DIRECTORY=str(self.root), FILE="**/policy.yaml")
        self.assertEqual(self.outputs["severity"], "material")

    def test_wrong_inputs(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        for inputs, code, says in (
            ({"FAIL_ON": "minor\n::error::x"}, 2, "fail-on is material"),
            ({"FORMAT": "../html"}, 2, "format is html"),
            ({"FILE": "nothing.yaml"}, 2, "no file in git fits"),
            ({"CODICIL": "no-such-program"}, 4, "no program codicil"),
            ({"BASE": "--output=stolen"}, 4, "does not have --output?stolen"),
        ):
            with self.subTest(inputs):
                log = self.action(code, **inputs)
                self.assertIn(says, log)
                self.assertEqual(self.levels(log), ["error"])
                self.assertEqual(self.outputs["severity"], "unknown")
        self.assertNotIn("stolen", self.names())


class Versions(ActionTest):
    """Which two versions are compared."""

    def test_what_the_base_branch_did_since_is_no_change_of_this_branch(self):
        self.branch({"policy.yaml": POLICY, "b.policy.yaml": POLICY}, {"policy.yaml": TYPO})
        self.git("checkout", "--quiet", "main")
        self.write("b.policy.yaml", EDITED)
        self.commit()
        self.base = self.git("rev-parse", "main").decode().strip()
        self.git("checkout", "--quiet", "change")
        self.action(FILE="*.yaml")
        self.assertEqual(self.outputs["severity"], "editorial")

    def test_the_merge_that_github_makes_is_compared_with_its_first_parent(self):
        self.branch({"policy.yaml": POLICY, "b.policy.yaml": POLICY}, {"policy.yaml": TYPO})
        self.event()
        self.git("checkout", "--quiet", "main")
        self.write("b.policy.yaml", EDITED)
        self.commit()
        self.git("merge", "--quiet", "--no-ff", "--message", "Merge", "change")
        self.git("clone", "--quiet", "--depth", "2", f"file://{self.root}", "github/shallow")
        self.action(cwd=self.github / "shallow", FILE="*.yaml")
        self.assertEqual(self.outputs["severity"], "editorial")

    def test_a_shallow_clone_says_what_to_do(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        self.event()
        self.git("clone", "--quiet", "--depth", "1", "--branch", "change", f"file://{self.root}", "github/shallow")
        log = self.action(4, cwd=self.github / "shallow")
        self.assertIn(f"does not have {self.base}", log)
        self.assertIn("fetch-depth: 0", log)
        self.assertEqual((self.outputs["severity"], self.summary), ("unknown", ""))

    def test_a_clone_without_the_fork_says_what_to_do(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        self.git("checkout", "--quiet", "main")
        self.write("other.txt", "x")
        self.commit()
        self.base = self.git("rev-parse", "main").decode().strip()
        self.git("clone", "--quiet", "--depth", "1", "--no-single-branch", f"file://{self.root}", "github/shallow")
        self.git("checkout", "--quiet", "change", cwd=self.github / "shallow")
        self.assertIn("fetch-depth: 0", self.action(4, cwd=self.github / "shallow"))

    def test_a_base_branch_is_found_at_its_origin(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        self.event()
        self.git("clone", "--quiet", "--branch", "change", f"file://{self.root}", "github/clone")
        self.action(cwd=self.github / "clone", BASE="main")
        self.assertEqual(self.outputs["severity"], "material")

    def test_without_a_pull_request_the_base_must_be_named(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        self.write("github/event.json", "{}")
        self.assertIn("name the version", self.action(2))

    def test_a_new_policy_is_said_to_be_new(self):
        self.branch({"policy.yaml": POLICY}, {"privacy-policy.yaml": POLICY.replace("club", "shop")})
        log = self.action(FAIL_ON="editorial")
        self.assertIn("`privacy-policy.yaml` has no older version", self.summary)
        self.assertEqual((self.levels(log), self.outputs["severity"]), (["notice"], "none"))

    def test_a_renamed_policy_is_compared_with_what_it_was(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": None, "privacy-policy.yaml": TYPO})
        self.action()
        self.assertEqual(self.outputs["severity"], "editorial")
        self.assertNotIn("removed", self.summary)

    # Most of it stays, so that git takes it for the same file.
    LONG = POLICY + "".join(f"  - {{kind: prose, heading: H{i}, text: the same}}\n" for i in range(20))

    def test_a_renamed_policy_beside_a_copy_of_what_it_was(self):
        """Git says that the copy is the old file; the action must not call the other one new."""
        edited = self.LONG.replace(", erasure]", "]")
        for copy in ("archive.policy.yaml", "old/archive.yaml"):
            with self.subTest(copy):
                self.tearDown(), self.doCleanups(), self.setUp()
                self.branch({"policy.yaml": self.LONG}, {"policy.yaml": None, "z.policy.yaml": edited, copy: self.LONG})
                log = self.action(1, FAIL_ON="material", FILE="policy.yaml\n*.policy.yaml")
                self.assertEqual((self.outputs["severity"], self.outputs["material"]), ("material", "1"), log)

    def test_a_new_policy_is_compared_with_the_only_one_that_is_gone(self):
        other = POLICY.replace("id: club", "id: other").replace(", erasure]", "]")
        other = "\n".join(f"# {i} so that nothing is alike {i * i}" for i in range(99)) + "\n" + other
        for name in ("z.policy.yaml", "a\nb.policy.yaml"):
            with self.subTest(name):
                self.tearDown(), self.doCleanups(), self.setUp()
                self.branch({"policy.yaml": POLICY}, {"policy.yaml": None, name: other})
                log = self.action(1, FAIL_ON="material", FILE="policy.yaml\n*.policy.yaml")
                self.assertEqual((self.outputs["severity"], self.outputs["material"]), ("material", "1"), log)
                self.assertNotIn("Policy removed", self.summary)
                self.assertNotIn("New policy", self.summary)

    def test_a_new_policy_is_unknown_where_several_are_gone(self):
        other = "\n".join(f"# {i} so that nothing is alike {i * i}" for i in range(99)) + "\n" + POLICY
        self.branch({"a.policy.yaml": POLICY, "b.policy.yaml": self.LONG},
                    {"a.policy.yaml": None, "b.policy.yaml": None, "z.policy.yaml": other})
        self.action(1, FAIL_ON="material", FILE="*.policy.yaml")
        self.assertEqual(self.outputs["severity"], "unknown")
        self.assertIn("is new while several policies are gone", self.summary)

    def test_a_deleted_policy_never_passes_as_no_change(self):
        self.branch({"policy.yaml": POLICY, "x": ""}, {"policy.yaml": None})
        for least, code in (("never", 0), ("material", 1)):
            self.assertEqual(self.levels(self.action(code, FAIL_ON=least)), ["warning"])
            self.assertIn("## Policy removed", self.summary)
            self.assertEqual((self.outputs["severity"], self.outputs["advice"]), ("unknown", "unknown"))

    def test_a_policy_that_cannot_be_read_fails_whatever_fail_on_says(self):
        self.branch({"policy.yaml": POLICY, "b.policy.yaml": POLICY}, {"policy.yaml": BROKEN, "b.policy.yaml": EDITED})
        log = self.action(3, FILE="*.yaml")
        self.assertIn("## Not compared", self.summary)
        self.assertIn('    error[P0007]: unknown key "nonsense"', self.summary)
        self.assertRegex(log, r"\npolicy\.yaml:11:1: error\[P0007\] unknown key")
        self.assertEqual((self.outputs["severity"], self.outputs["material"]), ("unknown", "3"))

    def test_what_mends_a_broken_policy_can_be_merged(self):
        self.branch({"policy.yaml": BROKEN}, {"policy.yaml": POLICY})
        self.assertEqual(self.levels(self.action()), ["warning"])
        self.assertIn("in its older version", self.summary)
        self.assertEqual(self.outputs["severity"], "unknown")
        self.action(1, FAIL_ON="material")

    def test_a_symbolic_link_is_not_followed(self):
        self.write("policy.yaml", POLICY)
        self.commit()
        self.base = self.git("rev-parse", "HEAD").decode().strip()
        self.git("checkout", "--quiet", "-b", "change")
        (self.root / "policy.yaml").unlink()
        self.write("github/secret.yaml", "password: hunter2\n")
        (self.root / "policy.yaml").symlink_to("github/secret.yaml")
        self.commit()
        log = self.action(3)
        self.assertIn("symbolic link", log)
        self.assertNotIn("hunter2", log + self.summary)


class Documents(ActionTest):
    """docs/ci.md shows what is so."""

    TEXT = (SOURCE / "docs/ci.md").read_text(encoding="utf-8")

    def test_the_sample_is_what_the_action_writes(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        self.action()
        sample = re.search(r"```markdown\n(.*?)\n```", self.TEXT, re.S)[1]
        revision = r"[0-9a-f]{10}(?=:policy)"
        self.assertIn(re.sub(revision, "REV", sample), re.sub(revision, "REV", self.summary))
        self.assertIn(f"fingerprint: {re.search('fingerprint `(.*)`', sample)[1]},", self.TEXT)

    def test_every_input_output_and_hook_is_described(self):
        action = (SOURCE / "action.yml").read_text()
        for name in re.findall(r"^  ([a-z-]+):$", action.split("\nruns:")[0], re.M):
            self.assertRegex(self.TEXT, f"(?m)^\\| .*`{name}`.* \\|")
        for name in re.findall(r"id: ([a-z-]+)", (SOURCE / ".pre-commit-hooks.yaml").read_text()):
            self.assertIn(f"- id: {name}", self.TEXT)


class Settings(ActionTest):
    WAIVER = "review:\n  severities: {right-removed: editorial, sharing-exception-added: editorial, %s: editorial}\n"
    LAX = WAIVER % "way-to-use-rights-changed"

    def test_a_branch_cannot_ease_its_own_review(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED, ".codicil.yaml": self.LAX})
        self.action(1, FAIL_ON="material")
        self.assertEqual(self.outputs["material"], "3")

    def test_nor_by_a_variable_or_a_file_with_the_name_of_a_revision(self):
        self.branch({"policy.yaml": POLICY, ".codicil.yaml": "review: {}\n"}, {"policy.yaml": EDITED})
        short = self.git("rev-parse", "--short=10", self.base).decode().strip()
        for name in (short, self.base):
            self.write(f"{name}:.codicil.yaml", self.LAX)
            self.write(f"{name}:policy.yaml", EDITED)
        self.commit()
        self.action(1, FAIL_ON="material", env={"CODICIL_CONFIG": f"{short}:.codicil.yaml"})
        self.assertEqual(self.outputs["material"], "3")

    def test_those_of_the_base_branch_hold(self):
        self.branch({"policy.yaml": POLICY, ".codicil.yaml": self.LAX}, {"policy.yaml": EDITED, ".codicil.yaml": None})
        self.action(FAIL_ON="material")
        self.assertEqual((self.outputs["material"], self.outputs["severity"]), ("0", "editorial"))

    def test_the_nearest_ones(self):
        self.branch(
            {"a/b/policy.yaml": POLICY, "a/.codicil.yaml": self.LAX, ".codicil.yaml": "review: {}\n"},
            {"a/b/policy.yaml": EDITED},
        )
        self.action(FILE="**/policy.yaml")
        self.assertEqual(self.outputs["severity"], "editorial")

    def test_waivers(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        self.action(FORMAT="json")
        page = json.loads((pathlib.Path(self.outputs["report"]) / "1-policy.yaml.json").read_text())
        waivers = "".join(
            f"    - {{fingerprint: {change['fingerprint']}, reason: agreed, by: Ada}}\n" for change in page["changes"]
        )
        (self.github / "event.json").unlink()
        self.git("checkout", "--quiet", "main")
        self.write(".codicil.yaml", "review:\n  waivers:\n" + waivers)
        self.commit()
        self.base = self.git("rev-parse", "main").decode().strip()
        self.git("checkout", "--quiet", "change")
        self.action(FAIL_ON="editorial")
        self.assertEqual(self.outputs["severity"], "none")

    def test_unusable_ones_stop_the_review(self):
        self.branch({"policy.yaml": POLICY, ".codicil.yaml": "nonsense: 1\n"}, {"policy.yaml": EDITED})
        log = self.action(2)
        self.assertIn("those of the base branch", log)
        self.assertEqual(self.outputs["severity"], "unknown")


class HostileNames(ActionTest):
    NAMES = (
        "a\n::error::owned.policy.yaml",
        "::error::owned.policy.yaml",
        "::stop-commands::x.policy.yaml",
        "##[error]owned.policy.yaml",
        "x##[error]owned.policy.yaml",
        "$(touch owned).policy.yaml",
        "`touch owned`.policy.yaml",
        "--output=owned.policy.yaml",
        "-.policy.yaml",
        "@team <img src=x> [a](b).policy.yaml",
        "severity<<x\nnone\nx.policy.yaml",
        "50%25,line=9.policy.yaml",
        "HEAD:policy.yaml",
    )

    # Names in which codicil takes no revision of a file.
    REFUSED = [name for name in NAMES if name.startswith("-") or "\n" in name]

    def run_on(self, base, head, code):
        self.branch({name: base for name in self.NAMES}, {name: head for name in self.NAMES})
        log = self.action(code, FILE="*policy.yaml\n**/*policy.yaml")
        self.assertFalse((self.root / "owned").exists())
        for line in commands(log):
            self.assertRegex(line, r"^::(error|warning|notice) (file=|title=codicil)|^::(add|remove)-matcher")
            self.assertNotRegex(line, r"(?s).::error::|::stop")
        self.assertNotRegex(self.summary, "(?m)^(::|##\\[)")
        self.assertEqual(set(self.outputs), {"severity", "advice", "material", "notable", "editorial", "report"})
        return log

    def test_names_are_only_names(self):
        self.run_on(POLICY, EDITED, 4)
        self.assertEqual(self.outputs["severity"], "unknown")
        self.assertEqual(self.outputs["material"], str(3 * (len(self.NAMES) - len(self.REFUSED))))
        self.assertEqual(self.summary.count("## Not compared"), len(self.REFUSED))
        for name in os.listdir(self.outputs["report"]):
            self.assertRegex(name, r"^[A-Za-z0-9._-]+$")

    def test_in_messages_too(self):
        self.run_on(POLICY, BROKEN, 3)
        for line in self.summary.splitlines():
            if not line.startswith("    "):
                self.assertNotRegex(line, r"@team|<img|\]\(")

    def test_what_a_program_says_is_no_command(self):
        """codicil lets no command through; where it did, the log would not."""
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        program = self.write("bin/codicil", "#!/bin/sh\nprintf '::error::owned\\n##[error]owned'\nexit 1\n")
        program.chmod(0o755)
        log = self.action(3, CODICIL=str(program))
        self.assertEqual(log.count("owned"), 2)
        self.assertEqual([line for line in commands(log) if "owned" in line], [])
        self.assertIn("\n    ::error::owned\n", self.summary)

    def test_a_branch_named_like_a_command(self):
        self.branch({"policy.yaml": POLICY}, {"policy.yaml": EDITED})
        for name in ("$(touch,owned)", "a;touch${IFS}owned", "%0A"):
            with self.subTest(name):
                self.git("update-ref", f"refs/heads/{name}", self.base)
                self.action(BASE=name)
                self.assertFalse((self.root / "owned").exists())
        log = self.action(4, BASE="x\n::error::owned")
        self.assertEqual(self.levels(log), ["error"])

    def test_a_text_cannot_speak_to_github(self):
        text = "text: '::error::owned ::set-output name=severity::none ##[error]x <!-- codicil --> @team'"
        base = POLICY.replace("text: We colect little.", "text: x")
        self.branch({"policy.yaml": base}, {"policy.yaml": base.replace("text: x", text)})
        log = self.action()
        self.assertEqual([line for line in commands(log) if "title=codicil" in line], [])
        self.assertNotIn("@team", re.sub(r"@<!-- -->", "", self.summary))


class Files(unittest.TestCase):
    """What stands in the files, as far as GitHub and pre-commit read it."""

    def test_no_expression_stands_where_a_shell_reads(self):
        text = (SOURCE / "action.yml").read_text()
        for line in text.splitlines():
            if "run:" in line:
                self.assertNotIn("${{", line)
        self.assertRegex(text, r"run: '\"\$GITHUB_ACTION_PATH/action/review\.sh\"'")

    def test_every_input_and_output_is_wired(self):
        text = (SOURCE / "action.yml").read_text()
        inputs = re.findall(r"^  ([a-z-]+):$", text.split("\noutputs:")[0], re.M)
        for name in inputs:
            self.assertIn(f"INPUT_{name.upper().replace('-', '_')}: ${{{{ inputs.{name} }}}}", text)
        script = SCRIPT.read_text()
        self.assertEqual(
            {name.lower().replace("_", "-") for name in re.findall(r"INPUT_([A-Z_]+)", script)}, set(inputs)
        )
        written = re.search(r"for name in (.*?); do output", script)[1].split()
        self.assertEqual(re.findall(r"^  ([a-z]+):$", text.split("\noutputs:")[1].split("\nruns:")[0], re.M), written)

    def test_the_matcher_fits_what_check_prints(self):
        matcher = json.loads((SOURCE / "action/check.json").read_text())["problemMatcher"][0]
        found = re.match(matcher["pattern"][0]["regexp"], 'a/b.yaml:31:9: error[P0203] purpose "x" has no basis')
        self.assertEqual(found.groups(), ("a/b.yaml", "31", "9", "error", "P0203", 'purpose "x" has no basis'))

    def test_shellcheck(self):
        scripts = sorted((SOURCE / "action").glob("*.sh"))
        done = subprocess.run(["shellcheck", *scripts], stdout=subprocess.PIPE)
        self.assertEqual(done.returncode, 0, done.stdout.decode())


if __name__ == "__main__":
    main()

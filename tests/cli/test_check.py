"""`check` of many policies, with settings, and what it counts."""

import json
import pathlib
from xml.etree import ElementTree

from harness import CliTest, main

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "schema"
POLICY = """codicil: 1
policy: {id: club, title: Privacy at the club, language: en, controller: club}
parties: {club: The Club}
sections: [{kind: prose, heading: Notes, text: We write from time to time.}]
"""
CLEAN = POLICY.replace(" from time to time", "")
BROKEN = POLICY.replace("heading", "heding")


class Folders(CliTest):
    def test_a_folder_stands_for_the_policies_below_it(self):
        for name in ("b/policy.yaml", "a.yml", "c.yaml", "node_modules/x.yaml", ".git/y.yaml", ".hidden.yaml"):
            self.write(name, POLICY)
        self.write("d.yaml", "- no policy\n# codicil: neither\n")
        self.write("a.yaml.orig", POLICY)
        (self.root / "link").symlink_to(self.root / "b")
        out = self.succeeds("check", ".", "--format", "concise").stdout.decode()
        self.assertEqual([line.split(":")[0] for line in out.splitlines()], ["a.yml", "b/policy.yaml", "c.yaml"])
        out = self.succeeds("check", "b", "c.yaml", "--format", "concise").stdout.decode()
        self.assertEqual([line.split(":")[0] for line in out.splitlines()], ["b/policy.yaml", "c.yaml"])

    def test_a_folder_without_policies(self):
        self.write("a/x.yaml", "a: b\n")
        done = self.codicil("check", "a")
        self.assertEqual((done.returncode, done.stdout), (4, b""))
        self.assertIn(b"there is no policy below a: no file *.yaml", done.stderr)

    def test_what_cannot_be_read_is_not_passed_over(self):
        self.write("a.yaml", CLEAN)
        (self.root / "gone.yaml").symlink_to("nowhere")
        done = self.codicil("check", ".", "--format", "concise")
        self.assertEqual(done.returncode, 4)
        self.assertIn("gone.yaml", done.stdout.decode())

    def test_many_come_in_order_and_are_counted(self):
        names = [f"{i:03}.yaml" for i in range(200)]
        for i, name in enumerate(names):
            self.write(name, CLEAN if i % 2 else POLICY)
        self.write("100.yaml", BROKEN)
        done = self.codicil("check", ".")
        self.assertEqual(done.returncode, 1)
        lines = done.stdout.decode().splitlines()
        shown = [line.split("--> ")[1].split(":")[0] for line in lines if "--> " in line]
        self.assertEqual(shown, names[::2])
        self.assertEqual(lines[-1], "100 findings in 100 of 200 policies")
        report = json.loads(self.codicil("check", ".", "--format", "json").stdout)
        self.assertEqual(len(report["files"]), 200)

    def test_one_that_cannot_be_read_ends_nothing(self):
        self.write("a.yaml", POLICY)
        self.write("c.yaml", POLICY)
        done = self.codicil("check", "a.yaml", "b.yaml", "c.yaml", "--format", "concise")
        self.assertEqual(done.returncode, 4)
        self.assertEqual([line.split(":")[0] for line in done.stdout.decode().splitlines()],
                         ["a.yaml", "b.yaml", "c.yaml"])


class Statistics(CliTest):
    def test_the_most_frequent_first(self):
        self.write("a.yaml", POLICY.replace("time.", "time etc."))
        self.write("b.yaml", BROKEN)
        self.write("c.yaml", CLEAN)
        done = self.codicil("check", ".", "--statistics")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout.decode(), "     2  H0205  vague-words\n     1  P0007  unknown-key\n"
                                               "3 findings in 2 of 3 policies\n")

    def test_not_for_programs(self):
        self.write("a.yaml", POLICY)
        for more in (["--format", "json"], ["--law", "gdpr", "--report", "text"]):
            self.assertEqual(self.codicil("check", "a.yaml", "--statistics", *more).returncode, 2)


class Formats(CliTest):
    def test_junit_fails_where_the_run_does(self):
        self.write("a.yaml", POLICY)
        for level, status, failures in (("error", 0, 0), ("note", 1, 1), ("never", 0, 0)):
            done = self.codicil("check", "a.yaml", "--format", "junit", "--fail-on", level)
            self.assertEqual(done.returncode, status)
            suite = ElementTree.fromstring(done.stdout)
            self.assertEqual((int(suite.get("failures")), len(suite.findall("testcase/failure"))), (failures, failures))
            said = suite.findtext("testcase/system-out") or suite.find("testcase/failure").get("message")
            self.assertIn("leaves open what people want to know", said)

    def test_a_report_is_not_chosen_from(self):
        self.write("a.yaml", CLEAN)
        done = self.codicil("check", "a.yaml", "--law", "gdpr", "--report", "text", "--select", "gdpr-13-2-a")
        self.assertEqual(done.returncode, 2)

    def test_words_of_the_format_are_marked_in_plain_text(self):
        self.write("a.yaml", CLEAN)
        text = self.codicil("check", "a.yaml", "--law", "gdpr", "--report", "text").stdout.decode()
        self.assertIn("`purposes`", text)
        self.assertIn("(gdpr-13-2-a)", " ".join(text.split()))

    def test_published_schemas(self):
        for name in ("findings", "coverage"):
            self.assertEqual(self.succeeds("schema", name).stdout, (SCHEMAS / f"{name}.schema.json").read_bytes())


class Severities(CliTest):
    def check(self, settings, *more, code=0):
        self.write("policy.yaml", POLICY)
        self.write(".codicil.yaml", settings)
        done = self.codicil("check", "policy.yaml", "--format", "concise", *more)
        self.assertEqual(done.returncode, code, done)
        return (done.stdout + done.stderr).decode()

    def test_another_severity(self):
        for rule in ("vague-words", "H0205"):
            self.assertIn("error[H0205]", self.check(f"check: {{severities: {{{rule}: error}}}}", code=1))
            self.assertEqual(self.check(f"check: {{severities: {{{rule}: off}}}}"), "")
        self.assertIn("note[H0205]", self.check("check: {severities: {H0205: error}}", "--no-config"))

    def test_of_a_law(self):
        off = self.check("check: {severities: {gdpr-13-2-a: off, gdpr-13-1-b: note}}", "--law", "gdpr", code=1)
        self.assertNotIn("[gdpr-13-2-a]", off)
        self.assertIn("note[gdpr-13-1-b]", off)

    def test_what_cannot_be_set(self):
        self.assertIn("C0005", self.check("check: {severities: {unknown-key: note}}", code=2))
        self.assertIn('did you mean "vague-words"?', self.check("check: {severities: {vague-word: note}}", code=2))
        self.assertIn("P0008", self.check("check: {severities: {vague-words: note, H0205: off}}", code=2))
        self.assertIn("there is no rule", self.check("check: {severities: {recipient-added: off}}", code=2))

    def test_each_policy_has_its_settings(self):
        self.write("a/policy.yaml", POLICY)
        self.write("b/policy.yaml", POLICY)
        self.write("a/.codicil.yaml", "check: {severities: {vague-words: off}}")
        out = self.succeeds("check", ".", "--format", "concise").stdout.decode()
        self.assertEqual([line.split(":")[0] for line in out.splitlines()], ["b/policy.yaml"])


if __name__ == "__main__":
    main()

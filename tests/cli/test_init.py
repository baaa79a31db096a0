"""`init`, and the way from there to a page by the messages alone."""

import re
import subprocess

from harness import CliTest, main

EXAMPLES = ["app", "museum", "news-ar", "service", "shop", "verein"]


class Init(CliTest):
    def test_writes_a_policy_that_has_no_findings(self):
        done = self.succeeds("init")
        self.assertEqual(done.stdout, b"")
        self.assertTrue(done.stderr.decode().startswith("created policy.yaml\nnext:  codicil check\n"))
        self.assertIn(b"no findings in policy.yaml", self.succeeds("check", "--fail-on", "note").stdout)
        self.assertEqual(self.read("policy.yaml"), self.succeeds("init", "-").stdout)

    def test_is_canonical_enough_to_read_in_an_editor(self):
        text = self.succeeds("init", "-").stdout.decode()
        self.assertTrue(text.startswith("# yaml-language-server: $schema=policy.schema.json\n"))
        self.assertGreater(text.count("# TODO"), 4)
        self.assertLess(max(map(len, text.splitlines())), 130)

    def test_the_steps_it_names_work(self):
        self.succeeds("init", "mine.yaml")
        self.succeeds("check", "mine.yaml")
        self.succeeds("render", "mine.yaml", "-o", "policy.html")
        self.assertIn(b"<!DOCTYPE html>", self.read("policy.html"))

    def test_never_replaces_a_file_unasked(self):
        self.write("policy.yaml", "mine")
        self.fails(4, "init", says="policy.yaml is there already; --force replaces it")
        self.succeeds("init", "--force")
        self.assertIn(b"codicil: 1", self.read("policy.yaml"))

    def test_examples(self):
        for name in EXAMPLES:
            with self.subTest(name):
                self.succeeds("init", "--example", name, name + ".yaml")
                self.succeeds("check", "--as-of", "2026-11-01", name + ".yaml")
        self.fails(2, "init", "--example", "shpo", says='no example "shpo"; there are app, museum, news-ar, service, shop, verein')
        self.assertIn("app, museum, news-ar, service, shop or verein", " ".join(self.succeeds("help", "init").stdout.decode().split()))
        self.fails(2, "init", "--example", "policy", says="no example")
        self.fails(2, "init", "a.yaml", "b.yaml", says="init writes one file")
        self.fails(4, "init", "none/policy.yaml")

    def test_the_law_is_mostly_met(self):
        self.succeeds("init")
        done = self.codicil("check", "--law", "gdpr", "--report", "json")
        self.assertNotIn(b'"result": "partly met"', done.stdout)


class FirstHour(CliTest):
    """Somebody who has never seen the tool makes five mistakes, and mends each by what the message says."""

    def change(self, old, new):
        text = self.read("policy.yaml").decode()
        self.assertIn(old, text)
        self.write("policy.yaml", text.replace(old, new, 1))

    def is_told(self, *words):
        done = self.codicil("check")
        self.assertEqual(done.returncode, 1, done.stdout)
        for each in words:
            self.assertIn(each, done.stdout.decode())

    def test_five_mistakes(self):
        self.succeeds("init")
        self.change("controller: us", "controler: us")
        self.is_told('unknown key "controler"', 'did you mean "controller"?')
        self.change("controler: us", "controller: us")

        self.change("email: privacy@example.org", "email: privacy at example.org")
        self.is_told("policy.yaml:", "not an e-mail address")
        self.change("privacy at example.org", "hello@our.example.org")

        self.change("retention: 2 years", "retention: two years")
        self.is_told("two years", "30 days")
        self.change("retention: two years", "retention: 3 years")

        self.change("{who: host, for: run", "{who: hots, for: run")
        self.is_told('there is no "hots" in `parties`', 'did you mean "host"?')
        self.change("hots", "host")

        self.change("title: Privacy policy of Our Organisation", 'title: "Privacy policy')
        self.is_told("policy.yaml:8:10", "this quote is never closed")
        self.change('title: "Privacy policy', "title: Privacy at ours")

        self.assertIn(b"no findings in policy.yaml", self.succeeds("check").stdout)
        self.succeeds("render", "-o", "policy.html")
        self.assertIn(b"hello@our.example.org", self.read("policy.html"))

    def test_what_to_type_next_can_be_typed(self):
        for name in ("my policy.yaml", "-a b'c.yaml"):
            said = self.succeeds("init", "--", name).stderr.decode()
            for line in re.findall(r"codicil (?:check|render) .*", said):
                done = subprocess.run(["sh", "-c", "exec " + line.replace("codicil", '"$CODICIL"', 1)], cwd=self.root)
                self.assertEqual(done.returncode, 0, line)


if __name__ == "__main__":
    main()

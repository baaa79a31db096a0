"""Completion in real shells. What they find as `codicil` is not the program: scripts are static."""

import json

import pages
import shells
from harness import CliTest, main

BASH_COMPLETION = "/usr/share/bash-completion/bash_completion"


class Shared:
    """What holds in every shell. `self.shell` is one that knows the script."""

    def completes(self, line, words):
        """Shells differ in whether `--color=` is a part of the word, and in what they put behind it."""
        begin = line[line.rfind(" ") + 1 : line.rfind("=") + 1]
        found = [word.removeprefix(begin).rstrip("=,") for word in self.shell.complete("codicil " + line)]
        self.assertEqual(sorted(found), sorted(word.rstrip("=") for word in words), line)

    def setUp(self):
        super().setUp()
        self.write("bin/codicil", "#!/bin/sh\ntouch \"$HOME/called\"\n").chmod(0o755)
        self.shell = self.start()
        self.addCleanup(self.shell.close)

    def tearDown(self):
        self.assertFalse((self.root / "called").exists(), "the script is not static")

    def script(self, name, where):
        return self.write(where, self.succeeds("completion", name).stdout)

    def test_commands(self):
        self.completes("", pages.listed(self))
        self.completes("che", ["check"])
        self.completes("-C check che", ["check"])
        self.completes("--color=never -q ren", ["render", "renderers"])
        self.completes("help ", ["options", "git", *pages.commands(self)])

    def test_options(self):
        common = pages.global_options(self)
        self.completes("--", ["--" + each.name for each in common])
        for command, own in pages.commands(self).items():
            self.completes(command + " --", ["--" + each.name for each in [*own, *common]])
        self.completes("-q check policy.yaml --fa", ["--fail-on"])
        self.completes("render --output-d", ["--output-dir"])

    def test_words_of_options(self):
        common = pages.global_options(self)
        seen = 0
        for command, own in pages.commands(self).items():
            for option in [*own, *common] if command == "check" else own:
                words = option.alternatives()
                seen += len(words)
                if words:
                    self.completes(f"{command} --{option.name} ", words)
        self.assertGreater(seen, 40)
        self.completes("check --color=al", ["always"])
        self.completes("schema ", ["policy", "config", "review", "findings", "coverage"])
        self.completes("completion ", ["bash", "zsh", "fish"])

    def test_words_that_the_program_knows(self):
        formats = [row["name"] for row in json.loads(self.succeeds("renderers", "--json").stdout)]
        self.completes("render -t ", formats)
        self.completes("render --to ht", ["html"])
        rows = [row.split() for row in self.succeeds("explain", "--all").stdout.decode().splitlines()]
        codes = [row[0] for row in rows] + [row[2] for row in rows if row[0][0].isupper()]
        self.completes("explain ", codes)
        findings = [code for code in codes if code.startswith(("H02", "gdpr-13-1"))]
        for option in ("select", "ignore"):
            self.completes(f"check --{option} H02", [code for code in findings if code[0] == "H"])
            self.completes(f"check --{option} gdpr-13-1", [code for code in findings if code[0] == "g"])
            self.completes(f"check --{option} D30", [])
        laws = ["ccpa", "coppa", "eprivacy", "gdpr", "lgpd", "named", "uk-gdpr"]
        self.completes("check --law ", laws)
        self.completes("init --example v", ["verein"])

    def test_lists(self):
        found = self.shell.complete("codicil check --law gdpr,c")
        self.assertEqual([word.split(",")[1] for word in found if word], ["ccpa", "coppa"], found)

    def test_files(self):
        for name in ("policy.yaml", "pol/x", "other", "it's new.yaml"):
            self.write(name, "")
        for line in ("check pol", "render -o pol", "--config pol", "diff other pol", "history -q pol"):
            with self.subTest(line):
                self.assertEqual({word.rstrip("/") for word in self.shell.complete("codicil " + line)}, {"policy.yaml", "pol"})
        for line in ("render -d ", "-C ", "check --directory po"):
            with self.subTest(line):
                self.assertIn("pol", [word.rstrip("/") for word in self.shell.complete("codicil " + line)])
                self.assertNotIn("policy.yaml", self.shell.complete("codicil " + line))
        self.completes("render --width ", [])
        self.completes("waive --until ", [])
        self.completes("renderers ", [])


class Bash(Shared, CliTest):
    def start(self):
        self.script("bash", "script")
        return shells.bash(self.root, ". ./script")


class BashCompletion(Shared, CliTest):
    """With the package, which finds the script where it is installed."""

    def start(self):
        self.script("bash", "data/completions/codicil")
        return shells.bash(self.root, f". {BASH_COMPLETION}", BASH_COMPLETION_USER_DIR=str(self.root / "data"))


class Zsh(Shared, CliTest):
    """Found by compinit, as it is installed."""

    def start(self):
        self.script("zsh", "site/_codicil")
        return shells.zsh(self.root, "fpath=($PWD/site $fpath)")


class SourcedZsh(Zsh):
    def start(self):
        self.script("zsh", "script")
        return shells.zsh(self.root, "", ". ./script")


class Fish(Shared, CliTest):
    """Found where it is installed."""

    def start(self):
        self.script("fish", ".local/share/fish/vendor_completions.d/codicil.fish")
        return shells.Fish(self.root)


class Usage(CliTest):
    def test_usage(self):
        self.fails(2, "completion", says="completion takes one of: bash, zsh, fish")
        self.fails(2, "completion", "fihs", says='no shell "fihs"; did you mean "fish"?')


if __name__ == "__main__":
    main()

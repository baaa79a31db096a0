"""Manual pages and docs/commands.md: made from the table that help is made from, and from nothing else."""

import os
import pathlib
import re
import subprocess

import pages
from harness import CliTest, main

TOP = pathlib.Path(__file__).parents[2]
SECTIONS = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS", "ENVIRONMENT", "FILES", "SEE ALSO"]


def shown(page, **more):
    """What `man` prints in 80 columns, and what it complains of."""
    env = {"PATH": os.environ["PATH"], "MANWIDTH": "80", "MANROFFOPT": "", "TERM": "dumb", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["man", "--warnings", "-P", "cat", "-l", "-"], input=page, env=env, capture_output=True)
    return re.sub(".\b", "", done.stdout.decode()), done.stderr.decode()


class Manual(CliTest):
    def test_every_page_is_good_roff_and_says_all_that_help_says(self):
        for command, options in [(None, pages.global_options(self)), *pages.commands(self).items()]:
            name = "codicil" if command is None else "codicil-" + command
            with self.subTest(name):
                text, complaints = shown(self.succeeds("man", *([command] if command else [])).stdout)
                self.assertEqual(complaints, "")
                examples = text.split("\nEXAMPLES\n")[1].split("\nEXIT")[0]  # to be copied as they are
                self.assertLessEqual(max(map(len, text.replace(examples, "").splitlines())), 80)
                self.assertRegex(text, rf"\A{name.upper()}\(1\) ")
                headings = re.findall(r"(?m)^[A-Z ]+$", text)
                self.assertEqual([each for each in headings if each != "COMMANDS"], SECTIONS)
                for option in options:
                    letter = f"-{option.letter}, " if option.letter else ""
                    term = f"{letter}--{option.name} {option.value}".strip()
                    self.assertRegex(text, rf"(?m)^       {re.escape(term)}( |$)")
                self.assertIn("codicil-check(1)" if command != "check" else "codicil(1)", text)

    def test_texts_are_those_of_help(self):
        for command in pages.commands(self):
            words = self.succeeds("help", command).stdout.decode().split("Options of every")[0].split()
            text = shown(self.succeeds("man", command).stdout)[0].split()
            for word in words[2:]:
                self.assertIn(word, [*text, "Examples:", "Options:"], command)

    def test_every_variable_is_there(self):
        sources = "".join(path.read_text() for path in (TOP / "tools/codicil").glob("*.cpp"))
        names = set(re.findall(r'(?:getenv|is_set|forces)\("(\w+)"\)', sources))
        self.assertGreater(len(names), 3)
        text = self.succeeds("man").stdout.decode()
        self.assertEqual(names, set(re.findall(r"(?m)^\\fB([A-Z_]+)\\fR$", text)))

    def test_all_pages_at_once(self):
        (self.root / "man").mkdir()
        self.succeeds("man", "-d", "man")
        names = ["codicil", *("codicil-" + command for command in pages.commands(self))]
        self.assertEqual(self.names("man"), sorted(name + ".1" for name in names))
        self.assertEqual(self.read("man/codicil-check.1"), self.succeeds("man", "check").stdout)
        self.assertEqual(self.read("man/codicil.1"), self.succeeds("man").stdout)

    def test_usage(self):
        self.fails(2, "man", "chekc", says='no command "chekc"; did you mean "check"?')
        self.fails(2, "man", "check", "diff", says="man takes one command")
        self.fails(2, "man", "-d", ".", "check", says="-d writes the pages of all commands")
        self.fails(4, "man", "-d", "nowhere", says="nowhere")


class Docs(CliTest):
    def page(self):
        parts = ["# Commands\n\nWhat `codicil help` says of each command. Made from it by `tests/cli/test_manual.py`, which compares.\n"]
        commands = pages.commands(self)
        for title, words in [("codicil", ["--help"]), ("Options of every command", ["help", "options"]),
                             *((f"codicil {command}", ["help", command]) for command in commands)]:
            parts.append(f"## {title}\n\n```\n{self.succeeds(*words).stdout.decode()}```\n")
        return "\n".join(parts)

    def test_commands_are_fresh(self):
        path, page = TOP / "docs/commands.md", self.page()
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(page)
        self.assertEqual(path.read_text(), page)

    def test_the_list_of_commands_is_whole(self):
        """Tests take the commands from codicil(1); each is a row of the table."""
        table = (TOP / "tools/codicil/command.cpp").read_text()
        names = {name.replace("_", "-") for name in re.findall(r"&(\w+)_command\b", table)}
        self.assertEqual(set(pages.commands(self)), names)
        self.assertEqual(set(pages.listed(self)), set(pages.commands(self)) - {"completion", "man"} -
                         {name for name in names if name.startswith("git-")})


if __name__ == "__main__":
    main()

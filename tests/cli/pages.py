"""What help says, as data: what every other page is compared with."""

import re
from typing import NamedTuple


class Option(NamedTuple):
    name: str
    letter: str
    value: str

    def alternatives(self):
        """Of `a|b`, as far as they are typed as they stand."""
        words = self.value.split("|") if "|" in self.value else []
        return [word[: word.find("=") + 1] or word for word in words]


def options_in(page):
    rows = re.findall(r"(?m)^  (?:-(\w), |    )--([a-z-]+)(?: (\S+))?(?:  |$)", page)
    return [Option(name, letter, value) for letter, name, value in rows]


def commands(test):
    """Name -> options, of every command."""
    names = re.findall(r"(?m)^\.TP\n\\fB([a-z\\-]+)\\fR$", test.succeeds("man").stdout.decode().split(".SH OPTIONS")[0])
    pages = {name.replace("\\-", "-"): None for name in names}
    for name in pages:
        pages[name] = options_in(test.succeeds("help", name).stdout.decode())
    return pages


def listed(test):
    return re.findall(r"(?m)^  ([a-z-]+) {2,}[a-z]", test.succeeds("--help").stdout.decode().split("\nCommands")[1])


def global_options(test):
    return options_in(test.succeeds("help", "options").stdout.decode())

"""Files of at most a megabyte that are made to cost time or memory. Each ends within the limits, whatever it says.

Made one at a time: the memory of a child process is counted from that of its parent."""

SIZE = 1_000_000
HEAD = """codicil: 1
policy: {id: hostile, title: Hostile, language: en, controller: us}
parties:
  us: {name: Us, contacts: {office: {email: a@example.org}}}
"""


def prose(text):
    """A policy with one section per 200,000 bytes of `text`, so that no single one is over the limit for texts."""
    weight = (len(text.encode()) + 6 * text.count("\n")) / len(text)  # bytes per character, indented
    text = text[:int(0.97 * SIZE / weight)]
    step = int(200_000 / weight)
    out = [HEAD + "sections:\n"]
    for n, at in enumerate(range(0, len(text), step)):
        lines = text[at:at + step].strip("\n").replace("\n", "\n      ")
        out.append(f"  - kind: prose\n    id: s{n}\n    heading: Text\n    text: |2\n      {lines}\n")
    return "".join(out)


def fill(pattern, size=SIZE - 2_000):
    """`pattern` again and again; `{n}` in it counts."""
    return "".join(pattern.replace("{n}", str(n)) for n in range(size // len(pattern)))[:size]


def section(lines):
    return HEAD + "sections:\n" + lines


INPUTS = {
    "open brackets": lambda: "[" * SIZE,
    "open braces": lambda: "{" * SIZE,
    "commas": lambda: "," * SIZE,
    "dashes": lambda: "- " * (SIZE // 2),
    "question marks": lambda: "? " * (SIZE // 2),
    "colons": lambda: ": " * (SIZE // 2),
    "one huge plain scalar": lambda: "codicil: " + "a" * (SIZE - 10),
    "one huge quoted scalar": lambda: 'codicil: "' + "a" * (SIZE - 12) + '"',
    "one huge block scalar": lambda: "codicil: |\n" + "  a\n" * (SIZE // 4 - 3),
    "a quote never closed": lambda: "codicil: \"" + "a b\n" * (SIZE // 4 - 4),
    "blank lines": lambda: "\n" * SIZE,
    "comment lines": lambda: "#\n" * (SIZE // 2),
    "line of spaces": lambda: " " * SIZE,
    "50,000 unknown keys": lambda: "".join(f"key-{n}: 1\n" for n in range(50_000)),
    "50,000 equal keys": lambda: "codicil: 1\n" * 50_000,
    "100,000 list items": lambda: "codicil:\n" + "- 1\n" * 100_000,
    "50,000 keys on one line": lambda: "{" + "".join(f"key-{n}: 1, " for n in range(50_000)) + "}",
    "100,000 wrong extensions": lambda: "x-a:\n" + "  - a\n" * 100_000 + "codicil: 1\n",
    "60 levels": lambda: HEAD + "x-a: " + "[" * 60 + "]" * 60 + "\n" + "".join(f"x-{n}: " + "[" * 58 + "1" + "]" * 58 + "\n" for n in range(7_000)),
    "20,000 parties, all referred to": lambda: HEAD + "".join(f"  p{n}: {{name: A}}\n" for n in range(20_000)) + "sections:\n  - kind: payments\n    providers: ["
    + ", ".join(f"p{n}" for n in range(20_000)) + "]\n",
    "20,000 data unused": lambda: HEAD + "data:\n" + "".join(f"  d{n}: {{name: d}}\n" for n in range(20_000)) + "sections:\n  - {kind: links, covered: no}\n",
    "30,000 dangling ids": lambda: section("  - kind: payments\n    providers: [" + ", ".join(f"p{n}" for n in range(30_000)) + "]\n"),
    "20,000 empty sections": lambda: section("".join(f"  - {{kind: links, id: l{n}, covered: no}}\n" for n in range(20_000))),
    "20,000 nameless sections": lambda: section("  - {kind: links, covered: no}\n" * 20_000),
    "2,000 sections": lambda: section("  - {kind: links, covered: no}\n" * 2_000),
    "15,000 records, each with a purpose of its own": lambda: HEAD + "purposes:\n" + "".join(f"  p{n}: a{n}\n" for n in range(15_000)) + "activities:\n"
    + "".join(f"  a{n}: {{name: r, purposes: p{n}}}\n" for n in range(15_000)) + "sections:\n  - {kind: activities, group-by: purpose}\n",
    "sections in sections": lambda: section("".join("  " * n + "  - kind: prose\n" + "  " * n + "    heading: A\n" + "  " * n + "    text: a\n" + "  " * n + "    sections:\n" for n in range(12)) + "  " * 12 + "  - {kind: links, covered: no}\n"),
    "one name, referred to 100,000 times": lambda: HEAD + "data:\n  d: " + "a" * 200_000 + "\nsections:\n  - kind: cookies\n    used: yes\n    data: [" + "d, " * 100_000 + "]\n",
    "one fact in a text 20,000 times": lambda: HEAD + "terms:\n  t: {term: " + "a" * 200_000 + ", meaning: b}\nsections:\n  - kind: prose\n    heading: A\n    text: |\n      " + "[[terms.t]] " * 20_000 + "\n",
    "deep quotes": lambda: prose(">" * (SIZE - 10_000)),
    "lines of deep quotes": lambda: prose(fill("> " * 100 + "a\n", 980_000)),
    "deep lists": lambda: prose(fill("- " * 100 + "a\n", 980_000)),
    "stars and underscores": lambda: prose(fill("*_[")),
    "open links": lambda: prose(fill("[a](")),
    "open brackets in a text": lambda: prose(fill("[")),
    "nested brackets": lambda: prose("[" * 490_000 + "]" * 490_000),
    "open references": lambda: prose(fill("[[")),
    "dangling references": lambda: prose(fill("[[a{n}]]\n", 600_000)),
    "references to sections": lambda: prose(fill("[[#s0]]\n", 600_000)),
    "backticks": lambda: prose(fill("`a``b```c````")),
    "rising backticks": lambda: prose("".join("`" * n + "a" for n in range(1, 1_380))),
    "angle brackets": lambda: prose(fill("<a ")),
    "entities": lambda: prose(fill("&#1;&amp")),
    "autolinks": lambda: prose(fill("www.http://a@b.c_")),
    "dots": lambda: prose(fill("a.a@")),
    "table of narrow cells": lambda: prose("|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n" + fill("|" + "a|" * 200 + "\n", 500_000)),
    "a very wide table": lambda: prose("|" + "a|" * 48_000 + "\n|" + "-|" * 48_000 + "\n"),
    "a table of empty rows": lambda: prose("|" + "a|" * 4_000 + "\n|" + "-|" * 4_000 + "\n" + fill("|\n", 100_000)),
    "one long word": lambda: prose("a" * (SIZE - 10_000)),
    "accents without letters": lambda: prose("\u0301" * 480_000),
    "CJK without spaces": lambda: prose("\u4e00" * 320_000),
    "emoji joined": lambda: prose("\U0001F468\u200D" * 130_000),
    "hard breaks": lambda: prose(fill("a\\\n")),
    "headings": lambda: prose(fill("# a\n###### b\n")),
    "setext headings": lambda: prose(fill("a\n=\n")),
    "ordered list": lambda: prose(fill("1. a\n")),
    "link definitions": lambda: prose(fill("[a{n}]: b\n")),
    "uses of link definitions": lambda: prose("[a]: /b\n\n" + fill("[a]")),
    "code fences": lambda: prose(fill("```\n")),
    "thematic breaks": lambda: prose(fill("---\n\n")),
}

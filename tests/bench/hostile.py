"""Files of at most a megabyte that are made to cost time or memory. Each ends within the limits, whatever it says."""

SIZE = 1_000_000
HEAD = """codicil: 1
policy: {id: hostile, title: Hostile, language: en, controller: us}
parties:
  us: {name: Us, contacts: {office: {email: a@example.org}}}
"""


def prose(text):
    """A policy with one section per 200,000 bytes of `text`, so that no single one is over the limit for texts."""
    size = len(text.encode()) + 6 * text.count("\n")  # as indented
    text = text[:int(len(text) * min(1, 0.98 * SIZE / size))]
    out = [HEAD + "sections:\n"]
    for n, at in enumerate(range(0, len(text), 200_000)):
        lines = text[at:at + 200_000].strip("\n").replace("\n", "\n      ")
        out.append(f"  - kind: prose\n    id: s{n}\n    heading: Text\n    text: |2\n      {lines}\n")
    return "".join(out)


def fill(pattern, size=SIZE - 2_000):
    """`pattern` again and again; `{n}` in it counts."""
    return "".join(pattern.replace("{n}", str(n)) for n in range(size // len(pattern)))[:size]


def section(lines):
    return HEAD + "sections:\n" + lines


INPUTS = {
    "open brackets": "[" * SIZE,
    "open braces": "{" * SIZE,
    "commas": "," * SIZE,
    "dashes": "- " * (SIZE // 2),
    "question marks": "? " * (SIZE // 2),
    "colons": ": " * (SIZE // 2),
    "one huge plain scalar": "codicil: " + "a" * (SIZE - 10),
    "one huge quoted scalar": 'codicil: "' + "a" * (SIZE - 12) + '"',
    "one huge block scalar": "codicil: |\n" + "  a\n" * (SIZE // 4 - 3),
    "a quote never closed": "codicil: \"" + "a b\n" * (SIZE // 4 - 4),
    "blank lines": "\n" * SIZE,
    "comment lines": "#\n" * (SIZE // 2),
    "line of spaces": " " * SIZE,
    "50,000 unknown keys": "".join(f"key-{n}: 1\n" for n in range(50_000)),
    "50,000 equal keys": "codicil: 1\n" * 50_000,
    "100,000 list items": "codicil:\n" + "- 1\n" * 100_000,
    "50,000 keys on one line": "{" + "".join(f"key-{n}: 1, " for n in range(50_000)) + "}",
    "100,000 wrong extensions": "x-a:\n" + "  - a\n" * 100_000 + "codicil: 1\n",
    "60 levels": HEAD + "x-a: " + "[" * 60 + "]" * 60 + "\n" + "".join(f"x-{n}: " + "[" * 58 + "1" + "]" * 58 + "\n" for n in range(7_000)),
    "20,000 parties, all referred to": HEAD + "".join(f"  p{n}: {{name: A}}\n" for n in range(20_000)) + "sections:\n  - kind: payments\n    providers: ["
    + ", ".join(f"p{n}" for n in range(20_000)) + "]\n",
    "20,000 data unused": HEAD + "data:\n" + "".join(f"  d{n}: {{name: d}}\n" for n in range(20_000)) + "sections:\n  - {kind: links, covered: no}\n",
    "30,000 dangling ids": section("  - kind: payments\n    providers: [" + ", ".join(f"p{n}" for n in range(30_000)) + "]\n"),
    "20,000 empty sections": section("".join(f"  - {{kind: links, id: l{n}, covered: no}}\n" for n in range(20_000))),
    "20,000 nameless sections": section("  - {kind: links, covered: no}\n" * 20_000),
    "sections in sections": section("".join("  " * n + "  - kind: prose\n" + "  " * n + "    heading: A\n" + "  " * n + "    text: a\n" + "  " * n + "    sections:\n" for n in range(12)) + "  " * 12 + "  - {kind: links, covered: no}\n"),
    "one name, referred to 100,000 times": HEAD + "data:\n  d: " + "a" * 200_000 + "\nsections:\n  - kind: cookies\n    used: yes\n    data: [" + "d, " * 100_000 + "]\n",
    "one fact in a text 20,000 times": HEAD + "terms:\n  t: {term: " + "a" * 200_000 + ", meaning: b}\nsections:\n  - kind: prose\n    heading: A\n    text: |\n      " + "[[terms.t]] " * 20_000 + "\n",
    "deep quotes": prose(">" * (SIZE - 10_000)),
    "lines of deep quotes": prose(fill("> " * 100 + "a\n", 980_000)),
    "deep lists": prose(fill("- " * 100 + "a\n", 980_000)),
    "stars and underscores": prose(fill("*_[")),
    "open links": prose(fill("[a](")),
    "open brackets in a text": prose(fill("[")),
    "nested brackets": prose("[" * 490_000 + "]" * 490_000),
    "open references": prose(fill("[[")),
    "dangling references": prose(fill("[[a{n}]]\n", 600_000)),
    "references to sections": prose(fill("[[#s0]]\n", 600_000)),
    "backticks": prose(fill("`a``b```c````")),
    "rising backticks": prose("".join("`" * n + "a" for n in range(1, 1_380))),
    "angle brackets": prose(fill("<a ")),
    "entities": prose(fill("&#1;&amp")),
    "autolinks": prose(fill("www.http://a@b.c_")),
    "dots": prose(fill("a.a@")),
    "table of narrow cells": prose("|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n" + fill("|" + "a|" * 200 + "\n", 500_000)),
    "a very wide table": prose("|" + "a|" * 48_000 + "\n|" + "-|" * 48_000 + "\n"),
    "a table of empty rows": prose("|" + "a|" * 4_000 + "\n|" + "-|" * 4_000 + "\n" + fill("|\n", 100_000)),
    "one long word": prose("a" * (SIZE - 10_000)),
    "accents without letters": prose("\u0301" * 480_000),
    "CJK without spaces": prose("\u4e00" * 320_000),
    "emoji joined": prose("\U0001F468\u200D" * 130_000),
    "hard breaks": prose(fill("a\\\n")),
    "headings": prose(fill("# a\n###### b\n")),
    "setext headings": prose(fill("a\n=\n")),
    "ordered list": prose(fill("1. a\n")),
    "link definitions": prose(fill("[a{n}]: b\n")),
    "uses of link definitions": prose("[a]: /b\n\n" + fill("[a]")),
    "code fences": prose(fill("```\n")),
    "thematic breaks": prose(fill("---\n\n")),
}

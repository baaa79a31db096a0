"""What README.md shows is what the program does."""

import pathlib
import re

from harness import CliTest, main

README = (pathlib.Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def block(words):
    """The fenced block that holds these words, without its fence."""
    blocks = re.findall(r"^```[a-z]*\n(.*?)^```$", README, re.M | re.S)
    return next(text for text in blocks if words in text)


class Readme(CliTest):
    def test_the_policy_gives_the_text_that_is_shown(self):
        self.write("policy.yaml", block("codicil: 1"))
        printed = self.succeeds("render", "policy.yaml", "-t", "text").stdout.decode()
        shown = block("$ codicil render policy.yaml -t text").split("\n", 1)[1]
        for part in filter(None, (part.strip("\n") for part in shown.split("…"))):
            self.assertIn(part, re.sub(r"\n\n\n", "\n\n", printed))

    def test_the_mistake_gives_the_message_that_is_shown(self):
        self.write("policy.yaml", block("codicil: 1").replace("privacy-policy", "privacy-polcy"))
        shown = block("$ codicil check policy.yaml").split("\n", 1)[1]
        done = self.codicil("check", "policy.yaml")
        self.assertEqual((done.returncode, done.stdout.decode()), (1, shown))


if __name__ == "__main__":
    main()

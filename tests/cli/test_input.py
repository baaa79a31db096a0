"""Bad input: one clear message, the right exit code, no file changed."""

import os

from harness import POLICY, CliTest, main

# What the file holds -> (exit code of render, part of the message).
CONTENTS = {
    "empty": (b"", 3, ""),
    "only comments": (b"# nothing\n\n# here\n", 3, ""),
    "only a comma": (b",", 3, ""),
    "UTF-16": (POLICY.encode("utf-16"), 3, "UTF-16"),
    "NUL": (POLICY.encode().replace(b"NOTE", b'"a\x00b"'), 3, ""),
    "invalid UTF-8": (POLICY.encode().replace(b"NOTE", b"a\xff\xfeb"), 3, "UTF-8"),
    "two documents": (f"{POLICY}---\n{POLICY}".encode(), 3, ""),
    "anchors": (b"a: &a [*a]\n", 3, ""),
    "tags": (POLICY.encode().replace(b"NOTE", b"!!str x"), 3, ""),
    "merge keys": (POLICY.encode().replace(b"{name: Example}", b"{<<: {name: Example}}"), 3, ""),
    "a million brackets": (b"[" * 10**6, 5, ""),
    "more than a mebibyte": (POLICY.encode() + b"# " + b"x" * 2**20, 5, ""),
    "not a mapping": (b"- a\n- b\n", 3, ""),
    "unknown key": (POLICY.encode().replace(b"NOTE", b"x, retenton: y"), 3, "retenton"),
}


class Content(CliTest):
    def one_message(self, done, says, name):
        text = done.stderr.decode() + (done.stdout or b"").decode()
        self.assertIn("error[P", text)
        self.assertIn(name, text)
        self.assertIn(says, text)
        self.assertNotIn("\x00", text)
        self.assertLess(len(text), 4000, "a message, not a flood")

    def test_render(self):
        for title, (content, code, says) in CONTENTS.items():
            with self.subTest(title):
                self.write("policy.yaml", content), self.write("old.html", "old")
                done = self.fails(code, "render", "policy.yaml", "-o", "old.html")
                self.one_message(done, says, "policy.yaml")
                done = self.fails(code, "render", "-", stdin=content)
                self.one_message(done, says, "<stdin>")

    def test_check_calls_it_a_finding(self):
        for title, (content, code, says) in CONTENTS.items():
            with self.subTest(title):
                self.write("policy.yaml", content)
                done = self.codicil("check", "policy.yaml")
                self.assertEqual(done.returncode, {3: 1}.get(code, code))
                self.one_message(done, says, "policy.yaml")

    def test_all_problems_in_one_run(self):
        text = POLICY.replace("NOTE", "x, retenton: y").replace("title:", "titel:").replace("{name: Example}", "{nam: E}")
        self.write("policy.yaml", text)
        found = self.codicil("check", "--format", "concise", "policy.yaml").stdout.decode()
        for word in ("retenton", "titel", "nam"):
            self.assertIn(word, found)


class Files(CliTest):
    def cannot_read(self, name, says="", **others):
        self.write("old.html", "old")
        done = self.fails(4, "render", name, "-o", "old.html", says=says, **others)
        self.assertNotIn(b"Traceback", done.stderr)
        self.assertEqual(self.codicil("check", name, **others).returncode, 4)
        self.assertEqual(self.codicil("check", "--fail-on", "never", name, **others).returncode, 4)

    def test_missing(self):
        self.cannot_read("missing.yaml", "missing.yaml")
        self.cannot_read("")

    def test_folder(self):
        (self.root / "folder").mkdir()
        self.cannot_read("folder", "folder")

    def test_devices_and_pipes(self):
        os.mkfifo(self.root / "fifo")
        for name in ("/dev/zero", "/dev/full", "fifo"):
            self.cannot_read(name)

    def test_endless_standard_input(self):
        with open("/dev/zero", "rb") as zero:
            done = self.codicil("render", "-", stdin=zero)
        self.assertIn(done.returncode, (3, 5))

    def test_unreadable(self):
        path = self.policy("secret.yaml")
        path.chmod(0)
        self.cannot_read("secret.yaml", "secret.yaml", **self.as_nobody())

    def test_folder_as_standard_input(self):
        descriptor = os.open(self.root, os.O_RDONLY)
        self.addCleanup(os.close, descriptor)
        done = self.codicil("render", "-", stdin=descriptor)
        self.assertEqual((done.returncode, done.stderr), (4, b"codicil: cannot read standard input: is a directory\n"))


if __name__ == "__main__":
    main()

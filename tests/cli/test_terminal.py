"""What reaches a terminal or a CI log."""

import os
import pty
import subprocess

from harness import CODICIL, CliTest, main

ESCAPE = b"\x1b["


class Colour(CliTest):
    def setUp(self):
        super().setUp()
        self.write("bad.yaml", "codicil: 2\n")

    def coloured(self, *options, env=None):
        outputs = [self.codicil("check", "bad.yaml", *options, env=env).stdout,
                   self.codicil("render", "bad.yaml", *options, env=env).stderr]
        self.assertEqual(ESCAPE in outputs[0], ESCAPE in outputs[1])
        return ESCAPE in outputs[0]

    def test_order_of_wishes(self):
        self.assertFalse(self.coloured())
        self.assertTrue(self.coloured("--color", "always"))
        self.assertTrue(self.coloured(env={"CLICOLOR_FORCE": "1"}))
        self.assertTrue(self.coloured(env={"FORCE_COLOR": "1"}))
        self.assertFalse(self.coloured(env={"CLICOLOR_FORCE": "0"}))
        self.assertFalse(self.coloured(env={"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}))
        self.assertTrue(self.coloured(env={"CLICOLOR_FORCE": "1", "NO_COLOR": ""}))
        self.assertTrue(self.coloured("--color=always", env={"NO_COLOR": "1"}))
        self.assertFalse(self.coloured("--color=never", env={"FORCE_COLOR": "1"}))

    def on_terminal(self, *arguments, env=None, text=b""):
        master, slave = pty.openpty()
        env = {"PATH": os.environ["PATH"], "TERM": "xterm"} | (env or {})
        process = subprocess.Popen([CODICIL, *arguments], cwd=self.root, env=env, stdin=slave, stdout=slave, stderr=slave)
        os.close(slave)
        os.write(master, text)
        seen = b""
        try:
            while chunk := os.read(master, 65536):
                seen += chunk
        except OSError:
            pass  # Linux says EIO when the other side is closed
        os.close(master)
        process.wait(timeout=10)
        return seen

    def test_terminal(self):
        self.assertIn(ESCAPE, self.on_terminal("check", "bad.yaml"))
        self.assertNotIn(ESCAPE, self.on_terminal("check", "bad.yaml", env={"TERM": "dumb"}))
        self.assertNotIn(ESCAPE, self.on_terminal("check", "bad.yaml", env={"NO_COLOR": "1"}))

    def test_reading_from_the_terminal(self):
        seen = self.on_terminal("check", "-", text=b"codicil: 2\n\x04")
        self.assertIn(b"reading from the terminal, Ctrl-D ends", seen)
        self.assertIn(b"<stdin>", seen)


class HostileNames(CliTest):
    NAMES = ["a\x1b[31m.yaml", "a\n::error::.yaml", "::error::x.yaml", "##[group]x.yaml", "a\u202eb.yaml", "\udcff.yaml"]

    def safe(self, data):
        self.assertNotIn(b"\x1b", data)
        self.assertNotIn("\u202e".encode(), data)
        for line in data.split(b"\n"):
            self.assertFalse(line.lstrip().startswith(b"::") or b"##[" in line, line)
        data.decode()

    def test_missing_bad_and_good_files(self):
        (self.root / "out").mkdir()
        for name in self.NAMES:
            for content in (None, "codicil: 2\n", "codicil: [\n"):
                if content:
                    self.write(name, content)
                for arguments in (["check", name], ["check", "./" + name], ["check", "--format", "concise", name], ["render", name],
                                  ["-v", "render", name, "-o", "no/" + name + ".html"], ["render", "./" + name]):
                    done = self.codicil(*arguments)
                    self.assertIn(done.returncode, (1, 3, 4))
                    self.safe(done.stdout), self.safe(done.stderr)
            self.policy(name)
            self.safe(self.succeeds("-v", "render", "./" + name, "-d", "out").stderr)
            self.safe(self.succeeds("check", "./" + name).stdout)

    def test_hostile_content(self):
        for text in ("\x1b]0;pwn\x07", "\x1b[2J", "\u009b31m", "a\roverwrite", "::error::x", "\u202ex"):
            self.write("policy.yaml", f"codicil: 1\n{text}: x\n# {text}\n")
            for form in ("full", "concise"):
                self.safe(self.codicil("check", "--format", form, "policy.yaml").stdout)


if __name__ == "__main__":
    main()

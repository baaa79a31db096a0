"""Files are old or new, never half; nothing is left behind; nothing else is touched."""

import os
import random
import stat
import subprocess
import threading
import time
import unittest

from harness import CODICIL, FAULT, CliTest, limit_file_size, main


class Refused(CliTest):
    def setUp(self):
        super().setUp()
        self.policy(), self.write("old.html", "old")

    def refuses(self, target, says, *options, code=4, **others):
        done = self.fails(code, "render", "policy.yaml", "-o", target, *options, says=says, **others)
        self.assertRegex(done.stderr.decode(), r"\Acodicil: cannot write [^\n]+[^.\n]\n\Z", "one line")

    def test_missing_folder(self):
        self.refuses("no/x.html", 'cannot write no/x.html: there is no folder "no"; make it first')
        self.fails(4, "render", "policy.yaml", "-t", "html", "-d", "no", says='there is no folder "no"')
        self.refuses("old.html/x.html", '"old.html" is not a folder')

    def test_folder(self):
        (self.root / "folder").mkdir()
        self.refuses("folder", "it is a folder; to write into it, use -d")
        self.refuses("folder/", "it is a folder")
        self.refuses("/", "it is a folder")

    def test_input(self):
        self.refuses("policy.yaml", "it is the input", "-t", "html")
        os.link(self.root / "policy.yaml", self.root / "twin.html")
        self.refuses("twin.html", "it is the input")
        os.symlink("policy.yaml", self.root / "link.html")
        self.refuses("link.html", "it is the input", "--force")
        with open(self.root / "policy.yaml", "rb") as file:
            self.fails(4, "render", "-", "-t", "html", "-o", "policy.yaml", stdin=file, says="it is the input")

    def test_symbolic_link(self):
        self.write("elsewhere/target.html", "precious")
        os.symlink("elsewhere/target.html", self.root / "link.html")
        os.symlink("nowhere", self.root / "dangling.html")
        for name in ("link.html", "dangling.html"):
            self.refuses(name, "it is a symbolic link; --force replaces the link itself")
            self.succeeds("render", "policy.yaml", "-o", name, "--force")
            self.assertFalse((self.root / name).is_symlink())
        self.assertEqual(self.read("elsewhere/target.html"), b"precious")
        self.assertEqual(self.names("elsewhere"), ["target.html"])

    def test_file_too_large(self):
        self.refuses("old.html", "file too large", preexec_fn=limit_file_size(10))
        self.refuses("new.html", "file too large", preexec_fn=limit_file_size(10))

    def test_without_permission(self):
        nobody = self.as_nobody()
        if not nobody:
            self.root.chmod(0o555)
            self.addCleanup(self.root.chmod, 0o755)
        self.refuses("new.html", "permission denied", **nobody)
        self.refuses("old.html", "permission denied", **nobody)

    def test_first_failure_stops(self):
        self.policy("second.yaml"), (self.root / "out/policy.html").mkdir(parents=True)
        self.fails(4, "render", "policy.yaml", "second.yaml", "-d", "out", says="out/policy.html: it is a folder")
        done = self.codicil("render", "policy.yaml", "second.yaml", "-d", "out", "--keep-going")
        self.assertEqual(done.returncode, 4)
        self.assertEqual(self.names("out"), ["policy.html", "second.html"])

    def test_full_disk(self):
        script = (f"mount -t tmpfs -o size=64k none {self.root}/disk && cd disk && echo old > x.html && "
                  f"{CODICIL} render ../big.yaml -o x.html; echo $?; cat x.html; ls -A")
        self.big_policy("big.yaml", "a"), (self.root / "disk").mkdir()
        done = subprocess.run(["unshare", "-rm", "sh", "-c", script], cwd=self.root, capture_output=True, timeout=60)
        if b"unshare:" in done.stderr or b"mount:" in done.stderr:
            self.skipTest(done.stderr.decode())
        self.assertEqual(done.stdout, b"4\nold\nx.html\n")
        self.assertEqual(done.stderr, b"codicil: cannot write x.html: no space left on device\n")


class Streams(CliTest):
    def test_full_device(self):
        self.policy()
        self.fails(4, "render", "policy.yaml", "-o", "/dev/full", says="cannot write /dev/full: no space left on device")

    def test_null_device(self):
        self.policy()
        self.succeeds("render", "policy.yaml", "-o", "/dev/null")
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))

    def test_pipe(self):
        self.policy()
        os.mkfifo(self.root / "fifo")
        got = []
        reader = threading.Thread(target=lambda: got.append(self.read("fifo")))
        reader.start()
        self.succeeds("render", "policy.yaml", "-o", "fifo")
        reader.join()
        self.assertEqual(got[0], self.succeeds("render", "policy.yaml").stdout)
        self.assertTrue(stat.S_ISFIFO((self.root / "fifo").stat().st_mode))


class Whole(CliTest):
    def setUp(self):
        super().setUp()
        self.texts = []
        for letter in "ab":
            self.big_policy(letter + ".yaml", letter)
            self.texts.append(self.succeeds("render", letter + ".yaml").stdout)
        (self.root / "out").mkdir()

    def start(self, letter, *options, env=None):
        command = [CODICIL, "-q", "render", letter + ".yaml", "-o", "out/x.html", *options]
        return subprocess.Popen(command, cwd=self.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)

    def finish(self, process):
        _, errors = process.communicate(timeout=60)
        return process.returncode, errors

    def assert_whole(self, allowed):
        self.assertIn(self.names("out"), [["x.html"], []] if b"" in allowed else [["x.html"]])
        self.assertIn(self.read("out/x.html") if self.names("out") else b"", allowed)

    def test_killed_at_any_time(self):
        env = dict(os.environ, LD_PRELOAD=FAULT, SLOW="1")  # without the library: fast writes, a weaker test
        begin = time.monotonic()
        self.assertEqual(self.finish(self.start("b", env=env)), (0, b""))
        duration = time.monotonic() - begin
        chance = random.Random(1)
        ends = set()
        for turn in range(100):
            process = self.start("ab"[turn % 2], env=env)
            time.sleep(chance.uniform(0, duration))
            process.kill()
            ends.add(self.finish(process)[0])
            self.assert_whole(self.texts)
        self.assertIn(-9, ends, "every run was over before it was killed")

    def test_interrupted(self):
        (self.root / "fifo").parent.mkdir(exist_ok=True)
        process = subprocess.Popen([CODICIL, "render", "-", "-o", "out/x.html"], cwd=self.root, stdin=subprocess.PIPE)
        time.sleep(0.1)
        process.send_signal(2)
        self.assertEqual(process.wait(timeout=10), -2, "130 to a shell")
        process.stdin.close()
        self.assertEqual(self.names("out"), [])

    def test_two_runs_at_once(self):
        for _ in range(20):
            both = [self.start("a"), self.start("b")]
            self.assertEqual([self.finish(process) for process in both], [(0, b"")] * 2)
            self.assert_whole(self.texts)

    @unittest.skipUnless(FAULT, "CODICIL_FAULT names no library")
    def test_every_system_call_fails_once(self):
        calls = {"openat": 1, "write": 1, "fsync": 1, "fchmod": 1, "linkat": 2, "renameat": 1}
        for tmpfile in ("", "openat-tmpfile:*:EOPNOTSUPP,", "openat-tmpfile:*:EISDIR,"):
            for call, most in calls.items():
                for turn in range(1, most + 1):
                    with self.subTest(f"{tmpfile}{call} {turn}"):
                        self.write("out/x.html", self.texts[0])
                        env = dict(os.environ, LD_PRELOAD=FAULT, FAULT=f"{tmpfile}{call}:{turn}:EIO")
                        code, errors = self.finish(self.start("b", env=env))
                        used = not (tmpfile and call == "linkat")
                        if code == 0:
                            self.assertFalse(used and call in ("write", "fchmod", "renameat"), "no error was seen")
                            self.assert_whole(self.texts[1:])
                        else:
                            self.assertEqual((code, errors), (4, b"codicil: cannot write out/x.html: input/output error\n"))
                            self.assert_whole(self.texts[:1])

    @unittest.skipUnless(FAULT, "CODICIL_FAULT names no library")
    def test_without_nameless_files(self):
        env = dict(os.environ, LD_PRELOAD=FAULT, FAULT="openat-tmpfile:*:EOPNOTSUPP")
        for letter, text in zip("ab", self.texts):
            self.assertEqual(self.finish(self.start(letter, env=env)), (0, b""))
            self.assert_whole([text])
        process = self.start("a", env=env)
        time.sleep(0.01)
        process.terminate()
        self.finish(process)
        self.assert_whole(self.texts)


class Elsewhere(CliTest):
    def test_nothing_else_is_written(self):
        """Only the output folder changes, whatever the inputs are called."""
        names = ["in/..yaml", "in/...yaml", "in/a b.yaml", "in/-o.yaml", "in/%2e%2e.yaml"]
        for name in names:
            self.policy(name)
        (self.root / "out").mkdir()
        before = {name: what for name, what in self.files().items() if name != "out"}
        self.succeeds("render", *names, "-d", "out")
        self.assertEqual(self.names("out"), sorted(name[3:-4] + "html" for name in names))
        after = {name: what for name, what in self.files().items() if not name.startswith("out")}
        self.assertEqual(after, before)


if __name__ == "__main__":
    main()

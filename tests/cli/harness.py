"""Runs the command line in a folder of its own. Standard library only."""

import os
import pathlib
import resource
import subprocess
import tempfile
import unittest

CODICIL = os.environ["CODICIL"]
FAULT = os.environ.get("CODICIL_FAULT", "")

POLICY = """\
codicil: 1
policy: {id: example, title: Example policy, language: en, controller: example}
parties:
  example: {name: Example}
sections:
  - {kind: prose, heading: Notes, text: NOTE}
"""


class CliTest(unittest.TestCase):
    """A test in an empty folder, which `self.root` names."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="codicil-test-")
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.root.chmod(0o755)

    def codicil(self, *arguments, stdin=b"", env=None, **others):
        """Runs the program; gives returncode, stdout and stderr as bytes."""
        clean = {"PATH": os.environ["PATH"]} | (env or {})
        pipes = {"input": stdin} if isinstance(stdin, bytes) else {"stdin": stdin}
        others = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "cwd": self.root, "timeout": 60} | others
        return subprocess.run([CODICIL, *map(os.fspath, arguments)], env=clean, **pipes, **others)

    def succeeds(self, *arguments, **others):
        done = self.codicil(*arguments, **others)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done

    def fails(self, code, *arguments, says=None, **others):
        """The run ends with `code`, one message, and no output; no file changes."""
        before = self.files()
        done = self.codicil(*arguments, **others)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual(self.files(), before, "a file was changed")
        if done.stdout is not None:
            self.assertEqual(done.stdout, b"")
        if says is not None:
            self.assertIn(says, done.stderr.decode())
        return done

    def as_nobody(self):
        """What makes a run one of a user without rights, for root may read and write anything."""
        nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        try:
            self.succeeds("--version", **nobody)
        except OSError as error:
            self.skipTest(f"cannot run as another user: {error}")
        return nobody

    def write(self, name, text=POLICY):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def policy(self, name="policy.yaml", note="A note."):
        return self.write(name, POLICY.replace("NOTE", note))

    def big_policy(self, name, letter):
        """A policy of about 600 kB."""
        section = "  - {kind: prose, heading: H%d, text: %s}\n"
        sections = "".join(section % (i, (letter * 9 + " ") * 10_000) for i in range(6))
        return self.write(name, POLICY[: POLICY.rindex("  - {")] + sections)

    def read(self, name):
        return (self.root / name).read_bytes()

    def files(self):
        """Name -> content, mode and time of everything in the folder."""
        found = {}
        for path in sorted(self.root.rglob("*")):
            status = path.lstat()
            plain = path.is_file() and not path.is_symlink() and os.access(path, os.R_OK)
            content = path.read_bytes() if plain else None
            found[str(path.relative_to(self.root))] = (content, status.st_mode, status.st_mtime_ns, status.st_ino)
        return found

    def names(self, folder="."):
        return sorted(os.listdir(self.root / folder))


def limit_file_size(size):
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def main():
    unittest.main(verbosity=1)

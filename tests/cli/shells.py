"""Asks real shells what they would complete."""

import os
import pathlib
import pty
import select
import subprocess
import termios
import time


class Terminal:
    """An interactive shell in a terminal, which `setup` has told to insert all completions at Ctrl-X a, and to append
    the line to the file `lines` and clear it at Ctrl-X d."""

    def __init__(self, words, folder, setup, env):
        self.lines = folder / "lines"
        self.lines.write_text("")
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (50, 200))
        self.shell = subprocess.Popen(words, stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=env,
                                      start_new_session=True)
        os.close(slave)
        self.seen = b""
        (folder / "setup").write_text(setup + "\nPS1='REA''DY> '\n")
        os.write(self.master, b" . ./setup\n")
        self.until(lambda: b"READY> " in self.seen)

    def until(self, is_done):
        end = time.monotonic() + 60
        while not is_done():
            if time.monotonic() > end:
                raise TimeoutError(self.seen.decode(errors="replace"))
            if select.select([self.master], [], [], 0.02)[0]:
                self.seen += os.read(self.master, 65536)

    def complete(self, line):
        """The words that `line`, which ends in a space or in the begin of a word, can end in."""
        before = self.lines.read_text().count("\n")
        os.write(self.master, line.encode() + b"\x18a\x18d")
        self.until(lambda: self.lines.read_text().count("\n") > before)
        after = self.lines.read_text().splitlines()[-1]
        begin = line[: line.rindex(" ") + 1]
        assert after.startswith(begin), after
        return [] if after == line else after[len(begin):].split()

    def close(self):
        self.shell.kill()
        self.shell.wait()
        os.close(self.master)


def environment(folder, **more):
    return {"PATH": f"{folder}/bin:/usr/bin:/bin", "HOME": str(folder), "TERM": "dumb", "LC_ALL": "C.UTF-8"} | more


BASH = """
bind '"\\C-xa": insert-completions'
dump() { printf '%s\\n' "$READLINE_LINE" >>lines; READLINE_LINE= READLINE_POINT=0; }
bind -x '"\\C-xd": dump'
"""
ZSH = """
autoload -Uz compinit && compinit -u -D
zle -C all-matches complete-word _generic
zstyle ':completion:all-matches::::' completer _all_matches _complete
zstyle ':completion:all-matches:*' insert true
dump() { print -r -- "$BUFFER" >>lines; BUFFER= }
zle -N dump
bindkey -e
bindkey '^Xa' all-matches
bindkey '^Xd' dump
"""


def bash(folder, setup, **env):
    return Terminal(["bash", "--noprofile", "--norc", "-i"], folder, BASH + setup, environment(folder, **env))


def zsh(folder, before, after=""):
    return Terminal(["zsh", "-f", "-i"], folder, before + ZSH + after, environment(folder))


class Fish:
    """Fish says on the command line what it would complete."""

    def __init__(self, folder):
        self.folder = folder

    def complete(self, line):
        done = subprocess.run(["fish", "-c", 'complete -C "$argv[1]"', line], timeout=60,
                              cwd=self.folder, env=environment(self.folder), capture_output=True, text=True)
        assert done.stderr == "", done.stderr
        return [row.split("\t")[0] for row in done.stdout.splitlines()]

    def close(self):
        pass

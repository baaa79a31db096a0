#!/usr/bin/env python3
"""Measures what docs/performance.md states and prints it as Markdown.

    tests/bench/run.py [--build build/release] [--pairs 15] [--only P1,P8] [--large]

Needs a release build with CODICIL_BUILD_BENCH, valgrind, hyperfine, pandoc and cmark. A figure is a ratio of things
measured in turn in one run, the median of as many pairs; or a count of instructions; a time is processor time.
--large adds the memory of a policy of 100 MB.
"""

import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

import hostile

ROOT = pathlib.Path(__file__).resolve().parents[2]
IIIF = ROOT / "policies/iiif/2023-07-14.yaml"
FORMATS = ["html", "text", "markdown", "jsonld", "fo"]


class Setup:
    """The programs, a folder for files, and how often to measure."""

    def __init__(self, build, pairs, large, folder):
        self.pairs, self.large, self.folder = pairs, large, pathlib.Path(folder)
        self.bench = build / "tests/bench/codicil_bench"
        self.hello = build / "tests/bench/static_hello"
        self.codicil = build / "tools/codicil/codicil"

    def policy(self, size):
        path = self.folder / f"{size}.yaml"
        if not path.exists():
            path.write_bytes(subprocess.run([self.bench, "make", str(size)], check=True, capture_output=True).stdout)
        return path


class Row:
    """One line of the report: what is measured, its goal, and whether the figure meets it."""

    def __init__(self, goal, what, figure, limit=None, at_least=False, unit=""):
        self.goal, self.what, self.figure, self.limit = goal, what, figure, limit
        self.at_least, self.unit = at_least, unit

    def __str__(self):
        number = f"{self.figure:.3g}" if self.figure < 1000 else f"{self.figure:.0f}"
        if self.limit is None:
            return f"| {self.goal} | {self.what} | for information | {number} {self.unit} | |"
        met = self.figure >= self.limit if self.at_least else self.figure <= self.limit
        sign = "≥" if self.at_least else "≤"
        return f"| {self.goal} | {self.what} | {sign} {self.limit:g} {self.unit} | {number} {self.unit} | {'met' if met else '**short**'} |"


def run(command, **options):
    """Runs a command; its exit code, processor time in seconds and peak memory in bytes."""
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen([str(part) for part in command], stdout=nowhere, stderr=nowhere, **options)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def instructions(command):
    """Instructions of a command in user space, by callgrind."""
    traced = ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + os.devnull, *map(str, command)]
    found = subprocess.run(traced, capture_output=True, text=True, check=True).stderr
    return int(re.search(r"Collected : (\d+)", found)[1])


def rounds(setup, commands, *options):
    """The commands' median times in seconds, once per round; all of them in each round."""
    found = []
    for _ in range(setup.pairs):
        report = setup.folder / "times.json"
        subprocess.run(["hyperfine", "-N", "--warmup", "1", "--runs", "5", "--export-json", report, *options, *commands],
                       check=True, capture_output=True)
        found.append([result["median"] for result in json.loads(report.read_text())["results"]])
    return found


def ratio(pairs, over, under):
    return statistics.median(pair[over] / pair[under] for pair in pairs)


def whole_processes(setup):
    """P1."""
    page, words = setup.folder / "policy.html", setup.folder / "policy.md"
    subprocess.run([setup.codicil, "render", IIIF, "-t", "html", "-o", page], check=True, capture_output=True)
    subprocess.run(["pandoc", "-f", "html", "-t", "gfm-raw_html", page, "-o", words], check=True, capture_output=True)
    times = rounds(setup, [f"{setup.codicil} render {IIIF} -t html -o -", f"pandoc -f gfm -t html {words}",
                           f"cmark {words}", f"{setup.codicil} --version", f"{setup.hello}"])
    for i, name in enumerate(["codicil render", "pandoc", "cmark", "codicil --version", "a static hello"]):
        yield Row("P1", f"{name}, median", 1000 * statistics.median(pair[i] for pair in times), unit="ms")
    yield Row("P1", "pandoc ÷ codicil, page of the IIIF policy", ratio(times, 1, 0), 30, True, "x")
    yield Row("P1", "codicil ÷ cmark", ratio(times, 0, 2), 1.5, unit="x")
    yield Row("P1", "`--version` ÷ a static hello", ratio(times, 3, 4), 1.5, unit="x")


def reading(setup):
    """P2 and P3."""
    policy = setup.policy(1_000_000)
    steps = ["nothing", "yaml-cpp-events", "yaml-cpp-load", "read", "read+all"]
    counts = {step: instructions([setup.bench, "once", step, policy]) for step in steps}
    base = counts["nothing"]
    drain = counts["yaml-cpp-events"] - base
    yield Row("P2", "instructions to drain yaml-cpp's events, 1 MB", drain / 1e6, unit="M")
    yield Row("P2", "reading ÷ that", (counts["read"] - base) / drain, 1.10, unit="x")
    yield Row("P2", "reading ÷ `YAML::Load`", (counts["read"] - base) / (counts["yaml-cpp-load"] - base), 1, unit="x")
    yield Row("P3", "reading and all formats ÷ draining", (counts["read+all"] - base) / drain, 1.15, unit="x")
    for size in [10_000_000] + [100_000_000] * setup.large:
        code, _, memory = run([setup.bench, "once", "read", setup.policy(size)])
        assert code == 0
        yield Row("P2", f"peak memory ÷ size of the file, {size // 1_000_000} MB", memory / size,
                  1.5 if size == 100_000_000 else None, unit="x")


def in_process(setup, pattern, repetitions, seconds="0.05"):
    """Figures of Google Benchmark by name: one dictionary per repetition, the repetitions of all in turn."""
    found = subprocess.run(
        [setup.bench, f"--benchmark_filter={pattern}", f"--benchmark_repetitions={repetitions}",
         "--benchmark_enable_random_interleaving=true", f"--benchmark_min_time={seconds}", "--benchmark_format=json"],
        check=True, capture_output=True, text=True)
    figures = {}
    for result in json.loads(found.stdout)["benchmarks"]:
        if result["run_type"] == "iteration":
            figures.setdefault(result["name"], []).append(result)
    return figures


def median(results, key="cpu_time"):
    return statistics.median(result[key] for result in results)


def paired(over, under):
    return statistics.median(a["cpu_time"] / b["cpu_time"] for a, b in zip(over, under))


def writers(setup):
    """P4."""
    found = in_process(setup, "^(prose-html|prose-text|md4c|icu-lines|html|text|markdown|fo|jsonld)/1000000$", setup.pairs)
    figures = {name.split("/")[0]: results for name, results in found.items()}
    yield Row("P4", "md4c ÷ HTML writer, the same words, 1 MB", paired(figures["md4c"], figures["prose-html"]), 5, True, "x")
    if "icu-lines" in figures:
        yield Row("P4", "ICU's line breaker ÷ text writer, the same words", paired(figures["icu-lines"], figures["prose-text"]), unit="x")
    for step in FORMATS:
        yield Row("P4", f"{step}, MB of output per second", median(figures[step], "bytes_per_second") / 1e6,
                  500 if step == "markdown" else None, True, "MB/s")


def flatness(setup):
    """P5."""
    found = in_process(setup, "^(read|compose|html|text|markdown|jsonld|fo)/(100000|1000000|10000000)$", 5, "0.01")
    for step in ["read", "compose", *FORMATS]:
        costs = [median(found[f"{step}/{size}"], "ns_per_input_byte") for size in (100_000, 1_000_000, 10_000_000)]
        shown = ", ".join(f"{cost:.3g}" for cost in costs)
        yield Row("P5", f"{step}: cost per byte, 10 MB ÷ 100 KB (100 KB, 1 MB, 10 MB: {shown} ns)", costs[2] / costs[0], 1.15, unit="x")


def word_diffs(setup):
    """P6. git's exit code says that the texts differ."""
    for case, least in [("few", 1), ("some", 1), ("shuffled", 1), ("rewritten", 3)]:
        texts = [setup.folder / f"{case}-{version}.txt" for version in ("before", "after")]
        for text, version in zip(texts, ("before", "after")):
            text.write_bytes(subprocess.run([setup.bench, "text", case, version], check=True, capture_output=True).stdout)
        names = " ".join(map(str, texts))
        times = rounds(setup, [f"git diff --no-index --word-diff {names}", f"{setup.bench} diff {names}"], "--ignore-failure")
        for i, name in enumerate(["git", "codicil"]):
            yield Row("P6", f"{name}, two texts of 1 MB: {case}", 1000 * statistics.median(pair[i] for pair in times), unit="ms")
        yield Row("P6", f"`git diff --word-diff` ÷ word diff: {case}", ratio(times, 0, 1), least, True, "x")
    found = in_process(setup, "^word-diff/", 5, "0.01")
    slowest = max(found, key=lambda name: median(found[name], "ns_per_word"))
    for name in found:
        print(f"P6 {name}: {median(found[name], 'ns_per_word'):.0f} ns per word", file=sys.stderr)
    yield Row("P6", f"ns per word, slowest of {len(found)} texts: {slowest.split('/')[1]}", median(found[slowest], "ns_per_word"), 1000, unit="ns")


def semantic_diff(setup):
    """P7, and what checking costs. git compares the same two policies as text."""
    policy = setup.policy(1_000_000)
    versions = [setup.folder / f"{version}.yaml" for version in ("as-written", "edited")]
    for path in versions:
        path.write_bytes(subprocess.run([setup.bench, path.stem, policy], check=True, capture_output=True).stdout)
    command = "git diff --no-index --word-diff " + " ".join(map(str, versions))
    git = [pair[0] * 1e9 for pair in rounds(setup, [command], "--ignore-failure")]
    found = in_process(setup, "^diff/1000000$", setup.pairs)["diff/1000000"]
    yield Row("P7", "`git diff --word-diff`, two policies of 1 MB, 20 texts reworded", statistics.median(git) / 1e6, unit="ms")
    yield Row("P7", "diff of the same, loaded", median(found) / 1e6, unit="ms")
    yield Row("P7", "git ÷ that", statistics.median(a / b["cpu_time"] for a, b in zip(git, found)), 30, True, "x")
    small = setup.policy(30_000)
    read, checked = (instructions([setup.bench, "once", step, small]) for step in ("read", "read+check"))
    base = instructions([setup.bench, "once", "nothing", small])
    yield Row("check", "reading and checking (house rules, GDPR) ÷ reading, policy of 30 KB, instructions", (checked - base) / (read - base), 1.3, unit="x")


def small(setup):
    """P8."""
    found = in_process(setup, "^(compose|html|text|markdown|jsonld|fo|compose\\+html|compose\\+all)/0$", setup.pairs)
    for step in ["compose", *FORMATS]:
        yield Row("P8", f"{step}, IIIF policy", median(found[step + "/0"]) / 1000, unit="µs")
    yield Row("P8", "compose and HTML, IIIF policy", median(found["compose+html/0"]) / 1000, 30, unit="µs")
    yield Row("P8", "compose and all formats, IIIF policy", median(found["compose+all/0"]) / 1000, 150, unit="µs")


def hostile_input(setup):
    """P10. The figure is the time over what its size allows, so 1 is the limit."""
    worst_time, worst_memory = (0, ""), (0, "")
    for name, make in hostile.INPUTS.items():
        path = setup.folder / "hostile.yaml"
        path.write_text(make())
        size = path.stat().st_size
        assert size <= 1 << 20, name
        out = setup.folder / "out"
        out.mkdir(exist_ok=True)
        command = [setup.codicil, "render", path, "-t", ",".join(FORMATS), "-d", out]
        code, seconds, memory = run(["prlimit", "--as=4000000000", "--cpu=30", *command])
        allowed = 1.2e-6 * size + 0.05
        print(f"P10 {name}: {size} bytes, exit {code}, {seconds:.2f} s of {allowed:.2f}, {memory / 1e6:.0f} MB",
              "" if seconds <= allowed and memory <= 80e6 and code in (0, 1, 3, 5) else "SHORT", file=sys.stderr)
        worst_time = max(worst_time, (seconds / allowed, name))
        worst_memory = max(worst_memory, (memory / 1e6, name))
    yield Row("P10", f"slowest hostile file, time ÷ (1.2 µs per byte + 50 ms): {worst_time[1]}", worst_time[0], 1, unit="x")
    yield Row("P10", f"largest peak memory: {worst_memory[1]}", worst_memory[0], 80, unit="MB")


PARTS = {"P1": whole_processes, "P2": reading, "P4": writers, "P5": flatness, "P6": word_diffs, "P7": semantic_diff, "P8": small, "P10": hostile_input}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--only", default=",".join(PARTS), help="parts: " + ", ".join(PARTS) + " (P3 is in P2)")
    parser.add_argument("--large", action="store_true")
    chosen = parser.parse_args()
    print("| | what | goal | figure | |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        setup = Setup(chosen.build, chosen.pairs, chosen.large, folder)
        for part in chosen.only.split(","):
            for row in PARTS[part](setup):
                print(row, flush=True)


if __name__ == "__main__":
    main()

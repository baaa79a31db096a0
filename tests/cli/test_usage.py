"""The command line itself: help, version, mistakes in typing."""

import json
import re
import subprocess

from harness import CODICIL, CliTest, main

COMMANDS = ["check", "fmt", "render", "translate", "waive", "schema", "renderers", "explain", "help"]


class Help(CliTest):
    def test_without_arguments_shows_the_way_in(self):
        done = self.fails(2)
        text = done.stderr.decode()
        self.assertLessEqual(len(text.splitlines()), 17)
        self.assertEqual(len(re.findall(r"^  codicil ", text, re.M)), 3, "three examples")

    def test_every_spelling_of_help_is_the_same(self):
        overview = self.succeeds("--help").stdout
        for arguments in (["-h"], ["help"], ["-q", "--help"], ["--no-such-option", "-h"]):
            self.assertEqual(self.succeeds(*arguments).stdout, overview, arguments)
        for command in COMMANDS:
            own = self.succeeds("help", command).stdout
            for arguments in ([command, "-h"], ["-h", command], ["-C", "/nowhere", command, "x", "--help"]):
                self.assertEqual(self.succeeds(*arguments).stdout, own, arguments)

    def test_help_fits_a_terminal(self):
        pages = [("--help", 24), ("help options", 24)] + [("help " + command, 40) for command in COMMANDS]
        for words, lines in pages:
            text = self.succeeds(*words.split()).stdout.decode()
            self.assertLessEqual(len(text.splitlines()), lines, words)
            self.assertLessEqual(max(map(len, text.splitlines())), 80, words)
            self.assertNotIn("\x1b", text)

    def test_help_for_git(self):
        text = self.succeeds("help", "git").stdout.decode()
        self.assertTrue(text.startswith("Let git compare"))
        for line in text.splitlines():
            if not line.startswith("git config"):  # to be copied as they are
                self.assertLessEqual(len(line), 80)

    def test_overview_names_every_command(self):
        overview = self.succeeds("--help").stdout.decode()
        for command in COMMANDS:
            self.assertRegex(overview, rf"(?m)^  {command} ")

    def test_every_option_of_every_command_is_explained(self):
        overview = self.succeeds("--help").stdout.decode()
        names = re.search(r"(?s)\(codicil help options\): (.*?)\n[A-Z]", overview).group(1).split()
        page = self.succeeds("help", "options").stdout.decode()
        for name in names:
            self.assertRegex(page, rf"(?m)^ .*{name.rstrip(',')}\b.*  \S")
        self.assertEqual(len(names), len(re.findall(r"(?m)^  .*--[a-z]", page)))

    def test_help_of_nothing_known(self):
        self.fails(2, "help", "rendr", says='did you mean "render"?')
        self.fails(2, "help", "render", "check", says="help takes one command")


class Version(CliTest):
    def test_gnu_form(self):
        for arguments in (["--version"], ["--version", "render", "no-such-file"], ["render", "--version"]):
            self.assertRegex(self.succeeds(*arguments).stdout.decode(), r"\Acodicil \d+\.\d+\.\d+\n\Z")

    def test_verbose_names_the_libraries(self):
        text = self.succeeds("--version", "-v").stdout.decode()
        for library in ("yaml-cpp 0", "pugixml 1", "fmt 9", "md4c 0", "Boost 1"):
            self.assertIn(library, text)


class Mistakes(CliTest):
    def usage(self, says, *arguments):
        done = self.fails(2, *arguments, says=says)
        message = done.stderr.decode()
        self.assertRegex(message, r"\Acodicil: [^\n]+[^.\n]\n\Z", "one line, no full stop")

    def test_did_you_mean(self):
        self.usage('no command "rendr"; did you mean "render"?', "rendr")
        self.usage('no option "--outptu"; did you mean "--output"?', "render", "--outptu", "x")
        self.usage('no format "htm"; did you mean "html"?  all: html, text, markdown, jsonld, fo', "render", "-t", "htm", "x")
        self.usage('did you mean ".html"?', "render", "x", "-o", "x.htm")
        self.usage('no --color "allways"; did you mean "always"?', "--color", "allways", "check")
        self.usage('no --fail-on "warnings"; did you mean "warning"?', "check", "--fail-on=warnings", "x")
        self.usage('no --paper "a3"; did you mean "a4"?', "render", "--paper", "a3", "x")

    def test_no_guess_where_nothing_is_near(self):
        self.assertNotIn(b"did you mean", self.fails(2, "xyzzy").stderr)

    def test_options_are_not_abbreviated(self):
        self.usage('no option "--outpu"; did you mean "--output"?', "render", "--outpu", "x")
        self.usage('no option "--frag"; did you mean "--fragment"?', "render", "--frag", "x")
        self.usage('no option "-x"', "render", "-x")

    def test_values(self):
        self.usage('option "--output" needs a value', "render", "-o")
        self.usage('option "--width" needs a value', "render", "--width=")
        self.usage('option "--fragment" takes no value', "render", "--fragment=yes")
        self.usage('option "--output" is given twice', "render", "-o", "a", "-o", "b", "x")
        for number in ("19", "1001", "-1", "8o", " 80", "99999999999"):
            self.usage("--width takes a number from 20 to 1000, not", "render", "--width=" + number, "x")
        for number in ("0", "5"):
            self.usage("--heading-level takes a number from 1 to 4, not", "render", "--heading-level", number, "x")
        for prefix in ("1a", "a b", 'a"', "é"):
            self.usage("--id-prefix takes", "render", "--id-prefix", prefix, "x")
        self.usage('no --css "link="', "render", "--css", "link=", "x")

    def test_outputs_that_cannot_be(self):
        self.policy("a.yaml"), self.policy("b.yaml"), self.policy("more/a.yaml"), (self.root / "out").mkdir()
        self.usage("several inputs cannot go to one output (-o); use -d DIR", "render", "a.yaml", "b.yaml", "-o", "x.html")
        self.usage("several inputs cannot go to standard output", "render", "a.yaml", "b.yaml")
        self.usage("several formats cannot go to one output", "render", "a.yaml", "-t", "html,text", "-o", "x")
        self.usage("several formats cannot go to standard output", "render", "a.yaml", "-t", "html", "-t", "text")
        self.usage("-o names one file and -d a folder", "render", "a.yaml", "-o", "x", "-d", "out")
        self.usage("a.yaml and more/a.yaml would both become out/a.html", "render", "a.yaml", "more/a.yaml", "-d", "out")
        self.usage("standard input can be read only once", "render", "-", "-", "-d", "out")
        self.usage("--dry-run and --check are about files", "render", "a.yaml", "--check")

    def test_user_text_is_shown_safely(self):
        for arguments in (["\x1b[31m"], ["render", "--\x1b[2Jx"], ["render", "-t", "\x1b]0;x\x07", "x"],
                          ["explain", "\x1b[0m"], ["--color", "\n::error::x", "check"]):
            message = self.fails(2, *arguments).stderr
            self.assertNotIn(b"\x1b", message)
            self.assertNotRegex(message, rb"(?m)^::")
            self.assertEqual(message.count(b"\n"), 1)

    def test_double_dash_ends_options(self):
        self.policy("--help")
        self.succeeds("check", "--", "--help")


class Globals(CliTest):
    def test_directory_before_and_after(self):
        self.policy("sub/policy.yaml")
        for arguments in (["-C", "sub", "check"], ["check", "-C", "sub"], ["check", "-Csub"], ["--directory=sub", "check"]):
            self.succeeds(*arguments)
        self.fails(4, "-C", "nowhere", "check", says="cannot enter nowhere: no such file or directory")

    def test_quiet_and_verbose(self):
        self.policy()
        self.assertEqual(self.succeeds("-q", "render", "-o", "a.html").stderr, b"")
        self.assertEqual(self.succeeds("-q", "check").stdout, b"")
        normal = self.succeeds("render", "policy.yaml", "-o", "b.html").stderr.decode()
        self.assertNotIn(" ms", normal)
        verbose = self.succeeds("render", "-v", "policy.yaml", "-o", "c.html").stderr.decode()
        self.assertRegex(verbose, r"read policy\.yaml in \d+\.\d ms\nrendered html in \d+\.\d ms\nwrote c\.html")

    def test_default_input(self):
        self.fails(4, "check", says="there is no policy.yaml or privacy-policy.yaml here; name a file")
        self.policy("privacy-policy.yaml")
        self.assertEqual(self.succeeds("check").stderr, b"reading privacy-policy.yaml\n")
        self.policy("policy.yaml")
        self.assertEqual(self.succeeds("check").stderr, b"reading policy.yaml\n")


class Lists(CliTest):
    def test_renderers(self):
        names = ["html", "text", "markdown", "jsonld", "fo"]
        table = self.succeeds("renderers").stdout.decode()
        self.assertEqual([line.split()[0] for line in table.splitlines()], names)
        rows = json.loads(self.succeeds("renderers", "--json").stdout)
        self.assertEqual([row["name"] for row in rows], names)
        self.assertEqual(set(rows[0]), {"name", "suffix", "mediaType", "summary"})
        self.fails(2, "renderers", "x", says="renderers takes no file")

    def test_explain(self):
        by_code = self.succeeds("explain", "P0007").stdout
        title = b"P0007 unknown-key (error)"
        self.assertTrue(by_code.startswith(title + b"\n" + b"=" * len(title) + b"\n\n"), by_code)
        self.assertEqual(self.succeeds("explain", "P0007", "H0204").stdout,
                         by_code + b"\n" + self.succeeds("explain", "H0204").stdout)
        for spelling in ("p0007", "unknown-key"):
            self.assertEqual(self.succeeds("explain", spelling).stdout, by_code)
        self.fails(2, "explain", says="explain needs a code")
        self.fails(2, "explain", "unknwon-key", says='no code "unknwon-key"; did you mean "unknown-key"?')
        self.fails(2, "explain", "p00007", says='no code "p00007"; did you mean "P0007"?')
        self.fails(2, "explain", "P9999", says='no code "P9999"; codicil explain --all lists them')

    def test_every_code_has_a_page_that_fits(self):
        lines = self.succeeds("explain", "--all").stdout.decode().splitlines()
        self.assertGreater(len(lines), 3)
        for line in lines:
            code, severity, *name = line.split()
            page = self.succeeds("explain", code).stdout.decode()
            is_duty = code[0].islower()
            title = f"{code} (asked for " if is_duty else f"{code} {name[0]} ({severity})\n="
            self.assertTrue(page.startswith((title, f"{code} (open)")), page)
            self.assertLessEqual(max(map(len, page.splitlines())), 80, page)
            self.assertRegex(page, "To accept it|cannot be accepted|`codicil waive` accepts|does not\\sreport it", code)

    def test_one_page_of_all_codes(self):
        codes = [line.split()[0].lower() for line in self.succeeds("explain", "--all").stdout.decode().splitlines()]
        page = self.succeeds("explain", "--all", "--format", "markdown").stdout.decode()
        self.assertEqual(re.findall(r'(?m)^### <a id="([^"]+)"></a>', page), codes)
        self.assertEqual(page.count("\n```\n") % 2, 0)
        self.assertNotIn("<pre>", page)
        text = self.succeeds("explain", "--all", "--format", "text").stdout.decode()
        self.assertEqual(len(re.findall(r"(?m)^~+$", text)), len(codes))
        self.assertIn("`# codicil: ignore[gdpr-13-2-a]` and a reason", " ".join(text.split()))

    def test_ways_to_accept_that_are_named_work(self):
        """`codicil explain` names a comment, a line of the settings and an option; each does what it says."""
        self.policy(note="A note. " + "word " * 41 + "end.")
        self.assertIn(b"H0204", self.succeeds("check").stdout)
        page = self.succeeds("explain", "H0204").stdout.decode()
        page = " ".join(page[page.index("To accept it"):].split())
        comment, setting, severities, check, settings, option = re.findall(r"`([^`]+)`", page)
        self.assertNotIn(b"H0204", self.succeeds(*option.split()[1:]).stdout)
        self.write(settings, f"{check}:\n  {severities}:\n    {setting}\n")
        self.assertNotIn(b"H0204", self.succeeds("check").stdout)
        (self.root / settings).unlink()
        policy = self.read("policy.yaml").decode().replace("  - {kind: prose", f"  {comment} a reason\n  - {{kind: prose")
        self.write("policy.yaml", policy)
        self.assertIn(b"no findings", self.succeeds("check").stdout)

    def test_what_cannot_be_accepted_is_said(self):
        self.assertIn(b"It cannot be accepted", self.succeeds("explain", "P0007").stdout)
        self.assertNotIn(b"cannot be accepted", self.succeeds("explain", "unused-entry").stdout)
        self.policy()
        self.write("policy.yaml", self.read("policy.yaml") + b"# codicil: ignore[P0007] a reason\nsecitons: []\n")
        self.assertIn(b"error[P0007]", self.codicil("check", "--ignore", "P0007").stdout)


class Schemas(CliTest):
    def test_every_reference_leads_somewhere(self):
        for name in ("policy", "config"):
            text = self.succeeds("schema", name).stdout.decode()
            definitions = json.loads(text)["definitions"]
            used = set(re.findall(r'"\$ref": "#/definitions/([^"]+)"', text))
            self.assertEqual(used, set(definitions))

    def test_every_kind_of_section_is_there(self):
        schema = json.loads(self.succeeds("schema", "policy").stdout)
        kinds = schema["definitions"]["section"]["properties"]["kind"]
        self.assertEqual(len(kinds["enum"]), len(kinds["enumDescriptions"]))
        for kind in kinds["enum"]:
            own = schema["definitions"]["section-" + kind]
            self.assertEqual(own["properties"]["kind"]["const"], kind)
            self.assertFalse(own["additionalProperties"])
        self.assertIn("sharing", kinds["enum"])

    def test_usage(self):
        self.fails(2, "schema", says="schema takes one of: policy, config")
        self.fails(2, "schema", "polcy", says='no schema "polcy"; did you mean "policy"?')


class Streams(CliTest):
    def test_full_device(self):
        self.policy()
        with open("/dev/full", "wb") as full:
            for arguments in (["--help"], ["--version"], ["render"], ["renderers"], ["explain", "--all"], ["check"]):
                self.fails(4, *arguments, stdout=full, says="cannot write standard output: no space left on device")

    def test_closed_pipe_is_quiet(self):
        self.big_policy("policy.yaml", "a")
        for command in ("render policy.yaml", "--help"):
            line = f"{CODICIL} {command} | true; echo ${{PIPESTATUS[0]}} >&2"
            done = subprocess.run(["bash", "-c", line], cwd=self.root, capture_output=True)
            self.assertEqual(done.stderr, b"0\n")

    def test_closed_streams_do_not_end_up_in_files(self):
        self.policy()
        run = lambda line: subprocess.run(["bash", "-c", line], cwd=self.root, capture_output=True)
        done = run(f"{CODICIL} render policy.yaml >&-")
        self.assertEqual((done.returncode, done.stderr), (4, b"codicil: cannot write standard output: bad file descriptor\n"))
        self.assertEqual(run(f"{CODICIL} -v render policy.yaml -o a.html 2>&-").returncode, 0)
        self.assertEqual(run(f"{CODICIL} -v render policy.yaml -o b.html >&- 2>&- <&-").returncode, 0)
        self.assertEqual(self.read("a.html"), self.read("b.html"))
        self.assertEqual(self.read("a.html"), self.succeeds("render", "policy.yaml").stdout)


if __name__ == "__main__":
    main()

"""`check --law`: what laws ask policies to say, as findings and as a report."""

import json
import pathlib
import re
from xml.etree import ElementTree

from harness import CliTest, main

ROOT = pathlib.Path(__file__).resolve().parents[2]
IIIF = ROOT / "policies/iiif/2020-06-10.yaml"
COMPLETE = ROOT / "tests/check/complete.yaml"


class LawTest(CliTest):
    def finds(self, *arguments):
        """What a run prints that ends with findings."""
        done = self.codicil("check", *arguments)
        self.assertEqual((done.returncode, done.stderr), (1, b""))
        return done.stdout.decode()


class Law(LawTest):
    def test_no_law_is_guessed(self):
        self.assertNotIn(b"gdpr", self.succeeds("check", ROOT / "policies/examples/shop.yaml").stdout)

    def test_what_is_missing_is_a_finding_where_it_is_missing(self):
        out = self.finds("--law", "gdpr", IIIF)
        self.assertIn("error[gdpr-13-1-c-basis]: does not say in any of 9 cases on which legal basis that rests", out)
        self.assertIn("2020-06-10.yaml:94:13\n", out)
        self.assertIn("more: codicil explain gdpr-13-1-c-basis\n", out)
        self.assertTrue(
            out.endswith(
                "gdpr: 3 met, 5 partly met, 6 missing, 8 unknown, 3 not shown by the policy\n"
                "This is no legal advice: whether a law applies is for people to judge.\n"
            )
        )

    def test_what_says_everything_has_no_findings(self):
        out = self.succeeds("check", "--law", "gdpr,uk-gdpr,eprivacy,lgpd,coppa,ccpa", "--fail-on", "note", COMPLETE)
        self.assertIn(b"no findings in ", out.stdout)

    def test_laws_that_the_policy_names(self):
        out = self.finds("--law", "named", ROOT / "policies/examples/shop.yaml")
        self.assertIn("\ngdpr: ", out)
        self.assertIn("\neprivacy: ", out)
        self.assertNotIn("\nccpa: ", out)
        # a law that is given and named counts once
        again = self.finds("--law", "gdpr,named", ROOT / "policies/examples/shop.yaml")
        self.assertEqual(again.count("\ngdpr: "), 1)

    def test_laws_by_another_name_and_unknown_ones(self):
        policy = self.policy("cpra.yaml").read_text()
        named = self.write("cpra.yaml", policy.replace("controller: example", "controller: example, laws: [cpra, colorado]", 1))
        done = self.codicil("check", "--law", "named", named)
        self.assertIn("\nccpa: ", done.stdout.decode())
        self.assertIn("warning: " + str(named) + " names laws that codicil does not know: colorado", done.stderr.decode())
        self.assertEqual(self.codicil("check", "-q", "--law", "named", named).stderr, b"")
        done = self.succeeds("check", "--law", "named", self.policy("none.yaml"))
        self.assertIn("names no law (`policy.laws`)", done.stderr.decode())
        self.assertEqual(self.codicil("check", "--law", "ccpa", named).stderr, b"")

    def test_what_no_law_asks_for_cannot_be_selected(self):
        for law in ([], ["--law", "ccpa"]):
            self.fails(2, "check", *law, "--select", "gdpr-13-2-a", IIIF, says="--select gdpr-13-2-a needs --law")
        self.finds("--law", "gdpr", "--select", "gdpr-13-2-a", IIIF)
        self.succeeds("check", "--ignore", "gdpr-13-2-a", IIIF)

    def test_a_year_without_a_change(self):
        policy = self.policy("old.yaml").read_text()
        old = self.write("old.yaml", policy.replace("controller: example", "controller: example, updated: 2025-06-01", 1))
        for day, code in (("2026-06-01", 0), ("2026-06-02", 1)):
            done = self.codicil("check", "--law", "ccpa", "--select", "ccpa-date", "--as-of", day, old)
            self.assertEqual(done.returncode, code, done.stdout)

    def test_thresholds(self):
        self.finds("--law", "gdpr", IIIF)
        self.succeeds("check", "--law", "gdpr", "--fail-on", "never", IIIF)

    def test_one_line_each(self):
        out = self.finds("--law", "gdpr", "--format", "concise", IIIF)
        self.assertEqual(sum("[gdpr-" in line for line in out.splitlines()), 19)
        self.assertEqual(len(out.splitlines()), 21)  # and what is vague, and what is never shared and yet used
        self.assertNotIn("legal advice", out)

    def test_what_is_wanted_and_not(self):
        out = self.finds("--law", "gdpr", "--format", "concise", "--select", "gdpr-13-2-a,H0205", IIIF)
        self.assertEqual(len(out.splitlines()), 2)
        out = self.finds("--law", "gdpr", "--format", "concise", "--ignore", "vague-words", IIIF)
        self.assertNotIn("H0205", out)
        self.fails(2, "check", "--ignore", "vage-words", IIIF, says='no finding "vage-words" to select or ignore; did')
        # why a file is no policy is always said
        self.assertIn("error[", self.finds("--ignore", "missing-key", self.write("p.yaml", "codicil: 1\n")))

    def test_the_day_is_an_input(self):
        policy = ROOT / "policies/examples/museum.yaml"
        self.assertNotIn(b"H0302", self.succeeds("check", "--as-of", "2026-09-01", policy).stdout)
        self.assertIn(b"H0302", self.succeeds("check", "--as-of", "2030-01-01", policy).stdout)
        self.fails(2, "check", "--as-of", "yesterday", policy, says="--as-of takes a date like 2026-05-01")

    def test_help_names_every_law(self):
        known = {path.stem for path in (ROOT / "lib/check/laws").glob("*.yaml")}
        text = self.succeeds("help", "check").stdout.decode()
        self.assertEqual(len(known), 6)
        for law in known:
            self.assertIn(f" {law}", text)

    def test_unknown_laws(self):
        self.fails(2, "check", "--law", "gdrp", IIIF, says='no law "gdrp"; known are ccpa, coppa, eprivacy, gdpr')
        self.fails(2, "check", "--law", "gdrp", IIIF, says='did you mean "gdpr"?')
        self.fails(2, "check", "--law", "gdpr,", IIIF, says='no law ""')

    def test_explains_duties(self):
        out = self.succeeds("explain", "gdpr-13-2-a").stdout.decode()
        self.assertIn("Source: Art. 13(2)(a), 14(2)(a).", out)
        self.assertIn("gdpr-13-2-a  ", self.succeeds("explain", "--all").stdout.decode())
        self.fails(2, "explain", "gdpr-13-2-q", says='did you mean "gdpr-13-2-')


class Report(LawTest):
    def test_every_format_has_every_duty(self):
        for form in ("text", "markdown", "html", "fo"):
            with self.subTest(form):
                out = self.finds("--law", "gdpr", "--report", form, IIIF)
                for words in ("Art. 13(2)(f)", "partly met", "no legal advice", "not shown by the policy"):
                    self.assertIn(words, " ".join(out.split()))

    def test_needs_a_law_and_one_file(self):
        self.fails(2, "check", "--report", "json", IIIF, says="--report needs --law")
        self.fails(2, "check", "--law", "gdpr", "--report", "json", IIIF, COMPLETE, says="name one FILE")

    def test_a_policy_that_cannot_be_read_has_no_report(self):
        done = self.codicil("check", "--law", "gdpr", "--report", "json", "-", stdin=b"codicil: 2\n")
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(b"error[", done.stderr)

    def test_places_are_anchors_of_the_page(self):
        places = set(re.findall(r"#\w+[\w-]*", self.succeeds("check", "--law", "gdpr", "--report", "markdown", "--fail-on", "never", IIIF).stdout.decode()))
        places = {place for place in places if place.startswith(("#sections_", "#policy_"))}
        self.assertGreater(len(places), 3)
        page = self.succeeds("render", "-t", "html", IIIF, "-o", "-").stdout.decode()
        for place in places:
            self.assertIn(f'id="{place[1:]}"', page)

    def test_regions_that_nobody_knows_are_named_once(self):
        policy = self.root / "region.yaml"
        policy.write_text(IIIF.read_text() + "  - {kind: prose, id: there, regions: [Bavaria, Germany], heading: H, text: T}\n")
        caveat = "Not counted, since nobody knows whether the law holds there: Bavaria"
        for more in ([], ["--report", "text"]):
            out = self.codicil("check", "--law", "gdpr,ccpa", *more, policy).stdout.decode()
            self.assertEqual(out.count(caveat), 1, out)
        report = json.loads(self.codicil("check", "--law", "gdpr", "--report", "json", policy).stdout)
        self.assertEqual(report["unknown-regions"], ["Bavaria"])
        self.assertNotIn("unknown-regions", json.loads(self.codicil("check", "--law", "gdpr", "--report", "json", IIIF).stdout))

    def test_hostile_names(self):
        policy = IIIF.read_text().replace("title: IIIF Privacy Policy", 'title: "<img src=x onerror=x()>\\e[31m`a`|b"')
        page = self.codicil("check", "--law", "gdpr", "--report", "html", "-", stdin=policy.encode()).stdout
        self.assertNotIn(b"<img", page)
        plain = self.codicil("check", "--law", "gdpr", "--report", "text", "-", stdin=policy.encode()).stdout
        self.assertNotIn(b"\x1b", plain)


class Formats(LawTest):
    """Findings for other programs; JSON and SARIF are held to their schemas elsewhere."""

    def test_gitlab(self):
        found = json.loads(self.finds("--law", "gdpr", "--format", "gitlab", IIIF))
        self.assertEqual(len(found), 21)
        self.assertEqual(len({each["fingerprint"] for each in found}), 21)
        basis = next(each for each in found if each["check_name"] == "gdpr-13-1-c-basis")
        self.assertEqual((basis["severity"], basis["location"]["lines"]["begin"]), ("major", 93))

    def test_junit_has_a_case_for_each_file(self):
        clean = self.policy("clean & good.yaml")
        suite = ElementTree.fromstring(self.finds("--law", "gdpr", "--format", "junit", IIIF, clean, "--select", "gdpr-13-2-a"))
        self.assertEqual((suite.tag, suite.get("tests"), suite.get("failures")), ("testsuite", "2", "2"))
        suite = ElementTree.fromstring(self.succeeds("check", "--format", "junit", clean).stdout)
        self.assertEqual((suite.get("tests"), suite.get("failures")), ("1", "0"))
        self.assertEqual(suite.find("testcase").get("name"), str(clean))

    def test_github_escapes(self):
        name = "a,b:c%d.yaml"
        self.write(name, "codicil: 1\n\"x\\n::error::y%\": 1\n")
        out = self.finds("--format", "github", "./" + name)
        self.assertEqual(len([line for line in out.splitlines() if line.startswith("::")]), len(out.splitlines()))
        self.assertIn("file=./a%2Cb%3Ac%25d.yaml,line=", out)
        self.assertNotIn("\n::error::y", out)

    def test_what_cannot_be_read_is_a_finding_too(self):
        done = self.codicil("check", "--format", "json", "none.yaml", IIIF)
        self.assertEqual(done.returncode, 4)
        found = json.loads(done.stdout)
        self.assertEqual(found["findings"][0]["file"], "none.yaml")

    def test_sarif_names_files_as_uris(self):
        self.write("ä b#.yaml", "codicil: 2\n")
        log = json.loads(self.finds("--format", "sarif", "ä b#.yaml"))
        place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        self.assertEqual(place["artifactLocation"]["uri"], "%C3%A4%20b%23.yaml")

    def test_same_finding_same_fingerprint(self):
        bad = "codicil: 1\npolicy: {id: p, title: P, language: en, controller: us}\nparties: {us: {name: Us}}\n"
        bad += "sections:\n  - {kind: cookies, used: no, items: {name: sid}}\n"
        prints = []
        for text in (bad, "# a line more\n" + bad):
            self.write("p.yaml", text)
            found = json.loads(self.succeeds("check", "--format", "json", "p.yaml").stdout)["findings"]
            prints.append(found[0]["fingerprint"])
        self.assertEqual(prints[0], prints[1])

    def test_findings_that_are_alike_are_told_apart(self):
        bad = "codicil: 1\npolicy: {id: p, title: P, language: en, controller: us}\nparties: {us: {name: Us}}\n"
        bad += "sections:\n  - {kind: prose, heading: H, text: Nobody under 12 can play. Nobody under 12 can write.}\n"
        prints = []
        for text in (bad, "# a line more\n" + bad):
            self.write("p.yaml", text)
            found = json.loads(self.succeeds("check", "--format", "json", "p.yaml").stdout)["findings"]
            prints.append([each["fingerprint"] for each in found])
            self.assertEqual(len(set(prints[-1])), 2)
            gitlab = json.loads(self.succeeds("check", "--format", "gitlab", "p.yaml").stdout)
            self.assertEqual([each["fingerprint"] for each in gitlab], prints[-1])
            sarif = json.loads(self.succeeds("check", "--format", "sarif", "p.yaml").stdout)["runs"][0]["results"]
            self.assertEqual([each["partialFingerprints"]["codicil/v1"] for each in sarif], prints[-1])
        self.assertEqual(prints[0], prints[1])


if __name__ == "__main__":
    main()

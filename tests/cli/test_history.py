"""The versions of a policy, for its readers."""

import pathlib
import re
import unittest
import xml.etree.ElementTree

from harness import main
from repository import GitTest

POLICY = """\
codicil: 1
policy: {id: club, title: Privacy at the club, language: en, controller: club, version: "%s", updated: %s}
parties: {club: Club, stripe: Stripe, paypal: PayPal}
sections:
  - {kind: payments, providers: [%s], for: fees}
  - {kind: prose, heading: Notes, text: "%s"}
"""
VERSIONS = [
    POLICY % ("1.0", "2024-01-01", "stripe", "As it was."),
    POLICY % ("1.1", "2024-06-01", "stripe, paypal", "As it was."),
    POLICY % ("1.2", "2024-07-01", "stripe, paypal", "As it was here."),
]
ATOM = "{http://www.w3.org/2005/Atom}"


class History(GitTest):
    def in_git(self):
        for number, version in enumerate(VERSIONS):
            self.write("policy.yaml", version)
            self.commit(f"version {number}")

    def in_folder(self):
        for number, version in enumerate(VERSIONS):
            self.write(f"versions/{9 - number}.yaml", version)  # names say nothing of the order

    def test_git_and_folder_tell_the_same(self):
        self.in_git()
        self.in_folder()
        told = self.succeeds("history", "--format", "markdown").stdout.decode()
        self.assertEqual(self.succeeds("history", "versions", "--format", "markdown").stdout.decode(), told)
        self.assertLess(told.index("1\\.2" if "1\\.2" in told else "1.2"), told.index("1\\.1" if "1\\.1" in told else "1.1"))
        self.assertIn("PayPal", told)
        self.assertIn("1 important change", told)

    def test_readers_are_told_in_sentences_without_paths(self):
        self.in_git()
        for form in ("text", "html", "markdown", "atom"):
            with self.subTest(form=form):
                told = self.succeeds("history", "--format", form).stdout.decode()
                self.assertIn("Payments – new recipient: PayPal.", told)
                self.assertNotRegex(told, "›|->|-&gt;|D[0-9]{3}|material")

    def test_choices_and_entries_have_names_and_texts_are_not_cut(self):
        head, sections = POLICY.split("sections:\n")
        purpose = "purposes: {news: {name: News, basis: %s}}\nsections:\n  - {kind: purposes, purposes: [news]}\n"
        for number, (basis, note) in enumerate((("consent", "We will tell you."), ("legitimate-interests", "We may tell you."))):
            policy = (head + purpose % basis + sections) % (f"1.{number}", f"2024-0{number + 1}-01", "stripe", note)
            self.write(f"versions/{number}.yaml", policy)
        told = " ".join(self.succeeds("history", "versions", "--format", "text").stdout.decode().split())
        self.assertIn("News – the legal basis: now legitimate interests; before not stated.", told)
        self.assertIn("News – consent is no longer the legal basis.", told)
        self.assertIn("Notes – other words, among them some that decide what is promised.", told)
        self.assertNotIn("may tell", told)

    def test_the_feed_is_atom_and_its_ids_stay(self):
        self.in_git()
        feed = xml.etree.ElementTree.fromstring(self.succeeds("history", "--format", "atom").stdout)
        self.assertEqual(feed.tag, ATOM + "feed")
        ids = [entry.find(ATOM + "id").text for entry in feed.findall(ATOM + "entry")]
        self.assertEqual(ids, ["urn:codicil:club:1.2", "urn:codicil:club:1.1", "urn:codicil:club:1.0"])
        self.assertEqual(feed.find(ATOM + "updated").text, "2024-07-01T00:00:00Z")
        self.write("policy.yaml", POLICY % ("1.3", "2024-08-01", "paypal", "As it was here."))
        self.commit("one more")
        feed = xml.etree.ElementTree.fromstring(self.succeeds("history", "--format", "atom").stdout)
        self.assertEqual([entry.find(ATOM + "id").text for entry in feed.findall(ATOM + "entry")][1:], ids)

    def test_hostile_words_stay_words(self):
        self.write("policy.yaml", VERSIONS[0].replace("Privacy at the club", '"<script>x()</script>&]]>"'))
        self.commit("hostile")
        for form in ("atom", "html"):
            printed = self.succeeds("history", "--format", form).stdout.decode()
            self.assertNotIn("<script>x", printed)
            if form == "atom":
                xml.etree.ElementTree.fromstring(printed)

    def test_an_archive_links_to_pages_that_are_there_and_keep_their_names(self):
        self.in_git()
        (self.root / "out").mkdir()
        self.succeeds("history", "-d", "out")
        before = self.names("out")
        self.assertEqual(before, ["1.0--1.1.html", "1.0.html", "1.1--1.2.html", "1.1.html", "1.2.html", "feed.xml", "index.html"])
        links = re.findall(r'href="([^"#:]+)"', self.read("out/index.html").decode())
        self.assertEqual(set(links), {name for name in before if name not in ("index.html", "feed.xml")})
        self.write("policy.yaml", POLICY % ("1.3", "2024-08-01", "paypal", "As it was here."))
        self.commit("one more")
        kept = {name: self.read("out/" + name) for name in before if name not in ("index.html", "feed.xml")}
        self.succeeds("history", "-d", "out")
        self.assertEqual({name: self.read("out/" + name) for name in kept}, kept)
        self.assertIn("1.2--1.3.html", self.names("out"))

    def test_an_archive_is_written_whole_or_not_at_all(self):
        self.in_git()
        (self.root / "out/1.1.html").mkdir(parents=True)
        self.fails(4, "history", "-d", "out", says="1.1.html")

    def test_pages_of_older_versions_never_change(self):
        self.in_git()
        (self.root / "out").mkdir()
        self.succeeds("history", "-d", "out")
        for name in ("1.0.html", "1.0--1.1.html", "1.2.html"):
            self.write("out/" + name, "as it was printed then")
        said = self.succeeds("history", "-d", "out").stderr.decode()
        for name in ("1.0.html", "1.0--1.1.html"):
            self.assertEqual(self.read("out/" + name), b"as it was printed then")
            self.assertIn("kept out/" + name, said)
        self.assertIn(b"Privacy at the club", self.read("out/1.2.html"))
        self.assertIn("wrote out/1.2.html", said)

    def test_versions_of_one_day_follow_those_that_they_replace(self):
        for name, version, replaces in (("a", "final", "second"), ("b", "second", "1.10"), ("c", "1.10", None), ("d", "1.9", None)):
            policy = POLICY % (version, "2024-01-01", "stripe", "As it was.")
            self.write(f"versions/{name}.yaml", policy.replace("updated:", f"replaces: '{replaces}', updated:") if replaces else policy)
        self.assertEqual(self.order_in("versions"), ["final", "second", "1.10", "1.9"])

    def test_versions_that_replace_each_other_are_all_told(self):
        for version, replaces in (("one", "three"), ("two", "one"), ("three", "two"), ("self", "self")):
            policy = POLICY % (version, "2024-01-01", "stripe", "As it was.")
            self.write(f"versions/{version}.yaml", policy.replace("updated:", f"replaces: {replaces}, updated:"))
        self.assertCountEqual(self.order_in("versions"), ["one", "two", "three", "self"])

    def order_in(self, folder):
        feed = xml.etree.ElementTree.fromstring(self.succeeds("history", folder, "--format", "atom").stdout)
        return [entry.find(ATOM + "id").text.removeprefix("urn:codicil:club:") for entry in feed.findall(ATOM + "entry")]

    def test_the_order_of_a_real_policy(self):
        versions = pathlib.Path(__file__).parents[2] / "policies/iiif"
        told = self.succeeds("history", versions, "--format", "text").stdout.decode()
        titles = re.findall(r"^(?:Version )?(20\S+?)(?:,.*)?$", told, re.MULTILINE)
        self.assertEqual(titles, ["2023-07-14", "2021-08-04", "2021-07-27", "2020-06-10", "2020-06-10b", "2020-06-10a"])

    def test_what_was_no_policy_is_left_out_and_said(self):
        self.in_git()
        self.write("policy.yaml", "codicil: [")
        self.commit("broken")
        done = self.succeeds("history", "--format", "text")
        self.assertIn("left out", done.stderr.decode())
        self.in_folder()
        self.write("versions/broken.yaml", "codicil: [")
        self.fails(3, "history", "versions", says="broken.yaml")

    def test_usage(self):
        self.fails(2, "history", "a", "b", says="one folder")
        self.fails(2, "history", "-", says="one folder")
        (self.root / "empty").mkdir()
        self.fails(4, "history", "empty", says="no version")
        self.in_git()
        self.fails(2, "history", "--base-url", "javascript:x", "--format", "atom", says="--base-url")


if __name__ == "__main__":
    main()

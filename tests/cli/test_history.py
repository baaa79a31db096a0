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

    def same_name(self):
        """Three states with one version and one day."""
        for number, providers in enumerate(("stripe", "stripe, paypal", "paypal")):
            self.write("policy.yaml", POLICY % ("1.0", "2024-01-01", providers, "As it was."))
            self.commit(f"state {number}")

    def test_versions_of_one_name_are_told_apart(self):
        self.same_name()
        names = ["1.0", "1.0-2", "1.0-3"]
        feed = xml.etree.ElementTree.fromstring(self.succeeds("history", "--format", "atom").stdout)
        ids = [entry.find(ATOM + "id").text for entry in feed.findall(ATOM + "entry")]
        self.assertEqual(ids, ["urn:codicil:club:" + name for name in reversed(names)])
        page = self.succeeds("history").stdout.decode()
        anchors = re.findall(r' id="(v-[^"]*)"', page)
        self.assertEqual(anchors, ["v-1_0-3", "v-1_0-2", "v-1_0"])
        markdown = self.succeeds("history", "--format", "markdown").stdout.decode()
        self.assertEqual(re.findall(r'<a id="(v-[^"]*)">', markdown), anchors)
        (self.root / "out").mkdir()
        self.succeeds("history", "-d", "out")
        self.assertLessEqual({name + ".html" for name in names}, set(self.names("out")))

    def test_entries_of_an_archive_lead_to_their_pages(self):
        self.same_name()
        (self.root / "out").mkdir()
        for base, begin in (("https://example.org/archive", "https://example.org/archive/"),
                            ("https://example.org/archive/", "https://example.org/archive/"), (None, "")):
            self.succeeds("history", "-d", "out", *(("--base-url", base) if base else ()))
            feed = xml.etree.ElementTree.fromstring(self.read("out/feed.xml"))
            links = [entry.find(ATOM + "link").get("href") for entry in feed.findall(ATOM + "entry")]
            self.assertEqual(links, [f"{begin}1.0{number}.html" for number in ("-3", "-2", "")])

    def archive(self):
        (self.root / "out").mkdir()
        self.succeeds("history", "-d", "out")

    def test_a_shallow_clone_makes_no_archive(self):
        self.same_name()
        self.git("reset", "--quiet", "--hard", "HEAD~2")
        self.archive()
        self.git("reset", "--quiet", "--hard", "HEAD@{1}")
        self.git("clone", "--quiet", "--depth=1", f"file://{self.root}", "shallow")
        shallow = self.root / "shallow"
        self.fails(4, "history", "-d", self.root / "out", cwd=shallow, says="git fetch --unshallow")
        self.fails(4, "history", "--format", "atom", cwd=shallow, says="git fetch --unshallow")
        said = self.succeeds("history", "--format", "text", cwd=shallow).stderr.decode()
        self.assertIn("not all versions are told: this clone is shallow", said)
        self.git("fetch", "--quiet", "--unshallow", cwd=shallow)
        self.succeeds("history", "-d", self.root / "out", cwd=shallow)
        self.assertIn("1.0-3.html", self.names("out"))

    def test_nor_does_a_part_of_the_versions(self):
        self.same_name()
        self.archive()
        self.fails(4, "history", "-d", "out", "--most", "2", says="there are more than 2 versions; look at them all with --most")
        self.succeeds("history", "-d", "out", "--most", "3")
        said = self.succeeds("history", "--format", "text", "--most", "2").stderr.decode()
        self.assertIn("not all versions are told", said)

    def test_an_archive_loses_no_version(self):
        self.in_folder()
        (self.root / "out").mkdir()
        self.succeeds("history", "versions", "-d", "out")
        (self.root / "versions/8.yaml").unlink()
        self.fails(4, "history", "versions", "-d", "out", says="out has 1.1.html of versions that are not among these")
        (self.root / "versions/7.yaml").unlink()
        self.fails(4, "history", "versions", "-d", "out", says="out has 1.1.html and 1 more pages")
        self.in_folder()
        self.write("out/about.html", "of somebody else")
        self.succeeds("history", "versions", "-d", "out")

    def test_a_page_does_not_become_that_of_another_version(self):
        """An older version of the same name turns up."""
        for number, (day, providers) in enumerate((("2024-02-01", "stripe"), ("2024-03-01", "paypal"))):
            self.write(f"versions/{number}.yaml", POLICY % ("1.0", day, providers, "As it was."))
        (self.root / "out").mkdir()
        self.succeeds("history", "versions", "-d", "out")
        self.write("versions/late.yaml", POLICY % ("1.0", "2024-01-01", "stripe, paypal", "As it was."))
        self.fails(4, "history", "versions", "-d", "out", says="has a version as 1.0.html that would be 1.0-2.html now")
        self.write("versions/late.yaml", POLICY % ("0.9", "2024-01-01", "stripe, paypal", "As it was."))
        self.succeeds("history", "versions", "-d", "out")

    def test_pages_have_names_that_show(self):
        for number, version in enumerate(("../../evil", ".hidden", "Ünï", "Änï", "-- a  b --", "index", "日本", "v/2")):
            policy = POLICY % ("X", f"2024-01-0{number + 1}", "stripe", "As it was.")
            self.write(f"versions/{number}.yaml", policy.replace('"X"', f'"{version}"'))
        (self.root / "out").mkdir()
        self.succeeds("history", "versions", "-d", "out")
        pages = [name for name in self.names("out") if "--" not in name]
        for name in pages:
            self.assertRegex(name, r"^[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.(html|xml)$")
        for name in ("evil", "hidden", "a-b", "index-2", "v-2"):
            self.assertIn(name + ".html", pages)
        self.assertEqual(len(pages), 8 + 2)
        before = self.names("out")
        self.succeeds("history", "versions", "-d", "out")
        self.assertEqual(self.names("out"), before)

    def test_the_name_of_the_output_chooses_its_form(self):
        self.in_git()
        for name, begin in (("o.md", b"# "), ("o.txt", b"Privacy at"), ("o.html", b"<!DOCTYPE"), ("o.xml", b"<?xml"), ("o", b"<!DOCTYPE")):
            self.succeeds("history", "-o", name)
            self.assertEqual(self.read(name)[: len(begin)], begin)

    # --- tables ---

    TABLED = POLICY + "  - {kind: cookies, items: {file: lists/cookies.csv}}\n"

    def tables(self):
        self.write("sub/policy.yaml", self.TABLED % ("1.0", "2024-01-01", "stripe", "As it was."))
        self.write("sub/lists/cookies.csv", "name,lasts\nsid,session\n")
        self.commit("one")
        self.write("sub/lists/cookies.csv", "name,lasts\nsid,2 years\n")
        self.commit("the table alone")
        self.write("sub/lists/cookies.csv", "name, lasts\nsid, 2 years\n")
        self.commit("spaces in the table")
        self.write("other.txt", "x")
        self.commit("of another file")

    def test_a_change_of_a_table_is_a_version(self):
        self.tables()
        for cwd, name in ((self.root, "sub/policy.yaml"), (self.root / "sub", "policy.yaml")):
            told = self.succeeds("history", name, "--format", "markdown", cwd=cwd).stdout.decode()
            self.assertIn("sid – kept longer: now 2 years; before session.", told)
            self.assertEqual(told.count("\n## "), 2, told)

    def test_tables_of_a_policy_that_moved(self):
        self.tables()
        self.git("mv", "sub", "new")
        self.commit("moved")
        self.write("new/lists/cookies.csv", "name,lasts\nsid,3 years\nad,1 year\n")
        self.commit("the moved table")
        told = self.succeeds("history", "new/policy.yaml", "--format", "markdown").stdout.decode()
        self.assertEqual(told.count("\n## "), 3, told)
        self.assertIn("now 3 years; before 2 years", told)

    def test_a_table_that_cannot_be_read_is_said(self):
        self.tables()
        self.write("sub/lists/cookies.csv", "nonsense\n")
        self.commit("broken")
        done = self.succeeds("history", "sub/policy.yaml", "--format", "text")
        self.assertIn("left out: sub/policy.yaml at", done.stderr.decode())
        self.assertIn("2024-01-05", done.stdout.decode())

    def test_a_table_that_comes_later(self):
        self.write("sub/policy.yaml", self.TABLED % ("1.0", "2024-01-01", "stripe", "As it was."))
        self.commit("without its table")
        self.write("sub/lists/cookies.csv", "name,lasts\nsid,session\n")
        self.commit("with it")
        done = self.succeeds("history", "sub/policy.yaml", "--format", "markdown")
        self.assertEqual(done.stdout.count(b"\n## "), 1)
        self.assertIn(b"cannot be read, of 2024-01-01", done.stdout)

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
        for form in ("text", "html", "markdown", "atom"):
            told = " ".join(self.succeeds("history", "--format", form).stdout.decode().split())
            self.assertIn("Left out is a state of the policy that cannot be read, of 2024-01-04.", told)
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

"""When `render` loads ICU, and what it does without."""

import pathlib
import re
import unittest

from harness import POLICY, CliTest, main

SOURCE = pathlib.Path(__file__).parents[2]
THAI = "นโยบายความเป็นส่วนตัวของเราอธิบายว่าเราเก็บข้อมูลใดและเก็บไว้นานเท่าใด"
JAPANESE = "個人情報は「利用目的」の範囲内で取り扱います。データー、きゃっと！"


class LineBreaks(CliTest):
    def loaded(self, *arguments):
        """The names of ICU's libraries that the run looked for."""
        done = self.codicil("render", "-t", "html,text,markdown,jsonld,fo", "-d", self.root, *arguments, env={"LD_DEBUG": "libs"})
        self.assertEqual(done.returncode, 0, done.stderr)
        return set(re.findall(r"libicu\w+\.so\.\d+", done.stderr.decode()))

    def lines(self, **others):
        text = self.succeeds("render", "-t", "text", "--width", "30", "p.yaml", **others).stdout.decode()
        return text.split("-----\n\n")[1].splitlines()

    def write_policy(self, note):
        return self.write("p.yaml", POLICY.replace("NOTE", note))

    def setUp(self):
        super().setUp()
        self.names = self.loaded(self.write_policy(THAI))

    def test_latin_greek_cyrillic_hebrew_arabic_and_korean_do_not_load_it(self):
        for note in ("“Plain” – naïve", "Πολιτική", "Политика", "מדיניות פרטיות", "سياسة", "개인정보 보호", "😀"):
            self.assertEqual(self.loaded(self.write_policy(note)), set(), note)
        for policy in sorted((SOURCE / "policies").glob("**/*.yaml")):
            if policy.stem != "schema":
                self.assertEqual(self.loaded(policy), set(), policy)

    def test_thai_and_japanese_load_it(self):
        if not self.names:
            self.skipTest("built without ICU")
        self.assertTrue(self.loaded(self.write_policy(JAPANESE)))
        self.write_policy(THAI)
        self.assertGreater(len(self.lines()), 1)

    def test_without_the_library_a_small_table_serves(self):
        for name in self.names:  # no library at all, but found first
            self.write(name, b"")
        empty = {"LD_LIBRARY_PATH": str(self.root)}
        self.write_policy(JAPANESE)
        with_icu = self.lines()
        self.assertEqual(self.lines(env=empty), with_icu)
        self.assertGreater(len(with_icu), 2)
        self.write_policy(THAI + " " + THAI)
        self.assertEqual(self.lines(env=empty), [THAI, THAI])


if __name__ == "__main__":
    main()

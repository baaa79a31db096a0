#!/usr/bin/env python3
"""Makes PDFs with tools/pdf.sh, which must have nothing to say, and looks for the text of the same policy in them.

    tests/e2e/print.py POLICY.fo|POLICY.html POLICY.txt [...]

The text is that of `codicil render -t text --width 1000`. Needs FOP or Chromium, and poppler-utils. A quick check, for
any script; pdf.py compares everything. Prints a line per check; exits with 1 if one failed.
"""
import pathlib
import re
import sys
import tempfile
import unicodedata

import pdf
from pdf import expect, run

WORD = r'(?:[^\W\d_]|[\u064b-\u0652])+'  # vowel marks are no word characters to Python
SHORT_PDF = 3  # pages: so short that no cell of a table is wrapped


def letters(text):
    """The letters and digits of a text as readers compare them: what stands between them moves in lines of two directions."""
    return ''.join(c for c in unicodedata.normalize('NFD', pdf.normal(text)) if c.isalnum())


def is_telling(word):
    """Not what Poppler 22 gives otherwise: the letters of an Arabic lam-alef, vowel marks, the place of a Latin name."""
    return not re.search('\u0644[\u0622\u0623\u0625\u0627]|[\u064b-\u0652]|[\u0600-\u06ff][A-Za-z]', word)


def page_count(path):
    return int(pdf.info(path)['Pages'])


def shown_text(source, text):
    """The plain text without what a page does not print: addresses behind links, and the contents of an HTML page."""
    text = re.sub(r' <[^<>\s]+>', '', text)
    if source.suffix == '.html':
        title = re.search(r'pp-contents".*?<h2>(.*?)</h2>', source.read_text('utf-8'), re.S)
        text = text.replace(title[1], '', 1) if title else text
    return text


def words_are_there(source, text, path):
    found = letters(run('pdftotext', path, '-'))
    words = set(re.findall(WORD, shown_text(source, text)))
    lost = sorted(word for word in words if is_telling(word) and letters(word) not in found)
    expect(len(words) > 50 and not lost, f'{len(lost)} of {len(words)} words are lost: {lost[:5]}')


def words_are_in_order(source, text, path):
    """What stands between punctuation, in the order of reading, whichever way it runs."""
    if page_count(path) > SHORT_PDF:
        return
    found = letters(run('pdftotext', path, '-'))
    phrases = set(re.findall(f'{WORD}(?: {WORD})+', shown_text(source, text)))
    lost = sorted(phrase for phrase in phrases if letters(phrase) not in found)
    expect(len(phrases) > 5 and not lost, f'{len(lost)} of {len(phrases)} phrases are lost: {lost[:3]}')


def nothing_is_replaced(source, text, path):
    found = run('pdftotext', path, '-')
    expect('\ufffd' not in found and found.count('#') <= text.count('#'), 'replacement characters in the text')


def title_runs_its_way(source, text, path):
    """A title that runs from right to left begins at the right margin, with the second word to the left of the first."""
    first, second = (letters(word) for word in text.split()[:2])
    boxes = run('pdftotext', '-bbox', '-l', '1', path, '-')
    width = float(re.search(r'<page width="([\d.]+)"', boxes)[1])
    places = {}  # the left and right end of a word; its letters may be in the order of the page
    for left, right, word in re.findall(r'<word xMin="([\d.]+)".*?xMax="([\d.]+)".*?>(.*?)</word>', boxes):
        for each in (letters(word), letters(word)[::-1]):
            places.setdefault(each, (float(left), float(right)))
    expect(first in places and second in places, f'no title {first} {second}')
    runs_left = bool(re.match('[\u0590-\u07ff]', first))
    expect((places[first] > places[second]) == runs_left, 'the title runs the other way')
    margin = width - places[first][1] if runs_left else places[first][0]
    expect(margin < 0.15 * width, f'the title begins {margin:.0f} points from its margin')


def fonts_are_embedded(source, text, path):
    rows = run('pdffonts', path).splitlines()[2:]
    expect(rows, 'no fonts')
    for row in rows:
        expect(re.search(r'\byes +(yes|no) +yes\b', row), f'not embedded and with Unicode: {row}')


def paper_of(source):
    """The paper that a page asks for; those that ask for none are printed on the reader's."""
    asked = re.search(r'<body class="[^"]*\bpp-(a4|letter)\b', source.read_text('utf-8'))
    return asked[1] if asked else None


def pages_are_numbered(source, text, path):
    last = page_count(path)
    for page in range(1, last + 1):
        foot = letters(''.join(run('pdftotext', '-f', page, '-l', page, path, '-').split()[-3:]))
        expect(foot in (f'{page}{last}', f'{last}{page}'), f'page {page} of {last} ends in {foot}')


def paper_is_as_asked(source, text, path):
    if paper_of(source):
        size = pdf.info(path)['Page size']
        expect(f'({paper_of(source)})' in size.lower(), f'the paper is {size}, not {paper_of(source)}')


CHECKS = [words_are_there, words_are_in_order, nothing_is_replaced, fonts_are_embedded]


def check_policy(source, text):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'policy.pdf'
        if not pdf.check(source.name, pdf.is_made_silently, source, path):
            return False
        checks = CHECKS + [title_runs_its_way] * (len(text.splitlines()[0].split()) > 1)
        checks += [pages_are_numbered, paper_is_as_asked] * (source.suffix == '.html')
        return all([pdf.check(source.name, each, source, text, path) for each in checks])


def main(arguments):
    if not arguments or len(arguments) % 2:
        sys.exit(__doc__)
    paths = [pathlib.Path(each) for each in arguments]
    results = [check_policy(source, text.read_text('utf-8')) for source, text in zip(paths[::2], paths[1::2])]
    sys.exit(0 if all(results) else 1)


if __name__ == '__main__':
    main(sys.argv[1:])

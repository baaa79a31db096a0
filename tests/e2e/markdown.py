#!/usr/bin/env python3
"""Reads Markdown with cmark-gfm, GitHub's own parser, and compares what it shows.

    tests/e2e/markdown.py POLICY.md [...]

Beside a file lies what should be there: POLICY.page, as the unit tests write it (each stretch of text with its place and
look), or POLICY.txt, the plain text of the same policy (`-t text --width 1000`): then the words are compared, and that every link
inside leads somewhere. In either case no element may come out that the writer does not write. Prints a line per file;
exits with 1 if one is wrong.
"""
import pathlib
import re
import subprocess
import sys
from html.parser import HTMLParser

ELEMENTS = set('a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr ins li ol p pre span strong table tbody td th thead '
               'tr ul'.split())
ATTRIBUTES = {('a', 'href'), ('a', 'id'), ('ol', 'start'), ('div', 'dir'), ('span', 'dir')}
LOOKS = {'strong': 'strong', 'em': 'emphasis', 'code': 'code', 'ins': 'inserted', 'del': 'deleted'}
VOID = {'br', 'hr'}
AMONG_TEXT = set('a code del em ins span strong'.split())  # where a word may go on


def html_of(markdown):
    command = ['cmark-gfm', '--unsafe']
    for extension in ('table', 'strikethrough', 'autolink', 'tasklist'):
        command += ['-e', extension]
    return subprocess.run(command, input=markdown, capture_output=True, check=True).stdout.decode('utf-8')


class Page(HTMLParser):
    """What a page shows, as markdown_reader.hpp has it, and what is wrong with it."""

    def __init__(self, html):
        super().__init__()
        self.shown, self.faults, self.ids, self.links = [], [], set(), set()
        self.open, self.items, self.text = [], [], []
        self.feed(html)
        self.close()
        self.faults += [f'no place for the link #{link}' for link in self.links - self.ids]

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in ELEMENTS or any((tag, name) not in ATTRIBUTES for name in attributes):
            self.faults.append(self.get_starttag_text())
        self.part_words(tag)
        if tag in VOID:
            return
        place = self.place(tag, attributes)
        self.open.append((tag, place, attributes.get('href')))
        if 'id' in attributes:
            self.ids.add(attributes['id'])
        if attributes.get('href', '').startswith('#'):
            self.links.add(attributes['href'][1:])

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def place(self, tag, attributes):
        if tag in ('ul', 'ol'):
            self.items.append([tag[0], int(attributes.get('start', 1)) - 1])
        if tag == 'li':
            self.items[-1][1] += 1
            self.text.append(f'{self.items[-1][1]} ' if self.items[-1][0] == 'o' else '')
            return '{}{}'.format(*self.items[-1])
        return {'blockquote': 'q', 'table': 't', 'pre': 'c'}.get(tag, tag if re.fullmatch('h[1-6]', tag) else '')

    def part_words(self, tag):
        self.text.append('' if tag in AMONG_TEXT else ' ')

    def handle_endtag(self, tag):
        self.part_words(tag)
        if not self.open or self.open.pop()[0] != tag:
            self.faults.append(f'</{tag}> closes nothing')
        if tag in ('ul', 'ol'):
            self.items.pop()

    def handle_comment(self, text):
        if text != ' ':
            self.faults.append(f'<!--{text}-->')

    def handle_data(self, text):
        self.text.append(text)
        text = re.sub('[ \n\t]', '', text)
        names = [tag for tag, _, _ in self.open]
        in_code = 'pre' in names
        look = ''.join(f' {LOOKS[tag]}' for tag in LOOKS if tag in names and not (tag == 'code' and in_code))
        link = next((href for _, _, href in reversed(self.open) if href), '')
        how = ''.join(place for _, place, _ in self.open) + look + (f' -> {link}' if link else '')
        if self.shown and self.shown[-1][0] == how:
            self.shown[-1][1] += text
        elif text:
            self.shown.append([how, text])

    def words(self):
        return words(''.join(self.text))

    def lines(self):
        return ''.join(f'{how}: {text}\n' for how, text in self.shown)


def words(text):
    return re.findall(r'\w+', re.sub('[\u2066\u2067\u2069]', '', text))


def difference(found, wanted):
    """The first place where two sequences differ; empty if nowhere."""
    for at in range(max(len(found), len(wanted))):
        if found[at:at + 1] != wanted[at:at + 1]:
            return f'{found[at:at + 3]} instead of {wanted[at:at + 3]}'
    return ''


def check(path):
    page = Page(html_of(path.read_bytes()))
    expected = path.with_suffix('.page')
    if expected.exists():
        page.faults = [fault for fault in page.faults if not fault.startswith('no place')]  # these lead nowhere on purpose
        found = difference(page.lines().splitlines(), expected.read_text('utf-8').splitlines())
    else:
        text = re.sub(r' <[^<>\s]+>', '', path.with_suffix('.txt').read_text('utf-8'))  # addresses behind links
        found = difference(page.words(), words(text))
    return page.faults + [found] * bool(found)


def sees_faults():
    """Markdown with faults of each kind, to know that the checks below can fail."""
    pages = ['<img src=x>', '<b>x</b>', '![x](y)', '[x](#nowhere)', '- [ ] x', '<!-- x -->', '<a onclick="x">x</a>']
    return all(Page(html_of(page.encode())).faults for page in pages) and difference(['a', 'b'], ['a', 'c'])


def main(paths):
    if not paths or not sees_faults():
        sys.exit('the checks find nothing')
    wrong = 0
    for path in map(pathlib.Path, paths):
        faults = check(path)
        wrong += bool(faults)
        print(f'{"FAILED" if faults else "ok"} {path.name}', *faults[:3], sep='\n  ')
    sys.exit(bool(wrong))


if __name__ == '__main__':
    main(sys.argv[1:])

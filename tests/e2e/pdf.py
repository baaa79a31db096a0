#!/usr/bin/env python3
"""Makes PDFs of XSL-FO with FOP and checks them against the FO and against the plain text of the same policy.

    tests/e2e/pdf.py POLICY.fo POLICY.txt [POLICY.fo POLICY.txt ...]

The text is that of `codicil render -t text --width 1000`: so wide that no row of a table is wrapped. Needs FOP, xmllint,
qpdf and poppler-utils. Prints a line per check; exits with 1 if one failed.
"""
import collections
import functools
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[2]
FO = '{http://www.w3.org/1999/XSL/Format}'
FOX = '{http://xmlgraphics.apache.org/fop/extensions}'
LANG = '{http://www.w3.org/XML/1998/namespace}lang'
PAGE_NUMBER = '\0'  # stands in expected words for what only the page layout knows
POINTS = {'mm': 72 / 25.4, 'in': 72, 'pt': 1}


class Failure(Exception):
    """A check that found something; the message says what."""


def expect(condition, message):
    if not condition:
        raise Failure(message)


def run(*command):
    """Standard output of a command that must succeed silently."""
    done = subprocess.run([str(part) for part in command], capture_output=True)
    expect(done.returncode == 0 and not done.stderr.strip(),
           f'{command[0]} exits with {done.returncode}: {done.stderr.decode(errors="replace").strip()}'
           f'{done.stdout.decode(errors="replace").strip() if done.returncode else ""}')
    return done.stdout.decode('utf-8')


def normal(text):
    """Text as readers compare it: compatibility forms and case folded, without what shows only at line ends."""
    return re.sub('[\u200b\u00ad]', '', unicodedata.normalize('NFKC', text)).casefold()


def squeezed(text):
    return re.sub(r'\s+', '', normal(text))


class Source:
    """What a FO file says must be in the PDF."""

    def __init__(self, path):
        self.path = path
        self.root = ET.parse(path).getroot()
        self.flow = self.root.find(f'.//{FO}flow')

    def all(self, name, within=None):
        return list((self.root if within is None else within).iter(FO + name))

    def words(self, node=None):
        return normal(''.join(self.pieces(self.flow if node is None else node))).split()

    def pieces(self, node):
        """The text below `node`; blocks end words, inlines don't."""
        name = node.tag.removeprefix(FO)
        if name == 'marker':
            return
        if name == 'page-number-citation':
            yield f' {PAGE_NUMBER} '
            return
        apart = '' if name in ('inline', 'basic-link', 'wrapper') else ' '
        yield apart + (node.text or '')
        for child in node:
            yield from self.pieces(child)
            yield child.tail or ''
        yield apart

    def segments(self, node=None):
        """(is_table, words) in order: in plain text, the cells of a table may interleave."""
        node = self.flow if node is None else node
        if node.tag == FO + 'table':
            yield True, self.words(node)
        elif any(True for _ in node.iter(FO + 'table')) or node.tag == FO + 'flow':
            for child in node:
                yield from self.segments(child)
        else:
            yield False, self.words(node)

    def with_role(self, pattern):
        return [node for node in self.all('block', self.flow) if re.fullmatch(pattern, node.get('role', ''))]

    def headings(self):
        return [' '.join(self.words(node)) for node in self.with_role('H[1-6]')]

    def destinations(self):
        return [node.get('external-destination')[5:-2] for node in self.all('basic-link')
                if node.get('external-destination')]

    def body_boxes(self):
        """(x, y, width, height) in points of the text on the first page and on the later ones."""
        for name in ('first', 'later'):
            master = next(node for node in self.all('simple-page-master') if node.get('master-name') == name)
            body = master.find(FO + 'region-body')
            width, height = length(master.get('page-width')), length(master.get('page-height'))
            left, right = length(master.get('margin-left')), length(master.get('margin-right'))
            top = length(master.get('margin-top')) + length(body.get('margin-top'))
            bottom = length(master.get('margin-bottom')) + length(body.get('margin-bottom'))
            yield int(left) - 5, int(top), int(width - left - right) + 10, int(height - top - bottom) + 1


def length(text):
    number, unit = re.fullmatch(r'([\d.]+)(mm|in|pt)', text).groups()
    return float(number) * POINTS[unit]


def page_texts(pdf, source):
    """The text of each page without running lines, in the order it was written."""
    first, later = source.body_boxes()
    def text(box, *pages):
        names = ('-x', '-y', '-W', '-H')
        return run('pdftotext', '-raw', *pages, *(part for pair in zip(names, box) for part in pair), pdf, '-')
    pages = text(first, '-l', '1').split('\f')[:1]
    if int(info(pdf)['Pages']) > 1:
        pages += text(later, '-f', '2').split('\f')[:-1]
    return pages


def info(pdf):
    return dict(re.findall(r'^([^:\n]+): +(.*)$', run('pdfinfo', pdf), re.M))


@functools.lru_cache(maxsize=1)
def structure(pdf):
    """The structure tree with its text, in reading order. Poppler takes seconds for it."""
    return run('pdfinfo', '-struct-text', pdf)


def show(words, at):
    return ' '.join(words[max(0, at - 4):at] + ['>>>'] + words[at:at + 6]).replace(PAGE_NUMBER, '(page)')


# Checks: each takes the FO and the PDF made of it.

def pdf_is_sane(source, pdf):
    run('qpdf', '--check', pdf)


def info_is_complete(source, pdf):
    facts = info(pdf)
    for key, value in {'Tagged': 'yes', 'JavaScript': 'no', 'Encrypted': 'no', 'PDF version': '1.7'}.items():
        expect(facts.get(key) == value, f'{key} is {facts.get(key)}, not {value}')
    for key in ('Title', 'Author', 'Page size'):
        expect(facts.get(key), f'no {key}')
    heading = re.sub(r'\s+', ' ', ''.join(source.with_role('H1')[0].itertext())).replace('\u200b', '').strip()
    expect(re.sub(r'\s+', ' ', facts['Title']) == heading, f'Title is {facts["Title"]}, the heading {heading}')
    paper = 'A4' if source.all('simple-page-master')[0].get('page-height') == '297mm' else 'letter'
    expect(f'({paper})' in facts['Page size'], f'the paper is {facts["Page size"]}, not {paper}')


def metadata_agree(source, pdf):
    tree = ET.fromstring(run('pdfinfo', '-meta', pdf))
    rdf = '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}'
    found = {}
    for description in tree.iter(rdf + 'Description'):
        found.update({name.split('}')[1]: value for name, value in description.attrib.items()})
        for node in description:
            found[node.tag.split('}')[1]] = ''.join(node.itertext()).strip()
    for name, value in {'part': ('1', '2'), 'conformance': ('A',)}.items():
        expect(found.get(name) in value, f'{name} is {found.get(name)}')
    for name in ('title', 'creator', 'language', 'schemas'):
        expect(found.get(name), f'no {name} in the metadata')


def catalog_is_accessible(source, pdf):
    objects = {name: body.get('value') for name, body in
               json.loads(run('qpdf', '--json=2', '--json-key=qpdf', pdf))['qpdf'][1].items() if isinstance(body, dict)}
    catalog = next(body for body in objects.values() if isinstance(body, dict) and body.get('/Type') == '/Catalog')
    language = catalog.get('/Lang', '')[2:].casefold()  # FOP keeps two parts of a tag
    expect(language and source.root.get(LANG, '').casefold().startswith(language), f'/Lang is {language}')
    expect(catalog.get('/MarkInfo', {}).get('/Marked') is True, 'not /Marked')
    expect(catalog.get('/ViewerPreferences', {}).get('/DisplayDocTitle') is True, 'no /DisplayDocTitle')
    pages = [body for body in objects.values() if isinstance(body, dict) and body.get('/Type') == '/Page']
    expect(all(page.get('/Tabs') == '/S' for page in pages), 'a page without /Tabs /S')


def structure_is_rich(source, pdf):
    kinds = collections.Counter(re.findall(r'^ *(\w+)(?: \(\w+\))?:?$', structure(pdf), re.M))
    scopes = len(re.findall(r'^ */Scope', structure(pdf), re.M))
    expect(kinds['H1'] == 1, f'{kinds["H1"]} H1')
    expect(kinds['TH'] == scopes, f'{kinds["TH"]} TH, but {scopes} with a scope')
    flow = collections.Counter(node.tag.removeprefix(FO) for node in source.flow.iter())
    for fo, tag in {'list-block': 'L', 'list-item': 'LI', 'table': 'Table', 'table-row': 'TR', 'basic-link': 'Link'}.items():
        added = len(source.with_role(tag)) if tag in ('L', 'LI') else 0
        expect(kinds[tag] == flow[fo] + added, f'{kinds[tag]} {tag} for {flow[fo] + added} in the FO')
    for role in ('H2', 'H3', 'TOC', 'TOCI', 'Sect'):
        count = len(source.with_role(role)) + (role == 'Sect')
        expect(kinds[role] == count, f'{kinds[role]} {role} for {count} in the FO')


def links_have_their_object(source, pdf):
    lines = structure(pdf).splitlines()
    for at, line in enumerate(lines):
        if line.strip() != 'Link (inline)':
            continue
        depth = len(line) - len(line.lstrip())
        inside = []
        for below in lines[at + 1:]:
            if len(below) - len(below.lstrip()) <= depth and below.strip():
                break
            inside.append(below.strip())
        expect(any(text.startswith('Object ') for text in inside), f'a Link without its annotation: {inside[:3]}')
    targets = [node.get('internal-destination') for node in source.all('basic-link') if node.get('internal-destination')]
    expect(len(set(targets)) == len(targets), 'two links with one internal destination')


def reading_order_is_the_flow(source, pdf):
    expected = squeezed(''.join(source.pieces(source.flow)))
    pattern = r'\d+'.join(re.escape(part) for part in expected.split(PAGE_NUMBER))
    found = squeezed(''.join(re.findall(r'^ *"(.*)"$', structure(pdf), re.M)))
    if not re.fullmatch(pattern, found):
        same = next((i for i, (a, b) in enumerate(zip(re.sub(r'\d', '', expected.replace(PAGE_NUMBER, '')),
                                                      re.sub(r'\d', '', found))) if a != b), 0)
        raise Failure('tagged text differs near: ' + re.sub(r'\d', '', found)[max(0, same - 30):same + 40])


def fonts_are_embedded(source, pdf):
    rows = run('pdffonts', pdf).splitlines()[2:]
    expect(rows, 'no fonts')
    for row in rows:
        expect(re.search(r'\byes +yes +yes\b', row), f'not embedded, a subset and with Unicode: {row}')


def glyphs_are_there(source, pdf):
    """No replacement characters, nor private ones, which shaped letters become in fonts that FOP can't map back."""
    strange = re.compile('[\ufffd\ue000-\uf8ff]')
    found = set(strange.findall(run('pdftotext', pdf, '-'))) - set(''.join(source.root.itertext()))
    expect(not found, f'{sorted(map(ascii, found))} in the text')


def nothing_is_active(source, pdf):
    with tempfile.NamedTemporaryFile(suffix='.pdf') as plain:
        run('qpdf', '--qdf', '--object-streams=disable', pdf, plain.name)
        found = re.search(rb'/(JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|RichMedia)\b|\(\s*(javascript|file|data):',
                          pathlib.Path(plain.name).read_bytes(), re.I)
    expect(not found, f'active content: {found and found.group()}')


def urls_are_the_destinations(source, pdf):
    found = set(re.findall(r'^ *\d+ +\w+ +(\S+)$', run('pdfinfo', '-url', pdf), re.M)) - {'URL'}
    expected = set(source.destinations())
    expect(found == expected, f'missing {sorted(expected - found)[:3]}, additional {sorted(found - expected)[:3]}')


def bookmarks_are_the_sections(source, pdf):
    def titles(outlines):
        for outline in outlines:
            yield outline['title']
            yield from titles(outline['kids'])
    found = list(titles(json.loads(run('qpdf', '--json=2', '--json-key=outlines', pdf))['outlines']))
    expected = [''.join(node.itertext()) for node in source.root.iter() if node.tag == FO + 'bookmark-title']
    expect(found == expected, f'{found} instead of {expected}')
    sections = [bare(without_signs(heading).split()) for heading in source.headings()[1:]]
    expect([bare(normal(title).split()) for title in expected] == sections, 'bookmarks and headings differ')


def no_heading_ends_a_page(source, pdf):
    headings = {squeezed(heading) for heading in source.headings()}
    for number, text in enumerate(page_texts(pdf, source)[:-1], 1):
        lines = text.strip().splitlines()
        expect(lines and squeezed(lines[-1]) not in headings, f'page {number} ends in "{lines[-1] if lines else ""}"')


def words_are_those_of_the_fo(source, pdf):
    """Every word, in order. A line end may split a long one; a new page may repeat the names of a table's columns."""
    expected = source.words()
    headers = [source.words(node) for node in source.all('table-header', source.flow)]
    found, page_starts = [], set()
    for text in page_texts(pdf, source):
        page_starts.add(len(found))
        found += normal(text).split()
    at = 0
    for i, word in enumerate(expected):
        if at in page_starts:
            at += next((len(header) for header in headers
                        if found[at:at + len(header)] == header != expected[i:i + len(header)]), 0)
        piece = found[at] if at < len(found) else ''
        at += 1
        while len(piece) < len(word) and word.startswith(piece) and at < len(found):
            piece += found[at]
            at += 1
        expect(piece == word or (word == PAGE_NUMBER and piece.isdigit()),
               f'FO: {show(expected, i)} | PDF: {show(found, at - 1)}')
    expect(at == len(found), f'more text in the PDF: {show(found, at)}')


CHECKS = [pdf_is_sane, info_is_complete, metadata_agree, catalog_is_accessible, structure_is_rich, links_have_their_object,
          reading_order_is_the_flow, fonts_are_embedded, glyphs_are_there, nothing_is_active, urls_are_the_destinations,
          bookmarks_are_the_sections, no_heading_ends_a_page, words_are_those_of_the_fo]


# The FO against the plain text

def bare(words):
    """Words without punctuation at their edges; what was only punctuation (bullets, rules) goes."""
    stripped = (re.sub(r'^[\W_]+|[\W_]+$', '', word) for word in words if word != PAGE_NUMBER)
    return [word for word in stripped if word]


def without_signs(text):
    return re.sub(r'\[[+-]|[+-]\]', ' ', text)


def readable(address):
    """An address as the plain text shows it."""
    if address.startswith('mailto:'):
        return address[7:].split('?')[0]
    return address.removeprefix('tel:')


def plain_words(path, source):
    """The words of the plain text without the addresses it adds to links, which a PDF has behind them."""
    known = {urllib.parse.unquote(readable(each)) for each in source.destinations()}
    def keep(match):
        return '' if urllib.parse.unquote(match[1]) in known else match[0]
    text = re.sub(r' <([^<>\s]+)>', keep, path.read_text('utf-8'))
    return bare(normal(without_signs(text)).split())


def text_words(source):
    """(is_table, words) of the flow from the title on; the organisation above it is the title block's own."""
    started = False
    for is_table, words in source.segments():
        if not started:
            title = source.words(source.with_role('H1')[0])
            organisation = len(source.words(source.with_role('P')[0]))
            expect(words[organisation:organisation + len(title)] == title, 'the title block begins otherwise')
            words, started = words[organisation:], True
        yield is_table, bare(without_signs(' '.join(words)).split())


def plain_text_says_the_same(source, path):
    found = plain_words(path, source)
    at = 0
    for is_table, words in text_words(source):
        part = found[at:at + len(words)]
        if part != words and not (is_table and collections.Counter(part) == collections.Counter(words)):
            i = next((i for i, (a, b) in enumerate(zip(words, part)) if a != b), len(part))
            raise Failure(f'FO: {show(words, i)} | text: {show(found, at + i)}')
        at += len(words)
    expect(at == len(found), f'more in the plain text: {show(found, at)}')


def check(name, test, *arguments):
    try:
        test(*arguments)
    except Failure as failure:
        print(f'FAIL {name}: {test.__name__.replace("_", " ")}: {failure}')
        return False
    print(f'ok   {name}: {test.__name__.replace("_", " ")}')
    return True


def fo_is_well_formed(path):
    expect(not run('xmllint', '--noout', path), 'xmllint prints something')


def is_made_silently(path, pdf):
    run(ROOT / 'tools' / 'pdf.sh', path, pdf)


def check_policy(fo, txt):
    with tempfile.TemporaryDirectory() as folder:
        pdf = pathlib.Path(folder) / 'policy.pdf'
        if not check(fo.name, fo_is_well_formed, fo):
            return False
        source = Source(fo)
        good = check(fo.name, plain_text_says_the_same, source, txt)
        good = check(fo.name, is_made_silently, fo, pdf) and good
        if not pdf.exists() or pdf.stat().st_size == 0:
            return False
        return all([check(fo.name, each, source, pdf) for each in CHECKS]) and good


def main(arguments):
    if not arguments or len(arguments) % 2:
        sys.exit(__doc__)
    paths = [pathlib.Path(each) for each in arguments]
    results = [check_policy(fo, txt) for fo, txt in zip(paths[::2], paths[1::2])]
    sys.exit(0 if all(results) else 1)


if __name__ == '__main__':
    main(sys.argv[1:])

"""python3 schema.py SCHEMA FOLDER: every review and failure in the folder is one by the schema; and the schema refuses what is none."""
import copy
import json
import pathlib
import sys

from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match


def damaged(review):
    """Reviews that are none, each with one fault."""
    def without(*path):
        other = copy.deepcopy(review)
        place = other
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]
        return other

    def having(value, *path):
        other = copy.deepcopy(review)
        place = other
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
        return other

    yield 'neither one nor the other', having('maybe', 'compared')
    yield 'the other', having(not review['compared'], 'compared')
    yield 'a format of another day', having(2, 'format')
    yield 'an unknown member', having(True, 'unknown')
    yield 'no format', without('format')
    if not review['compared']:
        yield 'without a reason', without('reason')
        yield 'with an empty reason', having('', 'reason')
        return
    for key in ('compared', 'severity', 'advice', 'facts', 'counts', 'gates', 'changes'):
        yield f'without {key}', without(key)
    if review['changes']:
        for key in ('rule', 'severity', 'direction', 'fingerprint', 'path'):
            yield f'a change without {key}', without('changes', 0, key)
        yield 'a value that is none', having({'none': True, 'value': 'x'}, 'changes', 0, 'after')
        yield 'silence with a value', having(None, 'changes', 0, 'before')
        yield 'a bare value', having('x', 'changes', 0, 'after')


def main(schema_file, folder):
    schema = json.loads(pathlib.Path(schema_file).read_text(encoding='utf-8'))
    Draft7Validator.check_schema(schema)
    validator = Draft7Validator(schema)
    files = sorted(pathlib.Path(folder).glob('*.json'))
    faults = [] if len(files) > 2 else ['no reviews to look at']
    for file in files:
        review = json.loads(file.read_bytes().decode('utf-8'))
        if error := best_match(validator.iter_errors(review)):
            faults.append(f'{file.name}: {"/".join(map(str, error.absolute_path))}: {error.message[:200]}')
        elif file.stat().st_size < 200_000:  # each fault costs a look at the whole
            faults += [f'{file.name}: passes {what}' for what, other in damaged(review) if validator.is_valid(other)]
    print('\n'.join(faults) or f'{len(files)} reviews are what the schema says')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))

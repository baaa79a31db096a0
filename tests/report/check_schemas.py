"""python3 check_schemas.py CODICIL SCHEMAS POLICY...: the reports and findings of policies are as the schemas in the
folder say, and the reports count up."""
import json
import os
import subprocess
import sys

import junitparser
from jsonschema import Draft7Validator

LAWS = 'ccpa,coppa,eprivacy,gdpr,lgpd,uk-gdpr'


def check(codicil, *arguments):
    command = [codicil, 'check', '--law', LAWS, '--fail-on', 'never', *arguments]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def report_on(codicil, policy):
    return check(codicil, '--report', 'json', policy)


def validator_for(schema_file):
    with open(schema_file, encoding='utf-8') as file:
        schema = json.load(file)
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def check_findings(codicil, validator, policies):
    found = check(codicil, '--format', 'json', *policies)
    validator.validate(found)
    assert found['files'] == list(policies)
    assert len(found['findings']) > 100
    for damage in ({'severity': 'grave'}, {'line': 0}, {'unknown': 1}):
        other = json.loads(json.dumps(found))
        other['findings'][0].update(damage)
        assert not validator.is_valid(other), damage


def check_junit(codicil, policies):
    """What a reader of JUnit's XML, which is not ours, makes of the findings."""
    command = [codicil, 'check', '--law', LAWS, '--fail-on', 'warning', '--format', 'junit', *policies]
    printed = subprocess.run(command, stdout=subprocess.PIPE).stdout
    suite = junitparser.JUnitXml.fromstring(printed)
    found = check(codicil, '--format', 'json', *policies)['findings']
    cases = {case.name: case for case in suite}
    assert sorted(cases) == sorted(policies)
    assert suite.tests == len(policies)
    assert suite.failures == sum(1 for case in cases.values() if case.result)
    for policy, case in cases.items():
        wanted = [each['code'] for each in found if each['file'] == policy and each['severity'] != 'note']
        assert [result.type for result in case.result] == wanted, policy
        notes = sum(1 for each in found if each['file'] == policy and each['severity'] == 'note')
        assert len((case.system_out or '').splitlines()) == notes, policy


# What GitLab takes: its documentation of the report format (docs.gitlab.com/ci/testing/code_quality), and of that what
# its reader insists on (app/validators/json_schemas/codeclimate.json of GitLab).
GITLAB = {
    'type': 'array',
    'items': {
        'type': 'object',
        'required': ['description', 'check_name', 'fingerprint', 'severity', 'location'],
        'properties': {
            'description': {'type': 'string', 'minLength': 1},
            'check_name': {'type': 'string', 'minLength': 1},
            'fingerprint': {'type': 'string', 'minLength': 1},
            'severity': {'enum': ['info', 'minor', 'major', 'critical', 'blocker']},
            'location': {
                'type': 'object',
                'required': ['path', 'lines'],
                'properties': {
                    'path': {'type': 'string', 'pattern': '^(?!\\./)'},
                    'lines': {'type': 'object', 'required': ['begin'],
                              'properties': {'begin': {'type': 'integer', 'minimum': 1}}},
                },
            },
        },
    },
}


def check_gitlab(codicil, policies):
    found = check(codicil, '--format', 'gitlab', *policies)
    Draft7Validator.check_schema(GITLAB)
    validator = Draft7Validator(GITLAB)
    validator.validate(found)
    assert len(found) == len(check(codicil, '--format', 'json', *policies)['findings'])
    assert len({each['fingerprint'] for each in found}) == len(found)
    dotted = check(codicil, '--format', 'gitlab', os.path.join('.', os.path.relpath(policies[0])))
    validator.validate(dotted)
    for damage in ({'severity': 'error'}, {'location': {'path': 'p.yaml'}}, {'fingerprint': None}):
        assert not validator.is_valid([dict(found[0], **damage)]), damage


def main(codicil, schemas, *policies):
    check_junit(codicil, policies)
    check_gitlab(codicil, policies)
    check_findings(codicil, validator_for(schemas + '/findings.schema.json'), policies)
    validator = validator_for(schemas + '/coverage.schema.json')
    for policy in policies:
        report = report_on(codicil, policy)
        validator.validate(report)
        assert len(report['laws']) == 6, policy
        for law in report['laws']:
            assert sum(law['counts'].values()) == len(law['duties']), (policy, law['law'])
    duty = report['laws'][0]['duties'][0]
    for damage in ({'result': 'fine'}, {'met': -1}, {'unknown': 1}):
        kept = dict(duty)
        duty.update(damage)
        assert not validator.is_valid(report), damage
        duty.clear()
        duty.update(kept)
    assert validator.is_valid(report)


main(*sys.argv[1:])

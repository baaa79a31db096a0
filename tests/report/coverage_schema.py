"""python3 coverage_schema.py CODICIL SCHEMA POLICY...: the report on each policy is one by the schema, and counts up."""
import json
import subprocess
import sys

from jsonschema import Draft7Validator

LAWS = 'ccpa,coppa,eprivacy,gdpr,lgpd,uk-gdpr'


def report_on(codicil, policy):
    command = [codicil, 'check', '--law', LAWS, '--fail-on', 'never', '--report', 'json', policy]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def main(codicil, schema_file, *policies):
    with open(schema_file, encoding='utf-8') as file:
        schema = json.load(file)
    Draft7Validator.check_schema(schema)
    validator = Draft7Validator(schema)
    assert policies
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

// node sarif.mjs CODICIL POLICY...: what `check --format sarif` prints is SARIF 2.1.0, by the types of @types/sarif,
// which are made from the schema of OASIS; and a log that is none is refused.

import {spawnSync} from "node:child_process";
import assert from "node:assert/strict";
import ts from "typescript";

// The faults that the compiler finds in `log` as a constant of type Log; excess members are faults.
function faults(log) {
  const name = new URL("log.ts", import.meta.url).pathname;
  const options = {noEmit: true, strict: true, skipLibCheck: true, types: [], moduleResolution: ts.ModuleResolutionKind.Node10};
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  const source = `import type {Log} from "sarif";\nexport const log: Log = ${JSON.stringify(log)};\n`;
  host.getSourceFile = (file, ...rest) => (file === name ? ts.createSourceFile(file, source, rest[0]) : read(file, ...rest));
  host.fileExists = (file) => file === name || ts.sys.fileExists(file);
  const program = ts.createProgram([name], options, host);
  return ts.getPreEmitDiagnostics(program).map((each) => ts.flattenDiagnosticMessageText(each.messageText, "\n"));
}

const [codicil, ...policies] = process.argv.slice(2);
const run = spawnSync(codicil, ["check", "--law", "gdpr,ccpa", "--fail-on", "never", "--format", "sarif", ...policies]);
assert.equal(run.status, 0, String(run.stderr));
const log = JSON.parse(run.stdout);
const [{tool, results}] = log.runs;
assert.ok(results.length > 20);
assert.deepEqual(faults(log), []);
for (const result of results) {
  assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
  assert.ok(tool.driver.rules[result.ruleIndex].shortDescription.text);
}
assert.equal(new Set(results.map((each) => each.partialFingerprints["codicil/v1"])).size, results.length);

results[0].level = "grave";
assert.notDeepEqual(faults(log), []);
results[0].level = "error";
results[0].unknown = true;
assert.notDeepEqual(faults(log), []);
console.log(`sarif: ${results.length} results`);

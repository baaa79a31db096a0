// node check-html.mjs PAGE.html ...
// Nu HTML checker and html-validate: any message about any page is a failure.
import {spawnSync} from 'node:child_process';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const packageFile = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

// The checker knows no hashes of styles, nor that a Content-Security-Policy lets JSON-LD pass; xss.mjs asks a browser instead.
// Slashes of void elements are there to make the pages XML as well.
const accepted = '.*violates Content Security Policy.*|Trailing slash on void elements has no effect.*';

function nu(pages) {
  const run = spawnSync('java', ['-Xss2m', '-jar', packageFile('vnu-jar', 'build/dist/vnu.jar'), '--Werror', '--format', 'json',
    '--filterpattern', accepted, ...pages], {encoding: 'utf8', maxBuffer: 1 << 28});
  if (run.error) throw run.error;
  const messages = JSON.parse(run.stderr).messages;
  for (const m of messages) console.log(`${m.url}:${m.lastLine ?? 0}: ${m.subType ?? m.type}: ${m.message}`);
  return run.status === 0 && messages.length === 0;
}

function htmlValidate(pages) {
  const run = spawnSync(process.execPath, [packageFile('html-validate', 'bin/html-validate.mjs'), '--config', path.join(here, '.htmlvalidate.json'),
    '--formatter', 'text', '--max-warnings', '0', ...pages], {encoding: 'utf8', maxBuffer: 1 << 28});
  if (run.error) throw run.error;
  process.stdout.write(run.stdout + run.stderr);
  return run.status === 0;
}

const pages = process.argv.slice(2);
if (pages.length === 0) {
  console.error('check-html: no pages given');
  process.exit(2);
}
const results = [['Nu HTML checker', nu(pages)], ['html-validate', htmlValidate(pages)]];
for (const [name, good] of results) console.log(`${name}: ${good ? 'no messages' : 'FAILED'} (${pages.length} pages)`);
process.exit(results.every(([, good]) => good) ? 0 : 1);

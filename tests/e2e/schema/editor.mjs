// node editor.mjs FOLDER POLICY.yaml ...
// What editors make of Codicil's JSON Schemas, by yaml-language-server: no complaint about the given policies, keys and
// words completed, meanings on hover, mistakes marked. FOLDER holds policy.schema.json and config.schema.json.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import rpc from 'vscode-jsonrpc/node.js';

const require = createRequire(import.meta.url);
const [folder, ...policies] = process.argv.slice(2);
if (!policies.length) throw new Error('usage: node editor.mjs FOLDER POLICY.yaml ...');

const schema = name => pathToFileURL(path.resolve(folder, `${name}.schema.json`)).href;
const settings = {
  yaml: {
    schemas: {[schema('policy')]: ['*policy.yaml'], [schema('config')]: ['*.codicil.yaml']},
    schemaStore: {enable: false}, completion: true, hover: true, validate: true,
  },
  http: {}, '[yaml]': {}, editor: {},
};

class Editor {
  #server = spawn(process.execPath, [require.resolve('yaml-language-server/bin/yaml-language-server'), '--stdio'],
                  {stdio: ['pipe', 'pipe', 'inherit']});
  #link = rpc.createMessageConnection(new rpc.StreamMessageReader(this.#server.stdout),
                                      new rpc.StreamMessageWriter(this.#server.stdin));
  #complaints = new Map();
  #count = 0;

  async start() {
    this.#link.onNotification('textDocument/publishDiagnostics', ({uri, diagnostics}) => {
      this.#complaints.get(uri)?.(diagnostics);
    });
    this.#link.onRequest('workspace/configuration',
                         ({items}) => items.map(({section}) => section in settings ? settings[section] : null));
    this.#link.onRequest('client/registerCapability', () => null);
    this.#link.listen();
    await this.#link.sendRequest('initialize', {
      processId: process.pid, rootUri: null,
      capabilities: {
        workspace: {configuration: true},
        textDocument: {completion: {completionItem: {snippetSupport: false, documentationFormat: ['plaintext']}}},
      },
    });
    await this.#link.sendNotification('initialized', {});
    await this.#link.sendNotification('workspace/didChangeConfiguration', {settings});
  }

  // Gives the document's address and what the server complains of.
  async open(text, kind = 'policy.yaml') {
    const uri = pathToFileURL(path.resolve(folder, `${++this.#count}.${kind}`)).href;
    const told = new Promise(resolve => this.#complaints.set(uri, resolve));
    await this.#link.sendNotification('textDocument/didOpen',
                                      {textDocument: {uri, languageId: 'yaml', version: 1, text}});
    return {uri, complaints: await told};
  }

  // `text` holds the cursor, `|`.
  async #at(method, text, kind) {
    const offset = text.indexOf('|');
    const lines = text.slice(0, offset).split('\n');
    const {uri} = await this.open(text.replace('|', ''), kind);
    return this.#link.sendRequest(`textDocument/${method}`, {
      textDocument: {uri}, position: {line: lines.length - 1, character: lines.at(-1).length},
    });
  }
  async complete(text, kind) {
    const {items} = await this.#at('completion', text, kind);
    return items.map(({label, documentation}) => ({label, documentation: documentation?.value ?? documentation}));
  }
  async hover(text, kind) {
    return (await this.#at('hover', text, kind))?.contents?.value;
  }
  close() {
    this.#link.dispose();
    this.#server.kill();
  }
}

const head = `codicil: 1
policy: {id: a, title: A, language: en, controller: a}
parties: {a: A}
sections:
`;
const labels = items => items.map(item => item.label);
const complaints = async (editor, text, kind) => (await editor.open(text, kind)).complaints;

const checks = {
  async 'the policies are in order'(editor) {
    for (const file of policies) {
      const found = await complaints(editor, await readFile(file, 'utf8'));
      assert.deepEqual(found.map(({message, range}) => `${file}:${range.start.line + 1}: ${message}`), []);
    }
  },
  async 'what may be said shortly is in order'(editor) {
    assert.deepEqual(await complaints(editor, head + `  - {kind: cookies, none: true}
  - kind: sharing
    stance: listed
    recipients: none
    heading: {en: Who, fr: Qui, stamp: {fr: 8f3a12c0}}
  - {kind: communications, none: yes}
x-own: {anything: [1]}
`), []);
    assert.deepEqual(await complaints(editor, head.replace('sections:\n', 'sections: {kind: changes, review: yearly}\n')), []);
    assert.deepEqual(await complaints(editor, head + '  - {kind: cookies, items: {file: cookies.csv}}\n'), []);
  },
  async 'unknown keys and words are marked where they stand'(editor) {
    const marked = async (text, word, message, kind) => {
      const [found, ...more] = await complaints(editor, text, kind);
      assert.deepEqual(more, []);
      assert.match(found.message, message);
      const {start, end} = found.range;
      assert.equal(text.split('\n')[start.line].slice(start.character, end.character), word);
    };
    await marked(head + '  - {kind: sharing, stance: never, unles: consent}\n', 'unles', /unles is not allowed/);
    await marked(head + '  - {kind: shareing, stance: never}\n', 'shareing', /Value is not accepted/);
    await marked(head + '  - {kind: sharing, stance: nevr}\n', 'nevr', /Value is not accepted/);
    await marked(head.replace('title', 'titel').replace('controller', 'title: A, controller') + '  - {kind: changes}\n',
                 'titel', /titel is not allowed/);
    await marked('review: {severities: {recipient-aded: notable}}\n', 'recipient-aded', /is not allowed/, '.codicil.yaml');
    await marked('review: {waivers: {fingerprint: 8f3a, reason: a, by: b}}\n', '8f3a', /pattern/, '.codicil.yaml');
  },
  async 'what is missing is told'(editor) {
    const told = (await complaints(editor, head + '  - {kind: sharing}\n')).map(({message}) => message);
    assert.deepEqual(told, ['Missing property "stance".']);
  },
  async 'keys are completed with their meanings'(editor) {
    const items = await editor.complete(head + '  - kind: sharing\n    stance: never\n    unl|\n');
    const unless = items.find(({label}) => label === 'unless');
    assert.ok(unless, labels(items).join());
    assert.match(unless.documentation, /\w/);
    assert.ok(!labels(items).includes('kind'), 'what stands there already');
    const kinds = labels(await editor.complete(head + '  - kind: sharing\n    |\n'));
    assert.ok(kinds.includes('recipients') && !kinds.includes('minimum-age'), kinds.join());
    assert.ok(labels(await editor.complete('revi|', '.codicil.yaml')).includes('review'));
    const rules = await editor.complete('review:\n  severities:\n    recip|\n', '.codicil.yaml');
    assert.match(rules.find(({label}) => label === 'recipient-added').documentation, /D301/);
  },
  async 'words of closed lists are completed'(editor) {
    const stances = labels(await editor.complete(head + '  - kind: sharing\n    stance: |\n'));
    assert.ok(stances.includes('never') && stances.includes('listed'), stances.join());
    const kinds = labels(await editor.complete(head + '  - kind: |\n'));
    assert.ok(kinds.includes('sharing') && kinds.includes('prose'), kinds.join());
    const severities = labels(await editor.complete('review:\n  severities:\n    D301: |\n', '.codicil.yaml'));
    assert.deepEqual(severities.sort(), ['editorial', 'material', 'notable']);
  },
  async 'hover says what a key means'(editor) {
    assert.match(await editor.hover(head + '  - {kind: sharing, sta|nce: never}\n'), /stance|shar/i);
    assert.match(await editor.hover(head.replace('controller', 'cont|roller')), /the party that answers for it/);
    assert.match(await editor.hover('review:\n  waivers:\n    - {finger|print: 8f3a12c0d4e1, reason: a, by: b}\n', '.codicil.yaml'),
                 /twelve digits/);
  },
};

const editor = new Editor();
await editor.start();
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check(editor);
    console.log(`ok: ${name}`);
  } catch (error) {
    console.log(`FAILED: ${name}\n${error.message ?? error}`);
    ++failed;
  }
}
editor.close();
process.exit(failed === 0 ? 0 : 1);

// Prints the sorted N-Quads of a JSON-LD file, by jsonld.js in safe mode: a key that no context defines, a relative
// name or a malformed language tag is an error there, not silence. Nothing is loaded from anywhere.
import {readFileSync, writeFileSync} from 'node:fs';
import jsonld from 'jsonld';

const documentLoader = async url => {
  throw new Error(`refused to load ${url}`);
};

const [, , input, output] = process.argv;
const nquads = await jsonld.toRDF(JSON.parse(readFileSync(input, 'utf8')), {
  format: 'application/n-quads', safe: true, produceGeneralizedRdf: false, documentLoader,
});
const lines = nquads.split('\n').filter(line => line);
writeFileSync(output, [...new Set(lines)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join('\n') + '\n');

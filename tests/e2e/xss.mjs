// node xss.mjs PAGE.html ...
// Opens pages whose text is hostile. Payloads call xss(); nothing may call it, open a dialog, or ask for anything. The pages' own
// Content-Security-Policy is switched off first: here the markup itself has to be harmless.
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {launch, pagesGiven} from './browser.mjs';

const kinds = ['script', 'dialog', 'request', 'markup'];

/// What could run if a reader did the right thing, found without doing it.
function liveMarkup() {
  const found = [];
  const schemes = ['https:', 'http:', 'mailto:', 'tel:', 'file:'];  // file: is what #anchor becomes here
  for (const element of document.querySelectorAll('*')) {
    if (['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'FORM', 'BASE', 'svg', 'math'].includes(element.nodeName) && element.type !== 'application/ld+json') {
      found.push(element.outerHTML.slice(0, 120));
    }
    for (const {name} of element.attributes) {
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc') found.push(`${element.nodeName} ${name}`);
    }
    if (element.href && (!schemes.includes(element.protocol) || element.username || (element.protocol === 'file:' && !element.getAttribute('href').startsWith('#')))) {
      if (element.nodeName === 'A') found.push(`link to ${element.getAttribute('href')}`);
    }
  }
  return found;
}

/// Focus, pointer and time: what wakes handlers.
function stir() {
  for (const element of document.querySelectorAll('a, [tabindex], [autofocus]')) element.focus();
  for (const element of document.querySelectorAll('body *')) {
    for (const type of ['mouseover', 'pointerenter', 'animationstart']) element.dispatchEvent(new Event(type, {bubbles: true}));
  }
}

/// A tab that reports what happens in it: call `open(file)` for the incidents of a page.
async function observer(browser) {
  const context = await browser.newContext({bypassCSP: true, offline: true});
  const page = await context.newPage();
  let found = [], url = '';
  await page.exposeFunction('xss', () => { found.push({kind: 'script', what: 'xss() was called'}); });
  page.on('dialog', dialog => { found.push({kind: 'dialog', what: dialog.message()}); dialog.dismiss(); });
  page.on('request', request => { if (request.url() !== url) found.push({kind: 'request', what: request.url()}); });
  return async file => {
    found = [];
    url = pathToFileURL(path.resolve(file)).href;
    await page.goto(url);
    await page.evaluate(stir);
    for (const what of await page.evaluate(liveMarkup)) found.push({kind: 'markup', what});
    await page.waitForTimeout(50);
    return found;
  };
}

/// A page that does everything forbidden must be caught at each, or the check proves nothing.
async function control(open) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'xss-'));
  const file = path.join(folder, 'control.html');
  await writeFile(file, `<!DOCTYPE html><title>control</title><script>xss(); alert('control')</script><img src="q" onerror="xss()">
    <p tabindex="0" onfocus="xss()">x</p><a href="javascript:xss()">x</a><link rel="stylesheet" href="https://control.invalid/x.css">`);
  const found = await open(file);
  await rm(folder, {recursive: true});
  const calls = found.filter(({kind}) => kind === 'script').length;
  return calls >= 3 && kinds.every(kind => found.some(incident => incident.kind === kind));
}

const pages = pagesGiven('xss');
const browser = await launch();
const open = await observer(browser);
let count = 0;
for (const file of pages) {
  for (const {kind, what} of await open(file)) {
    console.log(`${file}: ${kind}: ${what}`);
    ++count;
  }
}
const caught = await control(open);
await browser.close();
console.log(`xss: ${count} incidents (${pages.length} pages); positive control ${caught ? 'caught' : 'NOT CAUGHT'}`);
process.exit(count === 0 && caught ? 0 : 1);

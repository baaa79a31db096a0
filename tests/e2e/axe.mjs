// node axe.mjs PAGE.html ...
// axe-core (WCAG 2.0 to 2.2, A and AA, and best practice) in Chromium, light and dark, on a phone and a desk; and no page scrolls sideways.
import axe from 'axe-core';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {launch, pagesGiven} from './browser.mjs';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const states = ['light', 'dark'].flatMap(colorScheme => [320, 1280].map(width => ({colorScheme, width})));

async function problems(browser, file, {colorScheme, width}) {
  const context = await browser.newContext({colorScheme, viewport: {width, height: 900}, reducedMotion: 'reduce', offline: true});
  try {
    const page = await context.newPage();
    await page.goto(pathToFileURL(path.resolve(file)).href);
    await page.evaluate(axe.source);
    const {violations, passes} = await page.evaluate(values => axe.run({runOnly: {type: 'tag', values}}), tags);
    const found = violations.flatMap(v => v.nodes.map(node => `${v.id}: ${v.help}: ${node.html.slice(0, 160)}`));
    if (passes.length === 0) found.push('axe: no rule applied to this page');
    const sideways = await page.evaluate(() => document.scrollingElement.scrollWidth - window.innerWidth);
    if (sideways > 0) found.push(`the page scrolls sideways by ${sideways} px`);
    return found;
  } finally {
    await context.close();
  }
}

const pages = pagesGiven('axe');
const browser = await launch();
let count = 0;
for (const file of pages) {
  for (const state of states) {
    for (const problem of await problems(browser, file, state)) {
      console.log(`${file} (${state.colorScheme}, ${state.width} px): ${problem}`);
      ++count;
    }
  }
}
await browser.close();
console.log(`axe-core ${axe.version}: ${count} violations (${pages.length} pages, ${states.length} states each)`);
process.exit(count === 0 ? 0 : 1);

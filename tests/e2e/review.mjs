// node review.mjs PAGE.html
// What the style sheet makes of a review page, with scripts off: the filter, both versions side by side where there is room, and paper.
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {launch, pagesGiven} from './browser.mjs';

const [file] = pagesGiven('review');
const url = pathToFileURL(path.resolve(file)).href;
const browser = await launch();
const faults = [];
const expect = (what, holds) => { if (!holds) faults.push(what); };

async function open({width = 1280, media = 'screen', anchor = ''} = {}) {
  const context = await browser.newContext({viewport: {width, height: 900}, javaScriptEnabled: false, offline: true});
  const page = await context.newPage();
  await page.emulateMedia({media});
  await page.goto(url + anchor);
  return page;
}

const severities = ['material', 'notable', 'editorial'];
const shown = async page => {
  const found = [];
  for (const severity of severities) if (await page.locator(`#${severity}`).isVisible()) found.push(severity);
  return found.join(' ');
};

const page = await open();
expect('all is shown at first', await shown(page) === severities.join(' '));
for (const severity of severities) {
  await page.locator(`input.pp-show.pp-${severity}`).check();
  expect(`only what is ${severity} is shown`, await shown(page) === severity);
  expect('what is accepted stays', await page.locator('#accepted').isVisible());
}
await page.emulateMedia({media: 'print'});
expect('paper has all, whatever was chosen', await shown(page) === severities.join(' '));
expect('paper has no filter', !await page.locator('fieldset').isVisible());
await page.emulateMedia({media: 'screen'});
await page.locator('input.pp-show-all').check();
expect('all comes back', await shown(page) === severities.join(' '));

const last = await page.locator('#editorial section').last().getAttribute('id');
const linked = await open({anchor: `#${last}`});
await linked.locator('input.pp-show.pp-material').check();
expect('what a link leads to is shown in any case', await linked.locator(`#${last}`).isVisible());

for (const [width, media, beside] of [[899, 'screen', false], [900, 'screen', true], [1280, 'print', false]]) {
  const at = await open({width, media});
  const first = at.locator('div.pp-comparison').first();
  const visible = part => first.locator(part).first().isVisible();
  const where = `${width} px, ${media}`;
  expect(`newer words ${beside ? '' : 'not '}beside the older ones (${where})`, await visible('.pp-newer') === beside);
  expect(`gone words where the older ones are (${where})`, await visible('.pp-older del'));
  expect(`new words once (${where})`, await visible('.pp-older ins') === !beside && await visible('.pp-newer ins') === beside);
  expect(`gone words once (${where})`, !await visible('.pp-newer del'));
}

await browser.close();
for (const fault of faults) console.log(`${file}: not so: ${fault}`);
console.log(`review: ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);

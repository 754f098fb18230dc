// Opens the report's pages in a real browser and prints a line for each thing looked at: "ok ..." or "FAIL ...".
// Usage: node report.mjs MODULES CHROMIUM FOLDER: where node_modules is, the browser, and the report with big.html beside index.html.
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, executablePath, folder] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), 'node_modules', 'x.js'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const address = (name) => pathToFileURL(join(resolve(folder), name)).href;
const PAGES = ['index.html', 'big.html', 'environments/one.html'];
const profile = mkdtempSync(join(tmpdir(), 'report-browser-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath, headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
let failures = 0;
const check = (what, good, seen = '') => {
  if (!good) failures += 1;
  console.log(good ? `ok ${what}` : `FAIL ${what}: ${seen}`);
};

async function open(name, options, work) {
  const context = await browser.browser().newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(120000); // a busy machine is no failure
  const noise = [];
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => { noise.push('a dialog'); dialog.dismiss(); });
  page.on('request', (request) => { if (!/^(file|data):/.test(request.url())) noise.push(`request: ${request.url()}`); });
  await page.goto(address(name));
  await work(page);
  check(`${name} is silent and asks nobody ${JSON.stringify(options)}`, noise.length === 0, noise.join('; '));
  await context.close();
}

const rows = (page) => page.locator('#environments tbody tr').count();
const count = (page) => page.locator('#count').textContent();
const first = (page) => page.locator('#environments tbody tr').first().locator('.id').textContent();

async function accessible(page, name, scheme) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => { part.open = true; }));
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  const found = result.violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 120)}`);
  check(`${name} ${scheme}: axe finds nothing`, found.length === 0, found.join('; '));
  check(`${name} ${scheme}: the contrast of text was measured`, result.passes.some((rule) => rule.id === 'color-contrast' && rule.nodes.length > 20));
}

async function structure(page, name) {
  const levels = await page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((all) => all.map((head) => Number(head.tagName[1])));
  check(`${name}: one h1, and no level of headings is left out`,
    levels[0] === 1 && levels.filter((level) => level === 1).length === 1 && levels.every((level, i) => i === 0 || level <= levels[i - 1] + 1), levels.join());
  const nameless = await page.locator('a, button, input, select, summary, [tabindex]').evaluateAll((all) => all
    .filter((control) => !(control.textContent.trim() || control.getAttribute('aria-label') || control.labels?.length)).map((control) => control.outerHTML));
  check(`${name}: every control has a name`, nameless.length === 0, nameless.join());
  check(`${name}: charts have names`, await page.locator('svg[role=img]:not([aria-label])').count() === 0 && await page.locator('svg[role=img]').count() > 0);
  const strange = await page.evaluate(() => [window.hacked, document.images.length, document.scripts.length,
    document.querySelectorAll('[onload], [onerror], iframe, object, form').length]);
  check(`${name}: hostile words stayed words`, strange[0] === undefined && strange[1] === 0 && strange[2] <= 1 && strange[3] === 0, strange.join());
}

for (const name of PAGES) {
  for (const colorScheme of ['light', 'dark']) {
    await open(name, { colorScheme }, async (page) => {
      if (colorScheme === 'light') await structure(page, name);
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number)[0]);
      check(`${name}: ${colorScheme} is ${colorScheme}`, colorScheme === 'light' ? paper > 200 : paper < 60, paper);
      await accessible(page, name, colorScheme);
    });
    for (const [width, height] of [[320, 640], [360, 740], [768, 1024]]) {
      await open(name, { colorScheme, viewport: { width, height } }, async (page) => {
        await page.evaluate(() => document.querySelectorAll('details').forEach((part) => { part.open = true; }));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        check(`${name}: nothing is wider than ${width}`, wide <= width, wide);
      });
    }
  }
}

await open('big.html', {}, async (page) => {
  check('a thousand environments come in pages', await rows(page) === 25 && (await count(page)).startsWith('1,000 '), await count(page));
  await page.getByLabel('Search').fill('NUMBER-0777');
  check('search filters and says so', await rows(page) === 1 && (await count(page)).startsWith('1 of 1,000'), await count(page));
  check('pages go where one is enough', await page.locator('#pages').isHidden());
  await page.getByLabel('Search').fill('no such thing');
  check('search that finds nothing says so', await rows(page) === 0 && (await count(page)).startsWith('None of'), await count(page));
  await page.getByLabel('Search').fill('');
  await page.getByLabel('Search').press('Tab');
  check('Tab leads from the search to the first head', await page.evaluate(() => document.activeElement.textContent) === 'Environment');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const head = page.locator('#environments thead th').nth(1);
  check('Enter sorts, and the head says how', await head.getAttribute('aria-sort') === 'ascending' && await first(page) === 'number-0000', await first(page));
  check('the focus stays on the head', await page.evaluate(() => document.activeElement.textContent) === 'Tools');
  await page.keyboard.press('Space');
  check('Space sorts the other way', await head.getAttribute('aria-sort') === 'descending' && await first(page) === 'number-0019', await first(page));
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  check('the next page is another', (await page.locator('#page').textContent()).startsWith('26\u201350'), await page.locator('#page').textContent());
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await page.getByRole('button', { name: 'Previous' }).press('Enter');
  check('and back', (await page.locator('#page').textContent()).startsWith('26\u201350'), await page.locator('#page').textContent());
});
await open('index.html', {}, async (page) => {
  await page.keyboard.press('Tab');
  check('the first stop is the skip link', await page.evaluate(() => document.activeElement.getAttribute('href')) === '#content');
  await page.locator('#environments tbody a').first().click();
  check('a row leads to its page', page.url().includes('/environments/') && await page.locator('h1').count() === 1, page.url());
  await page.locator('header nav a').click();
  check('and its page leads back', page.url().endsWith('/index.html'), page.url());
});
await open('big.html', { javaScriptEnabled: false }, async (page) => {
  check('without scripts all rows stand there and the search does not', await rows(page) === 1000 && await page.locator('#find').isHidden());
});

await browser.close();
rmSync(profile, { recursive: true, force: true });
process.exit(failures === 0 ? 0 : 1);

// Uses the server's page in a real browser and prints a line for each thing looked at: "ok ..." or "FAIL ...".
// Usage: node page.mjs MODULES CHROMIUM PLAN [SHOTS]: where node_modules is, the browser, a file with the servers and the calls that win, and a folder
// for pictures of all views.
import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [modules, executablePath, plan, shots] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), 'node_modules', 'x.js'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const { open: base, guarded, token, environment, seed, calls, count } = JSON.parse(readFileSync(plan, 'utf8'));
const playing = `#/play/${encodeURIComponent(environment)}?seed=${seed}`;
const profile = mkdtempSync(join(tmpdir(), 'page-browser-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath, headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
let failures = 0;
const check = (what, good, seen = '') => {
  if (!good) failures += 1;
  console.log(good ? `ok ${what}` : `FAIL ${what}: ${String(seen).slice(0, 400).replace(/\n/g, ' ')}`);
};

/** Work with a page of its own; what browsers say of refusals is expected where the work provokes them. */
async function open(what, address, work, options = {}, refusals = false) {
  const context = await browser.browser().newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(120000); // a busy machine is no failure
  const noise = [];
  page.on('console', (message) => {
    if (!refusals || !message.text().startsWith('Failed to load resource')) noise.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => { noise.push('a dialog'); dialog.dismiss(); });
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL('/', address).href) && !request.url().startsWith('data:')) noise.push(`request: ${request.url()}`);
  });
  try {
    await page.goto(address);
    await work(page, context);
  } catch (failure) {
    check(what, false, failure.message);
  }
  check(`${what}: silent, and asks nobody else`, noise.length === 0, noise.join('; '));
  await context.close();
}

const title = (page) => page.locator('h1').textContent();
const heading = (page, words) => page.getByRole('heading', { level: 1, name: words }).waitFor();
const focused = (page) => page.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.textContent.trim()}`);
const turns = (page) => page.locator('.turns li').count();
const left = async (page) => Number(await page.locator('.key dd').first().textContent());
const form = (page, tool) => page.getByRole('form', { name: `Call ${tool}`, exact: true });

/** Calls a tool as a person does. */
async function call(page, { tool, arguments: given }) {
  const before = await turns(page);
  for (const [name, value] of Object.entries(given)) {
    const field = page.locator(`[id="${tool}-${name}"]`);
    if (typeof value === 'boolean') await field.selectOption(String(value));
    else await field.fill(typeof value === 'string' ? value : JSON.stringify(value));
  }
  await form(page, tool).getByRole('button').click();
  await page.locator('.turns li').nth(before).waitFor();
}
const begun = (page) => page.getByText('No call yet.').waitFor();
const last = (page) => page.locator('.turns li').first().textContent();

// ---- how it looks

async function looks(page, name, scheme) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => { part.open = true; }));
  const levels = await page.locator('h1, h2, h3, h4').evaluateAll((all) => all.map((head) => Number(head.tagName[1])));
  check(`${name}: one h1, and no level of headings is left out`,
    levels[0] === 1 && levels.filter((level) => level === 1).length === 1 && levels.every((level, i) => i === 0 || level <= levels[i - 1] + 1), levels.join());
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number)[0]);
  check(`${name}: ${scheme} is ${scheme}`, scheme === 'light' ? paper > 200 : paper < 60, paper);
  for (const [width, height] of [[320, 640], [360, 740], [768, 1024], [1280, 900]]) {
    await page.setViewportSize({ width, height });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    check(`${name} ${scheme}: nothing is wider than ${width}`, wide <= width, wide);
    if (shots && (width === 360 || width === 1280)) {
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: join(shots, `${name.replace(/\W+/g, '-')}-${scheme}-${width}.png`), fullPage: true });
    }
    if (width !== 1280 && (width !== 320 || scheme === 'dark')) continue;
    await page.evaluate(axe);
    const result = await page.evaluate(() => window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }));
    const found = result.violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 120)}`);
    check(`${name} ${scheme} ${width}: axe finds nothing`, found.length === 0, found.join('; '));
    check(`${name} ${scheme} ${width}: contrast was measured`, result.passes.some((rule) => rule.id === 'color-contrast' && rule.nodes.length > 3));
  }
}

for (const colorScheme of ['light', 'dark']) {
  await open(`looks in ${colorScheme}`, base, async (page, context) => {
    await heading(page, 'Environments');
    await looks(page, 'environments', colorScheme);
    await page.goto(`${base}/#/environments/${encodeURIComponent(environment)}`);
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await looks(page, 'environment', colorScheme);
    await page.goto(`${base}/${playing}`);
    await begun(page);
    await looks(page, 'episode begin', colorScheme);
    for (const each of calls.slice(0, 3)) await call(page, each);
    await page.getByRole('button', { name: 'Branch from here' }).click();
    await page.getByRole('button', { name: 'Branch 2' }).waitFor();
    await looks(page, 'episode', colorScheme);
    const other = await context.newPage();
    await other.goto(`${base}/#/sessions`);
    await other.locator('tbody tr').nth(1).waitFor();
    await looks(other, 'sessions', colorScheme);
    await other.close();
    await call(page, calls.at(-1));
    await page.locator('.outcome').waitFor();
    await looks(page, 'episode end', colorScheme);
    await page.goto(`${base}/#/environments/none`);
    await heading(page, 'That did not work');
    await looks(page, 'refusal', colorScheme);
  }, { colorScheme }, true);
  await open(`looks of the token in ${colorScheme}`, `${guarded}/#/`, async (page) => {
    await heading(page, 'Token needed');
    await looks(page, 'token', colorScheme);
  }, { colorScheme }, true);
}

// ---- what it does

await open('a list', base, async (page) => {
  const said = page.getByRole('status');
  await page.getByText(`${count} environments`, { exact: true }).waitFor();
  check('all environments stand there', await page.locator('tbody tr').count() === count, await page.locator('tbody tr').count());
  await page.keyboard.press('Tab');
  check('the first stop is the skip link', await focused(page) === 'A Skip to the content', await focused(page));
  await page.keyboard.press('Enter');
  check('which leads to the content', await page.evaluate(() => document.activeElement.id) === 'content');
  await page.keyboard.press('Tab');
  check('where the search comes first', await page.evaluate(() => document.activeElement.id) === 'search');
  await page.keyboard.type(environment.toUpperCase());
  await page.getByText('1 environment fits').waitFor();
  check('search filters and says so', await page.locator('tbody tr').count() === 1, await said.textContent());
  check('and the address keeps it', page.url().includes('query='), page.url());
  await page.reload();
  await page.getByText('1 environment fits').waitFor();
  check('also when it is loaded anew', await page.getByLabel('Search').inputValue() === environment.toUpperCase());
  await page.getByLabel('Search').fill('no such thing');
  await page.getByText('No environment fits').waitFor();
  check('search that finds nothing says so', await page.locator('table').isHidden());
  await page.getByLabel('Search').fill('');
  await page.getByLabel('Tier').selectOption('hard');
  await page.waitForURL(/\?difficulty=hard$/);
  check('a tier filters', /fits?$/.test(await said.textContent()), await said.textContent());
  await page.getByLabel('Tier').selectOption('');
  await page.getByText(`${count} environments`, { exact: true }).waitFor();
  await page.locator('tbody a').first().press('Enter');
  await page.getByRole('button', { name: 'Play' }).waitFor();
  check('the focus goes to the head of the new view', (await focused(page)).startsWith('H1 '), await focused(page));
  check('whose title names it', (await page.title()).startsWith(await title(page)), await page.title());
  await page.goBack();
  await heading(page, 'Environments');
  check('back is back', await page.locator('tbody tr').count() === count);
});

await open('an episode', `${base}/#/environments/${encodeURIComponent(environment)}`, async (page, context) => {
  await page.getByLabel('Seed').fill('seven');
  await page.getByLabel('Seed').press('Enter');
  check('a seed that is none is told', await page.getByText('A seed is a whole number').isVisible() && page.url().includes('#/environments/'), page.url());
  await page.getByLabel('Seed').fill(String(seed));
  await page.getByLabel('Seed').press('Enter');
  await begun(page);
  const limit = await left(page);
  check('the prompt is shown', (await page.locator('.told').textContent()).includes(`at most ${limit} calls`));
  const watcher = await context.newPage();
  await watcher.goto(`${base}/#/sessions`);
  await watcher.getByText('1 session', { exact: true }).waitFor();
  check('the live sessions show it', (await watcher.locator('tbody').textContent()).includes(environment) && (await watcher.locator('tbody').textContent()).includes('playing'));
  const reader = calls.find((each) => Object.values(each.arguments).some(Number.isInteger) && each !== calls.at(-1));
  const field = page.locator(`[id="${reader.tool}-${Object.keys(reader.arguments)[0]}"]`);
  for (const key of Object.keys(reader.arguments)) await page.locator(`[id="${reader.tool}-${key}"]`).fill('1000000');
  await field.fill('one');
  await field.press('Enter');
  check('what is no whole number is not sent', await turns(page) === 0 && await field.getAttribute('aria-invalid') === 'true' && await form(page, reader.tool).getByText('This must be a whole number.').isVisible());
  check('and the field has the focus', await field.evaluate((node) => node === document.activeElement));
  await field.fill('1000000');
  await field.press('Enter');
  await page.locator('.turns li').first().waitFor();
  check('a bad call shows its error', (await last(page)).includes('Bad call:') && (await page.locator('.said').textContent()).includes('bad call'), await last(page));
  check('and costs a step', await left(page) === limit - 1, await left(page));
  check('Enter leaves the focus where it was', await field.evaluate((node) => node === document.activeElement));
  for (const each of calls.slice(0, -1)) await call(page, each);
  check('each turn stands there, the last one first', await turns(page) === calls.length && (await last(page)).startsWith(`${calls.at(-2).tool}(`), await last(page));
  await watcher.getByRole('cell', { name: String(calls.length), exact: true }).first().waitFor();
  check('the live sessions follow', true);

  await page.getByRole('button', { name: 'Branch from here' }).click();
  await page.getByRole('button', { name: 'Branch 2' }).waitFor();
  check('a branch has the turns so far', await turns(page) === calls.length && await page.getByRole('button', { name: 'Branch 2' }).getAttribute('aria-pressed') === 'true');
  const done = calls.at(-1);
  const wrong = Object.fromEntries(Object.entries(done.arguments).map(([name, value]) => [name, typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : typeof value === 'string' ? `${value}x` : []]));
  await call(page, { tool: done.tool, arguments: wrong });
  await page.getByRole('heading', { name: 'The answer is wrong' }).waitFor();
  check('a wrong answer ends the branch with reward 0', (await page.locator('.outcome').textContent()).includes('reward 0'), await page.locator('.outcome').textContent());
  check('and tells nothing of the right one', !(await page.locator('.outcome').textContent()).includes(JSON.stringify(Object.values(done.arguments)[0])) || typeof Object.values(done.arguments)[0] !== 'string');
  check('the focus is on the outcome', (await focused(page)).startsWith('H2 The answer'), await focused(page));
  check('nothing can be called any more', await form(page, done.tool).getByRole('button').isDisabled() && await page.getByRole('button', { name: 'Branch from here' }).isDisabled());
  await page.getByRole('button', { name: 'Branch 1' }).press('Enter');
  check('the other branch goes on', await turns(page) === calls.length && await form(page, done.tool).getByRole('button').isEnabled() && await page.locator('.outcome').count() === 0);
  await call(page, done);
  await page.getByRole('heading', { name: 'The answer is right' }).waitFor();
  check('the solver\u2019s calls win', (await page.locator('.outcome').textContent()).includes('reward 1') && (await page.locator('.outcome').textContent()).includes('1 bad call'), await page.locator('.outcome').textContent());

  await page.getByRole('button', { name: 'Again' }).click();
  await begun(page);
  check('again begins anew with the same seed', await turns(page) === 0 && (await page.locator('.key').textContent()).includes(String(seed)) && await left(page) === limit);
  await watcher.getByText('1 session', { exact: true }).waitFor();
  check('the sessions before are closed', await watcher.locator('tbody tr').count() === 1);
  await page.getByRole('button', { name: 'With another seed' }).click();
  await page.waitForFunction((old) => !document.querySelector('.key div:last-child').textContent.endsWith(`Seed${old}`), seed);
  check('another seed is another episode', await turns(page) === 0 && !page.url().includes('seed='), page.url());
  await page.goto('about:blank');
  await watcher.getByText('No session is open.').waitFor();
  check('the session closes when the page goes', await watcher.locator('table').isHidden());
  await page.goto(`${base}/${playing}`);
});

await open('bad connections', `${base}/${playing}`, async (page) => {
  await begun(page);
  const first = calls[0];
  const limit = await left(page);
  let lost = 0;
  await page.route('**/step', async (route) => {
    lost += 1;
    if (lost > 1) return route.fallback();
    await route.fetch(); // the server takes the step, its answer never arrives
    return route.abort();
  });
  for (const [name, value] of Object.entries(first.arguments)) await page.locator(`[id="${first.tool}-${name}"]`).fill(String(value));
  await form(page, first.tool).getByRole('button').click();
  await page.getByText('does not answer').waitFor();
  check('a step without an answer is told, and is no turn', await turns(page) === 0);
  await page.getByRole('button', { name: 'Send again' }).click();
  await page.locator('.turns li').first().waitFor();
  check('sent again, it is not taken twice', await left(page) === limit - 1 && await page.getByRole('alert').count() === 0);
  await page.getByRole('button', { name: 'Branch from here' }).click();
  await page.getByRole('button', { name: 'Branch 2' }).waitFor();
  await call(page, first);
  check('a branch goes on after it', await turns(page) === 2 && await left(page) === limit - 2, await left(page));
}, {}, true);

await open('refusals', `${base}/#/environments/${encodeURIComponent(environment)}`, async (page) => {
  await page.route('**/v1/sessions', (route) => route.fulfill({ status: 503, contentType: 'application/json', body: '{"error":{"code":"capacity","message":"all 3 sessions are taken"}}' }));
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByText('all 3 sessions are taken').waitFor();
  await page.unroute('**/v1/sessions');
  await page.getByRole('button', { name: 'Try again' }).click();
  await begun(page);
  check('a full server is told in its words, and can be tried again', true);
  await page.goto(`${base}/#/play/${encodeURIComponent(environment)}?seed=x`);
  await page.getByText('The seed in the address is no whole number').waitFor();
  await page.goto(`${base}/#/play/${encodeURIComponent(environment)}?task=nowhere`);
  await page.getByText('has no task').waitFor();
  await page.goto(`${base}/#/environments/%`);
  await heading(page, 'Nothing here');
  check('addresses that lead nowhere are told', true);
  await page.goto(`${base}/#/sessions`);
  await heading(page, 'Live sessions');
  await page.route('**/v1/sessions?*', (route) => route.abort());
  await page.getByText('does not answer').waitFor();
  await page.unroute('**/v1/sessions?*');
  await page.getByText('does not answer').waitFor({ state: 'detached' });
  check('the live sessions come back by themselves', true);
}, {}, true);

await open('a token', `${guarded}/#/sessions`, async (page, context) => {
  await heading(page, 'Token needed');
  check('the question has the focus', await page.evaluate(() => document.activeElement.id) === 'token');
  await page.keyboard.type('two words');
  await page.keyboard.press('Enter');
  await page.getByText('without spaces').waitFor();
  await page.getByLabel('Token').fill('not-the-right-token');
  await page.keyboard.press('Enter');
  await page.getByText('does not know this token').waitFor();
  check('a wrong token asks again', await page.getByLabel('Token').inputValue() === '');
  await page.getByLabel('Token').fill(token);
  await page.keyboard.press('Enter');
  await heading(page, 'Live sessions');
  check('the right one leads to where one was going', page.url().endsWith('#/sessions'), page.url());
  await page.reload();
  await heading(page, 'Live sessions');
  await page.goto(`${guarded}/${playing}`);
  await begun(page);
  await call(page, calls[0]);
  check('and plays', await turns(page) === 1);
  check('no address and no cookie holds it', !page.url().includes(token) && (await context.cookies()).length === 0);
  const other = await context.newPage();
  await other.goto(`${guarded}/#/`);
  await heading(other, 'Token needed');
  check('another tab does not know it', true);
}, {}, true);

// ---- what comes from strangers

const EVIL = '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script> \u202egnp.exe\u202c "\'&amp;';
const schema = { type: 'object', properties: { '"><script>window.hacked=3</script>': { type: 'array', items: { type: 'string' }, description: EVIL }, big: { type: 'integer', description: 'big' } }, required: [] };
const tool = (name) => ({ type: 'function', function: { name, description: EVIL, parameters: schema } });
const evil = {
  env_id: 'e/v?i#l <b>', title: EVIL, inputs: [EVIL], answer: EVIL, tools: [EVIL], tasks: { easy: 1 }, median_calls: 3, license: EVIL,
  statement: EVIL + 'x'.repeat(100000), tool_definitions: [tool('look')], task_ids: [{ task: EVIL, difficulty: 'easy', solver_calls: 1 }], step_limit: 256,
};
await open('hostile words', base, async (page) => {
  await heading(page, 'Environments');
  const sent = [];
  const answer = (route, body, status = 200) => route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });
  await page.route('**/v1/**', (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    if (pathname === '/v1/environments') {
      const from = Number((searchParams.get('after') ?? 'n0').slice(1));
      const some = Array.from({ length: Math.min(25, 60 - from) }, (_, i) => ({ ...evil, title: `${from + i + 1} ${EVIL}` }));
      return answer(route, { environments: some, total: 60, next: from + 25 < 60 ? `n${from + 25}` : null });
    }
    if (pathname.startsWith('/v1/environments/')) return answer(route, evil);
    if (pathname === '/v1/sessions') {
      return answer(route, { session_id: 's', token: 't', env_id: evil.env_id, episode: { session_id: 's', episode_id: 's-1', env_id: evil.env_id, task: EVIL, difficulty: 'easy', seed: 1, source: 'stored', step_limit: 256, prompt: { user: evil.statement, tools: [tool('look'), tool('observe'), tool('done')] } } }, 201);
    }
    if (route.request().method() === 'DELETE') return route.fulfill({ status: 204 });
    sent.push(route.request().postData());
    return answer(route, { episode_id: 's-1', step: sent.length, observation: EVIL + '\u202e' + 'y'.repeat(100000), result: null, error: null, reward: 0, terminated: false, truncated: false, repeated: false, statistics: null });
  });
  await page.reload();
  await page.getByText('1\u201325 of 60').waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('26\u201350 of 60').waitFor();
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await page.getByText('51\u201360 of 60').waitFor();
  check('the last page has no next one', await page.getByRole('button', { name: 'Next' }).isDisabled() && await page.locator('tbody tr').count() === 10);
  await page.getByRole('button', { name: 'Previous' }).click();
  await page.getByText('26\u201350 of 60').waitFor();
  check('and pages lead back', (await page.locator('tbody a').first().textContent()).startsWith('26 '));
  await page.locator('tbody a').first().click();
  await page.getByRole('button', { name: 'Play' }).waitFor();
  check('a title is shown as it is', await title(page) === EVIL, await title(page));
  await page.getByRole('button', { name: 'Play' }).click();
  await begun(page);
  const first = page.getByRole('form', { name: 'Call look' });
  await first.locator('textarea').fill('["a", 1');
  await first.locator('input').fill('9007199254740993');
  await first.getByRole('button').click();
  await page.getByText('in JSON, such as ["a", "b"]').first().waitFor();
  check('a list that is no JSON is not sent', sent.length === 0);
  await first.locator('textarea').fill('["<b>", "\\"", "\u00fc"]');
  await first.getByRole('button').click();
  await page.locator('.turns li').first().waitFor();
  check('numbers beyond 53 bits are sent as they are', sent[0].includes('"big":9007199254740993'), sent[0]);
  check('and strings come out whole', JSON.parse(sent[0]).arguments['"><script>window.hacked=3</script>'].join() === '<b>,",\u00fc', sent[0]);
  check('a long result is cut, and says so', (await last(page)).length < 5000);
  await page.locator('.turns').getByRole('button', { name: /^Show all 100,0/ }).click();
  check('and shown whole on demand', (await last(page)).length > 100000);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    check(`hostile words are no wider than ${width}`, wide <= width, wide);
  }
  const strange = await page.evaluate(() => [window.hacked, document.images.length, document.scripts.length,
    document.querySelectorAll('[onload], [onerror], iframe, object, b').length]);
  check('hostile words stayed words', strange[0] === undefined && strange[1] === 0 && strange[2] === 1 && strange[3] === 0, strange.join());
});

await open('without scripts', base, async (page) => {
  check('without scripts it says so', (await page.locator('noscript p').innerText()).startsWith('This page needs JavaScript') && await page.locator('noscript p').isVisible());
}, { javaScriptEnabled: false });

await browser.close();
rmSync(profile, { recursive: true, force: true });
process.exit(failures === 0 ? 0 : 1);

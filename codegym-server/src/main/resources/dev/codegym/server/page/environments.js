// The list of environments: search, tier, pages.
import { ask, query } from './api.js';
import { button, el, form, number, plural, select } from './dom.js';

const PAGE = 25;
const PAUSE = 250;
const TIERS = ['easy', 'medium', 'hard'];

const address = (id) => `#/environments/${encodeURIComponent(id)}`;
export const license = (one) => (!one.license || one.license === 'unknown' ? 'not stated' : one.license);
const cell = (value, kind = 'n') => el('td', { class: kind }, value);

const row = (one) => el('tr', {},
  el('th', { scope: 'row' }, el('a', { href: address(one.env_id), dir: 'auto' }, one.title || one.env_id), el('span', { class: 'id' }, one.env_id)),
  cell(number(one.tools.length)),
  TIERS.map((tier) => cell(number(one.tasks[tier] ?? 0), 'n less')),
  cell(number(one.median_calls)),
  cell(license(one), 'less'));

const head = el('thead', {}, el('tr', {},
  el('th', { scope: 'col' }, 'Environment'), el('th', { scope: 'col', class: 'n' }, 'Tools'),
  TIERS.map((tier) => el('th', { scope: 'col', class: 'n less' }, tier[0].toUpperCase() + tier.slice(1))),
  el('th', { scope: 'col', class: 'n' }, 'Calls'), el('th', { scope: 'col', class: 'less' }, 'License')));

export async function environments(life, asked) {
  const search = el('input', { id: 'search', type: 'search', value: asked.query ?? '', placeholder: 'title, id or tool', maxlength: 200 });
  const tier = select({ id: 'tier' }, [['', 'any tier'], ...TIERS.map((word) => [word, word])], asked.difficulty ?? '');
  const count = el('p', { role: 'status' });
  const body = el('tbody');
  const table = el('table', { class: 'wide' }, head, body);
  const where = el('span');
  const failed = el('div');
  const before = []; // where the pages before this one begin
  let after = null;
  let next = null;
  let latest = 0;

  async function load() {
    latest += 1;
    const mine = latest;
    const filter = { query: search.value.trim(), difficulty: tier.value };
    const found = await ask('GET', `v1/environments${query({ ...filter, limit: PAGE, after })}`, { signal: life.signal });
    if (mine !== latest) return;
    next = found.next;
    body.replaceChildren(...found.environments.map(row));
    table.hidden = found.environments.length === 0;
    const words = plural(found.total, 'environment');
    count.textContent = !filter.query && !filter.difficulty ? words : found.total === 0 ? 'No environment fits' : `${words} ${found.total === 1 ? 'fits' : 'fit'}`;
    const from = before.length * PAGE;
    where.textContent = `${number(from + 1)}\u2013${number(from + found.environments.length)} of ${number(found.total)}`;
    pages.hidden = before.length === 0 && next === null;
    previous.disabled = before.length === 0;
    following.disabled = next === null;
    failed.replaceChildren();
    history.replaceState(null, '', `#/${query(filter)}`);
  }
  const reload = () => load().catch((failure) => {
    const words = life.failed(failure, button('Try again', reload));
    if (words) failed.replaceChildren(words);
  });
  const turn = (work) => () => { work(); reload(); };
  const previous = button('Previous', turn(() => { after = before.pop(); }));
  const following = button('Next', turn(() => { before.push(after); after = next; }));
  const pages = el('nav', { class: 'bar', 'aria-label': 'Pages of the list' }, previous, where, following);
  const anew = () => { before.length = 0; after = null; reload(); };
  let waiting;
  search.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(anew, PAUSE); });
  tier.addEventListener('change', anew);
  life.ends(() => clearTimeout(waiting));
  await load();
  return {
    title: 'Environments',
    content: [
      form({ class: 'bar', role: 'search', 'aria-label': 'Environments' }, anew,
        el('label', { for: 'search' }, 'Search'), search, el('label', { for: 'tier', class: 'unseen' }, 'Tier'), tier, count),
      failed, table,
      el('p', { class: 'note' }, 'Easy, medium and hard: how many tasks are stored. Calls: the median over its tasks of the distinct calls that the solver makes.'),
      pages,
    ],
  };
}

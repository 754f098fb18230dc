// The live sessions, looked at again every two seconds while somebody can see them.
import { ask, query } from './api.js';
import { button, el, number, plural } from './dom.js';

const PAUSE = 2000;
const PAGE = 25;

function ago(from, now) {
  const seconds = Math.max(0, Math.round((now - Date.parse(from)) / 1000));
  if (seconds < 60) return `${seconds} s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  return `${Math.floor(seconds / 3600)} h ago`;
}

function standing(one) {
  if (!one.episode_id) return ['no episode', 'skipped'];
  if (one.truncated) return ['cut off', 'warned'];
  if (one.terminated) return one.total_reward > 0 ? ['right', 'passed'] : ['wrong', 'failed'];
  return ['playing', 'running'];
}

function row(one, now) {
  const [words, kind] = standing(one);
  return el('tr', {},
    el('th', { scope: 'row' }, one.env_id
      ? el('a', { href: `#/environments/${encodeURIComponent(one.env_id)}`, dir: 'auto' }, one.env_id) : 'none yet', el('span', { class: 'id' }, one.session_id)),
    el('td', {}, el('span', { class: `verdict ${kind}` }, words)),
    el('td', { class: 'n' }, number(one.steps)),
    el('td', { class: 'n less' }, String(one.total_reward)),
    el('td', { class: 'less', dir: 'auto' }, one.client),
    el('td', { class: 'n less' }, ago(one.opened, now)),
    el('td', { class: 'n' }, ago(one.used, now)));
}

const head = () => el('thead', {}, el('tr', {}, [['Environment', ''], ['State', ''], ['Steps', 'n'], ['Reward', 'n less'], ['Client', 'less'], ['Opened', 'n less'], ['Used', 'n']]
  .map(([name, kind]) => el('th', { scope: 'col', class: kind || null }, name))));

export async function sessions(life) {
  const count = el('p', { role: 'status' });
  const body = el('tbody');
  const table = el('table', { class: 'wide' }, head(), body);
  const failed = el('div');
  const before = [];
  let after = null;
  let next = null;
  let timer;

  async function load() {
    const at = after;
    const found = await ask('GET', `v1/sessions${query({ limit: PAGE, after })}`, { signal: life.signal });
    if (life.over || at !== after) return;
    next = found.next;
    // a link that has the focus keeps it
    const focused = body.contains(document.activeElement) ? [...body.rows].findIndex((one) => one.contains(document.activeElement)) : -1;
    body.replaceChildren(...found.sessions.map((one) => row(one, Date.parse(found.now))));
    body.rows[focused]?.querySelector('a')?.focus({ preventScroll: true });
    table.hidden = found.sessions.length === 0;
    const words = found.total === 0 ? 'No session is open.' : plural(found.total, 'session');
    if (count.textContent !== words) count.textContent = words;
    pages.hidden = before.length === 0 && next === null;
    previous.disabled = before.length === 0;
    following.disabled = next === null;
    failed.replaceChildren();
  }
  async function again() {
    clearTimeout(timer);
    if (life.over) return;
    try {
      if (!document.hidden) await load();
    } catch (failure) {
      const words = life.failed(failure);
      // said once, not every two seconds
      if (words && failed.textContent !== words.textContent) failed.replaceChildren(words);
    }
    clearTimeout(timer);
    if (!life.over) timer = setTimeout(again, PAUSE);
  }
  const turn = (work) => () => { work(); again(); };
  const previous = button('Previous', turn(() => { after = before.pop(); }));
  const following = button('Next', turn(() => { before.push(after); after = next; }));
  const pages = el('nav', { class: 'bar', 'aria-label': 'Pages of the list' }, previous, following);
  await load();
  timer = setTimeout(again, PAUSE);
  document.addEventListener('visibilitychange', again, { signal: life.signal });
  life.ends(() => clearTimeout(timer));
  return {
    title: 'Live sessions',
    content: [el('div', { class: 'bar' }, count), failed, table, pages,
      el('p', { class: 'note' }, 'The newest first. Where the server has tokens, only the sessions of yours are shown.')],
  };
}

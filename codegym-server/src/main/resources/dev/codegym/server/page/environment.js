// One environment: what it is about, its tools and tasks, and the start of an episode.
import { ask, query } from './api.js';
import { el, figures, form, number, select, text } from './dom.js';
import { license } from './environments.js';
import { typeWords } from './tool.js';

const TIERS = ['easy', 'medium', 'hard'];

export const playing = (id, parameters) => `#/play/${encodeURIComponent(id)}${query(parameters)}`;

function parameters(schema) {
  const all = Object.entries(schema?.properties ?? {});
  return all.length > 0 && el('dl', { class: 'parameters' }, all.map(([name, kind]) =>
    el('div', {}, el('dt', {}, el('code', {}, name)), el('dd', { dir: 'auto' }, `${kind.description ?? ''} (${typeWords(kind)})`))));
}

const tool = ({ function: one }) => el('li', {},
  el('h3', {}, el('code', {}, one.name)), text('p', one.description, { class: 'prose' }), parameters(one.parameters));

function tasks(one) {
  if (one.task_ids.length === 0) return el('p', { class: 'empty' }, 'No task is stored: episodes draw fresh ones.');
  return el('details', { class: 'numbers' }, el('summary', {}, `All ${number(one.task_ids.length)} tasks`),
    el('table', { class: 'wide' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Task'), el('th', { scope: 'col' }, 'Tier'), el('th', { scope: 'col', class: 'n' }, 'Solver calls'))),
      el('tbody', {}, one.task_ids.map((task) => el('tr', {},
        el('th', { scope: 'row' }, el('a', { href: playing(one.env_id, { task: task.task }), 'aria-label': `Play task ${task.task}` }, task.task)),
        el('td', {}, task.difficulty), el('td', { class: 'n' }, number(task.solver_calls)))))));
}

function start(life, one) {
  const stored = (tier) => one.tasks[tier] ?? 0;
  const tier = select({ id: 'tier' }, [['', 'any tier'], ...TIERS.map((word) => [word, `${word} (${number(stored(word))} stored)`])]);
  const source = select({ id: 'source' }, [['', 'stored'], ['fresh', 'fresh']], one.task_ids.length === 0 ? 'fresh' : '');
  const seed = el('input', { id: 'seed', inputmode: 'numeric', placeholder: 'drawn', maxlength: 20, 'aria-describedby': 'seed-note' });
  const wrong = el('p', { id: 'seed-note', class: 'mistake', role: 'alert' });
  const play = () => {
    const given = seed.value.trim();
    const good = given === '' || (/^-?\d+$/.test(given) && BigInt.asIntN(64, BigInt(given)) === BigInt(given));
    seed.setAttribute('aria-invalid', String(!good));
    wrong.textContent = good ? '' : 'A seed is a whole number of at most 64 bits, or nothing.';
    if (!good) seed.focus();
    else life.go(playing(one.env_id, { difficulty: tier.value, source: source.value, seed: given }));
  };
  const field = (id, words, control, ...more) => el('div', {}, el('label', { for: id }, words), ...more, control);
  return form({ class: 'bar fields', 'aria-label': 'Play an episode' }, play,
    field('tier', 'Tier', tier), field('source', 'Tasks', source), field('seed', 'Seed', seed, wrong),
    el('button', { type: 'submit', class: 'main' }, 'Play'));
}

export async function environment(life, id) {
  const one = await ask('GET', `v1/environments/${encodeURIComponent(id)}`, { signal: life.signal });
  const section = (title, ...content) => el('section', {}, el('h2', {}, title), ...content);
  return {
    title: one.title || one.env_id,
    above: el('p', { class: 'kind' }, el('a', { href: '#/' }, '\u2190 Environments')),
    content: [
      figures([['Tools', number(one.tools.length)], ['Tasks', number(one.task_ids.length)], ['Solver calls, median', number(one.median_calls)],
        ['Step limit', number(one.step_limit)], ['Answer', one.answer]]),
      el('dl', { class: 'origin' }, [['Id', one.env_id], ['License', license(one)]].map(([name, value]) =>
        el('div', {}, el('dt', {}, name), el('dd', {}, value)))),
      section('Play', start(life, one)),
      section('What the agent is told', text('div', one.statement, { class: 'prose' })),
      section('Tools', el('ul', { class: 'cards' }, one.tool_definitions.map(tool))),
      section('Tasks', tasks(one)),
    ],
  };
}

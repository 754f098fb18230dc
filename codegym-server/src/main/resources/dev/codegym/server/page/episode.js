// One episode played by hand, with branches. Each branch is a session of its own; all are closed when the view goes.
import { ask, close, fork, open, step } from './api.js';
import { button, el, figures, notice, number, plural, text } from './dom.js';
import { playing } from './environment.js';
import { toolForm } from './tool.js';

const SAID = 200;
const short = (words) => (words.length > SAID ? `${words.slice(0, SAID)}\u2026` : words);

/** Where one branch stands. */
function branchOf(opened, turns, name) {
  return { opened, name, turns: [...turns], reward: 0, end: null, busy: false };
}

const over = (branch) => branch.end !== null;

function outcome(branch) {
  const { terminated, reward, statistics } = branch.end;
  const title = !terminated ? 'The episode was cut off' : reward > 0 ? 'The answer is right' : 'The answer is wrong';
  const kind = !terminated ? 'warned' : reward > 0 ? 'passed' : 'failed';
  const bad = !statistics ? '' : statistics.bad_calls === 0 ? ', none of them a bad call' : `, ${plural(statistics.bad_calls, 'bad call')} among them`;
  return el('div', { class: `outcome ${kind}` },
    el('h2', { tabindex: -1 }, title, el('span', { class: `verdict ${kind}` }, `reward ${branch.reward}`)),
    el('p', {}, `${terminated ? 'After' : 'A limit was reached after'} ${plural(branch.turns.length, 'step')}${bad}.`));
}

const turn = (one) => el('li', {},
  el('div', { class: 'call' }, text('code', `${one.tool}(${one.given})`)),
  el('div', { class: one.error ? 'seen error' : 'seen' }, one.error && el('strong', {}, 'Bad call: '), text('code', one.error ? one.error.message : one.observation)));

class Play {
  branches = [];
  current = null;

  constructor(life, one, opened, asked) {
    Object.assign(this, { life, one, asked, episode: opened.episode });
    this.branches.push(branchOf(opened, [], 'Branch 1'));
    this.current = this.branches[0];
    this.list = el('ol', { class: 'turns', reversed: true });
    this.end = el('div');
    this.failed = el('div');
    this.left = el('dd');
    this.reward = el('dd');
    this.said = el('p', { class: 'said', role: 'status' });
    this.choice = el('div', { class: 'bar', role: 'group', 'aria-label': 'Branches' });
    this.brancher = button('Branch from here', () => this.branch());
    this.tools = el('fieldset', { class: 'tools' }, el('legend', { class: 'unseen' }, 'Tools'), this.forms());
  }

  /** The built-in tools stand last, the submission of the answer at the very end, whatever their names are. */
  forms() {
    const tools = this.episode.prompt.tools;
    return el('ul', { class: 'cards' }, tools.map((tool, place) => toolForm(tool, place === tools.length - 1 ? 'Submit the answer' : null,
      (...call) => this.call(...call))));
  }

  /** Calls a tool. A step that got no answer keeps its name when it is sent again, so that the server takes it once. */
  async call(tool, json, given) {
    const branch = this.current;
    if (branch.busy || over(branch)) return;
    branch.busy = true;
    this.failed.replaceChildren();
    try {
      const taken = await step(branch.opened, tool, json, `page-${branch.turns.length + 1}`);
      branch.turns.push({ tool, given, error: taken.error, observation: taken.observation });
      branch.reward += taken.reward;
      if (taken.terminated || taken.truncated) branch.end = taken;
      if (this.current === branch) this.took(branch);
    } catch (failure) {
      this.fail(failure, button('Send again', () => this.call(tool, json, given)));
    } finally {
      branch.busy = false;
    }
  }

  fail(failure, ...actions) {
    const words = this.life.failed(failure, ...actions);
    if (words) this.failed.replaceChildren(words);
  }

  took(branch) {
    const last = branch.turns.at(-1);
    this.list.prepend(turn(last));
    this.figures();
    if (!over(branch)) return;
    this.finished();
    this.end.querySelector('h2').focus();
  }

  figures() {
    const { turns, reward } = this.current;
    const last = turns.at(-1);
    this.left.textContent = number(this.episode.step_limit - turns.length);
    this.reward.textContent = over(this.current) ? String(reward) : 'not yet';
    this.said.replaceChildren(...(last
      ? [`${turns.length}: `, el('bdi', {}, short(`${last.tool}(${last.given})`)), last.error ? ' \u2014 bad call: ' : ' \u2192 ', el('bdi', {}, short(last.error?.message ?? last.observation))]
      : ['No call yet.']));
    this.said.classList.toggle('error', Boolean(last?.error));
  }

  finished() {
    const done = over(this.current);
    this.tools.disabled = done;
    this.brancher.disabled = done;
    this.end.replaceChildren(...(done ? [outcome(this.current)] : []));
  }

  show(branch) {
    this.current = branch;
    this.list.replaceChildren(...branch.turns.map(turn).reverse());
    this.failed.replaceChildren();
    this.choice.hidden = this.branches.length < 2;
    this.choice.replaceChildren(...this.branches.map((one) =>
      button(one.name, () => this.show(one), { 'aria-pressed': String(one === branch) })));
    this.figures();
    this.finished();
    if (this.choice.hidden) return;
    this.choice.querySelector('[aria-pressed=true]').focus();
  }

  async branch() {
    const from = this.current;
    try {
      const opened = await fork(from.opened);
      if (this.life.over) return void close(opened);
      this.branches.push(branchOf(opened, from.turns, `Branch ${this.branches.length + 1}`));
      this.show(this.branches.at(-1));
    } catch (failure) {
      this.fail(failure, button('Try again', () => this.branch()));
    }
  }

  again(fresh) {
    const { difficulty, source, task } = this.asked;
    const seed = fresh ? null : this.asked.seed || String(this.episode.seed);
    this.life.go(playing(this.one.env_id, { difficulty, source, task: fresh ? null : task, seed }));
  }

  content() {
    const { episode } = this;
    this.show(this.current);
    return [
      figures([['Steps left', this.left], ['Reward', this.reward], ['Tier', episode.difficulty ?? 'not known'], ['Task', `${episode.task ?? 'fresh'}`],
        ['Seed', this.asked.seed || String(episode.seed)]]),
      el('details', { class: 'told', open: true }, el('summary', {}, 'What the agent is told'), text('div', episode.prompt.user, { class: 'prose' })),
      el('div', { class: 'bar' }, this.brancher, button('Again', () => this.again(false)), button('With another seed', () => this.again(true))),
      this.choice, this.end, this.failed,
      el('div', { class: 'play' },
        el('section', {}, el('h2', {}, 'Tools'), this.tools),
        el('section', { class: 'past', tabindex: 0, 'aria-labelledby': 'past' }, el('h2', { id: 'past' }, 'Turns, the last one first'), this.list)),
      this.said,
    ];
  }
}

export async function episode(life, id, asked) {
  const one = await ask('GET', `v1/environments/${encodeURIComponent(id)}`, { signal: life.signal });
  if (asked.seed && !/^-?\d{1,20}$/.test(asked.seed)) {
    return { title: one.title || id, content: notice(`The seed in the address is no whole number: ${asked.seed}`) };
  }
  const { seed, difficulty, source, task } = asked;
  const opened = await open(id, { seed, difficulty, source, task });
  if (life.over) {
    close(opened);
    return {};
  }
  const shown = new Play(life, one, opened, asked);
  life.ends(() => shown.branches.forEach((branch) => close(branch.opened)));
  return {
    title: one.title || id,
    above: el('p', { class: 'kind' }, el('a', { href: `#/environments/${encodeURIComponent(id)}` }, '\u2190 The environment')),
    content: shown.content(),
  };
}

// Shows the view that the address names: #/, #/environments/ID, #/play/ID, #/sessions.
import { token } from './api.js';
import { button, el, form, notice } from './dom.js';
import { environments } from './environments.js';
import { environment } from './environment.js';
import { episode } from './episode.js';
import { sessions } from './sessions.js';

const main = document.getElementById('content');
let life = null;

/** A view's time on the screen: what it began ends with it. */
class Life {
  #ends = [];
  #abort = new AbortController();
  signal = this.#abort.signal;

  /** Does this when the view goes. */
  ends(work) { this.#ends.push(work); }

  end() {
    this.#abort.abort();
    this.#ends.splice(0).forEach((work) => work());
  }

  get over() { return this.signal.aborted; }

  /** Goes to another view, or begins this one anew. */
  go(hash) {
    if (location.hash === hash) show();
    else location.hash = hash;
  }

  /** What to show where something failed: words, or the question for the token. */
  failed(failure, ...actions) {
    if (this.over || failure.name === 'AbortError') return null;
    if (failure.status === 401) {
      askForToken();
      return null;
    }
    return notice(failure.message, ...actions);
  }
}

function view() {
  const [path, query] = location.hash.slice(1).split('?', 2);
  const asked = Object.fromEntries(new URLSearchParams(query ?? ''));
  let parts;
  try {
    parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    parts = ['?'];
  }
  if (parts.length === 0) return environments(life, asked);
  if (parts[0] === 'environments' && parts.length === 2) return environment(life, parts[1]);
  if (parts[0] === 'play' && parts.length === 2) return episode(life, parts[1], asked);
  if (parts[0] === 'sessions' && parts.length === 1) return sessions(life);
  return { title: 'Nothing here', content: [el('p', {}, 'There is no such view. ', el('a', { href: '#/' }, 'All environments'))] };
}

let shownBefore = false;

function put(title, above, content) {
  const head = el('h1', { tabindex: -1, dir: 'auto' }, title);
  main.inert = false;
  main.replaceChildren(...[above, head, content].flat(9).filter(Boolean));
  document.title = `${title} \u00b7 CodeGym`;
  for (const link of document.querySelectorAll('header a')) {
    const here = link.hash === '#/sessions' ? location.hash.startsWith('#/sessions') : !location.hash.startsWith('#/sessions');
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (shownBefore) {
    scrollTo(0, 0);
    head.focus({ preventScroll: true });
  }
  shownBefore = true;
}

async function show() {
  life?.end();
  const mine = new Life();
  life = mine;
  main.setAttribute('aria-busy', 'true');
  main.inert = true; // what the old view shows is no more
  try {
    const { title, above, content } = await view();
    if (!mine.over) put(title, above, content);
  } catch (failure) {
    const words = mine.failed(failure, button('Try again', show), el('a', { href: '#/' }, 'All environments'));
    if (words) put('That did not work', null, words);
  } finally {
    if (life === mine) {
      main.removeAttribute('aria-busy');
      main.inert = false;
    }
  }
}

function askForToken() {
  const wrong = token.get() !== null;
  token.forget();
  life.end();
  const input = el('input', { id: 'token', type: 'password', autocomplete: 'off', 'aria-describedby': 'token-note', 'aria-invalid': wrong, spellcheck: 'false' });
  const say = el('p', { id: 'token-note', role: 'alert', class: wrong ? 'mistake' : 'note' },
    wrong ? 'The server does not know this token.' : 'The server asks for its token. It is kept for this tab only.');
  const enter = () => {
    const given = input.value.trim();
    if (!/^[\x21-\x7e]+$/.test(given)) {
      say.textContent = 'A token is made of visible ASCII characters without spaces.';
      say.className = 'mistake';
      input.focus();
      return;
    }
    token.set(given);
    show();
  };
  put('Token needed', null, [say, form({ class: 'bar' }, enter,
    el('label', { for: 'token' }, 'Token'), input, el('button', { type: 'submit', class: 'main' }, 'Enter'))]);
  input.focus();
}

document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener('hashchange', show);
// a phone may never tell more than this before it drops the page
addEventListener('pagehide', () => life?.end());
addEventListener('pageshow', (event) => { if (event.persisted) show(); });
show();

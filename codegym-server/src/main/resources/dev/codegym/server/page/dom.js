// Elements are made here and nowhere else. Whatever a server sends becomes text, never markup: nothing in this page reads HTML from a string.

const SHOWN = 2000;

/** An element; attributes that are null, undefined or false are left out, functions under on* are listeners. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const number = (value) => Number(value).toLocaleString('en');
export const plural = (count, word) => `${number(count)} ${word}${count === 1 ? '' : 's'}`;
export const button = (label, onclick, attributes = {}) => el('button', { type: 'button', onclick, ...attributes }, label);

/** Text that may be long: its beginning, and the rest on demand. */
export function text(tag, value, attributes = {}) {
  const words = String(value ?? '');
  const node = el(tag, { dir: 'auto', ...attributes }, words.length > SHOWN ? `${words.slice(0, SHOWN)}\u2026` : words);
  if (words.length <= SHOWN) return [node];
  const more = button(`Show all ${number(words.length)} characters`, () => {
    node.textContent = words;
    node.tabIndex = -1;
    node.focus();
    more.remove();
  }, { class: 'more' });
  return [node, more];
}

/** Name and value pairs in a row. */
export const figures = (pairs) => el('dl', { class: 'key' },
  pairs.map(([name, value]) => el('div', {}, el('dt', {}, name), value instanceof Node ? value : el('dd', {}, value))));

/** Something went wrong, in words, with what can be done about it. */
export const notice = (message, ...actions) =>
  el('div', { class: 'notice', role: 'alert' }, el('p', { dir: 'auto' }, message), actions.length > 0 && el('div', { class: 'bar' }, actions));

/** A select with [value, words] pairs. */
export const select = (attributes, options, chosen) =>
  el('select', attributes, options.map(([value, words]) => el('option', { value, selected: value === chosen }, words)));

/** A form that JavaScript answers; the browser never sends it anywhere. */
export const form = (attributes, onsubmit, ...children) => el('form', {
  novalidate: true,
  autocomplete: 'off',
  onsubmit: (event) => { event.preventDefault(); onsubmit(event); },
  ...attributes,
}, ...children);

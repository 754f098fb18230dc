// A form for a tool, made of the JSON Schema of its parameters.
import { el, form, text } from './dom.js';

const PLURAL = { integer: 'whole numbers', number: 'numbers', boolean: 'true or false values', string: 'strings', array: 'lists' };

/** A schema in words. */
export function typeWords(schema) {
  const type = schema?.type;
  if (type === 'integer') return 'whole number';
  if (type === 'number') return 'number';
  if (type === 'boolean') return 'true or false';
  if (type === 'string') return schema.maxLength === 1 ? 'one character' : 'text';
  if (type === 'array') return `list of ${listed(schema.items)}`;
  return 'any JSON value';
}

function listed(items) {
  if (Array.isArray(items?.type)) return 'whole numbers and nulls';
  if (items?.type === 'array') return `lists of ${listed(items.items)}`;
  return PLURAL[items?.type] ?? 'JSON values';
}

/** Reads what was typed as JSON text. Numbers stay as they were typed: JavaScript's hold no more than 53 bits. */
function json(schema, typed) {
  const given = typed.trim();
  if (schema.type === 'string') return JSON.stringify(typed);
  if (schema.type === 'boolean') return given;
  if (schema.type === 'integer' && /^[+-]?\d+$/.test(given)) return String(BigInt(given.replace('+', '')));
  if (schema.type === 'number' && given !== '' && Number.isFinite(Number(given))) return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(given) ? given : String(Number(given));
  if (schema.type === 'integer' || schema.type === 'number') throw new Error(`This must be a ${typeWords(schema)}.`);
  let value;
  try {
    value = JSON.parse(given);
  } catch {
    throw new Error(`This must be a ${typeWords(schema)} in JSON, such as ${schema.items?.type === 'array' ? '[[1, 2], [3]]' : schema.items?.type === 'string' ? '["a", "b"]' : '[1, 2]'}.`);
  }
  if (schema.type === 'array' && !Array.isArray(value)) throw new Error(`This must be a ${typeWords(schema)}: it begins with [ and ends with ].`);
  return given;
}

function control(schema, id, described) {
  const attributes = { id, 'aria-describedby': described, spellcheck: 'false', autocapitalize: 'off' };
  if (schema.type === 'boolean') return el('select', { id, 'aria-describedby': described }, el('option', {}, 'true'), el('option', {}, 'false'));
  if (schema.type === 'integer') return el('input', { ...attributes, inputmode: 'numeric' });
  if (schema.type === 'number') return el('input', { ...attributes, inputmode: 'decimal' });
  if (schema.type === 'string' && schema.maxLength === 1) return el('input', attributes);
  return el('textarea', {
    ...attributes,
    rows: 1,
    onkeydown: (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      event.target.form.requestSubmit();
    },
  });
}

/** A form that calls a tool: call(name, JSON text of the arguments, what to show of them). */
export function toolForm(definition, label, call) {
  const { name, description, parameters } = definition.function;
  const fields = Object.entries(parameters?.properties ?? {}).map(([key, schema]) => {
    const id = `${name}-${key}`;
    const wrong = el('p', { id: `${id}-wrong`, class: 'mistake' });
    const about = el('span', { class: 'about', dir: 'auto' }, ` ${schema.description ?? ''} (${typeWords(schema)})`);
    const input = control(schema, id, wrong.id);
    return { key, schema, input, wrong, node: el('div', {}, el('label', { for: id }, el('code', {}, key), about), wrong, input) };
  });
  const submit = () => {
    let bad = null;
    const given = fields.map(({ key, schema, input, wrong }) => {
      try {
        wrong.textContent = '';
        input.removeAttribute('aria-invalid');
        return [key, json(schema, input.value)];
      } catch (mistake) {
        wrong.textContent = mistake.message;
        input.setAttribute('aria-invalid', 'true');
        bad ??= input;
        return [key, ''];
      }
    });
    if (bad) bad.focus();
    else call(name, `{${given.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join()}}`, given.map(([key, value]) => `${key}=${value}`).join(', '));
  };
  return el('li', {}, el('h3', {}, el('code', {}, name)), text('p', description, { class: 'about prose' }),
    form({ class: 'fields', 'aria-label': `Call ${name}` }, submit, fields.map((field) => field.node),
      el('button', { type: 'submit', class: label ? 'main' : null }, label ?? 'Call', label ? null : el('span', { class: 'unseen' }, ` ${name}`))));
}

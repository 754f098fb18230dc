// The server's HTTP API, as much of it as the page uses.

const KEPT = 'codegym-token';

/** The server's token, kept for this tab alone. */
export const token = {
  get: () => sessionStorage.getItem(KEPT),
  set: (value) => sessionStorage.setItem(KEPT, value),
  forget: () => sessionStorage.removeItem(KEPT),
};

/** Why the server did not do what it was asked for; status 0 where it did not answer at all. */
export class Refused extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Sends a request and gives the JSON that comes back; body is JSON text, session a session's token. */
export async function ask(method, path, { body, session, signal, keepalive } = {}) {
  const headers = {};
  if (token.get()) headers.Authorization = `Bearer ${token.get()}`;
  if (session) headers['Session-Token'] = session;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let reply;
  let said;
  try {
    reply = await fetch(path, { method, headers, body, signal, keepalive, cache: 'no-store', credentials: 'omit' });
    said = await reply.text();
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Refused(0, 'unreachable', `The server at ${location.host} does not answer: is it still running?`);
  }
  let json = null;
  try {
    json = said === '' ? null : JSON.parse(said);
  } catch {
    throw new Refused(reply.status || 500, 'no_json', `What the server answered (status ${reply.status}) is no JSON.`);
  }
  if (reply.ok) return json;
  throw new Refused(reply.status, json?.error?.code, json?.error?.message ?? `The server answered with status ${reply.status}.`);
}

/** A query string of what is not empty, with its question mark. */
export function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

const at = (opened) => `v1/sessions/${encodeURIComponent(opened.session_id)}`;

/** Opens a session with its first episode. The seed is text, since JavaScript's numbers do not hold all of them. */
export function open(environment, { seed, ...reset }) {
  const given = Object.entries({ ...reset }).filter(([, value]) => value).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  if (seed) given.push(`"seed":${BigInt(seed)}`);
  return ask('POST', 'v1/sessions', { body: `{"env_id":${JSON.stringify(environment)},"reset":{${given.join()}}}` });
}

/** Takes a step; its arguments are JSON text. */
export const step = (opened, tool, json, request) => ask('POST', `${at(opened)}/step`, {
  session: opened.token,
  body: `{"tool_name":${JSON.stringify(tool)},"arguments":${json},"request_id":${JSON.stringify(request)}}`,
});
export const fork = (opened) => ask('POST', `${at(opened)}/fork`, { session: opened.token });

/** Closes a session, also while the page is going away. Nobody is left to be told of a failure: the server closes it by itself later. */
export const close = (opened) => ask('DELETE', at(opened), { session: opened.token, keepalive: true }).catch(() => null);

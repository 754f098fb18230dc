// A load client for the server: npm's `ws`, as cheap as it can be made, so that the server is what is measured.
//
//   node load.mjs mode=echo    url=ws://127.0.0.1:8080/ws connections=64 seconds=10 [warmup=5] [depth=1]
//   node load.mjs mode=openenv url=ws://127.0.0.1:8080/ws connections=64 environments=FILE ...
//   node load.mjs mode=http    url=http://127.0.0.1:8080 sessions=10000 connections=1000 create=/v1/sessions create-body=JSON
//                              id-member=session_id path=/v1/sessions/{session}/step header.session-token={token} body=JSON
//
// mode=http keeps its connections and has one request under way on each; without `create` the sessions are the numbers from 0. An episode that
// ends is begun anew where `restart` and `restart-body` say how. `mask=random` masks frames as other clients do, at this side's cost.
// Prints one line of JSON. Where the packages are elsewhere: NODE_PATH=/folder/node_modules.
import { createRequire } from 'node:module';
import http from 'node:http';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);

const options = { mode: 'echo', connections: 1, seconds: 5, warmup: 2, depth: 1, bytes: 120, mask: 'zero', seed: 1 };
for (const argument of process.argv.slice(2)) {
  const equals = argument.indexOf('=');
  if (equals < 0) {
    throw new Error(`unknown argument '${argument}': give name=value`);
  }
  const value = argument.slice(equals + 1);
  const name = argument.slice(0, equals);
  options[name] = typeof options[name] === 'number' ? Number(value) : value;
}

/** Latencies in microseconds: exact to 1 us below 1 ms, to 1/128 above; a fixed array costs nothing while measuring. */
class Latencies {
  constructor() {
    this.counts = new Float64Array(1024 + 128 * 32);
    this.total = 0;
  }

  add(micros) {
    let slot = micros | 0;
    if (slot >= 1024) {
      const power = 31 - Math.clz32(slot) - 10;
      slot = 1024 + 128 * power + ((slot >> (power + 3)) - 128);
    }
    this.counts[slot]++;
    this.total++;
  }

  at(share) {
    let left = Math.max(1, Math.ceil(this.total * share));
    for (let slot = 0; slot < this.counts.length; slot++) {
      left -= this.counts[slot];
      if (left <= 0) {
        const power = Math.floor((slot - 1024) / 128);
        return slot < 1024 ? slot : ((slot - 1024 - 128 * power) + 128) * 2 ** (power + 3);
      }
    }
    return 0;
  }
}

const measured = { replies: 0, all: 0, resets: 0, errors: 0, firstError: null, closed: 0, latencies: new Latencies() };
let measuring = false;
let stopping = false;

function count(sentAt, now) {
  measured.all++;
  if (measuring) {
    measured.replies++;
    measured.latencies.add((now - sentAt) * 1000);
  }
}

function failed(what) {
  measured.errors++;
  measured.firstError ??= String(what).slice(0, 300);
}

/** The times at which the messages under way were sent, oldest first; at most `depth` of them. */
class Ring {
  constructor(depth) {
    this.times = new Float64Array(depth);
    this.head = 0;
    this.tail = 0;
  }

  push(time) {
    this.times[this.tail++ % this.times.length] = time;
  }

  shift() {
    return this.times[this.head++ % this.times.length];
  }
}

/** What a connection sends next; a reply is looked at as bytes, never parsed. */
class Echo {
  constructor() {
    this.message = Buffer.from('{"type":"step","data":{"pad":"' + 'x'.repeat(Math.max(0, options.bytes - 33)) + '"}}');
  }

  next() {
    return this.message;
  }

  received(data) {
    if (data.length !== this.message.length) {
      failed(`echo of another length: ${data.length}`);
    }
  }
}

// The file: [{"env_id":"...","calls":[{"tool":"...","arguments":{}}]}], one list of read-only calls an environment.
const environments = options.mode === 'openenv' && options.environments
  ? JSON.parse(readFileSync(options.environments, 'utf8')).map((environment) => ({
      id: environment.env_id,
      steps: environment.calls.map((call) => Buffer.from(JSON.stringify({
        type: 'step',
        data: { type: 'call_tool', tool_name: call.tool, arguments: call.arguments ?? {} },
      }))),
    }))
  : [];

/** `"done":true` with or without a space; the server writes it once a reply, near its end. */
const DONE = Buffer.from('"done":true');
const DONE_SPACED = Buffer.from('"done": true');
const ENDS = ['"terminated":true', '"truncated":true', '"done":true'].map((text) => Buffer.from(text));
const ERROR = Buffer.from('{"type":"error"');

class OpenEnv {
  constructor(number) {
    this.environment = environments[number % environments.length];
    this.seed = options.seed + number;
    this.at = -1;
    this.skip = 0;
  }

  next() {
    if (this.at < 0) {
      this.at = 0;
      if (measuring) {
        measured.resets++;
      }
      return Buffer.from(JSON.stringify({ type: 'reset', data: { env_id: this.environment.id, seed: this.seed++ } }));
    }
    const steps = this.environment.steps;
    return steps[this.at++ % steps.length];
  }

  received(data) {
    if (data.includes(ERROR)) {
      failed(data.toString());
    }
    // With a depth above 1, steps sent before the end was known follow it: their replies ask for no reset of their own.
    if (this.skip > 0) {
      this.skip--;
    } else if (data.includes(DONE) || data.includes(DONE_SPACED)) {
      this.at = -1;
      this.skip = options.depth - 1;
    }
  }
}

function openSocket(WebSocket, number) {
  return new Promise((resolve, reject) => {
    const noMask = (mask) => { mask[0] = mask[1] = mask[2] = mask[3] = 0; };
    const socket = new WebSocket(options.url, {
      perMessageDeflate: false,
      skipUTF8Validation: true,
      // A mask of zeros is allowed and spares this side the masking; the server does the same work for any mask.
      ...(options.mask === 'zero' ? { generateMask: noMask } : {}),
    });
    const play = options.mode === 'echo' ? new Echo() : new OpenEnv(number);
    const ring = new Ring(options.depth);
    const frame = { binary: false, compress: false, fin: true };
    const send = () => {
      ring.push(performance.now());
      socket.send(play.next(), frame);
    };
    socket.on('message', (data) => {
      count(ring.shift(), performance.now());
      play.received(data);
      if (!stopping) {
        send();
      }
    });
    socket.on('error', (error) => { failed(error.message); reject(error); });
    socket.on('close', (code, reason) => {
      if (!stopping) {
        measured.closed++;
        failed(`closed by the server: ${code} ${reason}`);
      }
    });
    socket.on('open', () => resolve({
      start: () => { for (let i = 0; i < options.depth; i++) { send(); } },
      close: () => socket.terminate(),
    }));
  });
}

async function webSockets() {
  const WebSocket = require('ws');
  const sockets = [];
  // In portions: a thousand handshakes at once would measure the listen queue.
  for (let from = 0; from < options.connections; from += 50) {
    const portion = [];
    for (let i = from; i < Math.min(from + 50, options.connections); i++) {
      portion.push(openSocket(WebSocket, i));
    }
    sockets.push(...await Promise.all(portion));
  }
  return sockets;
}

/** One request over a kept connection; gives the body's bytes. */
function request(agent, base, method, path, body, headers) {
  return new Promise((resolve, reject) => {
    const sent = http.request(
      {
        agent, host: base.hostname, port: base.port, method, path,
        headers: { 'content-type': 'application/json', 'content-length': body.length, ...headers },
      },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(parts) }));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The member of an answer to the request that makes a session: `session.id` goes down into objects. */
function member(value, path) {
  return path.split('.').reduce((inner, name) => inner?.[name], value);
}

/** Makes the sessions, where `create` gives a path: their ids and tokens stand for {session} and {token} afterwards. */
async function sessions(agent, base, number) {
  const all = [];
  const one = async (i) => {
    let id = String(i);
    let token = '';
    if (options.create) {
      const environment = environments.length ? environments[i % environments.length].id : '';
      const body = Buffer.from((options['create-body'] ?? '{}')
        .replaceAll('{environment}', environment).replaceAll('{seed}', String(options.seed + i)));
      const answer = await request(agent, base, 'POST', options.create, body, {});
      if (answer.status >= 300) {
        throw new Error(`POST ${options.create}: ${answer.status} ${answer.body}`);
      }
      const parsed = JSON.parse(answer.body);
      id = member(parsed, options['id-member'] ?? 'id');
      token = member(parsed, options['token-member'] ?? 'token') ?? '';
    }
    const filled = (text) => text.replaceAll('{session}', id).replaceAll('{token}', token);
    all[i] = {
      path: filled(options.path),
      body: Buffer.from(filled(options.body ?? '{}')),
      restart: options.restart ? filled(options.restart) : null,
      restartBody: Buffer.from(filled(options['restart-body'] ?? '{}').replaceAll('{seed}', String(options.seed + i))),
      over: false,
      headers: Object.fromEntries(Object.entries(options)
        .filter(([name]) => name.startsWith('header.'))
        .map(([name, value]) => [name.slice('header.'.length), filled(String(value))])),
    };
  };
  for (let from = 0; from < number; from += options.connections) {
    const portion = [];
    for (let i = from; i < Math.min(from + options.connections, number); i++) {
      portion.push(one(i));
    }
    await Promise.all(portion);
  }
  return all;
}

async function overHttp() {
  const base = new URL(options.url);
  const agent = new http.Agent({ keepAlive: true, maxSockets: options.connections, scheduling: 'fifo' });
  const number = Number(options.sessions ?? options.connections);
  const all = await sessions(agent, base, number);
  const lanes = [];
  for (let lane = 0; lane < options.connections; lane++) {
    // Lane i plays the sessions i, i + connections, ...: a session is never stepped twice at once.
    let at = lane;
    const again = () => {
      if (stopping) {
        return;
      }
      const session = all[at];
      at = at + options.connections < number ? at + options.connections : lane;
      const sentAt = performance.now();
      const restart = session.over && session.restart !== null;
      session.over = false;
      const path = restart ? session.restart : session.path;
      const body = restart ? session.restartBody : session.body;
      request(agent, base, 'POST', path, body, session.headers).then((answer) => {
        count(sentAt, performance.now());
        session.over = ENDS.some((end) => answer.body.includes(end));
        if (answer.status >= 300) {
          failed(`${answer.status} ${answer.body}`);
        }
        again();
      }, (error) => { failed(error.message); again(); });
    };
    lanes.push({ start: again, close: () => {} });
  }
  lanes.push({ start: () => {}, close: () => agent.destroy() });
  return lanes;
}

const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

if (!['echo', 'openenv', 'http'].includes(options.mode)) {
  throw new Error(`mode '${options.mode}': echo, openenv or http`);
}
if (options.mode === 'openenv' && environments.length === 0) {
  throw new Error('mode=openenv needs environments=FILE');
}
const opened = performance.now();
const all = options.mode === 'http' ? await overHttp() : await webSockets();
const openMillis = performance.now() - opened;
all.forEach((one) => one.start());
await sleep(options.warmup);
const cpu = process.cpuUsage();
const begun = performance.now();
measuring = true;
await sleep(options.seconds);
measuring = false;
const seconds = (performance.now() - begun) / 1000;
const used = process.cpuUsage(cpu);
stopping = true;
all.forEach((one) => one.close());
console.log(JSON.stringify({
  mode: options.mode,
  connections: options.connections,
  depth: options.depth,
  stepsPerSecond: Math.round(measured.replies / seconds),
  p50Micros: measured.latencies.at(0.5),
  p99Micros: measured.latencies.at(0.99),
  allReplies: measured.all,
  resets: measured.resets,
  errors: measured.errors,
  firstError: measured.firstError,
  clientCpu: Number(((used.user + used.system) / 1e6 / seconds).toFixed(2)),
  openMillis: Math.round(openMillis),
}));
process.exit(measured.errors === 0 ? 0 : 1);

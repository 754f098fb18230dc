// Plays whole episodes against a CodeGym server with npm's MCP SDK client and expects each to be rewarded 1.
// Usage: node mcp-play.mjs URL CALLS_FILE [HEADER...]
// URL is the MCP end point. {env_id}, {task} and {seed} in it are replaced by the episode's; without any of them they are added as its query.
// CALLS_FILE is that of openenv/play.py; HEADER is "Name: value", sent with every request.
// The modules of package.json are looked for in the folder CODEGYM_CLIENT_MODULES, by default beside this file.
// The last line printed is a summary in JSON; the exit code is 1 if an episode missed its reward or anything else was not as it should be.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = process.env.CODEGYM_CLIENT_MODULES ?? dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(resolve(modules), 'node_modules', 'x.js'));
const { Client } = require('@modelcontextprotocol/sdk/client/index.js');
const { StreamableHTTPClientTransport } = require('@modelcontextprotocol/sdk/client/streamableHttp.js');

const [url, callsFile, ...given] = process.argv.slice(2);
if (callsFile === undefined) {
  console.error('Usage: node mcp-play.mjs URL CALLS_FILE [HEADER...]');
  process.exit(2);
}
const headers = Object.fromEntries(given.map((header) => header.split(/:\s*(.*)/s).slice(0, 2)));
const KEYS = ['env_id', 'task', 'seed'];

function address(episode) {
  const told = KEYS.filter((key) => episode[key] !== undefined);
  if (KEYS.some((key) => url.includes(`{${key}}`))) {
    return new URL(told.reduce((text, key) => text.replaceAll(`{${key}}`, encodeURIComponent(episode[key])), url));
  }
  const whole = new URL(url);
  told.forEach((key) => whole.searchParams.set(key, episode[key]));
  return whole;
}

function expect(what, seen, wanted) {
  if (seen !== wanted) throw new Error(`${what} is ${JSON.stringify(seen)}, expected ${JSON.stringify(wanted)}`);
}

async function play(episode) {
  const client = new Client({ name: 'codegym-mcp-play', version: '1' });
  const transport = new StreamableHTTPClientTransport(address(episode), { requestInit: { headers } });
  await client.connect(transport);
  try {
    const { tools } = await client.listTools();
    const names = tools.map((tool) => tool.name);
    for (const tool of tools) expect(`type of the input of ${tool.name}`, tool.inputSchema.type, 'object');
    const calls = [...episode.calls];
    let last;
    for (let at = 0; at < calls.length; at++) {
      const { tool_name: name, arguments: values } = calls[at];
      if (!names.includes(name)) throw new Error(`${name} is not among the tools ${names.join(', ')}`);
      last = await client.callTool({ name, arguments: values });
      if (last.isError) throw new Error(`${name} failed: ${JSON.stringify(last.content)}`);
      const ended = last._meta?.['codegym/terminated'];
      if (at < calls.length - 1) expect(`codegym/terminated after call ${at + 1} of ${calls.length}`, ended, false);
      else if (!ended && episode.answer !== undefined) {
        calls.push({ tool_name: episode.done ?? 'done', arguments: { answer: episode.answer } });
      }
    }
    expect('codegym/terminated at the end', last?._meta?.['codegym/terminated'], true);
    expect('codegym/reward at the end', last._meta['codegym/reward'], 1);
    await transport.terminateSession(); // close() alone says nothing to the server
    return calls.length;
  } catch (raised) {
    await transport.terminateSession().catch(() => {}); // what went wrong first is what must be told
    throw raised;
  } finally {
    await client.close();
  }
}

const episodes = readFileSync(callsFile, 'utf8').split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line));
const summary = { client: 'mcp-sdk', episodes: episodes.length, rewarded: 0, calls: 0, misses: [] };
const started = performance.now();
for (const [at, episode] of episodes.entries()) {
  try {
    summary.calls += await play(episode);
    summary.rewarded += 1;
  } catch (raised) {
    if (summary.misses.length < 10) {
      const { env_id, task } = episode;
      summary.misses.push({ episode: at + 1, env_id, task, raised: `${raised.constructor.name}: ${raised.message}` });
    }
  }
}
summary.seconds = Math.round((performance.now() - started) / 10) / 100;
console.log(JSON.stringify(summary));
process.exit(episodes.length > 0 && summary.rewarded === episodes.length ? 0 : 1);

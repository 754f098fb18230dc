// Plays the first episode of a file with npm's MCP inspector, one `--cli` run for each call, and expects it to be rewarded 1.
// Usage: node inspector-play.mjs URL CALLS_FILE [HEADER...]
// Each run is an MCP session of its own and ends without closing it, so URL or the HEADERs ("Name: value") must lead every run to one and
// the same session of the server, opened beforehand. CALLS_FILE is that of openenv/play.py.
// The modules of package.json are looked for in the folder CODEGYM_CLIENT_MODULES, by default beside this file.
// The last line printed is a summary in JSON; the exit code is 1 if the reward was missed or anything else was not as it should be.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = process.env.CODEGYM_CLIENT_MODULES ?? dirname(fileURLToPath(import.meta.url));
const inspector = join(resolve(modules), 'node_modules', '.bin', 'mcp-inspector');
const [url, callsFile, ...headers] = process.argv.slice(2);
if (callsFile === undefined) {
  console.error('Usage: node inspector-play.mjs URL CALLS_FILE [HEADER...]');
  process.exit(2);
}
const home = mkdtempSync(join(tmpdir(), 'inspector-home-')); // it keeps files of its own there

function run(...options) {
  const all = ['--cli', url, '--transport', 'http', '--format', 'json', '--quiet', ...options];
  try {
    const said = execFileSync(inspector, headers.length ? [...all, '--header', ...headers] : all, {
      encoding: 'utf8', env: { ...process.env, HOME: home }, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 << 20,
    });
    return JSON.parse(said).result;
  } catch (failed) {
    throw new Error(`inspector ${options.join(' ')}: exit ${failed.status}: ${failed.stderr || failed.message} ${failed.stdout ?? ''}`);
  }
}

const summary = { client: 'mcp-inspector', rewarded: 0, tools: 0, calls: 0, misses: [] };
try {
  const episode = JSON.parse(readFileSync(callsFile, 'utf8').split('\n')[0]);
  const names = run('--method', 'tools/list').tools.map((tool) => tool.name);
  summary.tools = names.length;
  const call = (name, values) => {
    if (!names.includes(name)) throw new Error(`${name} is not among the tools ${names.join(', ')}`);
    summary.calls += 1;
    return run('--method', 'tools/call', '--tool-name', name, '--tool-args-json', JSON.stringify(values))._meta ?? {};
  };
  let told = {};
  for (const { tool_name: name, arguments: values } of episode.calls) {
    if (told['codegym/terminated']) throw new Error(`the episode ended at call ${summary.calls} of ${episode.calls.length}`);
    told = call(name, values);
  }
  if (!told['codegym/terminated'] && episode.answer !== undefined) told = call(episode.done ?? 'done', { answer: episode.answer });
  if (told['codegym/terminated'] !== true || told['codegym/reward'] !== 1) {
    throw new Error(`at the end _meta is ${JSON.stringify(told)}, expected codegym/terminated true and codegym/reward 1`);
  }
  summary.rewarded = 1;
} catch (raised) {
  summary.misses.push(raised.message);
} finally {
  rmSync(home, { recursive: true, force: true });
}
console.log(JSON.stringify(summary));
process.exit(summary.rewarded === 1 ? 0 : 1);

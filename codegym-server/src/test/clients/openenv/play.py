"""Plays whole episodes against a CodeGym server with OpenEnv's unmodified client, and expects each to be rewarded 1.

Usage: play.py BASE_URL EPISODES CALLS_FILE

CALLS_FILE holds one episode a line, and is gone through again when EPISODES is larger:
  {"env_id": ..., "task": ..., "seed": ..., "calls": [{"tool_name": ..., "arguments": {...}}, ...], "answer": ...}
Without "task" or "seed" the reset does not name it. "answer" is optional: where it stands and the calls do not end the episode, it is
submitted with the tool that "done" names, by default done.

Half of the episodes are played by GenericEnvClient and half by MCPToolClient, each in its asynchronous and its synchronous form; one
client plays PER_CLIENT episodes on one connection, which tests that a reset starts anew. The last line printed is a summary in JSON; the
exit code is 1 if an episode missed its reward or anything else was not as it should be.
"""

import asyncio
import json
import sys
import time

from openenv.core import GenericEnvClient, MCPToolClient
from openenv.core.env_server.mcp_types import CallToolAction

PER_CLIENT = 5
MISSES_SHOWN = 10


class Miss(Exception):
    """An episode that did not go as it should."""


def expect(what, seen, wanted):
    if seen != wanted or isinstance(seen, bool) != isinstance(wanted, bool):
        raise Miss(f"{what} is {seen!r}, expected {wanted!r}")


class Generic:
    """Plays with GenericEnvClient: actions and observations are plain dictionaries."""

    name = "generic"
    client = GenericEnvClient

    async def tools(self, env):
        listed = await env.step({"type": "list_tools"})
        expect("done of list_tools", listed.done, False)
        return [tool["name"] for tool in listed.observation["tools"]]

    async def call(self, env, call, last):
        result = await env.step({"type": "call_tool", "tool_name": call["tool_name"], "arguments": call["arguments"]})
        seen = result.observation
        expect("tool_name of the observation", seen.get("tool_name"), call["tool_name"])
        if seen.get("error") is not None:
            raise Miss(f"{call} failed: {seen['error']}")
        return result

    async def state(self, env):
        return (await env.state())["step_count"]


class Mcp:
    """Plays with MCPToolClient: call_tool where its result is enough, a CallToolAction where reward and done are needed."""

    name = "mcp"
    client = MCPToolClient

    async def tools(self, env):
        # The client remembers the first list for ever, also over a reset to another environment.
        return [tool.name for tool in await env.list_tools(use_cache=False)]

    async def call(self, env, call, last):
        # call_tool passes arguments by keyword and has parameters of its own, so it cannot pass these two.
        if not last and not {"name", "self"} & call["arguments"].keys():
            await env.call_tool(call["tool_name"], **call["arguments"])
            return None
        result = await env.step(CallToolAction(tool_name=call["tool_name"], arguments=call["arguments"]))
        if result.observation.error is not None:
            raise Miss(f"{call} failed: {result.observation.error}")
        return result

    async def state(self, env):
        return (await env.state()).step_count


class Synchronous:
    """Gives the synchronous form of a client the face of the asynchronous one, so that one player serves both."""

    def __init__(self, env):
        self.env = env.sync()

    def __getattr__(self, name):
        method = getattr(self.env, name)

        async def call(*arguments, **named):
            return method(*arguments, **named)

        return call

    async def __aenter__(self):
        self.env.__enter__()
        return self

    async def __aexit__(self, *raised):
        self.env.__exit__(*raised)


async def play(player, env, episode):
    """Plays one episode to its end and gives the number of calls."""
    named = {key: episode[key] for key in ("env_id", "task", "seed") if key in episode}
    start = await env.reset(**named)
    expect("done after reset", start.done, False)
    tools = await player.tools(env)
    calls = list(episode["calls"])
    result = None
    for number, call in enumerate(calls):
        if call["tool_name"] not in tools:
            raise Miss(f"{call['tool_name']} is not among the tools {tools}")
        result = await player.call(env, call, number == len(calls) - 1)
        if result is not None and number < len(calls) - 1:
            expect(f"done after call {number + 1} of {len(calls)}", result.done, False)
    if (result is None or not result.done) and "answer" in episode:
        calls.append({"tool_name": episode.get("done", "done"), "arguments": {"answer": episode["answer"]}})
        result = await player.call(env, calls[-1], True)
    if result is None:
        raise Miss("the episode has no calls")
    expect("done at the end", result.done, True)
    if isinstance(result.reward, bool) or result.reward != 1:
        raise Miss(f"the reward at the end is {result.reward!r}, expected 1")
    count = await player.state(env)
    if not isinstance(count, int) or count < 1:
        raise Miss(f"step_count of the state is {count!r} after {len(calls)} calls")
    return len(calls)


async def main(base_url, wanted, calls_file):
    with open(calls_file, encoding="utf-8") as lines:
        episodes = [json.loads(line) for line in lines if line.strip()]
    if not episodes:
        raise SystemExit(f"{calls_file} holds no episode")
    summary = {"client": "openenv", "episodes": wanted, "rewarded": 0, "generic": 0, "mcp": 0, "calls": 0, "misses": []}
    started = time.monotonic()
    number = 0
    for player, synchronous, share in turns(wanted):
        try:
            env = player.client(base_url=base_url)
            async with Synchronous(env) if synchronous else env as connected:
                for _ in range(share):
                    episode = episodes[number % len(episodes)]
                    number += 1
                    try:
                        summary["calls"] += await play(player, connected, episode)
                        summary["rewarded"] += 1
                        summary[player.name] += 1
                    except Exception as raised:
                        note(summary, player, synchronous, number, episode, raised)
        except Exception as raised:
            note(summary, player, synchronous, number, {}, raised)
    summary["seconds"] = round(time.monotonic() - started, 2)
    print(json.dumps(summary))
    return 0 if summary["rewarded"] == wanted and not summary["misses"] else 1


def turns(wanted):
    """Shares the episodes out among the clients: half to either kind, and of those half to either form."""
    left = {"generic": (wanted + 1) // 2, "mcp": wanted // 2}
    synchronous = False
    while any(left.values()):
        for player in (Generic(), Mcp()):
            share = min(PER_CLIENT, left[player.name])
            left[player.name] -= share
            if share:
                yield player, synchronous, share
        synchronous = not synchronous


def note(summary, player, synchronous, number, episode, raised):
    if len(summary["misses"]) < MISSES_SHOWN:
        summary["misses"].append({
            "episode": number,
            "client": player.name + (" sync" if synchronous else ""),
            "env_id": episode.get("env_id"),
            "task": episode.get("task"),
            "raised": f"{type(raised).__name__}: {raised}",
        })


if __name__ == "__main__":
    if len(sys.argv) != 4:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(asyncio.run(main(sys.argv[1], int(sys.argv[2]), sys.argv[3])))

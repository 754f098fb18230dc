"""Asks a CodeGym server what NeMo Gym's simple agent asks of a resources server, and expects each episode to be rewarded 1.

Usage: play.py BASE_URL ROWS_FILE

ROWS_FILE holds {"row": <an exported NeMo Gym row>, "calls": [{"tool_name": ..., "arguments": {...}}, ...]} a line.

This is a stand-in, not the agent: NeMo Gym needs Ray and more that is not packaged. What it keeps is what a server can get wrong: the same
HTTP client (aiohttp, with a jar that remembers nothing), the same order of requests and the same handling of cookies. The agent sends
nothing but the cookies that the reply before set, so a reply without the cookie loses the session; and it goes on calling tools after the
end of an episode, because nothing tells it that there was one. The calls stand in for the model.
Prints one line of JSON; the exit code is 1 if an episode missed its reward or anything else was not as it should be.
"""

import asyncio
import json
import sys
from http.cookies import SimpleCookie

from aiohttp import ClientSession, DummyCookieJar

AFTER_THE_END = 2


class Miss(Exception):
    """An episode that did not go as it should."""


async def post(session, url, body, cookies):
    async with session.post(url, json=body, cookies=cookies) as reply:
        return reply.status, await reply.read(), reply.cookies


def handed_on(cookies):
    """Cookies as another server passes them: read from a request, set again on a reply, read from that."""
    read = {name: morsel.value for name, morsel in cookies.items()}
    written = SimpleCookie()
    for name, value in read.items():
        written[name] = value
    return SimpleCookie(written.output(header="", sep=";"))


async def play(session, base_url, row, calls):
    seeded, text, cookies = await post(session, f"{base_url}/seed_session", row, None)
    if seeded != 200:
        raise Miss(f"/seed_session answered {seeded}: {text.decode()[:500]}")
    if not cookies:
        raise Miss("/seed_session set no cookie")
    cookies = handed_on(cookies)
    output = []
    # The last call again and again: a model that was not told that the episode is over.
    for number, call in enumerate(calls + calls[-1:] * AFTER_THE_END):
        status, text, cookies = await post(session, f"{base_url}/{call['tool_name']}", call["arguments"], cookies)
        if not cookies:
            raise Miss(f"call {number + 1} ({call['tool_name']}), answered {status}, did not set the cookie again")
        if number < len(calls) and status != 200:
            raise Miss(f"call {number + 1} ({call['tool_name']}) answered {status}: {text.decode()[:500]}")
        if status >= 500:
            raise Miss(f"{call['tool_name']} after the end answered {status}: {text.decode()[:500]}")
        name = f"call_{number}"
        output.append({"type": "function_call", "call_id": name, "name": call["tool_name"],
                       "arguments": json.dumps(call["arguments"])})
        output.append({"type": "function_call_output", "call_id": name, "output": text.decode()})
    request = {**row, "_ng_task_index": 0, "_ng_rollout_index": 0, "response": {
        "id": "resp_1", "created_at": 0.0, "model": "none", "object": "response", "output": output,
        "parallel_tool_calls": False, "tool_choice": "auto", "tools": row["responses_create_params"].get("tools", [])}}
    status, text, _ = await post(session, f"{base_url}/verify", request, handed_on(cookies))
    if status != 200:
        raise Miss(f"/verify answered {status}: {text.decode()[:500]}")
    verified = json.loads(text)
    lost = [key for key in request if verified.get(key) != request[key]]
    if lost:
        raise Miss(f"/verify does not give back {', '.join(lost)}")
    if isinstance(verified.get("reward"), bool) or verified.get("reward") != 1:
        raise Miss(f"the reward is {verified.get('reward')!r}, expected 1")


async def main(base_url, rows_file):
    with open(rows_file, encoding="utf-8") as lines:
        episodes = [json.loads(line) for line in lines if line.strip()]
    summary = {"client": "nemo-stand-in", "episodes": len(episodes), "rewarded": 0, "misses": []}
    async with ClientSession(cookie_jar=DummyCookieJar()) as session:
        for number, episode in enumerate(episodes):
            try:
                await play(session, base_url.rstrip("/"), episode["row"], episode["calls"])
                summary["rewarded"] += 1
            except Exception as raised:
                summary["misses"].append({"episode": number + 1, "raised": f"{type(raised).__name__}: {raised}"})
        try:
            status, text, _ = await post(session, f"{base_url.rstrip('/')}/aggregate_metrics", {"verify_responses": []}, None)
            if status != 200 or not isinstance(json.loads(text), dict):
                summary["misses"].append({"raised": f"/aggregate_metrics answered {status}: {text.decode()[:200]}"})
        except Exception as raised:
            summary["misses"].append({"raised": f"/aggregate_metrics: {type(raised).__name__}: {raised}"})
    print(json.dumps(summary))
    return 0 if episodes and summary["rewarded"] == len(episodes) and not summary["misses"] else 1


if __name__ == "__main__":
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(asyncio.run(main(sys.argv[1], sys.argv[2])))

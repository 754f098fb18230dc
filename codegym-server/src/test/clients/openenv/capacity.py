"""Fills a CodeGym server with sessions of OpenEnv's unmodified client and tells what the one too many is told.

Usage: capacity.py BASE_URL MAX [RESET]

MAX is the server's limit; RESET what each reset is given, as a JSON object, by default {}. The server must be empty before.

The one too many tries twice: it resets at once ("refused"), and it connects, waits a moment and resets then ("refused_late"). A server
that refuses a connection before it was asked anything passes the first by luck and fails the second: by then the client has taken note
of the close, and all it raises is that the connection is closed.

Prints one line of JSON; the exit code is 1 unless MAX sessions opened, the next one was refused both times with the error
CAPACITY_REACHED, and a slot that was given back could be had again.
"""

import asyncio
import json
import sys

from openenv.core import GenericEnvClient


PAUSE_SECONDS = 0.5


async def refusal(base_url, reset, pause=0):
    """What a client raises that asks for a session, or None when it gets one."""
    client = GenericEnvClient(base_url=base_url)
    try:
        await client.connect()
        await asyncio.sleep(pause)
        await client.reset(**reset)
        return None
    except Exception as raised:
        return {"type": f"{type(raised).__module__}.{type(raised).__qualname__}", "message": str(raised)}
    finally:
        await client.close()


async def main(base_url, limit, reset):
    opened = []
    summary = {"client": "openenv", "max": limit, "opened": 0, "refused": None, "refused_late": None, "again": None}
    try:
        for _ in range(limit):
            client = GenericEnvClient(base_url=base_url)
            opened.append(client)
            await client.reset(**reset)
            summary["opened"] += 1
        summary["refused"] = await refusal(base_url, reset)
        summary["refused_late"] = await refusal(base_url, reset, PAUSE_SECONDS)
        await opened.pop().close()
        summary["again"] = "opened" if await refusal(base_url, reset) is None else "refused"
    except Exception as raised:
        summary["raised"] = f"{type(raised).__name__}: {raised}"
    finally:
        for client in opened:
            await client.close()
    print(json.dumps(summary))
    told = all(capacity_reached(summary[refused]) for refused in ("refused", "refused_late"))
    return 0 if summary["opened"] == limit and told and summary["again"] == "opened" else 1


def capacity_reached(refused):
    return refused is not None and refused["type"] == "builtins.RuntimeError" and "CAPACITY_REACHED" in refused["message"]


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(asyncio.run(main(sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3]) if len(sys.argv) == 4 else {})))

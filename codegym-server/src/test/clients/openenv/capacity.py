"""Fills a CodeGym server with sessions of OpenEnv's unmodified client and tells what the one too many is told.

Usage: capacity.py BASE_URL MAX [RESET]

MAX is the server's limit; RESET what each reset is given, as a JSON object, by default {}. The server must be empty before. Prints one
line of JSON; the exit code is 1 unless MAX sessions opened, the next one was refused with the error CAPACITY_REACHED (not with a bare
closed connection), and a slot that was given back could be had again.
"""

import asyncio
import json
import sys

from openenv.core import GenericEnvClient


async def refusal(base_url, reset):
    """What a client raises that asks for a session, or None when it gets one."""
    client = GenericEnvClient(base_url=base_url)
    try:
        await client.reset(**reset)
        return None
    except Exception as raised:
        return {"type": f"{type(raised).__module__}.{type(raised).__qualname__}", "message": str(raised)}
    finally:
        await client.close()


async def main(base_url, limit, reset):
    opened = []
    summary = {"client": "openenv", "max": limit, "opened": 0, "refused": None, "again": None}
    try:
        for _ in range(limit):
            client = GenericEnvClient(base_url=base_url)
            opened.append(client)
            await client.reset(**reset)
            summary["opened"] += 1
        summary["refused"] = await refusal(base_url, reset)
        await opened.pop().close()
        summary["again"] = "opened" if await refusal(base_url, reset) is None else "refused"
    except Exception as raised:
        summary["raised"] = f"{type(raised).__name__}: {raised}"
    finally:
        for client in opened:
            await client.close()
    print(json.dumps(summary))
    refused = summary["refused"]
    told = refused is not None and refused["type"] == "builtins.RuntimeError" and "CAPACITY_REACHED" in refused["message"]
    return 0 if summary["opened"] == limit and told and summary["again"] == "opened" else 1


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(asyncio.run(main(sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3]) if len(sys.argv) == 4 else {})))

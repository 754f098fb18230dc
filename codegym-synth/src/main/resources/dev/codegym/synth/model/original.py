"""Runs an original solution on inputs: one JSON line in, one JSON line for each input out.

Limits come first, then the modules that solutions use; after that no file, no socket and no process can be opened.
"""
import json
import sys

LIMITS = json.loads(sys.stdin.readline())

try:
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (LIMITS["seconds"], LIMITS["seconds"]))
    resource.setrlimit(resource.RLIMIT_AS, (LIMITS["bytes"], LIMITS["bytes"]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
except ImportError:
    resource = None

import bisect
import collections
import copy
import decimal
import fractions
import functools
import heapq
import io
import itertools
import math
import operator
import random
import re
import statistics
import string
import typing

OUT = sys.stdout
REQUEST = json.loads(sys.stdin.readline())
ALLOWED = ("compile", "exec", "import", "builtins.id", "object.__getattr__", "object.__setattr__", "sys._getframe",
           "sys.unraisablehook", "sys.excepthook", "code.__new__", "builtins.input", "builtins.input/result")


def guard(event, arguments):
    if event not in ALLOWED:
        raise PermissionError(event + " is not for an original solution")


def plain(value):
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (set, frozenset)):
        return [plain(each) for each in sorted(value)]
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    return [plain(each) for each in value]


def argument(text, data):
    if text in data:
        return copy.deepcopy(data[text])
    if text.startswith("len(") and text.endswith("[0])"):
        rows = data[text[4:-4]]
        return len(rows[0]) if rows else 0
    if text.startswith("len("):
        return len(data[text[4:-1]])
    if text.startswith("zip("):
        return [tuple(each) for each in zip(*(data[name.strip()] for name in text[4:-1].split(",")))]
    raise KeyError(text + " names no input")


def answer(space, data):
    sys.stdout = io.StringIO()
    try:
        arguments = [argument(text, data) for text in REQUEST["arguments"]]
        return {"answer": plain(space[REQUEST["function"]](*arguments))}
    except BaseException as failure:
        return {"failure": type(failure).__name__ + ": " + str(failure)[:200]}
    finally:
        sys.stdout = OUT


def main():
    sys.setrecursionlimit(5000)
    code = compile(REQUEST["solution"], "solution.py", "exec")
    space = {"__name__": "solution", "__builtins__": __builtins__}
    space.update({name: getattr(typing, name) for name in ("List", "Dict", "Tuple", "Set", "Optional", "Any")})
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))
    sys.addaudithook(guard)
    sys.stdout = io.StringIO()
    try:
        exec(code, space)
    except BaseException as failure:
        sys.stdout = OUT
        OUT.write(json.dumps({"broken": type(failure).__name__ + ": " + str(failure)[:200]}) + "\n")
        return
    sys.stdout = OUT
    for data in REQUEST["inputs"]:
        OUT.write(json.dumps(answer(space, data)) + "\n")
    OUT.flush()


main()

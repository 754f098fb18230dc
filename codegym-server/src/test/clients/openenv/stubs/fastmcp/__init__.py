"""Stand-in: only the name that openenv.core imports. See README.md beside it."""


class Client:
    def __init__(self, *arguments, **options):
        raise NotImplementedError("fastmcp is not installed: this stand-in only lets OpenEnv's client be imported")

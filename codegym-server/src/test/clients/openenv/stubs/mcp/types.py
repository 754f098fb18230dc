"""Stand-in: only the name that openenv.core imports. See README.md of the folder above."""


class TextContent:
    def __init__(self, *arguments, **options):
        raise NotImplementedError("mcp is not installed: this stand-in only lets OpenEnv's client be imported")

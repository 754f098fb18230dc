"""Stand-in: only the names that openenv.cli imports. See README.md of the folder above."""


def _missing(*arguments, **options):
    raise NotImplementedError("huggingface_hub is not installed: this stand-in only lets OpenEnv's command line be imported")


HfApi = login = whoami = _missing

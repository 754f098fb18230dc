#!/bin/sh
# Makes a Python that runs OpenEnv's unmodified client, from Debian's packages alone, in a folder of its own; nothing of the machine is changed.
# Usage: install.sh DIR [OPENENV_CHECKOUT [SUITE]]     SUITE: the Debian release to take the packages from, by default trixie
# The last line printed is the command to use in place of python3. Needs apt-get, dpkg-deb and the Debian keyring; neither root nor pip.
# Without OPENENV_CHECKOUT the client is looked for where the variable OPENENV_CHECKOUT points when the command is run.
# MIRROR in the environment names another Debian mirror than the one that apt of this machine uses.
set -eu

[ $# -ge 1 ] || { sed -n '3p' "$0" >&2; exit 2; }
for tool in apt-get dpkg dpkg-deb; do
    command -v "$tool" > /dev/null || { echo "install.sh: $tool is missing: this needs a Debian-like machine" >&2; exit 2; }
done
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
dir=$(cd "$1" && pwd)
checkout=${2:-}
suite=${3:-trixie}
keyring=${KEYRING:-/usr/share/keyrings/debian-archive-keyring.gpg}
[ -r "$keyring" ] || { echo "install.sh: no keyring at $keyring: install debian-archive-keyring, or name one in KEYRING" >&2; exit 2; }
if [ -n "$checkout" ]; then
    [ -d "$checkout/src/openenv/core" ] || { echo "install.sh: no OpenEnv at $checkout: src/openenv/core is missing" >&2; exit 2; }
    checkout=$(cd "$checkout" && pwd)
fi

# The mirror that apt is set up with, in either form of its files; a machine of another distribution has none that ends in /debian.
mirror=${MIRROR:-$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2> /dev/null \
    | sed -n -E 's/^[[:space:]]*(URIs:|deb([[:space:]]+\[[^]]*\])?)[[:space:]]+([^[:space:]]+\/debian)\/?([[:space:]].*)?$/\3/p' | head -n 1)}
mirror=${mirror:-http://deb.debian.org/debian}

# A package state of its own that holds nothing, so that every dependency is fetched, down to the C library.
state=$dir/apt
mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$state/parts"
: > "$state/status"
: > "$state/preferences"
echo "deb [signed-by=$keyring] $mirror $suite main" > "$state/sources.list"
apt() {
    apt-get -q -o Dir::State="$state" -o Dir::State::lists="$state/lists" -o Dir::State::status="$state/status" \
        -o Dir::Cache="$state/cache" -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts="$state/parts" \
        -o Dir::Etc::preferences="$state/preferences" -o Dir::Etc::preferencesparts="$state/parts" -o Acquire::Languages=none \
        -o APT::Architecture="$(dpkg --print-architecture)" -o APT::Sandbox::User="$(id -un)" "$@" >&2
}
apt update
apt --yes --download-only --no-install-recommends install python3 python3-websockets python3-pydantic python3-httpx \
    python3-requests python3-fastapi python3-uvicorn python3-typer python3-rich python3-yaml python3-tomli python3-tomli-w \
    python3-openai python3-aiohttp

rm -rf "$dir/root" "$dir/stubs"
mkdir "$dir/root"
for package in "$state"/cache/archives/*.deb; do
    dpkg-deb --extract "$package" "$dir/root"
done
cp -R "$here/stubs" "$dir/stubs"
rm -rf "$state"

loader=$(find "$dir/root/usr" -maxdepth 2 -name 'ld-linux*.so.*' | head -n 1)
libc=$(find "$dir/root/usr/lib" -maxdepth 2 -name libc.so.6 | head -n 1)
python=$(find "$dir/root/usr/bin" -name 'python3.[0-9]*' ! -name '*-config' | head -n 1)
[ -n "$loader" ] && [ -n "$libc" ] && [ -n "$python" ] \
    || { echo "install.sh: $suite has its loader, C library or Python elsewhere: loader '$loader', libc '$libc', python '$python'" >&2; exit 1; }
# Debian's own loader and C library: those of this machine may be older than what the packages were built for.
cat > "$dir/python3" <<END
#!/bin/sh
checkout=\${OPENENV_CHECKOUT:-$checkout}
PYTHONHOME='$dir/root/usr' PYTHONNOUSERSITE=1 PYTHONDONTWRITEBYTECODE=1 \\
PYTHONPATH="\${checkout:+\$checkout/src:}$dir/root/usr/lib/python3/dist-packages:$dir/stubs" \\
exec '$loader' --library-path '$(dirname "$libc")' '$python' "\$@"
END
chmod +x "$dir/python3"
"$dir/python3" -c 'import fastapi, httpx, pydantic, requests, typer, websockets' >&2
[ -z "$checkout" ] || "$dir/python3" -c 'from openenv.core import GenericEnvClient, MCPToolClient; import openenv.cli.__main__' >&2
echo "$dir/python3"

#!/bin/sh
# Unpacks llama.cpp's llama-server from Debian sid with the libraries it needs into a folder of its own, and makes a tiny model of
# random weights. Nothing of the system is changed: apt works on its own lists, packages are unpacked and not installed.
#
#   sh codegym-synth/src/test/llama/install.sh FOLDER
#   LLAMA_SERVER=FOLDER/llama-server mvn -pl codegym-synth -am test -Dtest=LlamaServerTest -Dsurefire.failIfNoSpecifiedTests=false
#
# Needs Debian or a child of it (apt-get, dpkg-deb), Java 17, and 80 MB.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
mkdir -p "$folder/apt/lists/partial" "$folder/apt/cache/archives/partial" "$folder/apt/none" "$folder/debs" "$folder/root"
: > "$folder/apt/status"
cat > "$folder/apt/sid.sources" <<END
Types: deb
URIs: ${DEBIAN_MIRROR:-$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/debian.sources | head -1)}
Suites: sid
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
END
cat > "$folder/apt/apt.conf" <<END
Dir::State "$folder/apt";
Dir::State::lists "$folder/apt/lists";
Dir::State::status "$folder/apt/status";
Dir::Cache "$folder/apt/cache";
Dir::Etc::sourcelist "$folder/apt/sid.sources";
Dir::Etc::sourceparts "$folder/apt/none";
Dir::Etc::preferencesparts "$folder/apt/none";
APT::Sandbox::User "root";
END
export APT_CONFIG="$folder/apt/apt.conf"
apt-get -q update
cd "$folder/debs"
apt-get -q download llama.cpp-tools libllama0 libggml0 libssl3t64 libzstd1 zlib1g libgomp1 libstdc++6 libgcc-s1 libc6
for package in *.deb; do
    dpkg-deb -x "$package" "$folder/root"
done
# Sid's C library is newer than the system's: its own loader runs the server. The plainest CPU back end runs on every x86-64.
cat > "$folder/llama-server" <<'END'
#!/bin/sh
folder=$(cd "$(dirname "$0")" && pwd)
libraries=$folder/root/usr/lib/x86_64-linux-gnu
GGML_BACKEND_PATH=$libraries/ggml/backends0/libggml-cpu-x64.so \
exec "$libraries/ld-linux-x86-64.so.2" --library-path "$libraries:$libraries/llama" "$folder/root/usr/bin/llama-server" "$@"
END
chmod +x "$folder/llama-server"
java "$here/../java/dev/codegym/synth/model/TinyModel.java" "$folder/tiny.gguf"
"$folder/llama-server" --version

# Sourced by run.sh and test.sh: finds out what the machine lacks and says how to get it.
# On Debian and its children, root gets it installed.

min_java=17
min_node=20.19

say() { printf '%s\n' "$*" >&2; }

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

apt_updated=no
install_package() {
    say "Installing $* …"
    if [ "$apt_updated" = no ]; then
        apt-get update -qq >&2 || return 1
        apt_updated=yes
    fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

java_program() { if [ -n "${JAVA_HOME:-}" ]; then printf '%s' "$JAVA_HOME/bin/java"; else printf java; fi; }

has_jdk() {
    version=$("$(java_program)" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    [ -n "$version" ] && [ "$version" -ge "$min_java" ] || return 1
    if [ -n "${JAVA_HOME:-}" ]; then [ -x "$JAVA_HOME/bin/javac" ]; else command -v javac >/dev/null 2>&1; fi
}

has_node() {
    command -v npm >/dev/null 2>&1 || return 1
    node -e 'const [a, b] = process.argv[1].split(".").map(Number);
             const [c, d] = process.versions.node.split(".").map(Number);
             process.exit(c > a || (c === a && d >= b) ? 0 : 1)' "$min_node" 2>/dev/null
}

require_jdk() {
    has_jdk && return
    if can_install; then install_package openjdk-17-jdk-headless || true; fi
    has_jdk && return
    say "A JDK $min_java or newer is needed (java and javac), and JAVA_HOME must name it where it is set."
    say "  Debian, Ubuntu:  apt install openjdk-17-jdk-headless"
    say "  macOS:           brew install openjdk@17"
    say "  elsewhere:       https://adoptium.net"
    exit 1
}

require_node() {
    has_node && return
    if can_install; then install_package nodejs npm || true; fi
    has_node && return
    say "Node.js $min_node or newer with npm is needed to build the page; found: $(node --version 2>/dev/null || printf none)."
    say "  macOS:           brew install node"
    say "  elsewhere:       https://nodejs.org/en/download"
    exit 1
}

require_unpacker() {
    command -v curl >/dev/null 2>&1 || command -v wget >/dev/null 2>&1 && return
    if can_install; then install_package curl && return; fi
    say "curl or wget is needed once, to fetch Maven."
    exit 1
}

# Browser of the end-to-end tests: CHROMIUM, or the system's.
require_chromium() {
    CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
    if [ -z "$CHROMIUM" ] && can_install; then
        install_package chromium && CHROMIUM=$(command -v chromium)
    fi
    if [ -z "$CHROMIUM" ]; then
        say "Chromium is needed for the end-to-end tests: apt install chromium, or set CHROMIUM to its path."
        exit 1
    fi
    export CHROMIUM
}

#!/bin/sh
# Prepares a stock WildFly for the CRM: configure.sh <WildFly folder> <PostgreSQL JDBC jar>
set -eu
if [ $# -ne 2 ] || [ ! -x "$1/bin/jboss-cli.sh" ] || [ ! -f "$2" ]; then
    echo "Usage: $0 <WildFly folder> <PostgreSQL JDBC jar>" >&2
    exit 1
fi
here=$(cd "$(dirname "$0")" && pwd)
server=$(cd "$1" && pwd)
driver=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
script=$(mktemp)
trap 'rm -f "$script"' EXIT

{
    echo "module add --name=org.postgresql --resources=$driver --dependencies=java.se,jdk.net,jakarta.transaction.api"
    for topic in stock datasource timers transactions web logging observability; do
        # A session each: what one removes is gone only when the next one starts.
        echo "embed-server --server-config=standalone.xml --std-out=discard"
        # Without the comments: the command line takes a script as typed text.
        grep -v '^#' "$here/$topic.cli"
        echo "stop-embedded-server"
    done
} > "$script"
"$server/bin/jboss-cli.sh" --file="$script"

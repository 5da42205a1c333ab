#!/bin/sh
# Builds the product where sources changed, then starts it. ./run.sh --help lists the options.
set -eu
CRM_PROJECT_DIR=$(cd "$(dirname "$0")" && pwd)
export CRM_PROJECT_DIR CRM_DATA_DIR="${CRM_DATA_DIR:-$CRM_PROJECT_DIR/data}"
. "$CRM_PROJECT_DIR/tools/requirements.sh"

launcher=$CRM_PROJECT_DIR/crm-devkit/target/crm-devkit.jar
built=$CRM_PROJECT_DIR/crm-ear/target/built

is_built() {
    [ -f "$built" ] && [ -f "$launcher" ] && [ -f "$CRM_PROJECT_DIR/crm-ear/target/crm.ear" ] || return 1
    changed=$(cd "$CRM_PROJECT_DIR" && find pom.xml crm-*/pom.xml crm-*/src/main wildfly-config \
        -name node_modules -prune -o -type f -newer "$built" -print | head -n 1)
    [ -z "$changed" ]
}

require_jdk
if ! is_built; then
    require_node
    require_unpacker
    printf 'Building (some minutes the first time) …\n'
    (cd "$CRM_PROJECT_DIR" && ./mvnw -q package -DskipTests -DskipGates)
    touch "$built"
fi
# A small heap and few compiler threads: the launcher only waits.
exec "$(java_program)" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$launcher" "$@"

#!/bin/sh
# Makes records in the database of the running product. ./generate.sh --help lists the options.
set -eu
project=$(cd "$(dirname "$0")" && pwd)
launcher=$project/crm-devkit/target/crm-devkit.jar
[ -f "$launcher" ] || { printf 'Build first: ./run.sh does, or ./mvnw -q -pl crm-devkit package -DskipTests\n' >&2; exit 1; }
CRM_DATA_DIR=${CRM_DATA_DIR:-$project/data} exec java -cp "$launcher" app.crm.devkit.generator.GenerateRecords "$@"

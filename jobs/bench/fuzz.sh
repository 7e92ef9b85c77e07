#!/usr/bin/env bash
# Made-up files, broken in every way, read one after another in one process of 1 GB: fuzz.sh MINUTES [SEED].
# Whatever one holds, it ends within 10 s in rows that add up or in a refusal that names the true reason. What
# does not is kept, its place is printed, and the script ends with 1. Without SEED others are made each time.
# Needs a built project (./rural --version) and compiled tests (mvn -q test-compile).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
minutes=${1:?fuzz.sh MINUTES [SEED]}
folder=$(mktemp -d)
. "$here/jobs/bench/plain-java.sh"

echo "cores: $(nproc), load: $(cut -d' ' -f1 /proc/loadavg); what breaks something is kept in $folder/found"
plain_java -XX:+UseSerialGC -Xmx1g -Dfile.encoding=UTF-8 -Duser.timezone=Asia/Shanghai \
  -cp "$here/jobs/target/test-classes:$here/jobs/target/classes:$here/jobs/target/lib/*" \
  rural.jobs.receive.fuzz.FuzzRun "$folder" "$minutes" "${2:-$RANDOM}"
rm -rf "$folder"

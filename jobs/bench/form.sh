#!/usr/bin/env bash
# A nation's form of several quarters, a file a county, received one after the other in one process: how long
# rows take to be read, checked, sorted and written once the process is warm, and how long all of it.
# form.sh [villages] [counties] [quarters]; needs a built project (./rural --version) and compiled tests
# (mvn -q test-compile).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
. "$here/jobs/bench/plain-java.sh"

RURAL_LARGE=1 "$here/rural" sample --villages "${1:-620000}" --counties "${2:-3000}" --forms garbage \
  --quarters "${3:-3}" --last 2024Q2 --seed 7 --dirty 0 --out "$folder/files" >/dev/null 2>&1
mkdir "$folder/registry"
find "$folder/files" -name '*农环00_*级*' -exec mv -t "$folder/registry" {} +
mapfile -t inboxes < <(ls -d "$folder"/files/20*)
echo "files: $(find "$folder/files/2024Q2" -type f | wc -l), cores: $(nproc), load: $(cut -d' ' -f1 /proc/loadavg)"
plain_java -XX:+UseParallelGC -XX:-DontCompileHugeMethods -Xmx3200m -Dfile.encoding=UTF-8 -Duser.timezone=Asia/Shanghai \
  -cp "$here/jobs/target/test-classes:$here/jobs/target/classes:$here/jobs/target/lib/*" \
  rural.jobs.bench.WarmReceive "$folder/home" "$folder/registry" "${inboxes[@]}" 2>/dev/null |
  grep 'with all else' | sed "s|$folder/||"

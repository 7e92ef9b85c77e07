#!/usr/bin/env bash
# A county's quarter (300 villages), until its release is published, beside an empty Spark + Iceberg job
# started as a plain java: three times the same, each in a home of its own; or, county.sh N, N quarters
# after each other in one home, so that the later ones have a past.
# Needs a built project (./rural --version) and compiled tests (mvn -q test-compile).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
. "$here/jobs/bench/plain-java.sh"

seconds() {
  local begin end
  begin=$(date +%s%N)
  "$@" >"$folder/log" 2>&1 || { tail -n 20 "$folder/log" >&2; return 1; }
  end=$(date +%s%N)
  awk "BEGIN { printf \"%.1f\", ($end - $begin) / 1e9 }"
}

empty() {
  plain_java -cp "$here/jobs/target/test-classes:$here/jobs/target/lib/*" \
    rural.jobs.bench.EmptyJob "$folder/empty-$1"
}

quarter() {
  "$here/rural" quarterly --home "$folder/home-$1" --quarter "$2" --inbox "$folder/files/$2" \
    --approve-by bench --reason bench --no-bulletin
}

"$here/rural" sample --villages 300 --quarters "${1:-1}" --last 2024Q2 --seed 7 --dirty 0.02 --out "$folder/files" \
  >/dev/null 2>&1
echo "files: $(find "$folder/files/2024Q2" -type f | wc -l), cores: $(nproc), load: $(cut -d' ' -f1 /proc/loadavg)"
homes=(1 2 3)
quarters=(2024Q2 2024Q2 2024Q2)
if [ -n "${1:-}" ]; then
  mapfile -t quarters < <(cd "$folder/files" && ls -d 20*)
  homes=("${quarters[@]/*/all}")
fi
for round in "${!quarters[@]}"; do
  base=$(seconds empty "$round")
  run=$(seconds quarter "${homes[$round]}" "${quarters[$round]}")
  awk "BEGIN { printf \"${quarters[$round]}: empty job %.1f s, quarter %.1f s, ratio %.2f\n\", $base, $run, $run / $base }"
done

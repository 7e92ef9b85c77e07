#!/usr/bin/env bash
# A nation's quarter of all forms, a file a county and form, by this program, by DuckDB and by a plain Spark job:
# first their answers are held against each other, figure by figure, then their times.
# nation.sh [villages] [counties] [--xlsx SHARE] [--quarters N] [--json FILE]; by default 620000 villages in 3000 counties,
# csv alone, one quarter. Needs a built project (./rural --version) and compiled tests (mvn -q test-compile).
# Ends with 1 where an answer differs. RURAL=… names another launcher.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
rural=${RURAL:-$here/rural}
. "$here/jobs/bench/plain-java.sh"

places=() xlsx=0 count=1 json=$here/jobs/target/nation.json
while [ $# -gt 0 ]; do
  case "$1" in
    --xlsx) xlsx=${2:?--xlsx SHARE}; shift 2 ;;
    --quarters) count=${2:?--quarters N}; shift 2 ;;
    --json) json=${2:?--json FILE}; shift 2 ;;
    -*) echo "nation.sh knows no $1; it knows --xlsx SHARE, --quarters N, --json FILE" >&2; exit 2 ;;
    *) places+=("$1"); shift ;;
  esac
done
villages=${places[0]:-620000}
counties=${places[1]:-3000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
figures=$folder/figures.tsv

# The yardsticks and what is beside them, in a plain java as anybody starts one.
bench() {
  plain_java -Xmx3200m -Dfile.encoding=UTF-8 -Duser.timezone=Asia/Shanghai \
    -cp "$here/jobs/target/test-classes:$here/jobs/target/classes:$here/jobs/target/lib/*:$here/jobs/target/notebook/*" \
    "rural.jobs.bench.$1" "${@:2}"
}

bytes() { du -sb --apparent-size "$1" 2>/dev/null | cut -f1 || echo 0; }

# timed QUARTER PROGRAM STEP FOLDER COMMAND…: what it takes, and by how much it lets FOLDER grow.
timed() {
  local quarter=$1 program=$2 step=$3 grows=$4 before took=$folder/took status=0
  shift 4
  mkdir -p "$grows"
  before=$(bytes "$grows")
  export -f bench plain_java
  export here
  /usr/bin/env time -q -o "$took" -f '%e	%U	%S	%M' bash -c '"$@"' timed "$@" >"$folder/log" 2>&1 || status=$?
  if [ "$status" != 0 ]; then
    tail -n 30 "$folder/log" >&2
    echo "$program, $step of $quarter: ended with $status" >&2
    exit 1
  fi
  printf '%s\t%s\t%s\t%s\t%s\n' "$quarter" "$program" "$step" "$(cat "$took")" $(($(bytes "$grows") - before)) >>"$figures"
}

RURAL_LARGE=1 "$rural" sample --villages "$villages" --counties "$counties" --quarters "$count" --last 2024Q2 --seed 7 \
  --dirty 0 --xlsx "$xlsx" --out "$folder/files" >/dev/null 2>&1
mapfile -t quarters < <(cd "$folder/files" && ls -d 20*)
bench CanonicalFiles "$folder/canonical" "${quarters[@]/#/$folder/files/}" >/dev/null 2>&1
same=0
for quarter in "${quarters[@]}"; do
  inbox=$folder/files/$quarter
  timed "$quarter" floor 'read, hash, parse' "$folder/none" bench FloorRead "$inbox"
  mkdir -p "$folder/register/$quarter"
  find "$inbox" -name '*农环00*' -exec mv -t "$folder/register/$quarter" {} +
  home=(--lang en --home "$folder/home")
  timed "$quarter" rural register "$folder/home" "$rural" receive "${home[@]}" --inbox "$folder/register/$quarter"
  timed "$quarter" rural forms "$folder/home" "$rural" receive "${home[@]}" --inbox "$inbox"
  timed "$quarter" rural 'rates, statistics, release' "$folder/home" \
    "$rural" quarterly "${home[@]}" --quarter "$quarter" --no-bulletin --approve-by bench --reason bench
  timed "$quarter" DuckDB all "$folder/duckdb/$quarter" bench DuckDbQuarter "$folder/canonical" "$folder/duckdb/$quarter" "$quarter"
  timed "$quarter" 'plain Spark' all "$folder/spark/$quarter" \
    bench PlainSparkQuarter "$folder/canonical" "$folder/spark/$quarter" "$quarter"
  echo "$quarter:"
  bench SameAnswers "$quarter" "$folder/home/releases/$quarter.1/rates.csv" "$folder/duckdb/$quarter/rates.csv" \
    "$folder/spark/$quarter/rates.csv/*.csv" "$folder/files/truth/answers.csv" || same=1
done
[ "$same" = 0 ] || { echo "The answers differ; no times are told." >&2; exit 1; }
bench BenchReport "$figures" "$json" "$villages villages, $counties counties, xlsx $xlsx, $(find "$folder/files/20"* \
  "$folder/register" -type f | wc -l) files, load $(cut -d' ' -f1 /proc/loadavg)"

#!/usr/bin/env bash
# What a change of the plan of the code may not change: three homes are laid, and what people read of
# them is kept as files, so that two checkouts can be compared by diff -r.
#
#   jobs/bench/gold.sh FOLDER           keep what this checkout makes
#   diff -r FOLDER OTHER                nothing, where both make the same
#
# The homes: five dirty quarters of a small province with all forms; four quarters of a county whose
# villages move, merge, split and correct what they said; two quarters of many villages, read as a large
# run. Needs a built project (./rural --version); RURAL names another launcher. Takes some minutes.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
rural=${RURAL:-$here/rural}
kept=${1:?folder to keep the files in}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$kept"
kept=$(cd "$kept" && pwd)

quarter() { # home quarter inbox received
  "$rural" quarterly --lang en --home "$folder/$1" --quarter "$2" --inbox "$3" --received-at "$4" \
    --approve-by gold --reason gold </dev/null 2>&1 | sed "s#$folder#.#g; s/ ([0-9.]* s)//" \
    >>"$kept/$1.told" || [ "${PIPESTATUS[0]}" = 4 ]
}

# Twelve days after a quarter's end, when its reports are due.
due() {
  local year=${1%Q*}
  case $1 in *1) echo "$year-04-12T10:00" ;; *2) echo "$year-07-12T10:00" ;;
    *3) echo "$year-10-12T10:00" ;; *4) echo "$((year + 1))-01-12T10:00" ;; esac
}

# All tables row by row in an order of their own, what was answered and published; without the moments and
# numbers that no two runs share.
keep() {
  local home=$folder/$1 into=$kept/$1 table
  mkdir -p "$into/tables"
  (cd "$home" && find receipts releases -type f \( -name '*.csv' -o -name '*.txt' -o -name '*.html' \
    -o -name '*.png' -o -name 'rates.parquet' -o -path 'receipts/*.json' \) -exec cp --parents {} "$into" \;)
  find "$home/releases" -name manifest.json -printf '%P\n' | while read -r manifest; do
    grep -Ev '"(created_at|cut_off|approved_at|size|sha256)"|: "[0-9]+",?$' "$home/releases/$manifest" \
      >"$into/releases/$manifest"
  done
  "$rural" sql --home "$home" --format csv "show tables" | tail -n +2 | cut -d, -f1 | tr -d '\r' |
    grep -Ev '^(latest|panel)\.' >"$folder/names"
  while read -r table; do echo "select '$table' as \`table\`; select * from $table;"; done \
    <"$folder/names" >"$folder/statements"
  "$rural" sql --home "$home" --format csv <"$folder/statements" 2>&1 | tr -d '\r' |
    awk -v into="$into/tables" '
      $0 == "table" { getline name; next }
      { print > (into "/" name ".csv") }'
  for table in "$into"/tables/*.csv; do
    { head -n 1 "$table"; tail -n +2 "$table" | sort; } >"$folder/sorted"
    # A run has a name of its own, and happens at a moment of its own.
    sed -E 's/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|\+08:00)/MOMENT/g; s/(quarterly|receive)-[0-9a-f]+-[0-9a-z]+/RUN/g' \
      "$folder/sorted" >"$table"
  done
  "$rural" release list --lang en --home "$home" --format csv | cut -d, -f1-3 >"$into/releases.csv"
}

province() {
  "$rural" sample --villages 200 --quarters 5 --last 2024Q3 --seed 42 --dirty 0.04 --out "$folder/province-files" \
    >/dev/null 2>&1
  for name in 2023Q3 2023Q4 2024Q1 2024Q2 2024Q3; do
    quarter province "$name" "$folder/province-files/$name" "$(due "$name")"
  done
  keep province
}

head_of() { printf '表号：%s\n报告期：%s\n报出日期：%s\n' "$1" "$2" "$3"; }

# Eight villages of two counties: 203 moves to the other county, 101 and 102 become 150, 201 becomes 280
# and 281, 104 gets another code twice, 103 corrects what it said a quarter before.
borders() {
  local files=$folder/borders-files all one
  mkdir -p "$files"/{2024Q1,2024Q2,2024Q3,2024Q4}
  cat >"$files/2024Q1/register.csv" <<'END'
表号：农环00
行政区划代码,名称,级别,上级代码,是否涉农,启用日期,停用日期
990000000000,金省,province,000000000000,0,2020-01-01,
990100000000,金市,city,990000000000,0,2020-01-01,
990101000000,东县,county,990100000000,0,2020-01-01,
990102000000,西县,county,990100000000,0,2020-01-01,
990101100000,一镇,town,990101000000,0,2020-01-01,
990102100000,二镇,town,990102000000,0,2020-01-01,
990101100101,东一村,village,990101100000,1,2020-01-01,2024-04-01
990101100102,东二村,village,990101100000,1,2020-01-01,2024-04-01
990101100103,东三村,village,990101100000,1,2020-01-01,
990101100104,东四村,village,990101100000,1,2020-01-01,2024-04-01
990102100201,西一村,village,990102100000,1,2020-01-01,2024-07-01
990102100202,西二村,village,990102100000,1,2020-01-01,
990102100203,西三村,village,990102100000,1,2020-01-01,2024-07-01
990102100204,西四村,village,990102100000,1,2020-01-01,
990101100150,东合村,village,990101100000,1,2024-04-01,
990101100164,东四村,village,990101100000,1,2024-04-01,2024-10-01
990102100280,西上村,village,990102100000,1,2024-07-01,
990102100281,西下村,village,990102100000,1,2024-07-01,
990101100203,西三村,village,990101100000,1,2024-07-01,
990101100174,东四村,village,990101100000,1,2024-10-01,
END
  cat >"$files/2024Q1/changes.csv" <<'END'
表号：农环01
生效日期,变更类型,原代码,新代码,份额
2024-04-01,合并,990101100101,990101100150,1
2024-04-01,合并,990101100102,990101100150,1
2024-04-01,变码,990101100104,990101100164,1
2024-07-01,拆分,990102100201,990102100280,0.6
2024-07-01,拆分,990102100201,990102100281,0.4
2024-07-01,变码,990102100203,990101100203,1
2024-10-01,变码,990101100164,990101100174,1
END
  local line='行政区划代码,行政村名称,农村总户数(户),常住户数(户),卫生厕所户数(户),无害化卫生厕所户数(户),本季度新增改厕户数(户),本年累计改厕户数(户),累计摸排问题厕所(户),累计整改问题厕所(户)'
  report() { # quarter day toilets village…
    head_of 农环2表 "$1" "$2"
    echo "$line"
    for one in "${@:4}"; do echo "$one,,100,90,$3,$(($3 - 10)),2,6,10,5"; done
  }
  report 2024Q1 2024-04-08 50 990101100{101,102,103,104} 990102100{201,202,203,204} >"$files/2024Q1/toilet.csv"
  # The merged village still reports in its parts, and one of them is silent.
  report 2024Q2 2024-07-08 54 990101100{101,103,164} 990102100{201,202,203,204} >"$files/2024Q2/toilet.csv"
  report 2024Q3 2024-10-08 58 990101100{150,103,164,203} 990102100{280,281,202,204} >"$files/2024Q3/toilet.csv"
  report 2024Q2 2024-10-09 44 990101100103 >"$files/2024Q3/correction.csv"
  report 2024Q4 2025-01-08 62 990101100{150,103,174,203} 990102100{280,281,202,204} >"$files/2024Q4/toilet.csv"
  for all in 2024Q1 2024Q2 2024Q3 2024Q4; do
    quarter borders "$all" "$files/$all" "$(due "$all")"
  done
  quarter borders 2024Q2 "$files/2024Q3" "$(due 2024Q4)"
  keep borders
}

large() {
  RURAL_LARGE=1 "$rural" sample --villages 45000 --forms toilet,sewage_village,straw_production --quarters 2 \
    --last 2024Q2 --seed 7 --dirty 0.01 --out "$folder/large-files" >/dev/null 2>&1
  for name in 2024Q1 2024Q2; do
    quarter large "$name" "$folder/large-files/$name" "$(due "$name")"
  done
  keep large
}

province
borders
large
echo "$(find "$kept" -type f | wc -l) files in $kept"

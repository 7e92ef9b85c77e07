#!/usr/bin/env bash
# A nation's register in a home where three counties report: much to look up, little to compute.
# register.sh [villages] [counties]; needs a built project (./rural --version). Nothing is set: the default heap, and
# what is large is for the program to find out.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
villages=${1:-620000}
counties=${2:-3000}

# The command's own lines, then what the process took.
timed() {
  /usr/bin/env time -f '%e s, %M KB at most, %U s of processor' "$@" 2>&1 | grep -E '^✓|^✗|processor|[Rr]elease|emory'
}

RURAL_LARGE=1 "$here/rural" sample --villages "$villages" --counties "$counties" --forms garbage,toilet,sewage_village \
  --quarters 1 --last 2024Q2 --seed 7 --dirty 0 --out "$folder/files" >/dev/null 2>&1
mkdir "$folder/registry" "$folder/three"
find "$folder/files/2024Q2" -name '*农环00*' -exec mv {} "$folder/registry" \;
for county in 990101 990102 990103; do
  find "$folder/files/2024Q2" -name "$county*" -exec mv {} "$folder/three" \;
done
echo "registry:"
timed "$here/rural" receive --lang en --home "$folder/home" --inbox "$folder/registry"
echo "three counties, $(find "$folder/three" -type f | wc -l) files:"
timed "$here/rural" quarterly --lang en --home "$folder/home" --quarter 2024Q2 --inbox "$folder/three" --approve-by bench --reason bench

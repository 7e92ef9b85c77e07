#!/usr/bin/env bash
# A nation's quarter, a file a county and form: the registry first, then the forms, then the rates.
# nation.sh [villages] [counties] [forms]; needs a built project (./rural --version).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
villages=${1:-620000}
counties=${2:-3000}
forms=${3:-garbage}

# The command's own lines, then what the process took.
timed() {
  /usr/bin/env time -f '%e s, %M KB at most, %U s of processor' "$@" 2>&1 | grep -E '^✓|^✗|processor|[Rr]elease'
}

RURAL_LARGE=1 "$here/rural" sample --villages "$villages" --counties "$counties" --forms "$forms" \
  --quarters 1 --last 2024Q2 --seed 7 --dirty 0 --out "$folder/files" >/dev/null 2>&1
mkdir "$folder/registry"
find "$folder/files/2024Q2" -name '*农环00*' -exec mv {} "$folder/registry" \;
echo "form files: $(find "$folder/files/2024Q2" -type f | wc -l), cores: $(nproc), load: $(cut -d' ' -f1 /proc/loadavg)"
echo "registry:"
timed "$here/rural" receive --lang en --home "$folder/home" --inbox "$folder/registry"
echo "forms:"
timed "$here/rural" receive --lang en --home "$folder/home" --inbox "$folder/files/2024Q2"
echo "rates and release:"
timed "$here/rural" quarterly --lang en --home "$folder/home" --quarter 2024Q2 --approve-by bench --reason bench

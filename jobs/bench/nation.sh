#!/usr/bin/env bash
# Receives a nation's form: 620 000 villages' garbage reports in a file a county.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
villages=${1:-620000}
counties=${2:-3000}

RURAL_LARGE=1 "$here/rural" sample --villages "$villages" --counties "$counties" --forms garbage \
  --quarters 1 --last 2024Q2 --seed 7 --dirty 0 --out "$folder/files"
echo "files: $(find "$folder/files/2024Q2" -type f | wc -l), cores: $(nproc), load: $(cut -d' ' -f1 /proc/loadavg)"
begin=$(date +%s%N)
RURAL_LARGE=1 "$here/rural" receive --home "$folder/home" --inbox "$folder/files/2024Q2"
end=$(date +%s%N)
awk "BEGIN { printf \"received in %.1f s\n\", ($end - $begin) / 1e9 }"

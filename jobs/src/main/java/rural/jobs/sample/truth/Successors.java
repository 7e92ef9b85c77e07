package rural.jobs.sample.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rural.jobs.sample.form.Column;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.place.Atlas;

/**
 * Village records by the codes in force at the end of the quarter. A record under a retired code
 * follows its recode or merge unless the successor reported itself. Of merged records numbers add
 * up (not reported by one part = not reported), flags are true if true for all parts, and the
 * sewage status is judged again: completed from 0.60 of the households, else controlled if a part
 * was controlled or completed, else untreated.
 */
final class Successors {

  private static final BigDecimal TREATED_SHARE = new BigDecimal("0.60");

  private Successors() {}

  static Map<String, Entry> of(List<Entry> entries, Atlas atlas, LocalDate day) {
    Map<String, Entry> own = new LinkedHashMap<>();
    Map<String, List<Entry>> retired = new LinkedHashMap<>();
    for (Entry entry : entries) {
      String code = entry.text("division_code");
      atlas
          .successor(code, day)
          .ifPresent(
              now -> {
                if (now.equals(code)) {
                  own.put(code, entry);
                } else {
                  retired.computeIfAbsent(now, any -> new ArrayList<>()).add(entry);
                }
              });
    }
    retired.forEach((code, parts) -> own.computeIfAbsent(code, any -> merged(code, parts)));
    return own;
  }

  static Entry merged(String code, List<Entry> parts) {
    Entry merged = parts.get(0);
    for (Entry next : parts.subList(1, parts.size())) {
      Map<String, Object> sums = new HashMap<>();
      for (Column column : merged.form().columns()) {
        if (column.type() != Column.Type.TEXT && column.type() != Column.Type.DATE) {
          sums.put(column.name(), added(merged.get(column.name()), next.get(column.name())));
        }
      }
      merged = merged.with(sums);
    }
    boolean judged = parts.size() > 1 && merged.form().id().equals("sewage_village");
    Entry named = merged.with("division_code", code);
    return judged ? named.with("status", status(named, parts)) : named;
  }

  private static Object added(Object one, Object other) {
    if (one == null || other == null) {
      return null;
    }
    if (one instanceof Boolean flag) {
      return flag && (Boolean) other;
    }
    return one instanceof Long count
        ? (Object) (count + (Long) other)
        : ((BigDecimal) one).add((BigDecimal) other);
  }

  private static String status(Entry merged, List<Entry> parts) {
    BigDecimal enough = merged.number("households").multiply(TREATED_SHARE);
    if (merged.number("households_treated").compareTo(enough) >= 0) {
      return "完成治理";
    }
    boolean any = parts.stream().anyMatch(part -> !"未治理".equals(part.text("status")));
    return any ? "有效管控" : "未治理";
  }
}

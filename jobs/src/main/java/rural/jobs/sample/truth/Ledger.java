package rural.jobs.sample.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.Form;
import rural.jobs.sample.form.Line;

/**
 * What has been accepted so far. Of the versions of a row the one with the latest 报出日期 counts, of
 * equal ones the last that arrived; an older one that arrives later is kept without taking over.
 */
public final class Ledger {

  private record Version(LocalDate submittedOn, Entry entry) {}

  private final Map<String, Map<String, List<Version>>> versions = new LinkedHashMap<>();

  /**
   * Takes in the rows of one sheet and counts their fates. A row that says what is in force, or
   * what was already said on the same day, is unchanged.
   */
  public Tally receive(LocalDate submittedOn, List<Line> lines) {
    int accepted = 0;
    int unchanged = 0;
    int quarantined = 0;
    for (Line line : lines) {
      if (!line.counts()) {
        quarantined++;
      } else if (add(submittedOn, line.entry())) {
        accepted++;
      } else {
        unchanged++;
      }
    }
    return new Tally(lines.size(), accepted, unchanged, quarantined);
  }

  /** The rows that count, in the order of their first arrival. */
  public List<Entry> inForce(Form form, String quarter) {
    return versions.getOrDefault(drawer(form, quarter), Map.of()).values().stream()
        .map(Ledger::latest)
        .toList();
  }

  public Optional<Entry> inForce(Entry sameKey) {
    List<Version> known =
        versions
            .getOrDefault(drawer(sameKey.form(), sameKey.quarter()), Map.of())
            .get(sameKey.key());
    return known == null ? Optional.empty() : Optional.of(latest(known));
  }

  private boolean add(LocalDate submittedOn, Entry entry) {
    List<Version> known =
        versions
            .computeIfAbsent(drawer(entry.form(), entry.quarter()), any -> new LinkedHashMap<>())
            .computeIfAbsent(entry.key(), any -> new ArrayList<>(1));
    boolean said =
        !known.isEmpty()
            && (latest(known).sameContent(entry)
                || known.stream()
                    .anyMatch(
                        version ->
                            version.submittedOn().equals(submittedOn)
                                && version.entry().sameContent(entry)));
    if (!said) {
      known.add(new Version(submittedOn, entry));
      known.sort(Comparator.comparing(Version::submittedOn));
    }
    return !said;
  }

  private static Entry latest(List<Version> known) {
    return known.get(known.size() - 1).entry();
  }

  private static String drawer(Form form, String quarter) {
    return form.id() + "/" + quarter;
  }

  /** The fates of the rows of a sheet; they add up. */
  public record Tally(int rowsRead, int accepted, int unchanged, int quarantined) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);
  }
}

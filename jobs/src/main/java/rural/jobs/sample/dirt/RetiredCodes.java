package rural.jobs.sample.dirt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rural.jobs.sample.figure.VillageFigures;
import rural.jobs.sample.file.FilledSheet;
import rural.jobs.sample.file.Parcel.Filled;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.Line;
import rural.jobs.sample.place.Atlas;
import rural.jobs.sample.place.Change;
import rural.jobs.sample.place.Change.Kind;
import rural.jobs.sample.place.Hierarchy;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;

/**
 * Villages that go on reporting under retired codes in the quarter of a change: the parts of a
 * merge instead of the whole, a part beside the whole, and a village that was split.
 */
public final class RetiredCodes {

  private final Atlas atlas;
  private final Quarter quarter;
  private final VillageFigures figures;
  private final List<Incident> incidents;
  private final Hierarchy before;

  public RetiredCodes(
      Atlas atlas, Quarter quarter, VillageFigures figures, List<Incident> incidents) {
    this.atlas = atlas;
    this.quarter = quarter;
    this.figures = figures;
    this.incidents = incidents;
    this.before = atlas.on(quarter.start());
  }

  public List<Filled> report(List<Filled> parcels) {
    return parcels.stream()
        .map(parcel -> parcel.with(parcel.sheets().stream().map(s -> sheet(parcel, s)).toList()))
        .toList();
  }

  private FilledSheet sheet(Filled parcel, FilledSheet sheet) {
    if (!VillageFigures.FORMS.contains(sheet.form())) {
      return sheet;
    }
    List<Line> lines = new ArrayList<>(sheet.lines());
    int number = 0;
    for (Map.Entry<String, List<Place>> change : changes(Kind.MERGE).entrySet()) {
      boolean instead = number++ % 2 == 0;
      merged(parcel, sheet, lines, change.getKey(), change.getValue(), instead);
    }
    changes(Kind.SPLIT).forEach((half, old) -> split(parcel, sheet, lines, half, old.get(0)));
    return sheet.with(lines);
  }

  private void merged(
      Filled parcel,
      FilledSheet sheet,
      List<Line> lines,
      String whole,
      List<Place> parts,
      boolean instead) {
    List<Entry> entries = entries(sheet, parts);
    if (!holds(lines, whole) || !agree(entries)) {
      return;
    }
    if (instead) {
      lines.removeIf(line -> line.entry().text("division_code").equals(whole));
    }
    for (Entry entry : instead ? entries : entries.subList(0, 1)) {
      lines.add(Line.clean(entry));
      log(parcel, sheet, entry, instead ? "retired_code" : "retired_code_beside_successor", true);
    }
  }

  private void split(Filled parcel, FilledSheet sheet, List<Line> lines, String half, Place old) {
    boolean already = holds(lines, old.code());
    if (holds(lines, half) && !already) {
      Entry entry = figures.of(sheet.form(), old, quarter);
      lines.add(Line.clean(entry).quarantined());
      log(parcel, sheet, entry, "split_code", false);
    }
  }

  private List<Entry> entries(FilledSheet sheet, List<Place> parts) {
    return parts.stream().map(part -> figures.of(sheet.form(), part, quarter)).toList();
  }

  /** Parts in different states of sewage treatment report under the new code only. */
  private static boolean agree(List<Entry> entries) {
    return !entries.get(0).form().id().equals("sewage_village")
        || entries.stream().map(entry -> entry.text("status")).distinct().count() == 1;
  }

  private static boolean holds(List<Line> lines, String code) {
    return lines.stream().anyMatch(line -> line.entry().text("division_code").equals(code));
  }

  /** The changes of the quarter by new code, with the old villages. */
  private Map<String, List<Place>> changes(Kind kind) {
    Map<String, List<Place>> changes = new LinkedHashMap<>();
    for (Change change : atlas.changes()) {
      if (change.kind() == kind && Quarter.containing(change.on()).equals(quarter)) {
        before
            .find(change.oldCode())
            .ifPresent(
                old ->
                    changes.computeIfAbsent(change.newCode(), any -> new ArrayList<>()).add(old));
      }
    }
    return changes;
  }

  private void log(Filled parcel, FilledSheet sheet, Entry entry, String kind, boolean counts) {
    incidents.add(
        new Incident(
            quarter.toString(), parcel.name(), sheet.form().id(), entry.key(), kind, counts));
  }
}

package rural.jobs.sample;

import java.time.LocalDate;
import java.util.List;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.file.FileFormat;
import rural.jobs.sample.file.FilledSheet;
import rural.jobs.sample.file.Head;
import rural.jobs.sample.file.Layout;
import rural.jobs.sample.file.Layout.QuarterIn;
import rural.jobs.sample.file.Parcel.Filled;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.Form;
import rural.jobs.sample.form.Line;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;

/** Puts entries on paper the way a unit always does: its format, layout and file names. */
final class Stationery {

  private static final List<FileFormat> FORMATS =
      List.of(
          FileFormat.XLSX,
          FileFormat.XLSX,
          FileFormat.XLSX,
          FileFormat.XLSX,
          FileFormat.XLS,
          FileFormat.CSV,
          FileFormat.CSV_WITH_MARK,
          FileFormat.CSV_GB18030,
          FileFormat.CSV_GB18030,
          FileFormat.CSV_UTF16,
          FileFormat.CSV_SEMICOLON,
          FileFormat.CSV_TAB,
          FileFormat.ZIP_OF_CSV,
          FileFormat.ZIP_OF_XLSX);
  private static final List<FileFormat> FAST =
      List.of(FileFormat.CSV, FileFormat.CSV_WITH_MARK, FileFormat.CSV_GB18030);

  private final long seed;
  private final boolean bulk;
  private final Quarter quarter;

  /**
   * @param bulk only CSV, for samples of a nation's size
   */
  Stationery(long seed, boolean bulk, Quarter quarter) {
    this.seed = seed;
    this.bulk = bulk;
    this.quarter = quarter;
  }

  /** A file with one form of one unit. */
  Filled parcel(Form form, Place unit, String subject, List<Entry> entries) {
    Dice dice = Dice.of(seed, "style", unit.code(), form.id());
    Layout layout = Layout.drawn(dice, form);
    FileFormat format = dice.pick(bulk || entries.size() > 5000 ? FAST : FORMATS);
    int words = dice.whole(0, 3);
    boolean inName = form.quarterly() && layout.quarter() == QuarterIn.FILE_NAME;
    String period = period(form, layout, words, entries);
    String name =
        String.join("_", unit.code().substring(0, 9), unit.name(), form.number() + subject)
            + (inName ? "_" + quarter : "")
            + format.ending();
    FilledSheet sheet =
        new FilledSheet(
            form,
            new Head(unit, period, sent(unit, form)),
            layout,
            entries.stream().map(Line::clean).toList());
    return new Filled(name, format, List.of(sheet), false);
  }

  private String period(Form form, Layout layout, int words, List<Entry> entries) {
    if (form.id().equals("target")) {
      return entries.get(0).get("year") + "年";
    }
    boolean inHead = form.quarterly() && layout.quarter() == QuarterIn.HEAD;
    return inHead ? Layout.words(quarter, words) : "";
  }

  private LocalDate sent(Place unit, Form form) {
    return quarter
        .end()
        .plusDays(Dice.of(seed, "sent", unit.code(), form.id(), quarter).whole(4, 14));
  }
}

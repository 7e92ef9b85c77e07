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

  /** No workbook is written of so many rows: it would be held in memory. */
  private static final int LONG = 5000;

  private final long seed;
  private final SampleOptions options;
  private final Quarter quarter;

  Stationery(SampleOptions options, Quarter quarter) {
    this.seed = options.seed();
    this.options = options;
    this.quarter = quarter;
  }

  /** A file with one form of one unit. */
  Filled parcel(Form form, Place unit, String subject, List<Entry> entries) {
    Dice dice = Dice.of(seed, "style", unit.code(), form.id());
    Layout layout = Layout.drawn(dice, form);
    FileFormat format = format(dice, unit, form, entries.size());
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

  private FileFormat format(Dice dice, Place unit, Form form, int rows) {
    boolean isLong = rows > LONG;
    if (options.xlsx().isPresent() && !isLong) {
      Dice own = Dice.of(seed, "xlsx", unit.code(), form.id());
      return own.chance(options.xlsx().getAsDouble()) ? FileFormat.XLSX : dice.pick(FAST);
    }
    boolean isBulk = options.villages() > Sample.BULK;
    return dice.pick(isBulk || isLong ? FAST : FORMATS);
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

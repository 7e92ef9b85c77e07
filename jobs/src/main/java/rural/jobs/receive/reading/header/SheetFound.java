package rural.jobs.receive.reading.header;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rural.jobs.receive.reading.file.CsvDialect;
import rural.jobs.receive.reading.file.PackedFile;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Place;
import rural.schemas.period.Quarter;

/**
 * A sheet that holds a form. It can travel between processes; the file is opened anew there.
 *
 * @param sheetIndex place of the sheet in its file, from 0
 * @param sheet its name; empty for CSV
 * @param form id of the contract
 * @param period {@code 2024Q3}, for a form of the year {@code 2024}; empty where only the rows tell
 *     or the form has none
 * @param headerRows row numbers of the header, without the lines of codes or units below it
 * @param firstDataRow row number from which data may stand
 * @param absent names of optional fields that have no column
 * @param notices what the sender should know of this sheet
 */
public record SheetFound(
    PackedFile file,
    CsvDialect dialect,
    int sheetIndex,
    String sheet,
    String form,
    String period,
    Sender sender,
    List<Integer> headerRows,
    int firstDataRow,
    List<ColumnFound> columns,
    List<OtherColumn> others,
    List<String> absent,
    List<Notice> notices)
    implements Serializable {

  public SheetFound {
    headerRows = List.copyOf(headerRows);
    columns = List.copyOf(columns);
    others = List.copyOf(others);
    absent = List.copyOf(absent);
    notices = List.copyOf(notices);
  }

  /** This sheet without a day of report that had not come when it was received. */
  public SheetFound receivedOn(LocalDate day) {
    Optional<LocalDate> written = sender.submittedOn().filter(date -> date.isAfter(day));
    if (written.isEmpty()) {
      return this;
    }
    List<Notice> more = new ArrayList<>(notices);
    more.add(Notice.of(NoteCode.FUTURE_SUBMITTED_ON, place(), written.get(), day));
    return new SheetFound(
        file,
        dialect,
        sheetIndex,
        sheet,
        form,
        period,
        sender.undated(),
        headerRows,
        firstDataRow,
        columns,
        others,
        absent,
        more);
  }

  public Place place() {
    return Place.of(file.name(), sheet);
  }

  /** The quarter that the head or the file name gives; empty where only the rows tell. */
  public Optional<Quarter> quarter() {
    return Quarter.parse(period);
  }

  public List<OtherColumn> personal() {
    return others.stream().filter(OtherColumn::personal).toList();
  }

  public List<OtherColumn> unknown() {
    return others.stream().filter(other -> !other.personal()).toList();
  }
}

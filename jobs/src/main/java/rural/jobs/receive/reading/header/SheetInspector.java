package rural.jobs.receive.reading.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rural.jobs.receive.reading.file.CsvDialect;
import rural.jobs.receive.reading.file.PackedFile;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.Contract;

/** Recognises the form of one sheet from its first lines. */
final class SheetInspector {

  private final TitleBook book;
  private final PackedFile file;
  private final CsvDialect dialect;
  private final FormHead cover;

  /**
   * @param cover the head of a sheet without a form, which speaks for the others
   */
  SheetInspector(TitleBook book, PackedFile file, CsvDialect dialect, FormHead cover) {
    this.book = book;
    this.file = file;
    this.dialect = dialect;
    this.cover = cover;
  }

  SheetFound inspect(Preview preview) throws RefusedException {
    Place place = Place.of(file.name(), preview.sheet());
    HeaderFinder finder = new HeaderFinder(book, preview.lines());
    FormHead own = finder.head();
    FormRecogniser recogniser = new FormRecogniser(book, place);
    Optional<FormTitles> named = recogniser.named(own);
    HeaderMatch match = recogniser.recognise(named, finder, hints(preview, finder));
    SheetHeader header = SheetHeader.read(book, preview.lines(), match, place);
    FormHead head = own.or(cover);
    checkRows(preview, header.firstDataRow(), place);
    List<Notice> notices = new ArrayList<>();
    recogniser.unknownNumber(own).ifPresent(notices::add);
    unreadableDate(head, place).ifPresent(notices::add);
    SheetFound found = found(preview, header, head, notices);
    PrefilledColumns.require(found);
    return found;
  }

  private SheetFound found(Preview preview, SheetHeader header, FormHead head, List<Notice> notices)
      throws RefusedException {
    Contract contract = header.contract();
    Place place = Place.of(file.name(), preview.sheet());
    String period = new ReportPeriod(head, header.hasPeriodColumn(), place).of(contract);
    List<ColumnFound> columns = header.columns(head);
    List<OtherColumn> others = header.others();
    List<String> absent = header.absent(period);
    notices.addAll(header.notices());
    return new SheetFound(
        file,
        dialect,
        preview.index(),
        preview.sheet(),
        contract.form(),
        period,
        Sender.of(head),
        header.headerRows(),
        header.firstDataRow(),
        columns,
        others,
        absent,
        notices);
  }

  private List<String> hints(Preview preview, HeaderFinder finder) {
    List<String> hints = new ArrayList<>(List.of(preview.sheet(), file.name()));
    finder.linesAbove().forEach(line -> hints.addAll(line.texts()));
    return hints;
  }

  private static void checkRows(Preview preview, int firstDataRow, Place place)
      throws RefusedException {
    if (preview.whole()
        && preview.lines().stream().noneMatch(line -> line.number() >= firstDataRow)) {
      throw new RefusedException(RefusalCode.NO_ROWS, place);
    }
  }

  private static Optional<Notice> unreadableDate(FormHead head, Place place) {
    return head.value(Label.SUBMITTED_ON)
        .filter(written -> DateText.parse(written).isEmpty())
        .map(written -> Notice.of(NoteCode.UNREADABLE_SUBMITTED_ON, place, written));
  }
}

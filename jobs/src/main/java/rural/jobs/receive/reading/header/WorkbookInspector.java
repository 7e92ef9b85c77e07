package rural.jobs.receive.reading.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rural.jobs.receive.reading.file.CsvDialect;
import rural.jobs.receive.reading.file.PackedFile;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.Refusal;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;

/** Weighs the sheets of one file together: forms, a cover, instructions, hidden lists. */
public final class WorkbookInspector {

  private static final Set<String> NO_FORM =
      Set.of(
          RefusalCode.NO_HEADER.code(),
          RefusalCode.TITLES_IN_ONE_CELL.code(),
          RefusalCode.UNKNOWN_FORM.code());

  private final TitleBook book;

  public WorkbookInspector(TitleBook book) {
    this.book = book;
  }

  public Inspection inspect(PackedFile file, CsvDialect dialect, List<Preview> previews) {
    List<Preview> filled = previews.stream().filter(one -> !one.lines().isEmpty()).toList();
    List<Preview> visible = filled.stream().filter(one -> !one.hidden()).toList();
    List<Preview> hidden = filled.stream().filter(Preview::hidden).toList();
    SheetInspector inspector =
        new SheetInspector(book, file, dialect, cover(filled.size() > 1 ? visible : List.of()));
    Found found = new Found();
    visible.forEach(preview -> found.add(inspector, preview));
    if (found.sheets.isEmpty() && found.refusals.isEmpty()) {
      found.refusals.add(telling(inspector, hidden, found.noForms, file));
    } else {
      for (Refusal no : found.noForms) {
        found.notices.add(Notice.of(NoteCode.NOT_A_FORM, no.place(), no.place().sheet()));
      }
    }
    hidden.stream()
        .filter(preview -> new HeaderFinder(book, preview.lines()).found())
        .map(preview -> Place.of(file.name(), preview.sheet()))
        .forEach(at -> found.notices.add(Notice.of(NoteCode.HIDDEN_SHEET, at, at.sheet())));
    return new Inspection(found.sheets, found.refusals, found.notices);
  }

  /** What the sheets turn out to be, one after another. */
  private static final class Found {

    private final List<SheetFound> sheets = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> noForms = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    void add(SheetInspector inspector, Preview preview) {
      try {
        sheets.add(inspector.inspect(preview));
      } catch (RefusedException e) {
        (isNoForm(e.refusal()) ? noForms : refusals).add(e.refusal());
      }
    }
  }

  /** Speaks for other sheets; one that is alone has none to speak for. */
  private FormHead cover(List<Preview> visible) {
    return visible.stream()
        .map(preview -> new HeaderFinder(book, preview.lines()))
        .filter(finder -> !finder.found())
        .map(HeaderFinder::head)
        .filter(head -> !head.isEmpty())
        .findFirst()
        .orElseGet(() -> FormHead.read(List.of(), book.personal()));
  }

  /**
   * Where no visible sheet is a form: a hidden one that is tells most, then the visible one that
   * comes nearest to a form.
   */
  private static Refusal telling(
      SheetInspector inspector, List<Preview> hidden, List<Refusal> noForms, PackedFile file) {
    String names =
        hidden.stream()
            .filter(preview -> isForm(inspector, preview))
            .map(Preview::sheet)
            .collect(Collectors.joining("、"));
    if (!names.isEmpty()) {
      return Refusal.of(RefusalCode.HIDDEN_FORM, file.place(), names);
    }
    return noForms.stream()
        .filter(no -> no.code().equals(RefusalCode.UNKNOWN_FORM.code()))
        .findFirst()
        .or(() -> noForms.stream().findFirst())
        .orElseGet(() -> Refusal.of(RefusalCode.EMPTY_FILE, file.place()));
  }

  /** A form that is wrong in some way is still one. */
  private static boolean isForm(SheetInspector inspector, Preview preview) {
    try {
      inspector.inspect(preview);
      return true;
    } catch (RefusedException e) {
      return !isNoForm(e.refusal());
    }
  }

  private static boolean isNoForm(Refusal refusal) {
    return NO_FORM.contains(refusal.code());
  }
}

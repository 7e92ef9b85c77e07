package rural.jobs.receive.reading.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
      Set.of(RefusalCode.NO_HEADER.code(), RefusalCode.UNKNOWN_FORM.code());

  private final TitleBook book;

  public WorkbookInspector(TitleBook book) {
    this.book = book;
  }

  public Inspection inspect(PackedFile file, CsvDialect dialect, List<Preview> previews) {
    List<Notice> notices = new ArrayList<>();
    List<Preview> visible = new ArrayList<>();
    for (Preview preview : previews) {
      if (!preview.hidden() && !preview.lines().isEmpty()) {
        visible.add(preview);
      } else if (new HeaderFinder(book, preview.lines()).found()) {
        Place place = Place.of(file.name(), preview.sheet());
        notices.add(Notice.of(NoteCode.HIDDEN_SHEET, place, preview.sheet()));
      }
    }
    if (visible.isEmpty()) {
      Refusal empty = Refusal.of(RefusalCode.EMPTY_FILE, file.place());
      return new Inspection(List.of(), List.of(empty), notices);
    }
    return weigh(new SheetInspector(book, file, dialect, cover(visible)), file, visible, notices);
  }

  private FormHead cover(List<Preview> visible) {
    return visible.stream()
        .map(preview -> new HeaderFinder(book, preview.lines()))
        .filter(finder -> !finder.found())
        .map(finder -> FormHead.read(finder.linesAbove()))
        .filter(head -> !head.isEmpty())
        .findFirst()
        .orElseGet(() -> FormHead.read(List.of()));
  }

  private static Inspection weigh(
      SheetInspector inspector, PackedFile file, List<Preview> visible, List<Notice> notices) {
    List<SheetFound> sheets = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    List<Refusal> noForms = new ArrayList<>();
    for (Preview preview : visible) {
      try {
        sheets.add(inspector.inspect(preview));
      } catch (RefusedException e) {
        (NO_FORM.contains(e.refusal().code()) ? noForms : refusals).add(e.refusal());
      }
    }
    if (sheets.isEmpty() && refusals.isEmpty()) {
      refusals.add(telling(noForms, file));
    } else {
      for (Refusal no : noForms) {
        notices.add(Notice.of(NoteCode.NOT_A_FORM, no.place(), no.place().sheet()));
      }
    }
    return new Inspection(sheets, refusals, notices);
  }

  /** Among sheets that are no form, the one that comes nearest to one tells most. */
  private static Refusal telling(List<Refusal> noForms, PackedFile file) {
    return noForms.stream()
        .filter(no -> no.code().equals(RefusalCode.UNKNOWN_FORM.code()))
        .findFirst()
        .or(() -> noForms.stream().findFirst())
        .orElseGet(() -> Refusal.of(RefusalCode.NO_HEADER, file.place()));
  }
}

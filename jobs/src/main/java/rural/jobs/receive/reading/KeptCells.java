package rural.jobs.receive.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.FullWidth;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.header.ColumnFound;
import rural.jobs.receive.reading.header.Explanation;
import rural.jobs.receive.reading.header.HeadLines;
import rural.jobs.receive.reading.header.OtherColumn;
import rural.jobs.receive.reading.header.PrefilledColumns;
import rural.jobs.receive.reading.header.SheetFound;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.personal.PersonalNumbers;

/**
 * What may be kept of the rows of a sheet: what its form asks for, without numbers of people. A
 * column that is no field of the form is not kept at all, for nobody knows what stands in it.
 */
final class KeptCells {

  /** A county's digits: so many say where a code belongs. */
  private static final int COUNTY = 6;

  /** No quantity has so many digits; an identity number and a bank card have. */
  private static final int LONGEST_QUANTITY = 15;

  private final TotalWords totals;
  private final ColumnFound[] columns;
  private final boolean[] numeric;
  private final int division;
  private final int confirmed;
  private final int explained;
  private final Set<Integer> ours;
  private final int firstHeaderRow;
  private final int firstDataRow;
  private final HeadLines lines;

  KeptCells(ContractBook book, Contract contract, SheetFound sheet) {
    this.totals = new TotalWords(book, sheet);
    this.columns = sheet.columns().toArray(ColumnFound[]::new);
    this.numeric = new boolean[columns.length];
    int place = -1;
    for (int i = 0; i < columns.length; i++) {
      Field field = contract.column(columns[i].field()).orElseThrow();
      numeric[i] = field.type().isNumber();
      place = field.name().equals(Contract.DIVISION_CODE) ? columns[i].index() : place;
    }
    this.division = place;
    this.confirmed =
        PrefilledColumns.of(sheet).map(PrefilledColumns::confirmed).orElse(Integer.MAX_VALUE);
    this.explained = Explanation.in(sheet).orElse(Integer.MAX_VALUE);
    this.ours =
        sheet.others().stream()
            .filter(one -> PrefilledColumns.isOurs(one.title()) && one.index() != confirmed)
            .map(OtherColumn::index)
            .collect(Collectors.toSet());
    this.firstHeaderRow =
        sheet.headerRows().stream().mapToInt(Integer::intValue).min().orElse(sheet.firstDataRow());
    this.firstDataRow = sheet.firstDataRow();
    this.lines = new HeadLines(book, contract);
  }

  /** The text of one of the form's columns, counted as the sheet was found to have them. */
  private String cell(RawRow row, int column, String place) {
    String text = row.text(columns[column].index());
    if (text.length() < 5 || (numeric[column] && isQuantity(text))) {
      return text;
    }
    return PersonalNumbers.masked(text, place);
  }

  private String place(RawRow row) {
    String code = division < 0 ? "" : Blanks.strip(FullWidth.fold(row.text(division)));
    return code.length() < COUNTY ? "" : code.substring(0, COUNTY);
  }

  private static boolean isQuantity(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = FullWidth.fold(text.charAt(i));
      boolean digit = c >= '0' && c <= '9';
      digits += digit ? 1 : 0;
      if (!digit && ".,+-".indexOf(c) < 0 && !Blanks.isBlank(c)) {
        return false;
      }
    }
    return digits < LONGEST_QUANTITY;
  }

  /** A data row, in the order of the sheet. */
  String[] data(RawRow row) {
    String[] kept = new String[row.width()];
    Arrays.fill(kept, "");
    String place = place(row);
    for (int i = 0; i < columns.length; i++) {
      if (columns[i].index() < kept.length) {
        kept[columns[i].index()] = cell(row, i, place);
      }
    }
    for (int answer : List.of(confirmed, explained)) {
      if (answer < kept.length) {
        kept[answer] = PersonalNumbers.masked(row.text(answer));
      }
    }
    return kept;
  }

  /** Any row; what it is says the classifier, which is asked about rows below the header only. */
  List<String> of(RawRow row, RowClassifier classifier) {
    if (row.number() < firstHeaderRow) {
      return List.of(lines.kept(row));
    }
    if (row.number() < firstDataRow) {
      return List.of(header(row));
    }
    return List.of(of(row, classifier.classify(row)));
  }

  private String[] of(RawRow row, RowKind kind) {
    return switch (kind) {
      case HEADER -> header(row);
      case FOOT -> lines.kept(row);
      case TOTAL -> total(row);
      default -> data(row);
    };
  }

  /** Without the titles of the hidden columns of a prefilled form, which are not kept. */
  private String[] header(RawRow row) {
    String[] kept = row.masked().texts().toArray(String[]::new);
    ours.stream().filter(index -> index < kept.length).forEach(index -> kept[index] = "");
    return kept;
  }

  private String[] total(RawRow row) {
    String[] kept = data(row);
    for (int i = 0; i < kept.length; i++) {
      kept[i] = kept[i].isEmpty() && totals.has(row.text(i)) ? row.masked().text(i) : kept[i];
    }
    return kept;
  }

  /** Whether nothing of a row but blanks is left out or replaced. */
  boolean isWhole(RawRow row, RowKind kind) {
    if (row.number() >= firstHeaderRow && row.number() < firstDataRow) {
      return row.texts().equals(row.masked().texts());
    }
    return isWhole(row, row.number() < firstHeaderRow ? lines.kept(row) : of(row, kind));
  }

  /**
   * @param kept what is kept of the row's cells
   */
  static boolean isWhole(RawRow row, String[] kept) {
    for (int i = 0; i < kept.length; i++) {
      if (!kept[i].equals(row.text(i)) && !Blanks.isBlank(row.text(i))) {
        return false;
      }
    }
    return true;
  }
}

package rural.jobs.receive.reading.file;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import rural.schemas.personal.PersonalNumbers;

/** One row of a sheet as the file has it. Rows of a CSV carry texts only, to stay light. */
public final class RawRow {

  private static final BitSet NONE = new BitSet();

  private final int number;
  private final String[] texts;
  private final CellKind[] kinds;
  private final boolean[] formulas;
  private final boolean hidden;
  private final BitSet hiddenColumns;
  private final boolean cleaned;

  private RawRow(
      int number,
      String[] texts,
      CellKind[] kinds,
      boolean[] formulas,
      boolean hidden,
      BitSet hiddenColumns,
      boolean cleaned) {
    this.number = number;
    this.texts = texts;
    this.cleaned = cleaned;
    this.kinds = kinds;
    this.formulas = formulas;
    this.hidden = hidden;
    this.hiddenColumns = hiddenColumns;
  }

  /** Takes out what nobody sees, so that no reader of cells needs to think of it. */
  private static boolean clean(String[] texts) {
    boolean found = false;
    for (int i = 0; i < texts.length; i++) {
      String visible = Invisible.without(texts[i]);
      found |= visible.length() < texts[i].length();
      texts[i] = visible;
    }
    return found;
  }

  static RawRow ofTexts(int number, String[] texts) {
    return new RawRow(number, texts, null, null, false, NONE, clean(texts));
  }

  static RawRow ofCells(
      int number,
      String[] texts,
      CellKind[] kinds,
      boolean[] formulas,
      boolean hidden,
      BitSet hiddenColumns) {
    return new RawRow(number, texts, kinds, formulas, hidden, hiddenColumns, clean(texts));
  }

  /** The row with words for the numbers of people in it. */
  public RawRow masked() {
    String[] masked = texts.clone();
    for (int i = 0; i < masked.length; i++) {
      masked[i] = PersonalNumbers.masked(masked[i]);
    }
    return new RawRow(number, masked, kinds, formulas, hidden, hiddenColumns, cleaned);
  }

  /** From 1, as a clerk sees it. */
  public int number() {
    return number;
  }

  public int width() {
    return texts.length;
  }

  /** The text of a cell; empty where the row has none. */
  public String text(int column) {
    return column < texts.length ? texts[column] : "";
  }

  public CellKind kind(int column) {
    return kinds == null || column >= kinds.length ? CellKind.TEXT : kinds[column];
  }

  public boolean isFormula(int column) {
    return formulas != null && column < formulas.length && formulas[column];
  }

  public boolean isHidden() {
    return hidden;
  }

  /** Whether nobody sees what a column holds. */
  public boolean isHidden(int column) {
    return hiddenColumns.get(column);
  }

  /** Whether invisible characters were taken out. */
  public boolean isCleaned() {
    return cleaned;
  }

  /** Whether the file tells numbers from text. */
  public boolean isTyped() {
    return kinds != null;
  }

  /** What it takes to keep the row: its characters, and some for each cell. */
  public long length() {
    long length = texts.length;
    for (String text : texts) {
      length += text.length();
    }
    return length;
  }

  public boolean isBlank() {
    for (String text : texts) {
      if (!Blanks.isBlank(text)) {
        return false;
      }
    }
    return true;
  }

  public List<String> texts() {
    return Arrays.asList(texts);
  }
}

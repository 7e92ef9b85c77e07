package rural.jobs.receive.reading.xlsx;

/**
 * A cell as stored.
 *
 * @param column from 0
 * @param value null where none is stored; shared and rich texts are resolved
 */
public record XlsxCell(int column, Stored stored, int style, boolean isFormula, String value) {

  /** What the value is by the cell's own word. */
  public enum Stored {
    NUMBER,
    TEXT,
    TRUTH,
    ERROR,
    /** A day or moment as ISO 8601 writes it. */
    DATE
  }
}

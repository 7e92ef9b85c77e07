package rural.jobs.sample.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The kinds of file that arrive. */
public enum FileFormat {
  XLSX(".xlsx", StandardCharsets.UTF_8, false, ','),
  XLS(".xls", StandardCharsets.UTF_8, false, ','),
  CSV(".csv", StandardCharsets.UTF_8, false, ','),
  CSV_WITH_MARK(".csv", StandardCharsets.UTF_8, true, ','),
  CSV_GB18030(".csv", Charset.forName("GB18030"), false, ','),
  CSV_UTF16(".csv", StandardCharsets.UTF_16LE, true, '\t'),
  CSV_SEMICOLON(".csv", StandardCharsets.UTF_8, true, ';'),
  CSV_TAB(".csv", Charset.forName("GB18030"), false, '\t'),
  ZIP_OF_CSV(".zip", StandardCharsets.UTF_8, true, ','),
  ZIP_OF_XLSX(".zip", StandardCharsets.UTF_8, false, ',');

  private final String ending;
  private final Charset charset;
  private final boolean mark;
  private final char separator;

  FileFormat(String ending, Charset charset, boolean mark, char separator) {
    this.ending = ending;
    this.charset = charset;
    this.mark = mark;
    this.separator = separator;
  }

  public String ending() {
    return ending;
  }

  Charset charset() {
    return charset;
  }

  boolean mark() {
    return mark;
  }

  char separator() {
    return separator;
  }

  public boolean isWorkbook() {
    return this == XLSX || this == XLS || this == ZIP_OF_XLSX;
  }

  public boolean isZip() {
    return this == ZIP_OF_CSV || this == ZIP_OF_XLSX;
  }

  /** The ending of the file inside a zip. */
  String innerEnding() {
    return this == ZIP_OF_XLSX ? ".xlsx" : ".csv";
  }
}

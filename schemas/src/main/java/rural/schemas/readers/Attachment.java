package rural.schemas.readers;

/** A file that a reader may get beside the page. */
public enum Attachment {
  PDF("bulletin.pdf"),
  DOCX("bulletin.docx"),
  XLSX("rates.xlsx");

  private final String file;

  Attachment(String file) {
    this.file = file;
  }

  /** Its name in the folder of a division. */
  public String file() {
    return file;
  }
}

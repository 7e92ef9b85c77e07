package rural.jobs.receive.reading.file;

/** What a file is by its first bytes, whatever its name says. */
enum Content {
  EMPTY,
  ZIP,
  /** The container of .xls, and of xlsx files with a password. */
  OLE2,
  TEXT,
  PDF,
  PICTURE,
  RAR,
  SEVEN_ZIP,
  GZIP,
  MARKUP,
  RICH_TEXT,
  /** Anything else that is not text. */
  BINARY
}

package rural.jobs.receive.reading;

/** What a row below the header is. */
enum RowKind {
  DATA,
  BLANK,
  /** 合计, 小计, 总计: compared with the sums of its columns, never added. */
  TOTAL,
  /** A footnote or a line of signatures. */
  FOOT,
  /** The header once more, as on every printed page. */
  HEADER
}

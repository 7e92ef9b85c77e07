package rural.jobs.release;

/** The fields of rural remediation, each with its sheet; found by the first word of indicators. */
enum FieldOfWork {
  GARBAGE("垃圾", "农村生活垃圾治理情况", "garbage"),
  TOILET("厕所", "农村改厕情况", "toilet"),
  SEWAGE("污水", "农村生活污水治理情况", "sewage"),
  STRAW("秸秆", "秸秆综合利用情况", "straw"),
  OTHER("其他", "其他整治情况", "");

  private final String sheet;
  private final String title;
  private final String prefix;

  FieldOfWork(String sheet, String title, String prefix) {
    this.sheet = sheet;
    this.title = title;
    this.prefix = prefix;
  }

  String sheet() {
    return sheet;
  }

  String title() {
    return title;
  }

  static FieldOfWork of(String indicator) {
    for (FieldOfWork field : values()) {
      if (indicator.startsWith(field.prefix)) {
        return field;
      }
    }
    return OTHER;
  }
}

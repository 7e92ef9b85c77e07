package rural.jobs.receive.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rural.schemas.contract.Text;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;

/** One labelled fact at the top of a receipt. */
record Rubric(Text label, String value) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(CivilTime.ZONE);

  /** The facts of an origin, in pairs that share a line; what the file does not say is left out. */
  static List<Rubric> of(Origin origin) {
    List<Rubric> rubrics = new ArrayList<>();
    rubrics.add(new Rubric(new Text("文件", "File"), origin.file()));
    rubrics.add(new Rubric(new Text("收到时间", "Received"), minute(origin.receivedAt())));
    add(rubrics, new Text("报表", "Form"), origin.form().map(Rubric::form));
    add(rubrics, new Text("报告期", "Period"), origin.quarter().map(Rubric::quarter));
    add(rubrics, new Text("填报单位", "Unit"), origin.unit());
    add(rubrics, new Text("单位代码", "Unit code"), origin.unitCode());
    add(rubrics, new Text("工作表", "Sheet"), origin.sheet().map(Origin.Sheet::name));
    add(rubrics, new Text("报出日期", "Submitted on"), origin.submittedOn().map(LocalDate::toString));
    rubrics.add(new Rubric(new Text("回执编号", "Receipt no."), origin.submissionId()));
    return rubrics;
  }

  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  private static void add(List<Rubric> rubrics, Text label, Optional<String> value) {
    value.filter(text -> !text.isBlank()).ifPresent(text -> rubrics.add(new Rubric(label, text)));
  }

  private static String form(Origin.Form form) {
    return form.number() + " " + form.title().zh();
  }

  private static String quarter(Quarter quarter) {
    return quarter.year() + "年第" + "一二三四".charAt(quarter.number() - 1) + "季度";
  }
}

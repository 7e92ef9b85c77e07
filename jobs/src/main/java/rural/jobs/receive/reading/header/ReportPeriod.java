package rural.jobs.receive.reading.header;

import java.util.List;
import java.util.Optional;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;

/** The period of a whole sheet: from its head and from the name of its file, which must agree. */
final class ReportPeriod {

  static final Text HEAD = new Text("表头报告期", "the head");
  private static final Text FILE_NAME = new Text("文件名", "the file name");

  private final FormHead head;
  private final Place place;
  private final boolean hasColumn;

  ReportPeriod(FormHead head, boolean hasColumn, Place place) {
    this.head = head;
    this.hasColumn = hasColumn;
    this.place = place;
  }

  /** {@code 2024Q3}, {@code 2024}, or empty where only the rows tell or nothing need be told. */
  String of(Contract contract) throws RefusedException {
    return switch (contract.period()) {
      case QUARTER -> quarter();
      case YEAR -> year(contract);
      case NONE -> "";
    };
  }

  private String quarter() throws RefusedException {
    Optional<String> written = head.value(Label.PERIOD);
    Optional<Quarter> inHead = head.quarter();
    if (written.isPresent() && inHead.isEmpty()) {
      throw new RefusedException(RefusalCode.UNREADABLE_PERIOD, place, written.get());
    }
    Optional<Quarter> inName = inFileName();
    if (inHead.isPresent() && inName.isPresent() && !inHead.equals(inName)) {
      throw new RefusedException(
          RefusalCode.QUARTER_DISAGREES, place, HEAD, inHead.get(), FILE_NAME, inName.get());
    }
    Optional<Quarter> either = inHead.or(() -> inName);
    if (either.isEmpty() && !hasColumn) {
      throw new RefusedException(RefusalCode.NO_QUARTER, place);
    }
    return either.map(Quarter::toString).orElse("");
  }

  /** The name of the packed file, and where that says nothing, the name of its zip. */
  private Optional<Quarter> inFileName() {
    String name = place.file();
    int mark = name.indexOf('!');
    String own = name.substring(mark + 1);
    Optional<Quarter> inOwn =
        PeriodText.quarterIn(List.of(own.substring(own.lastIndexOf('/') + 1)));
    return inOwn.isPresent() || mark < 0
        ? inOwn
        : PeriodText.quarterIn(List.of(name.substring(0, mark)));
  }

  private String year(Contract contract) throws RefusedException {
    Optional<String> written = head.value(Label.PERIOD);
    if (written.isPresent() && PeriodText.year(written.get()).isPresent()) {
      return String.valueOf(PeriodText.year(written.get()).getAsInt());
    }
    Optional<Quarter> quarter = head.quarter();
    if (quarter.isEmpty() && !hasColumn) {
      Text year = contract.field("year").map(f -> f.title()).orElse(new Text("年度", "Year"));
      throw new RefusedException(RefusalCode.MISSING_COLUMNS, place, contract.title(), year);
    }
    return hasColumn ? "" : String.valueOf(quarter.orElseThrow().year());
  }
}

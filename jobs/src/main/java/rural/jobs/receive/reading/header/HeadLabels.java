package rural.jobs.receive.reading.header;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rural.jobs.receive.reading.file.RawRow;
import rural.schemas.period.Quarter;

/** The labels of a line that change how the rows below it are to be read. */
public final class HeadLabels {

  private static final Set<Label> TELLING =
      Set.of(Label.NUMBER, Label.NAME, Label.PERIOD, Label.MEASURED_IN);

  private HeadLabels() {}

  /** Label → value, in normal spelling; labels without a value say nothing. */
  public static Map<String, String> of(RawRow row) {
    Map<String, String> values = new HashMap<>();
    HeadReader.labels(row)
        .forEach(
            (label, value) -> {
              if (TELLING.contains(label) && !value.isEmpty()) {
                values.put(label.name(), normal(label, value));
              }
            });
    return values;
  }

  private static String normal(Label label, String value) {
    return label == Label.PERIOD
        ? PeriodText.quarter(value).map(Quarter::toString).orElse(Title.normal(value))
        : Title.normal(value);
  }

  /** Whether a label only says the quarter that a file is known to be of. */
  public static boolean isPeriod(Map.Entry<String, String> label, Optional<Quarter> quarter) {
    return label.getKey().equals(Label.PERIOD.name())
        && quarter.map(Quarter::toString).filter(label.getValue()::equals).isPresent();
  }
}

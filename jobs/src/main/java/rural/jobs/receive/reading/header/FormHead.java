package rural.jobs.receive.reading.header;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.jobs.receive.reading.file.RawRow;
import rural.schemas.period.Quarter;
import rural.schemas.personal.PersonalTitles;

/** What a form head says, as written; a label without a value says nothing. */
final class FormHead {

  private final Map<Label, String> values;
  private final Optional<Quarter> unlabelled;

  private FormHead(Map<Label, String> values, Optional<Quarter> unlabelled) {
    this.values = values;
    this.unlabelled = unlabelled;
  }

  static FormHead read(List<RawRow> lines, PersonalTitles personal) {
    List<String> all = lines.stream().flatMap(line -> line.texts().stream()).toList();
    return new FormHead(HeadReader.read(lines, personal), PeriodText.quarterIn(all));
  }

  /** This head, with what it leaves open taken from a cover sheet. */
  FormHead or(FormHead cover) {
    Map<Label, String> both = new EnumMap<>(Label.class);
    both.putAll(cover.values);
    both.remove(Label.NUMBER);
    both.remove(Label.NAME);
    values.forEach((label, value) -> both.merge(label, value, (c, own) -> own.isEmpty() ? c : own));
    return new FormHead(both, unlabelled.isPresent() ? unlabelled : cover.unlabelled);
  }

  Optional<String> value(Label label) {
    return Optional.ofNullable(values.get(label)).filter(value -> !value.isEmpty());
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The quarter under 报告期, or the only one that the lines speak of. */
  Optional<Quarter> quarter() {
    return value(Label.PERIOD).isPresent()
        ? value(Label.PERIOD).flatMap(PeriodText::quarter)
        : unlabelled;
  }

  Optional<LocalDate> submittedOn() {
    return value(Label.SUBMITTED_ON).flatMap(DateText::parse);
  }
}

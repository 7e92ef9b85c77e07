package rural.jobs.receive.template;

import java.util.ArrayList;
import java.util.List;
import rural.schemas.contract.Field;

/** Where the columns of a prefilled form stand, from 0. */
record PrefilledPlaces(List<Field> columns, List<Field> lastingFields, List<Field> flowFields) {

  int confirmed() {
    return columns.size();
  }

  int hint() {
    return columns.size() + 1;
  }

  /** The first hidden column. */
  int basis() {
    return columns.size() + 2;
  }

  /** The last hidden column. */
  int last() {
    return basis() + lastingFields.size();
  }

  int hidden(Field field) {
    return basis() + 1 + lastingFields.indexOf(field);
  }

  List<Span> lasting() {
    return Span.of(columns, lastingFields::contains);
  }

  /** Each of {@link #lasting} in the hidden columns. */
  List<Span> hiddenSpans() {
    List<Span> spans = new ArrayList<>();
    lasting().forEach(span -> spans.add(span.movedTo(hidden(columns.get(span.first())))));
    return spans;
  }

  RowHint rowHint() {
    return new RowHint(
        lasting(), hiddenSpans(), Span.of(columns, flowFields::contains), confirmed());
  }
}

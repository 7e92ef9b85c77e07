package rural.jobs.receive.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rural.schemas.contract.Field;

/** Where the columns of a prefilled form stand, from 0. */
record PrefilledPlaces(List<Field> columns, List<Field> lastingFields, List<Field> flowFields) {

  /** The fields that are kept in hidden columns, too: those that last first. */
  List<Field> keptFields() {
    return Stream.concat(lastingFields.stream(), flowFields.stream()).toList();
  }

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
    return basis() + keptFields().size();
  }

  int hidden(Field field) {
    return basis() + 1 + keptFields().indexOf(field);
  }

  List<Span> lasting() {
    return Span.of(columns, lastingFields::contains);
  }

  List<Span> flows() {
    return Span.of(columns, flowFields::contains);
  }

  /** Each of some spans in the hidden columns. */
  List<Span> hidden(List<Span> spans) {
    List<Span> hidden = new ArrayList<>();
    spans.forEach(span -> hidden.add(span.movedTo(hidden(columns.get(span.first())))));
    return hidden;
  }

  RowHint rowHint() {
    return new RowHint(lasting(), hidden(lasting()), flows(), hidden(flows()), confirmed());
  }
}

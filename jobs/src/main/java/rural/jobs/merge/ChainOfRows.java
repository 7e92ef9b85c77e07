package rural.jobs.merge;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.RecordTable;
import rural.jobs.table.VersionOrder;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;

/** Reads the rows of one key as a {@link Chain}, and writes the judgement back as rows. */
final class ChainOfRows implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Flag of a row for whose values somebody stands. */
  private static final String EXPLAINED = "magnitude_explained";

  private final StructType table;
  private final ArrayList<String> identity;
  private final ArrayList<String> values;
  private final StructType schema;

  ChainOfRows(Contract contract) {
    table = RecordTable.schema(contract);
    identity = new ArrayList<>(Versions.identity(contract));
    values =
        contract.fields().stream()
            .map(Field::name)
            .filter(name -> !contract.key().contains(name))
            .collect(Collectors.toCollection(ArrayList::new));
    schema = schema(table, identity);
  }

  private static StructType schema(StructType table, List<String> identity) {
    StructType schema = table;
    for (String name : identity) {
      schema = schema.add(Versions.MATCH + name, table.apply(name).dataType(), true);
    }
    return schema
        .add(Versions.OUTCOME, DataTypes.StringType, true)
        .add(Versions.STANDING, DataTypes.StringType, true)
        .add(Versions.CHANGED, DataTypes.BooleanType, false);
  }

  /** The columns of the table, then what {@link Versions} adds. */
  StructType schema() {
    return schema;
  }

  Iterator<Row> judge(Iterator<Row> rows) {
    Map<String, Chain.Link<Row>> links = new LinkedHashMap<>();
    rows.forEachRemaining(row -> links.merge(copyOf(row), link(row), ChainOfRows::latest));
    return Chain.judge(new ArrayList<>(links.values())).stream().map(one -> row(one)).iterator();
  }

  /** A reopened version stands in the table twice; the later copy speaks for it. */
  private static Chain.Link<Row> latest(Chain.Link<Row> one, Chain.Link<Row> other) {
    return one.knownFrom().after(other.knownFrom()) ? one : other;
  }

  private static String copyOf(Row row) {
    return row.getAs("stored") + "|" + row.getAs(RecordTable.VERSION) + "|" + place(row);
  }

  private Chain.Link<Row> link(Row row) {
    List<Object> content = new ArrayList<>();
    values.forEach(name -> content.add(row.getAs(name)));
    return new Chain.Link<>(
        row,
        row.getAs("stored"),
        row.getAs(RecordTable.VERSION),
        row.getAs(RecordTable.KNOWN_FROM),
        row.getAs(RecordTable.KNOWN_TO),
        place(row),
        content,
        row.<String>getList(row.fieldIndex(RecordTable.FLAGS)).contains(EXPLAINED));
  }

  private static String place(Row row) {
    return row.getAs(RecordTable.SUBMISSION_ID)
        + "|"
        + Objects.toString(row.getAs(RecordTable.SHEET), "")
        + "|"
        + row.getAs(RecordTable.ROW_NUMBER);
  }

  private Row row(Chain.Judged<Row> judged) {
    Row source = judged.link().row();
    List<Object> cells = new ArrayList<>();
    for (String name : table.fieldNames()) {
      cells.add(
          switch (name) {
            case RecordTable.KNOWN_TO -> judged.knownTo();
            case RecordTable.VERSION -> judged.version();
            case RecordTable.FLAGS -> flags(judged);
            default -> source.getAs(name);
          });
    }
    identity.forEach(name -> cells.add(judged.link().stored() ? source.getAs(name) : null));
    cells.add(outcome(judged.outcome()));
    cells.add(judged.standing() == null ? null : VersionOrder.submission(judged.standing()));
    cells.add(judged.write());
    return new GenericRowWithSchema(cells.toArray(), schema);
  }

  /** As a Scala sequence, which is what an array column takes. */
  private static Object flags(Chain.Judged<Row> judged) {
    List<String> flags =
        new ArrayList<>(
            judged.link().row().getList(judged.link().row().fieldIndex(RecordTable.FLAGS)));
    if (judged.isStale()) {
      flags.add(Versions.STALE);
    }
    return scala.jdk.javaapi.CollectionConverters.asScala(flags).toSeq();
  }

  private static String outcome(Chain.Outcome outcome) {
    return switch (outcome) {
      case STORED -> null;
      case ACCEPTED -> Versions.ACCEPTED;
      case UNCHANGED -> Versions.UNCHANGED;
    };
  }
}

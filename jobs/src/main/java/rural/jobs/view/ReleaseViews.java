package rural.jobs.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.ColumnMeaning;
import rural.jobs.table.RateTable;
import rural.jobs.table.Types;
import rural.jobs.table.View;
import rural.schemas.control.Approval;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseState;

/**
 * The register of releases beside the tables it rules: which release is in force is said in one
 * view, and every other asks that one.
 */
public final class ReleaseViews {

  /** The register itself; its rows stand in the text of the view. */
  public static final String RELEASES = "published.releases";

  private static final String STATE = "state";
  private static final String IS_CURRENT = "is_current";

  private static final StructField CURRENT =
      Types.column(
          IS_CURRENT,
          DataTypes.BooleanType,
          false,
          "Whether it is the release of its quarter that is in force");

  private static final StructType SCHEMA =
      Sql.schema(
          Stream.of(
              Types.column(
                  RateTable.RELEASE, DataTypes.StringType, false, "Release, such as 2024Q3.1"),
              Types.column(
                  RateTable.QUARTER, DataTypes.StringType, false, "Quarter, such as 2024Q3"),
              Types.column("number", DataTypes.IntegerType, false, "1, 2, … within the quarter"),
              Types.column(
                  STATE, DataTypes.StringType, false, "held, published, superseded or withdrawn"),
              CURRENT,
              Types.column(
                  "cut_off", DataTypes.TimestampType, false, "What was known until then is in it"),
              Types.column(
                  "published_at", DataTypes.TimestampType, true, "When; null = not published"),
              Types.column(
                  "approved_by", DataTypes.StringType, true, "Who answered for the exceptions"),
              Types.column("approval_reason", DataTypes.StringType, true, "Why they were let pass"),
              Types.column(
                  "withdrawn_because", DataTypes.StringType, true, "Why it was taken back")));

  private ReleaseViews() {}

  /** {@code published.releases}: all but drafts, which nobody has seen. */
  public static View releases(List<Release> register) {
    List<String> rows =
        register.stream()
            .filter(one -> one.state() != ReleaseState.DRAFT)
            .sorted(java.util.Comparator.comparing(Release::quarter).thenComparing(Release::number))
            .map(ReleaseViews::row)
            .toList();
    String names = Sql.names(Arrays.stream(SCHEMA.fieldNames()));
    String typed =
        Arrays.stream(SCHEMA.fields())
            .map(one -> "cast(%1$s as %2$s) as %1$s".formatted(Sql.name(one.name()), type(one)))
            .collect(Collectors.joining(", "));
    String none = "(" + "null, ".repeat(SCHEMA.size() - 1) + "null)";
    return new View(
        RELEASES,
        "发布登记 · The register of releases, without drafts",
        SCHEMA,
        "select %s from values %s as register(%s)%s"
            .formatted(
                typed,
                rows.isEmpty() ? none : String.join(", ", rows),
                names,
                rows.isEmpty() ? " where false" : ""));
  }

  /** {@code published.current_<table>}: the rows of the releases in force. */
  public static View current(String table, StructType stored) {
    return Sql.some(
        table.replaceFirst("\\.", ".current_"),
        comment(table),
        stored,
        table,
        "release in (select release from %s where %s)".formatted(RELEASES, IS_CURRENT));
  }

  private static String comment(String table) {
    return ColumnMeaning.of(table.substring(table.indexOf('.') + 1))
        .map(
            one ->
                "%s(现行发布) · %s, of the releases in force"
                    .formatted(one.zh(), one.en().orElse(table)))
        .orElse("现行发布 · Rows of " + table + " of the releases in force");
  }

  /** {@code published.all_rates}: every release ever published, with its state. */
  public static View allRates(StructType stored) {
    StructField state =
        Types.column(STATE, DataTypes.StringType, false, "published, superseded or withdrawn");
    return new View(
        "published.all_rates",
        "指标历次发布 · Rates of every release, the one in force marked",
        Sql.schema(Stream.concat(Arrays.stream(stored.fields()), Stream.of(state, CURRENT))),
        "select rates.*, register.%s, register.%s from published.rates rates join %s register on rates.release = register.release"
            .formatted(STATE, IS_CURRENT, RELEASES));
  }

  private static String row(Release one) {
    return Stream.of(
            Sql.text(one.id()),
            Sql.text(one.quarter().toString()),
            Integer.toString(one.number()),
            Sql.text(one.state().title().en()),
            Boolean.toString(one.state() == ReleaseState.PUBLISHED),
            Sql.moment(one.cutOff()),
            one.publishedAt().map(Sql::moment).orElse("null"),
            text(one.approval().map(Approval::by)),
            text(one.approval().map(Approval::reason)),
            text(one.withdrawnBecause()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String text(Optional<String> value) {
    return value.map(Sql::text).orElse("null");
  }

  private static String type(StructField field) {
    DataType type = field.dataType();
    return type.sql();
  }
}

package rural.jobs.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.LineageTable;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.PlaceTable;
import rural.jobs.table.QuarantineTable;
import rural.jobs.table.RateTable;
import rural.jobs.table.RecordTable;
import rural.jobs.table.SubmissionTable;
import rural.jobs.table.Types;
import rural.jobs.warehouse.TableLayout;
import rural.schemas.contract.Contract;

/** Every table of the product, with how it lies on disk. */
final class Tables {

  static final TableLayout QUARANTINE =
      new TableLayout(
          QuarantineTable.NAME,
          QuarantineTable.SCHEMA,
          List.of(),
          List.of(
              QuarantineTable.SUBMISSION_ID,
              QuarantineTable.SHEET,
              QuarantineTable.ROW_NUMBER,
              QuarantineTable.RULE));

  static final TableLayout SUBMISSIONS =
      new TableLayout(
          SubmissionTable.NAME,
          SubmissionTable.SCHEMA,
          List.of(),
          List.of(SubmissionTable.SUBMISSION_ID));

  static final TableLayout RATES =
      new TableLayout(
          "published.rates",
          RateTable.SCHEMA,
          List.of(RateTable.RELEASE),
          List.of(RateTable.LEVEL, RateTable.DIVISION_CODE, RateTable.INDICATOR));

  static final TableLayout MEASURES =
      published(
          "measures",
          MeasureTable.SCHEMA,
          List.of(MeasureTable.QUARTER, MeasureTable.DIVISION_CODE, MeasureTable.INDICATOR));

  static final TableLayout PLACES =
      new TableLayout(
          PlaceTable.NAME, PlaceTable.SCHEMA, List.of(), List.of(PlaceTable.DIVISION_CODE));

  static final TableLayout LINEAGE =
      new TableLayout(
          LineageTable.NAME,
          LineageTable.SCHEMA,
          List.of(),
          List.of(LineageTable.DIVISION_CODE, LineageTable.FROM_QUARTER));

  private Tables() {}

  /** The tables whose rows belong to releases. */
  static List<TableLayout> published() {
    List<TableLayout> tables = new ArrayList<>(List.of(RATES, MEASURES));
    Statistics.ALL.forEach(one -> tables.add(Statistics.table(one)));
    return tables;
  }

  /** The table of a form: a county's rows lie together, so that statistics skip files. */
  static TableLayout of(Contract contract) {
    return new TableLayout(
        contract.table(),
        RecordTable.schema(contract),
        contract.isQuarterly() ? List.of(Contract.QUARTER) : List.of(),
        contract.field(Contract.DIVISION_CODE).isPresent()
            ? List.of(Contract.DIVISION_CODE)
            : List.of(contract.key().get(0)));
  }

  /** Whether a table is only derived from others, so that no release needs to keep it. */
  static boolean canBeMadeAnew(String name) {
    return name.equals(PLACES.name()) || name.equals(LINEAGE.name());
  }

  /** The columns that tell a row of a table of releases from every other. */
  static List<String> key(TableLayout published) {
    List<String> key = new ArrayList<>(List.of(RateTable.RELEASE));
    published.sortedBy().stream().filter(name -> !name.equals(RateTable.LEVEL)).forEach(key::add);
    return key;
  }

  /** A table of releases, each in a folder of its own. */
  static TableLayout published(String name, StructType schema, List<String> key) {
    return new TableLayout(
        "published." + name, withRelease(schema), List.of(RateTable.RELEASE), key);
  }

  private static StructType withRelease(StructType measures) {
    StructType schema =
        new StructType()
            .add(
                Types.column(
                    MeasureTable.RELEASE,
                    org.apache.spark.sql.types.DataTypes.StringType,
                    false,
                    "Release, such as 2024Q3.1"));
    for (var field : measures.fields()) {
      schema = schema.add(field);
    }
    return schema;
  }
}

package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import rural.jobs.TestSpark;
import rural.jobs.receive.check.FindingRows;
import rural.jobs.table.QuarantineTable;

class ListedTest {

  private static final int PLACE = FindingRows.SCHEMA.fieldIndex(QuarantineTable.SUBMISSION_ID);

  private static final Map<DataType, Object> VALUES =
      Map.of(
          DataTypes.StringType,
          "",
          DataTypes.IntegerType,
          1,
          DataTypes.BooleanType,
          false,
          DataTypes.TimestampType,
          new Timestamp(0));

  private static List<Row> findings(String... submissions) {
    return Stream.of(submissions)
        .map(
            id -> {
              Object[] cells =
                  Stream.of(FindingRows.SCHEMA.fields()).map(ListedTest::anything).toArray();
              cells[PLACE] = id;
              return RowFactory.create(cells);
            })
        .toList();
  }

  private static Object anything(StructField field) {
    if (field.nullable()) {
      return null;
    }
    return VALUES.get(field.dataType());
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(row -> row.getString(PLACE)).toList();
  }

  @Test
  void oneBadSheetDoesNotHideTheOthers() {
    List<Row> found = findings("a", "a", "a", "b", "a", "c", "b");
    assertThat(ids(new Listed(2, 100).of(found))).containsExactly("a", "a", "b", "c", "b");
    assertThat(ids(new Listed(2, 3).of(found))).containsExactly("a", "a", "b");
  }

  @Test
  void isAllOnlyWhereNothingCanHaveBeenLeftOut() {
    assertThat(new Listed(2, 100).isAll(findings("a", "b", "c"))).isTrue();
    assertThat(new Listed(2, 100).isAll(findings("a", "b", "a"))).isFalse();
    assertThat(new Listed(2, 3).isAll(findings("a", "b", "c"))).isFalse();
  }

  @Test
  void inTasksTheSame() {
    var rows =
        TestSpark.session()
            .createDataFrame(findings("a", "a", "a"), FindingRows.SCHEMA)
            .coalesce(1);
    assertThat(ids(new Listed(2, 100).of(rows))).containsExactly("a", "a");
  }
}

package rural.jobs.statistics.magnitude;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import rural.jobs.statistics.Material;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;

/** Finds the flagged records of a form again, and which of their values the flag is for. */
record Suspects(Material material, Contract contract, Again again) {

  /** Few: only what is flagged is looked at. */
  List<Suspect> list() {
    Dataset<Row> records = material.inForce().apply(contract.table());
    Dataset<Row> flagged =
        of(records, material.quarter().toString())
            .filter(array_contains(col(RecordTable.FLAGS), Again.OUT));
    List<Row> rows = flagged.collectAsList();
    if (rows.isEmpty()) {
      return List.of();
    }
    Dataset<Row> few = records.sparkSession().createDataFrame(rows, flagged.schema());
    List<Suspect> suspects = new ArrayList<>();
    again
        .of(contract, few, of(records, material.quarter().previous().toString()))
        .collectAsList()
        .forEach(row -> suspects.addAll(suspects(row, few.schema())));
    return suspects;
  }

  private static Dataset<Row> of(Dataset<Row> records, String quarter) {
    return records.filter(col(Contract.QUARTER).equalTo(quarter));
  }

  private List<Suspect> suspects(Row compared, StructType table) {
    Row previous = compared.getAs(Again.PREVIOUS);
    List<Suspect> suspects = new ArrayList<>();
    for (String name : compared.<String>getList(compared.fieldIndex(Again.OUT))) {
      Field field = contract.field(name).orElseThrow();
      suspects.add(new Suspect(contract, only(compared, table), field, previous.getAs(name)));
    }
    return suspects;
  }

  /** The record alone, as its table has it. */
  private static Row only(Row compared, StructType table) {
    Object[] cells =
        Arrays.stream(table.fieldNames()).map(name -> compared.<Object>getAs(name)).toArray();
    return new GenericRowWithSchema(cells, table);
  }
}

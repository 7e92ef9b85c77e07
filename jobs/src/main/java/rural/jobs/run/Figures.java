package rural.jobs.run;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.table.RateTable;

/**
 * The figures of a quarter in a nutshell.
 *
 * @param total how many rates there are, empty ones included
 * @param valued how many of them rest on at least one record
 * @param rows of every table that has any, by its name without the namespace
 * @param digest the same for the same figures, however they were computed
 */
record Figures(long total, long valued, Map<String, Long> rows, String digest) {

  private static final String RATES = "rates";
  private static final String TABLE = "table";
  private static final String VALUED = "valued";
  private static final String HASH = "hash";

  /** Of tables in so many pieces, unpacking the work for each would take longer than the work. */
  private static final int TASKS_A_CORE = 4;

  /** All tables in one reading. */
  static Figures of(Computed computed, Statistics statistics) {
    Dataset<Row> hashes = hashes(RATES, computed.rates());
    for (Map.Entry<String, Dataset<Row>> one : statistics.rows().entrySet()) {
      hashes = hashes.unionAll(hashes(one.getKey(), one.getValue()));
    }
    int cores = computed.rates().sparkSession().sparkContext().defaultParallelism();
    Map<String, Row> tables = new TreeMap<>();
    hashes
        .coalesce(TASKS_A_CORE * cores)
        .groupBy(TABLE)
        .agg(
            count(lit(1)),
            count_if(col(VALUED)),
            bit_xor(col(HASH)),
            sum(col(HASH).cast("decimal(38,0)")))
        .collectAsList()
        .forEach(row -> tables.put(row.getString(0), row));
    Row rates = tables.get(RATES);
    StringBuilder all = new StringBuilder();
    tables.forEach(
        (table, row) ->
            all.append(table + ":" + row.get(1) + ":" + row.get(3) + ":" + row.get(4) + "\n"));
    statistics.failures().keySet().forEach(name -> all.append(name + ":-\n"));
    Map<String, Long> counts = new TreeMap<>();
    tables.forEach((table, row) -> counts.put(table, row.getLong(1)));
    return new Figures(
        counts.getOrDefault(RATES, 0L),
        rates == null ? 0 : rates.getLong(2),
        counts,
        Digest.sha256(all.toString()));
  }

  private static Dataset<Row> hashes(String table, Dataset<Row> rows) {
    boolean isRates = table.equals(RATES);
    Column[] columns =
        Arrays.stream(rows.columns())
            .filter(name -> !(isRates && name.equals(RateTable.RELEASE)))
            .map(name -> col(name))
            .toArray(Column[]::new);
    return rows.select(
        lit(table).as(TABLE),
        (isRates ? col(RateTable.DENOMINATOR).isNotNull() : lit(true)).as(VALUED),
        xxhash64(columns).as(HASH));
  }

  boolean isEmpty() {
    return valued == 0;
  }
}

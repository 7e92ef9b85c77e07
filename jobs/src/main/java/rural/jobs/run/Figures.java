package rural.jobs.run;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import rural.jobs.table.RateTable;

/**
 * The figures of a quarter in a nutshell.
 *
 * @param total how many rates there are, empty ones included
 * @param valued how many of them rest on at least one record
 * @param digest the same for the same figures, however they were computed
 */
record Figures(long total, long valued, String digest) {

  static Figures of(Computed computed) {
    Column[] columns =
        Arrays.stream(RateTable.SCHEMA.fieldNames())
            .filter(name -> !name.equals(RateTable.RELEASE))
            .map(name -> col(name))
            .toArray(Column[]::new);
    Column hash = xxhash64(columns);
    Row row =
        computed
            .rates()
            .agg(
                count(lit(1)),
                count(col(RateTable.DENOMINATOR)),
                bit_xor(hash),
                sum(hash.cast("decimal(38,0)")))
            .first();
    String digest = row.get(0) + ":" + row.get(2) + ":" + row.get(3);
    return new Figures(row.getLong(0), row.getLong(1), Digest.sha256(digest));
  }

  boolean isEmpty() {
    return valued == 0;
  }
}

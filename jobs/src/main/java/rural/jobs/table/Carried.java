package rural.jobs.table;

import java.io.Serializable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * Something large that a function looks into. Where the function travels to tasks, this goes once
 * to each process; inside the function it would be unpacked again for every task.
 */
public final class Carried<T> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final transient T here;
  private final Broadcast<T> there;

  private Carried(T here, Broadcast<T> there) {
    this.here = here;
    this.there = there;
  }

  /** For a function that stays in this process. */
  public static <T> Carried<T> here(T value) {
    return new Carried<>(value, null);
  }

  /** For a function that goes over rows in tasks. */
  public static <T> Carried<T> with(SparkSession spark, T value) {
    return new Carried<>(
        null, JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value));
  }

  public T value() {
    return there == null ? here : there.value();
  }
}

package rural.jobs.table;

import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;

/**
 * Pieces of work for tasks. They travel once to each process, all together: thousands of them one
 * by one cost more to unpack than to do.
 *
 * @param numbers of the pieces, over the tasks
 */
public record Spread<T>(Dataset<Long> numbers, Broadcast<List<T>> pieces) {}

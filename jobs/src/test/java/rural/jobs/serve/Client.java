package rural.jobs.serve;

import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Another process: knows an address and nothing of the home. Each word is something to try; for
 * each it prints a line with the answer, or with why there is none.
 */
final class Client {

  private Client() {}

  public static void main(String[] words) {
    try {
      SparkSession spark = SparkSession.builder().remote(words[0]).getOrCreate();
      for (String word : Arrays.asList(words).subList(1, words.length)) {
        System.out.println("=> " + answer(spark, word));
      }
    } catch (Exception e) {
      System.out.println("=> refused: " + e.getMessage());
    }
    // Threads of the connection would keep the process alive.
    Runtime.getRuntime().halt(0);
  }

  private static String answer(SparkSession spark, String word) {
    try {
      return text(ask(spark, word));
    } catch (Exception e) {
      // Spark throws checked faults that it does not declare.
      return "refused: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    }
  }

  private static Dataset<Row> ask(SparkSession spark, String word) throws Exception {
    Dataset<Row> toilets = spark.table("records.toilet");
    return switch (word) {
      case "dataset" -> toilets.groupBy("quarter").agg(functions.sum("households"));
      case "view" -> view(spark, toilets);
      case "append" -> append(spark, toilets);
      case "write" -> write(spark, toilets);
      case "file" -> spark.read().text("/etc/hostname");
      case "jdbc" -> spark.read().format("jdbc").option("url", "jdbc:h2:mem:x").load();
      case "function" -> function(toilets);
      case "password" -> spark.sql(spark.conf().get("spark.sql.catalog.rural.uri"));
      case "token" -> spark.sql(spark.conf().get("spark.connect.authenticate.token"));
      case "catalog" -> catalog(spark);
      default -> spark.sql(word);
    };
  }

  private static Dataset<Row> view(SparkSession spark, Dataset<Row> rows) throws Exception {
    rows.filter("known_to is null").createTempView("mine");
    return spark.sql("select households from mine");
  }

  private static Dataset<Row> append(SparkSession spark, Dataset<Row> rows) throws Exception {
    rows.writeTo("records.toilet").append();
    return spark.sql("select 'written'");
  }

  private static Dataset<Row> write(SparkSession spark, Dataset<Row> rows) {
    rows.write().csv("/tmp/never-written");
    return spark.sql("select 'written'");
  }

  private static Dataset<Row> function(Dataset<Row> rows) {
    return rows.select(
        functions.udf((Long n) -> n + 1, DataTypes.LongType).apply(functions.col("households")));
  }

  private static Dataset<Row> catalog(SparkSession spark) {
    spark.conf().set("spark.sql.catalog.rural.uri", "jdbc:h2:mem:other");
    return spark.sql("select 'set'");
  }

  private static String text(Dataset<Row> rows) {
    return rows.collectAsList().toString();
  }
}

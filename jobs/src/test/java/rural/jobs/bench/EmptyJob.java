package rural.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The least that Spark and Iceberg can do: one table written and read. Not a test. */
public final class EmptyJob {

  private EmptyJob() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    String catalog = "spark.sql.catalog.empty";
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config(catalog, "org.apache.iceberg.spark.SparkCatalog")
            .config(catalog + ".type", "jdbc")
            .config(
                catalog + ".uri",
                "jdbc:h2:" + folder.resolve("catalog") + ";DATABASE_TO_LOWER=TRUE")
            .config(catalog + ".jdbc.schema-version", "V1")
            .config(catalog + ".warehouse", folder.resolve("warehouse").toUri().toString())
            .getOrCreate()) {
      spark.sql("create namespace if not exists empty.one");
      spark.range(1000).toDF("id").writeTo("empty.one.numbers").createOrReplace();
      System.out.println(spark.table("empty.one.numbers").count());
    }
  }
}

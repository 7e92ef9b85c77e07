package rural.jobs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final List<String> STEPS =
      List.of(
          "receive",
          "merge",
          "measure",
          "rate",
          "statistics",
          "release",
          "bulletin",
          "report",
          "view",
          "dictionary",
          "sample");

  private static final String[] FEATURES =
      STEPS.stream().map(step -> "rural.jobs." + step + "..").toArray(String[]::new);

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("rural.jobs");

  @Test
  void aFeatureNeverSeesAnotherFeature() {
    slices()
        .matching("rural.jobs.(" + String.join("|", STEPS) + ")..")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void aFeatureNeverSeesTheDoorOrTheWarehouse() {
    noClasses()
        .that()
        .resideInAnyPackage(FEATURES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("rural.jobs.run..", "rural.jobs.warehouse..", "rural.jobs.terminal..")
        .check(CLASSES);
  }

  @Test
  void onlyTheWarehouseOpensSessionsAndTables() {
    noClasses()
        .that()
        .resideOutsideOfPackage("rural.jobs.warehouse..")
        .should()
        .callMethod(SparkSession.class, "builder")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.iceberg..")
        .check(CLASSES);
  }

  @Test
  void whatReadsFilesNeedsNoSpark() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "rural.jobs.receive.prefill..",
            "rural.jobs.receive.reading..",
            "rural.jobs.receive.receipt..",
            "rural.jobs.receive.template..",
            "rural.jobs.receive.archive..",
            "rural.jobs.sample..",
            "rural.jobs.bulletin..",
            "rural.jobs.terminal..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.spark..")
        .check(CLASSES);
  }

  /** Hadoop waits for work of its own in the pool that parallel streams would occupy. */
  @Test
  void whatAsksSparkRunsInNoParallelStream() {
    noClasses()
        .that(
            describe(
                "ask Spark",
                one ->
                    one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().isAssignableTo(Dataset.class))))
        .should()
        .callMethodWhere(
            target(nameMatching("parallel(Stream)?"))
                .and(target(owner(resideInAPackage("java.util..")))))
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    classes()
        .should()
        .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Common|Misc|Constants)$")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    Path sources = Path.of("src/main/java");
    try (Stream<Path> tree = Files.walk(sources)) {
      List<Path> silent =
          tree.filter(Files::isDirectory)
              .filter(ArchitectureTest::hasClasses)
              .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
              .toList();
      assertThat(silent).isEmpty();
    }
  }

  private static boolean hasClasses(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package rural.scheduler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void hasNeitherSparkNorTheJobsOnItsClassPath() {
    for (String name :
        new String[] {
          "org.apache.spark.sql.SparkSession",
          "org.apache.iceberg.Table",
          "rural.jobs.run.RuralJobs"
        }) {
      assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }
  }

  @Test
  void noPackageNeedsAnotherThatNeedsIt() {
    slices()
        .matching("rural.scheduler.(*)..")
        .should()
        .beFreeOfCycles()
        .check(new ClassFileImporter().importPath(Path.of("target/classes")));
  }

  @Test
  void onlyTheClockKnowsThatItIsQuartz() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..calendar..",
            "..schedule..",
            "..process..",
            "..command..",
            "..watch..",
            "..tell..",
            "..deliver..",
            "..distribute..",
            "..wire..",
            "..serve..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.quartz..")
        .check(new ClassFileImporter().importPath(Path.of("target/classes")));
  }
}

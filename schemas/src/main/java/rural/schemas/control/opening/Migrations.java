package rural.schemas.control.opening;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;
import rural.schemas.contract.Text;

/** The tables of a control database, made and changed step by step by scripts. */
record Migrations(DataSource source, String binary, String place, List<JavaMigration> steps) {

  private static final String SCRIPTS = "classpath:rural/schemas/control";

  static Migrations ofH2(DataSource source, String place, List<JavaMigration> steps) {
    return new Migrations(source, "blob", place, steps);
  }

  static Migrations ofPostgres(DataSource source, String place, List<JavaMigration> steps) {
    return new Migrations(source, "bytea", place, steps);
  }

  /** Whether a script has not been run yet. */
  boolean areDue() {
    return flyway().info().pending().length > 0;
  }

  /**
   * A file of H2 that has lost its head opens as an empty database, and one of somebody else opens
   * as well; only ours says which scripts it has seen.
   */
  void requireHistory(Connection connection) throws SQLException {
    try (Statement question = connection.createStatement();
        ResultSet tables =
            question.executeQuery(
                "select count(*), count(case when table_name = 'flyway_schema_history' then 1 end)"
                    + " from information_schema.tables where table_schema = 'public'")) {
      tables.next();
      if (tables.getInt(2) == 0) {
        throw new ControlDatabaseException(tables.getInt(1) == 0 ? empty() : notOurs());
      }
    }
  }

  /** Runs the scripts that have not been run; where none is due, checks those that were. */
  void run() {
    try {
      flyway().migrate();
    } catch (FlywayException e) {
      if (String.valueOf(e.getMessage()).contains("non-empty schema")) {
        throw new ControlDatabaseException(notOurs(), e);
      }
      throw e;
    }
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(source)
        .locations(SCRIPTS)
        .javaMigrations(steps.toArray(JavaMigration[]::new))
        .loggers("slf4j")
        .placeholders(Map.of("binary", binary))
        .load();
  }

  private Text notOurs() {
    return new Text(
            "控制数据库“{0}”里已有别的表，不是本程序建的。请指定一个空数据库，或从备份恢复",
            "The control database {0} holds tables that this program did not make. Name an empty"
                + " database, or restore the backup")
        .with(place);
  }

  private Text empty() {
    return new Text(
            "控制数据库“{0}”已损坏：里面没有任何表。请从备份恢复整个工作目录；若此目录从未使用过，删除该文件即可",
            "The control database {0} is damaged: no table is in it. Restore the whole home from"
                + " its backup; where nothing was ever received, delete the file")
        .with(place);
  }
}

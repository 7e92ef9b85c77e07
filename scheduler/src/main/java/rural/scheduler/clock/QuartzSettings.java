package rural.scheduler.clock;

import java.util.Properties;
import java.util.UUID;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;
import rural.scheduler.schedule.JobKind;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;

/** Makes a Quartz scheduler over the control database; it fires nothing until it is started. */
final class QuartzSettings {

  /** A home has one schedule, whoever looks at it. */
  private static final String NAME = "rural";

  /** Quartz appends to the name what has to fit into its column. */
  private static final int LONGEST = 60;

  private QuartzSettings() {}

  static Scheduler open(ControlDatabase control) throws SchedulerException {
    String source = "control-" + UUID.randomUUID();
    DBConnectionManager.getInstance()
        .addConnectionProvider(source, new ControlConnections(control));
    Scheduler scheduler = new StdSchedulerFactory(settings(control, source)).getScheduler();
    SchedulerRepository.getInstance().remove(NAME);
    return scheduler;
  }

  /**
   * Several on one PostgreSQL tell each other apart by it. One alone, on H2, knows by it that what
   * was under way when it was killed was its own.
   */
  private static String instance(ControlDatabase control) {
    String self = HomeLock.self();
    return control.isPostgres()
        ? self.substring(0, Math.min(self.length(), LONGEST)) + "/" + shortId()
        : NAME;
  }

  private static String shortId() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private static Properties settings(ControlDatabase control, String source) {
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", NAME);
    settings.setProperty("org.quartz.scheduler.instanceId", instance(control));
    settings.setProperty("org.quartz.jobStore.isClustered", String.valueOf(control.isPostgres()));
    // another machine takes over this and 7.5 seconds after the last sign of life
    settings.setProperty("org.quartz.jobStore.clusterCheckinInterval", "3000");
    settings.setProperty("org.quartz.scheduler.dbFailureRetryInterval", "5000");
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    // what another process puts into the store is seen after this many milliseconds
    settings.setProperty("org.quartz.scheduler.idleWaitTime", "5000");
    // one for each job; what may not run together waits for the other
    settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    settings.setProperty(
        "org.quartz.threadPool.threadCount", String.valueOf(JobKind.values().length));
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    settings.setProperty("org.quartz.jobStore.dataSource", source);
    settings.setProperty("org.quartz.jobStore.useProperties", "true");
    settings.setProperty("org.quartz.jobStore.useDBLocks", "true");
    settings.setProperty("org.quartz.jobStore.tablePrefix", "qrtz_");
    settings.setProperty(
        "org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore."
            + (control.isPostgres() ? "PostgreSQLDelegate" : "StdJDBCDelegate"));
    settings.setProperty(
        "org.quartz.jobStore.driverDelegateInitString",
        "triggerPersistenceDelegateClasses=" + RhythmStore.class.getName());
    return settings;
  }
}

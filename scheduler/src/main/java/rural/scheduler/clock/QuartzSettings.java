package rural.scheduler.clock;

import java.util.Properties;
import java.util.UUID;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;
import rural.schemas.control.ControlDatabase;

/** Makes a Quartz scheduler over the control database; it fires nothing until it is started. */
final class QuartzSettings {

  /** A home has one schedule, whoever looks at it. */
  private static final String NAME = "rural";

  private QuartzSettings() {}

  static Scheduler open(ControlDatabase control) throws SchedulerException {
    String source = "control-" + UUID.randomUUID();
    DBConnectionManager.getInstance()
        .addConnectionProvider(source, new ControlConnections(control));
    Scheduler scheduler = new StdSchedulerFactory(settings(control, source)).getScheduler();
    SchedulerRepository.getInstance().remove(NAME);
    return scheduler;
  }

  private static Properties settings(ControlDatabase control, String source) {
    boolean postgres = control.url().startsWith("jdbc:postgresql:");
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", NAME);
    settings.setProperty("org.quartz.scheduler.instanceId", NAME);
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    // what another process puts into the store is seen after this many milliseconds
    settings.setProperty("org.quartz.scheduler.idleWaitTime", "5000");
    // one at a time: a home has one writer
    settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    settings.setProperty("org.quartz.threadPool.threadCount", "1");
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    settings.setProperty("org.quartz.jobStore.dataSource", source);
    settings.setProperty("org.quartz.jobStore.useProperties", "true");
    settings.setProperty("org.quartz.jobStore.useDBLocks", "true");
    settings.setProperty("org.quartz.jobStore.tablePrefix", "qrtz_");
    settings.setProperty(
        "org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore." + (postgres ? "PostgreSQLDelegate" : "StdJDBCDelegate"));
    settings.setProperty(
        "org.quartz.jobStore.driverDelegateInitString",
        "triggerPersistenceDelegateClasses=" + RhythmStore.class.getName());
    return settings;
  }
}

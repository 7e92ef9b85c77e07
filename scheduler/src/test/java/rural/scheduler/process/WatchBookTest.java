package rural.scheduler.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import rural.scheduler.PostgresServer;
import rural.schemas.control.ControlDatabase;

class WatchBookTest {

  private static final Instant NOW = Instant.parse("2024-10-08T01:00:00Z");
  private static final int SCHEDULERS = 8;
  private static final int JOBS = 20;

  @Test
  void schedulersThatStartTogetherMayAllBeginToWatchAJob() throws Exception {
    ControlDatabase control =
        ControlDatabase.open(
            PostgresServer.emptyDatabase(), Optional.of("postgres"), Optional.empty());
    WatchBook book = new WatchBook(control.jdbi());
    CyclicBarrier together = new CyclicBarrier(SCHEDULERS);
    ExecutorService schedulers = Executors.newFixedThreadPool(SCHEDULERS);
    List<Future<?>> ends = new ArrayList<>();
    for (int i = 0; i < SCHEDULERS; i++) {
      ends.add(
          schedulers.submit(
              () -> {
                for (int job = 0; job < JOBS; job++) {
                  together.await();
                  book.begin("job-" + job, NOW, false);
                }
                return null;
              }));
    }
    for (Future<?> end : ends) {
      end.get();
    }
    schedulers.shutdown();
    long watched =
        control
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select count(*) from job_watch where since = ?")
                        .bind(0, NOW.atOffset(ZoneOffset.UTC))
                        .mapTo(Long.class)
                        .one());
    assertThat(watched).isEqualTo(JOBS);
  }
}

package rural.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import rural.jobs.serve.Sessions.Claim;

class SessionsTest {

  private static final Instant NOON = Instant.parse("2024-10-08T04:00:00Z");

  private final Sessions sessions = new Sessions();

  @Test
  void aSessionIsOfTheTokenThatOpenedIt() {
    assertThat(sessions.use("a", 0, NOON)).isEqualTo(Claim.OWN);
    assertThat(sessions.use("a", 0, NOON)).isEqualTo(Claim.OWN);
    assertThat(sessions.use("a", 1, NOON)).isEqualTo(Claim.FOREIGN);
  }

  @Test
  void aTokenHasSoManyAndOthersAreNotConcerned() {
    for (int i = 0; i < Sessions.MOST; i++) {
      assertThat(sessions.use("s" + i, 0, NOON)).isEqualTo(Claim.OWN);
    }
    assertThat(sessions.use("more", 0, NOON)).isEqualTo(Claim.TOO_MANY);
    assertThat(sessions.use("s7", 0, NOON)).isEqualTo(Claim.OWN);
    assertThat(sessions.use("other", 1, NOON)).isEqualTo(Claim.OWN);
    sessions.end("s7");
    assertThat(sessions.use("more", 0, NOON)).isEqualTo(Claim.OWN);
    assertThat(sessions.use("again", 0, NOON)).isEqualTo(Claim.TOO_MANY);
  }

  @Test
  void whatNobodyUsedForLongIsClosedAndCountsNoMore() {
    for (int i = 0; i < Sessions.MOST; i++) {
      sessions.use("s" + i, 0, NOON);
    }
    Instant later = NOON.plus(Sessions.KEPT).plusSeconds(1);
    assertThat(sessions.use("more", 0, later)).isEqualTo(Claim.OWN);
    assertThat(sessions.use("s7", 1, later)).isEqualTo(Claim.OWN);
  }
}

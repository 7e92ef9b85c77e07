package rural.schemas.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.contract.Text;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;

class ReleaseRegisterTest {

  private static final Quarter Q3 = new Quarter(2024, 3);
  private static final Instant NOW = Instant.parse("2024-10-09T01:02:03.123456Z");
  private static final Instant CUT_OFF = Instant.parse("2024-10-08T16:00:00Z");
  private static final Finding LATE =
      new Finding("completeness", new Text("只有 80 % 的村已报", "Only 80 % of the villages reported"));

  @TempDir private static Path home;
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Jdbi jdbi = database().jdbi();
  private final ReleaseRegister register = new ReleaseRegister(jdbi, clock);
  private final AuditLog log = new AuditLog(jdbi, clock);

  ControlDatabase database() {
    return ControlDatabase.open(new Home(home));
  }

  @BeforeEach
  void empty() {
    for (String table : List.of("release_finding", "release", "audit_entry")) {
      jdbi.useHandle(handle -> handle.execute("delete from " + table));
    }
  }

  private Release draft(String digest) {
    return register.open(Q3, digest, CUT_OFF, "quarterly").release();
  }

  private String published(String digest) {
    return register.publish(draft(digest).id(), "quarterly").id();
  }

  @Test
  void numbersTheReleasesOfAQuarterFromOne() {
    assertThat(published("a")).isEqualTo("2024Q3.1");
    assertThat(published("b")).isEqualTo("2024Q3.2");
    assertThat(register.open(new Quarter(2024, 2), "c", CUT_OFF, "quarterly").release().id())
        .isEqualTo("2024Q2.1");
    assertThat(register.list())
        .extracting(Release::id)
        .containsExactly("2024Q3.2", "2024Q3.1", "2024Q2.1");
  }

  @Test
  void keepsWhatADraftIsMadeFrom() {
    Release draft = draft("a");
    assertThat(draft.state()).isEqualTo(ReleaseState.DRAFT);
    assertThat(draft.inputDigest()).isEqualTo("a");
    assertThat(draft.createdAt()).isEqualTo(NOW);
    assertThat(draft.cutOff()).isEqualTo(CUT_OFF);
    assertThat(register.current(Q3)).isEmpty();
    assertThat(register.latest(Q3)).contains(draft);
  }

  @Test
  void takesUpTheDraftOfAKilledRunWithTheSameInputs() {
    Release left = draft("a");
    OpenedRelease again = register.open(Q3, "a", CUT_OFF.plusSeconds(60), "quarterly");
    assertThat(again).isEqualTo(new OpenedRelease(left, List.of()));
  }

  @Test
  void dropsTheDraftOfAKilledRunWithOtherInputsAndUsesItsNumberAgain() {
    Release left = draft("a");
    OpenedRelease again = register.open(Q3, "b", CUT_OFF, "quarterly");
    assertThat(again.dropped()).containsExactly(left);
    assertThat(again.release().id()).isEqualTo("2024Q3.1");
    assertThat(again.release().inputDigest()).isEqualTo("b");
    assertThat(register.list()).containsExactly(again.release());
  }

  @Test
  void givesThePublishedReleaseBackWhenNothingHasChanged() {
    published("a");
    Release again = draft("a");
    assertThat(again.id()).isEqualTo("2024Q3.1");
    assertThat(again.state()).isEqualTo(ReleaseState.PUBLISHED);
  }

  @Test
  void supersedesTheFormerReleaseAndWritesBothIntoTheAuditLog() {
    published("a");
    published("b");
    assertThat(register.show("2024Q3.1").state()).isEqualTo(ReleaseState.SUPERSEDED);
    assertThat(register.current(Q3).map(Release::id)).contains("2024Q3.2");
    assertThat(register.show("2024Q3.2").publishedAt()).contains(NOW);
    assertThat(log.list())
        .extracting(AuditEntry::at, AuditEntry::who, AuditEntry::action, AuditEntry::subject)
        .containsExactly(
            tuple(NOW, "quarterly", "publish", "2024Q3.1"),
            tuple(NOW, "quarterly", "supersede", "2024Q3.1"),
            tuple(NOW, "quarterly", "publish", "2024Q3.2"));
  }

  @Test
  void publishingTwiceChangesNothing() {
    String id = published("a");
    register.publish(id, "somebody else");
    assertThat(log.list()).hasSize(1);
  }

  @Test
  void aReasonLongerThanCanBeKeptIsRefusedInWords() {
    String id = published("a");
    assertThatThrownBy(() -> register.withdraw(id, "王芳", "因".repeat(2001)))
        .isInstanceOf(ReleaseRefusedException.class)
        .hasMessage("The reason has 2001 letters; at most 2000 are kept, shorten it");
    assertThatThrownBy(() -> register.withdraw(id, "名".repeat(201), "误报"))
        .hasMessageContaining("The name has 201 letters");
    assertThatThrownBy(() -> SubmissionRegister.requireReason("因".repeat(2001)))
        .hasMessageContaining("2001");
    register.withdraw(id, "王芳", "因".repeat(2000));
    assertThat(register.show(id).withdrawnBecause()).contains("因".repeat(2000));
  }

  @Test
  void publishesAHeldReleaseOnlyWhenANamedPersonHasApprovedIt() {
    String id = draft("a").id();
    register.hold(id, List.of(LATE));
    assertThatThrownBy(() -> register.publish(id, "quarterly"))
        .isInstanceOf(ReleaseRefusedException.class)
        .hasMessage(
            "2024Q3.1 has 1 findings that nobody has approved;"
                + " approve them first, with a name and a reason");
    assertThatThrownBy(() -> register.approve(id, " ", "ok"))
        .hasMessageContaining("neither may be blank");

    register.approve(id, "王芳", "山洪，两镇断网");
    Release published = register.publish(id, "王芳");

    assertThat(published.state()).isEqualTo(ReleaseState.PUBLISHED);
    assertThat(published.approval()).contains(new Approval("王芳", "山洪，两镇断网", NOW));
    assertThat(published.findings()).containsExactly(LATE);
    assertThat(log.list())
        .extracting(AuditEntry::action, AuditEntry::reason)
        .containsExactly(
            tuple("approve", Optional.of("山洪，两镇断网")), tuple("publish", Optional.of("山洪，两镇断网")));
  }

  @Test
  void otherFindingsNeedAnotherApproval() {
    String id = draft("a").id();
    register.hold(id, List.of(LATE));
    register.approve(id, "王芳", "山洪");
    assertThat(register.hold(id, List.of(LATE)).approval()).isPresent();
    Finding other = new Finding("revision", new Text("变动过大", "Too large a revision"));
    assertThat(register.hold(id, List.of(LATE, other)).approval()).isEmpty();
    assertThat(register.show(id).findings()).containsExactly(LATE, other);
  }

  @Test
  void withdrawsAHeldReleaseWhenNewerReportsCome() {
    String held = draft("a").id();
    register.hold(held, List.of(LATE));
    assertThat(draft("a").id()).isEqualTo(held);
    Release next = draft("b");
    assertThat(next.id()).isEqualTo("2024Q3.2");
    assertThat(register.show(held).state()).isEqualTo(ReleaseState.WITHDRAWN);
    assertThatThrownBy(() -> register.approve(held, "王芳", "山洪"))
        .hasMessage("2024Q3.1 is withdrawn; only a held release can be approved");
  }

  @Test
  void afterAWithdrawalNothingIsCurrentAndTheSameInputsMakeANewRelease() {
    String id = published("a");
    Release gone = register.withdraw(id, "王芳", "单位填错");
    assertThat(gone.withdrawnBecause()).contains("单位填错");
    assertThat(register.current(Q3)).isEmpty();
    assertThat(draft("a").id()).isEqualTo("2024Q3.2");
  }

  @Test
  void whyAReleaseWentStandsUntilAnotherIsPublished() {
    String first = published("a");
    register.withdraw(first, "Wang", "the county's figures are wrong");
    Release again = draft("a");
    assertThat(register.standingWithdrawals(Q3)).extracting(Release::id).containsExactly(first);
    register.hold(again.id(), List.of(LATE));
    // newer reports came in: nobody took the held one back, and the reason is still the first's
    Release newer = draft("b");
    assertThat(register.show(again.id()).state()).isEqualTo(ReleaseState.WITHDRAWN);
    assertThat(register.standingWithdrawals(Q3)).extracting(Release::id).containsExactly(first);
    register.publish(newer.id(), "Li");
    assertThat(register.standingWithdrawals(Q3)).isEmpty();
    register.withdraw(newer.id(), "Wang", "again");
    assertThat(register.standingWithdrawals(Q3))
        .extracting(Release::id)
        .containsExactly(newer.id());
    assertThat(register.standingWithdrawals(new Quarter(2024, 2))).isEmpty();
  }

  @Test
  void refusesWhatTheStateDoesNotAllowAndChangesNothing() {
    published("a");
    published("b");
    assertThatThrownBy(() -> register.withdraw("2024Q3.1", "王芳", "错"))
        .hasMessage(
            "2024Q3.1 is superseded and cannot become withdrawn;"
                + " that is final, a correction is published as a new release");
    String draft = draft("c").id();
    assertThatThrownBy(() -> register.withdraw(draft, "王芳", "错"))
        .hasMessage(
            "2024Q3.3 is draft and cannot become withdrawn; it may become held or published");
    assertThat(log.list())
        .extracting(AuditEntry::action)
        .containsExactly("publish", "supersede", "publish");
  }

  @Test
  void namesTheReleasesThereAreWhenAskedForAnother() {
    assertThatThrownBy(() -> register.show("2024Q3.9"))
        .hasMessage("No release 2024Q3.9; there is none yet, run quarterly first");
    published("a");
    assertThatThrownBy(() -> register.show("2024Q3.9"))
        .hasMessage("No release 2024Q3.9; the latest are 2024Q3.1");
  }
}

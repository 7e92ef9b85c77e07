package rural.scheduler.tell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rural.schemas.reach.Address;
import rural.schemas.reach.SecretPlace;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Problem;
import rural.schemas.yaml.Problems;

class TellingReaderTest {

  private final Problems problems = new Problems();

  private Telling read(String text) {
    return new TellingReader(List.of("receive", "quarterly"))
        .read(Branch.of("schedule.yaml", text, problems).orElseThrow());
  }

  private List<String> problems(String text) {
    read(text);
    return problems.all().stream().map(Problem::toString).toList();
  }

  @Test
  void readsWhoIsToldHowAndAboutWhat() {
    Telling telling =
        read(
            """
            mail:
              host: smtp.example.cn
              from: rural@example.cn
              user: rural
              password: {env: RURAL_SMTP}
            to:
              office:
                mail: [a@example.cn, b@example.cn]
                events: [failed, late]
                jobs: [quarterly]
              group:
                webhook: https://hooks.example.cn/rural
                secret: {file: hook.key}
            """);

    assertThat(problems.none()).isTrue();
    assertThat(telling.server())
        .contains(
            new MailServer(
                "smtp.example.cn",
                465,
                MailServer.Security.TLS,
                "rural@example.cn",
                Optional.of("rural"),
                Optional.of(new SecretPlace.Variable("RURAL_SMTP")),
                Optional.empty()));
    assertThat(telling.rules().get(0))
        .isEqualTo(
            new Rule(
                "office",
                new Address.Mailbox(List.of("a@example.cn", "b@example.cn")),
                List.of(EventKind.FAILED, EventKind.LATE),
                List.of("quarterly")));
    assertThat(telling.rules().get(1).events()).isEqualTo(EventKind.USUAL);
  }

  @Test
  void aSecretInTheScheduleItselfIsRefusedAndNotRepeated() {
    assertThat(
            problems(
                """
                mail: {host: h, from: a@b, user: u, password: s3cret}
                to:
                  office: {mail: [a@b]}
                """))
        .isNotEmpty()
        .allMatch(problem -> problem.contains("mail.password"))
        .noneMatch(problem -> problem.contains("s3cret"));
  }

  @Test
  void whatCannotWorkIsNamedWithItsPlace() {
    assertThat(
            problems(
                """
                to:
                  office: {mail: [a@b], events: [fialed], jobs: [quartely]}
                  wecom: {webhook: https://example.cn/send, style: wecom, secret: {env: X}}
                  plain: {webhook: ftp://example.cn}
                """))
        .anyMatch(
            line -> line.contains("schedule.yaml:2") && line.contains("did you mean 'failed'"))
        .anyMatch(line -> line.contains("schedule.yaml:2") && line.contains("'quarterly'"))
        .anyMatch(line -> line.contains("schedule.yaml:3") && line.contains("knows no signature"))
        .anyMatch(line -> line.contains("schedule.yaml:4") && line.contains("https://host/path"))
        .anyMatch(line -> line.contains("'office' is told by e-mail"));
  }
}

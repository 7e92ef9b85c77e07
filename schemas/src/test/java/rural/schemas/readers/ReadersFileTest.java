package rural.schemas.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.contract.Language;
import rural.schemas.home.Home;
import rural.schemas.place.DivisionCode;
import rural.schemas.reach.Address;
import rural.schemas.reach.SecretPlace;

class ReadersFileTest {

  @TempDir private Path folder;

  private ReadersFile file(String text) throws IOException {
    ReadersFile file = ReadersFile.at(new Home(folder));
    Files.writeString(file.path(), text);
    return file;
  }

  private ReadersException refusal(String text) throws IOException {
    ReadersFile file = file(text);
    return catchThrowableOfType(ReadersException.class, file::read);
  }

  @Test
  void readsWhoGetsWhichDivisionHowAndInWhichLanguage() throws IOException {
    Readers readers =
        file("""
                link: https://b.example.cn/{release}/{division}/
                readers:
                  office:
                    division: 000000000000
                    mail: [a@example.cn, b@example.cn]
                    files: [docx, pdf]
                  group:
                    division: 990102
                    language: en
                    webhook_from: {env: GROUP}
                    style: wecom
                    mail: c@example.cn
                """)
            .read();

    assertThat(readers.readers())
        .containsExactly(
            new Reader(
                "office",
                DivisionCode.NATION,
                Language.ZH,
                List.of(new Address.Mailbox(List.of("a@example.cn", "b@example.cn"))),
                List.of(Attachment.DOCX, Attachment.PDF)),
            new Reader(
                "group",
                new DivisionCode("990102000000"),
                Language.EN,
                List.of(
                    new Address.Mailbox(List.of("c@example.cn")),
                    new Address.Hook(
                        Address.Style.WECOM,
                        Optional.empty(),
                        Optional.of(new SecretPlace.Variable("GROUP")),
                        Optional.empty())),
                List.of(Attachment.PDF)));
    assertThat(readers.divisions()).hasToString("{000000000000=[ZH], 990102000000=[EN]}");
  }

  @Test
  void whatItDoesNotKnowIsAnErrorWithItsLineAndASuggestionInBothLanguages() throws IOException {
    ReadersException refused =
        refusal(
            """
            readers:
              office:
                divison: 990102
                division: 99
                mail: [a@example.cn]
                files: [pdv]
              nobody:
                division: 990102
            """);

    assertThat(refused.getMessage().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("The list of readers has 4 problem(s):"),
            line ->
                assertThat(line).contains(":3: readers.office.divison", "did you mean 'division'?"),
            line -> assertThat(line).contains(":6: readers.office.files", "did you mean 'pdf'?"),
            line -> assertThat(line).contains(":4: readers.office.division", "found '99'"),
            line -> assertThat(line).contains(":7: readers.nobody", "'mail' or 'webhook'"));
    assertThat(refused.in(Language.ZH)).contains("读者名单有 4 处问题", "是不是“division”？");
  }

  @Test
  void aSecretInTheFileItselfIsRefusedAndNotRepeated() throws IOException {
    assertThat(
            refusal(
                """
                readers:
                  platform: {division: 990102, webhook: 'https://example.cn/x', secret: hush-hush}
                """))
        .hasMessageContaining("readers.platform.secret")
        .message()
        .doesNotContain("hush-hush");
  }

  @Test
  void aLinkMustSayWhereReleaseAndDivisionStand() throws IOException {
    ReadersFile file =
        file("link: https://example.cn/\nreaders: {a: {division: 990102, mail: a@b.cn}}\n");
    assertThatThrownBy(file::read).hasMessageContaining("{release} and {division}");
  }

  @Test
  void theShippedExampleNamesNobodyAndIsRightOnceItsMarksAreTakenAway() throws IOException {
    ReadersFile file = ReadersFile.at(new Home(folder));
    assertThat(file.read()).isEqualTo(Readers.NOBODY);
    assertThat(file.writeExample()).isTrue();
    assertThat(file.writeExample()).as("it is there").isFalse();
    assertThat(file.read()).isEqualTo(Readers.NOBODY);

    String example = Files.readString(file.path());
    String inUse = example.substring(example.indexOf("# link:")).replaceAll("(?m)^# ?", "");
    assertThat(file(inUse).read().readers())
        .extracting(Reader::name)
        .containsExactly("province_office", "county_group", "data_platform");
  }
}

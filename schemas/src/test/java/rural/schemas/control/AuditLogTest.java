package rural.schemas.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rural.schemas.contract.Text;

class AuditLogTest {

  private final String url =
      "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE";
  private final Clock clock =
      Clock.fixed(Instant.parse("2024-10-09T01:02:03.123456789Z"), ZoneOffset.UTC);
  private Jdbi jdbi;
  private AuditLog log;

  @BeforeEach
  void threeEntries() {
    jdbi = ControlDatabase.open(url, Optional.empty(), Optional.empty()).jdbi();
    log = new AuditLog(jdbi, clock);
    log.add("王芳", "approve", "2024Q3.1", Optional.of("已核实"));
    log.add("王芳", "publish", "2024Q3.1", Optional.empty());
    log.add("李强", "withdraw", "2024Q3.1", Optional.of("重报"));
  }

  private List<String> faults() {
    return log.faults().stream().map(Text::en).toList();
  }

  private void change(String sql) {
    jdbi.useHandle(handle -> handle.createScript(sql).execute());
  }

  @Test
  void eachEntryHoldsTheHashOfTheOneBeforeAndTheHeadThatOfTheLast() {
    List<AuditLink> links = log.links();
    assertThat(links.get(0).previous()).isEqualTo(AuditLink.START);
    assertThat(links.get(1).previous()).isEqualTo(links.get(0).hash());
    assertThat(links.get(2).previous()).isEqualTo(links.get(1).hash());
    assertThat(log.head()).isEqualTo(new AuditHead(3, links.get(2).hash()));
    assertThat(faults()).isEmpty();
  }

  @Test
  void theHashIsTakenOverPartsWithTheirLengths() {
    // printf '64:%s\n27:2024-10-09T01:02:03.123456Z\n2:王芳\n7:publish\n8:2024Q3.1\n-\n-\n' |
    // sha256sum
    assertThat(
            AuditLink.hash(
                AuditLink.START,
                new AuditEntry(
                    clock.instant(),
                    "王芳",
                    "publish",
                    "2024Q3.1",
                    Optional.empty(),
                    Optional.empty())))
        .isEqualTo("408e3edda5064bdfbd4cd8c61ffcf164ed5bf8d551b9d7af18cb8be71d48268a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update audit_entry set who = '王方' where action = 'publish'            | was changed
          update audit_entry set reason = '' where action = 'publish'             | was changed
          update audit_entry set reason = '核实' where entry_id = 1                | was changed
          update audit_entry set seal = 'ab' where entry_id = 2                   | was changed
          update audit_entry set at_time = timestampadd(second, 1, at_time) where entry_id = 3 | was changed
          delete from audit_entry where entry_id = 1                              | does not follow
          delete from audit_entry where entry_id = 2                              | does not follow
          delete from audit_entry where entry_id = 3                              | removed or added at its end
          delete from audit_entry                                                 | removed or added at its end
          insert into audit_entry (at_time, who, action, subject) values (now(), 'x', 'publish', 'y') | was not written by the program
          delete from audit_head                                                  | removed or added at its end
          """)
  void aChangedOrMissingEntryIsNamed(String sql, String says) {
    change(sql);
    assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains(says));
  }

  @Test
  void twoEntriesThatChangedPlacesAreNamed() {
    change(
        """
        create table seen as select * from audit_entry where entry_id < 3;
        delete from audit_entry where entry_id < 3;
        insert into audit_entry
          (entry_id, at_time, who, action, subject, reason, seal, previous_hash, hash)
          overriding system value
          select 3 - entry_id, at_time, who, action, subject, reason, seal, previous_hash, hash
          from seen;
        """);
    assertThat(faults()).hasSize(3).allMatch(one -> one.contains("not follow"));
  }

  @Test
  void entriesOfAnEarlierProgramAreChainedWhenTheHomeIsOpened() {
    String old = url.replace("mem:", "mem:old");
    Flyway.configure()
        .dataSource(old, null, null)
        .locations("classpath:rural/schemas/control")
        .placeholders(java.util.Map.of("binary", "blob"))
        .target("4")
        .load()
        .migrate();
    Jdbi.create(old)
        .useHandle(
            handle ->
                handle.execute(
                    "insert into audit_entry (at_time, who, action, subject) values"
                        + " (now(), 'a', 'publish', '2024Q1.1'), (now(), 'a', 'publish',"
                        + " '2024Q2.1')"));

    AuditLog opened =
        new AuditLog(ControlDatabase.open(old, Optional.empty(), Optional.empty()).jdbi(), clock);

    assertThat(opened.faults()).isEmpty();
    assertThat(opened.head().entries()).isEqualTo(2);
    opened.add("b", "publish", "2024Q3.1", Optional.empty());
    assertThat(opened.faults()).isEmpty();
  }
}

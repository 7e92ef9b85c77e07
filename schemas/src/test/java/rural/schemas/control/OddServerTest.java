package rural.schemas.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import rural.schemas.contract.Language;
import rural.schemas.control.opening.ControlDatabaseException;
import rural.schemas.text.MistypedException;

/** A database server that is not what it should be is told in a sentence, before anything runs. */
class OddServerTest {

  private static final Optional<String> USER = Optional.of("postgres");

  private static void isRefused(String url, String english, String chinese) {
    assertThatThrownBy(() -> ControlDatabase.open(url, USER, Optional.empty()))
        .isInstanceOfSatisfying(
            ControlDatabaseException.class,
            refused -> {
              assertThat(refused.getMessage()).contains(url, english);
              assertThat(refused.in(Language.ZH)).contains(url, chinese);
            });
  }

  @Test
  void anotherEncoding() {
    String url = PostgresServer.emptyDatabase("encoding 'LATIN1' template template0 locale 'C'");
    isRefused(url, "has the encoding LATIN1; it should be UTF8", "编码是 LATIN1，应为 UTF8");
  }

  @Test
  void theDatabaseOfSomethingElse() {
    String url = PostgresServer.emptyDatabase();
    Jdbi theirs = Jdbi.create(url, "postgres", "");
    theirs.useHandle(handle -> handle.execute("create table orders (id int)"));
    isRefused(url, "holds tables that this program did not make", "不是本程序建的");
    List<String> tables =
        theirs.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select table_name from information_schema.tables"
                            + " where table_schema = 'public'")
                    .mapTo(String.class)
                    .list());
    assertThat(tables).as("nothing is made in it").containsExactly("orders");
  }

  @Test
  void aServerThatIsNotThere() {
    isRefused("jdbc:postgresql://127.0.0.1:1/control", "Is it running", "它是否在运行");
  }

  @Test
  void anAddressThatNoDriverTakes() {
    for (String url :
        new String[] {
          "jdbc:postgresql://localhost:port/x", "jdbc:mysql://localhost/x", "localhost:5432/x"
        }) {
      assertThatThrownBy(() -> ControlDatabase.open(url, USER, Optional.empty()))
          .isInstanceOf(MistypedException.class)
          .hasMessageContaining(url)
          .hasMessageContaining("jdbc:postgresql:");
    }
  }
}

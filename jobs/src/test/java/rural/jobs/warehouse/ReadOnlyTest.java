package rural.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rural.jobs.TestSpark;

class ReadOnlyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1",
        "with a as (select 1 as n) select n from a",
        "show namespaces",
        "show tables in records",
        "show views in latest",
        "describe records.toilet",
        "explain select 1",
      })
  void answersWhatOnlyReads(String query) {
    assertThatCode(() -> ReadOnly.require(TestSpark.session(), query)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from records.toilet",
        "insert into records.toilet select * from records.garbage",
        "drop table records.toilet",
        "update records.toilet set households = 0",
        "create table records.other as select 1 as n",
        "with a as (select 1 as n) insert into records.toilet select n from a",
        "set spark.sql.ansi.enabled=false",
        "use records",
        "create view latest.mine as select 1 as n",
        "drop view latest.toilet",
      })
  void refusesWhatWouldChangeSomething(String query) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReadOnly.require(TestSpark.session(), query))
        .withMessageContaining("Only queries that read are answered")
        .withMessageContaining("Example: select * from records.toilet");
  }
}

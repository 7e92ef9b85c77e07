package rural.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rural.schemas.contract.Text;

/** The words a table uses are those it explains, in both languages. */
class ReasonWordsTest {

  @Test
  void everyWordOfAReasonIsSaidInBothLanguages() {
    assertSaid(SpotCheckTable.SCHEMA, SpotCheckTable.REASON, SpotCheckTable.SAYS);
    assertSaid(SpotCheckTable.SCHEMA, SpotCheckTable.VERDICT, SpotCheckTable.SAYS);
    assertSaid(StrawSampleTable.SCHEMA, StrawSampleTable.REASON, StrawSampleTable.SAYS);
  }

  private static void assertSaid(StructType schema, String column, Map<String, Text> says) {
    String comment = schema.apply(column).getComment().get();
    assertThat(says.keySet().stream().filter(comment::contains)).isNotEmpty();
    comment
        .lines()
        .flatMap(line -> java.util.Arrays.stream(line.split("[^a-z_]+")))
        .filter(word -> word.contains("_"))
        .forEach(word -> assertThat(says).as(comment).containsKey(word));
    assertThat(says.values())
        .allSatisfy(text -> assertThat(text.zh()).containsPattern("\\p{IsHan}"))
        .allSatisfy(text -> assertThat(text.en()).containsPattern("^[A-Z]"));
  }
}

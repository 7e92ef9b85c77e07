package rural.jobs.bulletin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlockTest {

  private static Block.Table table(List<List<Line>> rows) {
    List<Block.Column> columns =
        Stream.of("名称", "数值", "同比").map(one -> new Block.Column(one, true, false)).toList();
    return new Block.Table("表", columns, rows, Line.of("注"));
  }

  private static List<Line> row(String... cells) {
    return Stream.of(cells).map(Line::of).toList();
  }

  @Test
  void aColumnInWhichNobodyHasAValueIsLeftOut() {
    Block.Table kept = table(List.of(row("甲", "1", "—"), row("乙", "—", "—"))).withoutEmpty("—");
    assertThat(kept.columns()).extracting(Block.Column::title).containsExactly("名称", "数值");
    assertThat(kept.rows()).containsExactly(row("甲", "1"), row("乙", "—"));
  }

  /** A zero is a value; and who has no name stands there all the same. */
  @Test
  void aColumnWithAnyValueStays() {
    Block.Table all = table(List.of(row("—", "—", "0"), row("—", "2", "—")));
    assertThat(all.withoutEmpty("—")).isEqualTo(all);
  }

  @Test
  void aTableThatSaysNothingAtAllStaysAsItIs() {
    Block.Table nothing = table(List.of(row("甲", "—", "—")));
    assertThat(nothing.withoutEmpty("—")).isEqualTo(nothing);
  }
}

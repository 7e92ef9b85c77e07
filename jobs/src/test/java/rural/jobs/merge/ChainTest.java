package rural.jobs.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChainTest {

  /** A report as it was sent: on which day, with which value. */
  private record Sent(int day, int value, int file) {

    String version() {
      return "%02d|%02d".formatted(day, file);
    }
  }

  @Test
  void aVersionIsKnownUntilALaterOneIsKnown() {
    List<Chain.Link<Sent>> table = received(List.of(), new Sent(1, 5, 1), 10);
    table = received(table, new Sent(2, 7, 2), 20);

    assertThat(table.get(0).knownTo()).isEqualTo(new Timestamp(20));
    assertThat(table.get(1).knownTo()).isNull();
  }

  @Property
  void theValueInForceIsTheLastSentWhateverTheOrderOfArrival(@ForAll("reports") List<Sent> sent) {
    List<Chain.Link<Sent>> table = List.of();
    int clock = 0;
    for (Sent one : sent) {
      table = received(table, one, ++clock);
    }
    Sent last = sent.stream().max(Comparator.comparing(Sent::version)).orElseThrow();
    assertThat(inForce(table)).extracting(Sent::value).containsExactly(last.value());
  }

  @Property
  void allAtOnceEndsAsOneAfterTheOther(@ForAll("reports") List<Sent> sent) {
    List<Chain.Link<Sent>> links = sent.stream().map(one -> link(one, 1)).toList();
    Sent last = sent.stream().max(Comparator.comparing(Sent::version)).orElseThrow();
    assertThat(inForce(stored(Chain.judge(links))))
        .extracting(Sent::value)
        .containsExactly(last.value());
  }

  @Property
  void everyReportEndsAcceptedOrUnchanged(@ForAll("reports") List<Sent> sent) {
    List<Chain.Link<Sent>> links = sent.stream().map(one -> link(one, 1)).toList();
    assertThat(Chain.judge(links))
        .hasSize(sent.size())
        .allMatch(judged -> judged.outcome() != Chain.Outcome.STORED);
  }

  @Property
  void doingARunAgainChangesNothing(@ForAll("reports") List<Sent> sent) {
    List<Chain.Link<Sent>> links = sent.stream().map(one -> link(one, 1)).toList();
    List<Chain.Link<Sent>> table = stored(Chain.judge(links));
    List<Chain.Link<Sent>> both = new ArrayList<>(table);
    both.addAll(links);
    assertThat(inForce(stored(Chain.judge(both)))).isEqualTo(inForce(table));
  }

  @Provide
  Arbitrary<List<Sent>> reports() {
    Arbitrary<Sent> one =
        Combinators.combine(
                Arbitraries.integers().between(1, 5),
                Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(1, 99))
            .as(Sent::new);
    return one.list().uniqueElements(Sent::file).ofMinSize(1).ofMaxSize(8);
  }

  private static List<Chain.Link<Sent>> received(
      List<Chain.Link<Sent>> table, Sent sent, int clock) {
    List<Chain.Link<Sent>> all = new ArrayList<>(table);
    all.add(link(sent, clock));
    return stored(Chain.judge(all));
  }

  private static List<Chain.Link<Sent>> stored(List<Chain.Judged<Sent>> judged) {
    return judged.stream()
        .filter(one -> one.link().stored() || one.write())
        .map(
            one ->
                new Chain.Link<>(
                    one.link().row(),
                    true,
                    one.version(),
                    one.link().knownFrom(),
                    one.knownTo(),
                    one.link().place(),
                    one.link().values(),
                    one.link().explained()))
        .sorted(Comparator.comparing(Chain.Link::version))
        .toList();
  }

  private static List<Sent> inForce(List<Chain.Link<Sent>> table) {
    return table.stream()
        .filter(link -> Objects.isNull(link.knownTo()))
        .map(Chain.Link::row)
        .toList();
  }

  private static Chain.Link<Sent> link(Sent sent, int clock) {
    return new Chain.Link<>(
        sent,
        false,
        sent.version(),
        new Timestamp(clock),
        null,
        "file" + sent.file(),
        List.of(sent.value()),
        false);
  }
}

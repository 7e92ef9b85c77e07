package rural.jobs.bulletin.text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.bulletin.fact.Page;
import rural.jobs.bulletin.fact.Place;
import rural.jobs.bulletin.fact.Trouble.Proposal;
import rural.jobs.bulletin.fact.Trouble.Step;

/** Whom the rules propose for an interview, a notice or a warning: a line each, in this order. */
record Proposed(Voice voice, Page page) {

  Stream<Line> lines() {
    return Stream.of(Step.values())
        .map(step -> page.trouble().proposals().stream().filter(one -> one.step() == step).toList())
        .filter(some -> !some.isEmpty())
        .map(this::line);
  }

  /** Who is proposed on most matters stands first. */
  private Line line(List<Proposal> some) {
    Map<Place, List<Proposal>> byPlace =
        some.stream()
            .collect(
                Collectors.groupingBy(Proposal::place, LinkedHashMap::new, Collectors.toList()));
    return voice.say(
        "problem.proposed." + some.get(0).step().word(),
        voice.few(
            byPlace.entrySet().stream()
                .sorted(Comparator.comparing(one -> -one.getValue().size()))
                .map(one -> voice.say("problem.proposed.of", one.getKey().name(), matters(one)))
                .toList()));
  }

  private Line matters(Map.Entry<Place, List<Proposal>> of) {
    return voice.list(
        "list.names",
        of.getValue().stream()
            .map(
                one ->
                    one.indicator()
                        .map(rate -> Line.of(voice.in(rate.title())))
                        .orElseGet(() -> voice.say("problem.proposed.overdue")))
            .distinct()
            .toList());
  }
}

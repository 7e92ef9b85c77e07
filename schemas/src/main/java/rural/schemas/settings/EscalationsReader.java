package rural.schemas.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.schemas.contract.Text;
import rural.schemas.place.Level;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Nearest;

/** Reads when an office is warned, named or asked to an interview. */
final class EscalationsReader {

  private EscalationsReader() {}

  /** What the file does not say keeps its default. */
  static Escalations read(Branch at) {
    at.allowing(
        List.of(
            "rules",
            "levels",
            "fallen_pp",
            "red_quarters",
            "overdue_quarters",
            "notice_after",
            "interview_after"));
    Escalations usual = Escalations.DEFAULT;
    return new Escalations(
        some(at, "rules", Arrays.stream(Escalations.Rule.values()), Escalations.Rule::code)
            .orElse(usual.rules()),
        some(
                at,
                "levels",
                Stream.of(Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWN),
                Level::code)
            .orElse(usual.levels()),
        SettingsReader.percent(at, "fallen_pp").orElse(usual.fallenPp()),
        quarters(at, "red_quarters").orElse(usual.redQuarters()),
        quarters(at, "overdue_quarters").orElse(usual.overdueQuarters()),
        quarters(at, "notice_after").orElse(usual.noticeAfter()),
        quarters(at, "interview_after").orElse(usual.interviewAfter()));
  }

  private static Optional<Integer> quarters(Branch at, String key) {
    return SettingsReader.whole(at, key, 1, Escalations.MOST_QUARTERS);
  }

  /** Words of a list, which may be empty; empty where the key is missing. */
  private static <T> Optional<Set<T>> some(
      Branch at, String key, Stream<T> all, Function<T, String> code) {
    if (!at.has(key)) {
      return Optional.empty();
    }
    Map<String, T> known =
        all.collect(Collectors.toMap(code, one -> one, (a, b) -> a, TreeMap::new));
    List<String> words = at.texts(key);
    words.stream()
        .filter(word -> !known.containsKey(word))
        .forEach(
            word ->
                at.problem(
                    key,
                    new Text("没有这个值：“{0}”{1}", "Unknown value '{0}'{1}")
                        .with(word, Nearest.hints(word, known.keySet()))));
    return Optional.of(
        words.stream().filter(known::containsKey).map(known::get).collect(Collectors.toSet()));
  }
}

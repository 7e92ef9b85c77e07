package rural.jobs.bulletin.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rural.jobs.bulletin.fact.Below;
import rural.jobs.bulletin.fact.Page;
import rural.jobs.bulletin.fact.Place;
import rural.jobs.bulletin.fact.Trouble;

/**
 * What has to be done about the problems, by whom: everybody whom a demand binds is named, in an
 * annex where a sentence cannot hold them.
 *
 * @param day by which, written out
 */
record Requests(Voice voice, Page page, String day) {

  /**
   * @param kind what is asked: {@code missing}, {@code behind}, {@code issues} or {@code alarms}
   * @param whom names of all that it binds; at least one
   */
  record Demand(String kind, List<String> whom) {}

  Block points() {
    List<Line> points = new ArrayList<>();
    for (Demand one : demands()) {
      points.add(voice.say("ask." + one.kind(), bound(one, points.size() + 1), day));
    }
    return points.isEmpty()
        ? new Block.Paragraph(voice.say("ask.none"))
        : new Block.Points(points, true);
  }

  /** The names that the points only count; empty where they name everybody. */
  Optional<Block> annex() {
    List<Line> lists = new ArrayList<>();
    List<Demand> demands = demands();
    for (int i = 0; i < demands.size(); i++) {
      List<Line> names = demands.get(i).whom().stream().map(Line::of).toList();
      if (Voice.isMany(names)) {
        lists.add(voice.say("ask.bound", i + 1, names.size(), voice.list("list.names", names)));
      }
    }
    return lists.isEmpty() ? Optional.empty() : Optional.of(new Block.Points(lists, false));
  }

  private Line bound(Demand one, int number) {
    List<Line> names = one.whom().stream().map(Line::of).toList();
    return Voice.isMany(names)
        ? voice.say("ask.annexed", number, names.size())
        : voice.list("list.names", names);
  }

  /** In the order of the problems; those of which most is asked first. */
  List<Demand> demands() {
    return Stream.of(
            demand("missing", page.silent().stream().map(Below::place).map(Place::name)),
            demand("behind", behind()),
            demand("issues", overdue()),
            demand("alarms", page.alarms().stream().map(Trouble.Alarm::fullName)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Demand> demand(String kind, Stream<String> whom) {
    List<String> names = whom.distinct().toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(new Demand(kind, names));
  }

  /** Below, since there one can ask; here where nobody below is behind. */
  private Stream<String> behind() {
    List<String> all =
        Stream.concat(page.behind().stream(), page.fallen().stream())
            .map(one -> one.rate().place().name())
            .distinct()
            .toList();
    boolean isBelow = all.stream().anyMatch(name -> !name.equals(page.place().name()));
    return all.stream().filter(name -> !isBelow || !name.equals(page.place().name()));
  }

  private Stream<String> overdue() {
    List<Trouble.Issues> below = page.trouble().issuesBelow();
    return below.isEmpty()
        ? page.trouble().issues().stream()
            .filter(one -> one.overdue() > 0)
            .map(one -> page.place().name())
        : below.stream().map(Trouble.Issues::place).map(Place::name);
  }
}

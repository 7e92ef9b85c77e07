package rural.jobs.bulletin.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rural.jobs.bulletin.fact.Below;
import rural.jobs.bulletin.fact.Page;
import rural.jobs.bulletin.fact.Place;
import rural.jobs.bulletin.fact.Trouble;

/**
 * What has to be done about the problems, by whom.
 *
 * @param day by which, written out
 */
record Requests(Voice voice, Page page, String day) {

  Block points() {
    List<Line> points =
        Stream.of(missing(), behind(), issues(), alarms()).flatMap(Optional::stream).toList();
    return points.isEmpty()
        ? new Block.Paragraph(voice.say("ask.none"))
        : new Block.Points(points, true);
  }

  private Optional<Line> missing() {
    return ask("ask.missing", page.answerable().stream().filter(one -> one.missing() > 0));
  }

  private Optional<Line> behind() {
    Stream<Below> behind = page.answerable().stream().filter(Below::isBehind);
    boolean isHere = page.planned().stream().anyMatch(one -> one.rate().isBehind());
    return ask("ask.behind", behind)
        .or(() -> isHere ? Optional.of(askHere("ask.behind.here")) : Optional.empty());
  }

  private Optional<Line> issues() {
    boolean isHere = page.trouble().issues().filter(one -> one.overdue() > 0).isPresent();
    return askPlaces("ask.issues", page.trouble().issuesBelow().stream().map(Trouble.Issues::place))
        .or(() -> isHere ? Optional.of(askHere("ask.issues")) : Optional.empty());
  }

  private Optional<Line> alarms() {
    return askNames("ask.alarms", page.alarms().stream().map(Trouble.Alarm::fullName));
  }

  private Optional<Line> ask(String key, Stream<Below> whom) {
    return askPlaces(key, whom.map(Below::place));
  }

  /** Empty where there is nobody to ask. */
  private Optional<Line> askPlaces(String key, Stream<Place> whom) {
    return askNames(key, whom.distinct().map(Place::name));
  }

  private Optional<Line> askNames(String key, Stream<String> whom) {
    List<Line> names = whom.distinct().map(Line::of).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(voice.say(key, voice.few(names), day));
  }

  private Line askHere(String key) {
    return voice.say(key, page.place().name(), day);
  }
}

package rural.jobs.bulletin.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.jobs.bulletin.fact.Page;
import rural.jobs.bulletin.fact.Source;
import rural.jobs.bulletin.fact.Trouble;
import rural.jobs.table.OutlierTable;
import rural.jobs.table.Printed;
import rural.schemas.contract.Text;

/** Figures to be verified: whose, which, what it is and what was expected. */
record Alarms(Voice voice, Page page) {

  /** By what is striking; empty where nothing is. */
  Optional<Line> line() {
    Map<Text, List<Line>> figures = new LinkedHashMap<>();
    for (Trouble.Alarm one : page.alarms()) {
      figures.computeIfAbsent(one.reason(), any -> new ArrayList<>()).add(figure(one));
    }
    List<Line> kinds = new ArrayList<>();
    figures.forEach(
        (reason, lines) -> kinds.add(voice.say("problem.alarm.of", reason, voice.few(lines))));
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(voice.say("problem.alarms", voice.list("list.semicolon", kinds)));
  }

  private Line figure(Trouble.Alarm one) {
    Line told =
        voice.say(
            "problem.alarm.at",
            one.fullName(),
            one.indicator().title(),
            rate(one, OutlierTable.VALUE, one.value()));
    Line fell =
        one.fell()
            .map(
                fall ->
                    voice.say(
                        "problem.alarm.fell",
                        rate(one, OutlierTable.EXPECTED_VALUE, one.expected()),
                        amount(one, OutlierTable.DENOMINATOR_BEFORE, fall.before()),
                        amount(one, OutlierTable.DENOMINATOR, fall.now())))
            .orElse(
                voice.say(
                    "problem.alarm.expected",
                    rate(one, OutlierTable.EXPECTED_VALUE, one.expected())));
    return told.and(fell);
  }

  private Piece rate(Trouble.Alarm of, String column, Optional<BigDecimal> number) {
    return figure(of, column, Printed.points(number.orElse(null), voice.decimals(of.indicator())));
  }

  private Piece amount(Trouble.Alarm of, String column, BigDecimal number) {
    return figure(of, column, Printed.plain(number));
  }

  private Piece figure(Trouble.Alarm of, String column, String text) {
    return new Piece.Figure(
        text,
        new Source.OfOutlier(
            page.edition().release().id(),
            of.place().code(),
            of.indicator().id(),
            of.method(),
            column));
  }
}

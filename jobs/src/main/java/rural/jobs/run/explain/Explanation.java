package rural.jobs.run.explain;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rural.jobs.run.Asked;
import rural.jobs.run.Desk;
import rural.jobs.run.SealedRelease;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;

/** Puts together what a sealed release says of one figure. */
public record Explanation(Desk desk, SealedRelease sealed) {

  /**
   * @throws MistypedException where the release has no such figure
   */
  public Screen of(String division, String indicator) throws IOException {
    Asked asked = new Asked(desk);
    String code = asked.division(division);
    Indicator definition = asked.indicator(indicator);
    Line rate =
        sealed
            .rates(
                line ->
                    line.getField(RateTable.DIVISION_CODE).equals(code)
                        && line.getField(RateTable.INDICATOR).equals(definition.id()))
            .stream()
            .findFirst()
            .map(cells -> new Line(cells, definition.decimals()))
            .orElseThrow(() -> none(code, definition));
    Screen screen = new Screen(title(rate, definition));
    new Figure(desk.settings(), rate, definition).on(screen);
    flags(rate, screen);
    audit(code, definition, screen);
    new Findings(sealed, code, definition).on(screen);
    return screen;
  }

  private Text title(Line rate, Indicator definition) {
    return new Text("{0}（{1}） {2} {3}　发布 {4}（{5}）", "{0} ({1}), {2}, {3}; release {4} ({5})")
        .with(
            rate.text(RateTable.DIVISION_NAME).orElse(""),
            rate.text(RateTable.DIVISION_CODE).orElse(""),
            definition.title(),
            sealed.release().quarter(),
            sealed.release().id(),
            sealed.release().state().title());
  }

  private MistypedException none(String code, Indicator definition) {
    return new MistypedException(
        new Text(
                "发布 {0} 中没有 {1} 的 {2}（{3}）。用 ./rural rates --quarter {4} --indicator {3} 查看有哪些。",
                "Release {0} has no {2} ({3}) of {1}. See ./rural rates --quarter {4} --indicator"
                    + " {3}")
            .with(
                sealed.release().id(),
                code,
                definition.title(),
                definition.id(),
                sealed.release().quarter()));
  }

  /** What the audit found of this very figure; its sentences begin with code and title. */
  private void audit(String code, Indicator definition, Screen screen) {
    Screen.Section section = screen.section("审核", "Audit");
    String id = "(" + definition.id() + "):";
    sealed.release().findings().stream()
        .filter(one -> one.message().en().startsWith(code) && one.message().en().contains(id))
        .forEach(one -> section.line(new Text(one.rule(), one.rule()), one.message()));
  }

  private static void flags(Line rate, Screen screen) {
    Screen.Section section = screen.section("标记", "Flags");
    Optional<String> flags = rate.text(RateTable.FLAGS);
    List<String> all = flags.map(text -> Arrays.asList(text.split("\\|"))).orElse(List.of());
    all.forEach(flag -> section.line(new Text(flag, flag), FlagWords.of(flag)));
  }
}

package rural.jobs.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.period.Quarter;

/**
 * What a clerk can send on to a county: which reports have not arrived. Always in Chinese.
 *
 * @param deadline the last day for reports; empty = none is named
 */
public record ReminderLetter(
    ContractBook book,
    Quarter quarter,
    LocalDate today,
    Optional<LocalDate> deadline,
    Gazetteer gazetteer,
    Contacts contacts) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final String NUMBERS = "一二三四";

  /**
   * The letter to one county.
   *
   * @param responses of this county, those with missing units
   */
  public String to(String county, List<Response> responses) {
    List<String> lines = new ArrayList<>();
    lines.add(addressee(county) + "：");
    lines.add("");
    lines.add("%s农村环境报表，截至%s以下尚未收到：".formatted(inWords(quarter), DAY.format(today)));
    Map<String, List<Response>> byForm =
        responses.stream()
            .collect(Collectors.groupingBy(Response::form, TreeMap::new, Collectors.toList()));
    for (Contract form : book.contracts()) {
      if (byForm.containsKey(form.form())) {
        lines.add("");
        lines.addAll(form(form, county, byForm.get(form.form())));
      }
    }
    lines.add("");
    lines.add(request());
    lines.add("已经报送的请忽略此函。谢谢！");
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private String addressee(String county) {
    String name = gazetteer.name(county);
    return contacts.nearest(county).map(one -> name + "（" + one + "）").orElse(name);
  }

  private List<String> form(Contract form, String county, List<Response> responses) {
    String title = form.number() + " " + form.title().zh();
    if (!Awaited.isOfVillages(form)) {
      return List.of(title + "：由县报送");
    }
    long lacking = responses.stream().mapToLong(Response::lacking).sum();
    List<String> lines = new ArrayList<>(List.of(title + "：缺" + lacking + "个村"));
    responses.forEach(one -> lines.add("  " + place(one, county) + "：" + villages(one)));
    return lines;
  }

  private String place(Response one, String county) {
    String code = one.town().orElse(county);
    Optional<Contact> own =
        contacts.nearest(code).filter(it -> !contacts.nearest(county).equals(Optional.of(it)));
    return gazetteer.name(code) + own.map(it -> "（" + it + "）").orElse("");
  }

  private static String villages(Response one) {
    String named = String.join("、", one.missing());
    return one.unnamed() == 0 ? named : named + "等" + one.lacking() + "个村";
  }

  private String request() {
    return deadline
        .map(
            day ->
                today.isAfter(day)
                    ? "报送期限（%s）已过，请尽快报送。".formatted(DAY.format(day))
                    : "请于%s（含）前报送。".formatted(DAY.format(day)))
        .orElse("请尽快报送。");
  }

  private static String inWords(Quarter quarter) {
    return quarter.year() + "年第" + NUMBERS.charAt(quarter.number() - 1) + "季度";
  }
}

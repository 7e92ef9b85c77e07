package rural.jobs.dictionary;

import static rural.jobs.dictionary.Html.both;
import static rural.jobs.dictionary.Html.escaped;
import static rural.jobs.dictionary.Html.fact;

import java.util.List;
import java.util.Optional;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.Text;

/** What holds for a form as a whole, and for a field besides its title. */
record FormFacts(Contract contract) {

  String html() {
    StringBuilder facts = new StringBuilder("<dl>");
    facts.append(fact("表号", "Number", escaped(contract.number())));
    facts.append(fact("填报单位", "Who reports a row", both(grain())));
    facts.append(fact("周期", "Period", both(period())));
    if (!contract.personalTitles().isEmpty()) {
      facts.append(
          fact(
              "不保存的列",
              "Columns never stored",
              escaped(String.join("、", contract.personalTitles()))));
    }
    return facts.append("</dl>").toString();
  }

  /** Other titles under which it is met, what stands in for it, what becomes of it in a merger. */
  String of(String name) {
    Optional<Field> found = contract.field(name);
    if (found.isEmpty()) {
      return "";
    }
    Field field = found.get();
    StringBuilder notes = new StringBuilder();
    if (!field.alsoTitled().isEmpty()) {
      note(notes, "也作", "also titled", String.join("、", field.alsoTitled()));
    }
    field.fallsBackTo().ifPresent(other -> note(notes, "缺时取", "else", other));
    if (!List.of(Field.SUM, Field.ALL, Field.SAME).contains(field.onMerge())) {
      note(notes, "并村时", "on merger", field.onMerge());
    }
    return notes.toString();
  }

  private static void note(StringBuilder notes, String zh, String en, String says) {
    notes
        .append("<div class=\"codes\">")
        .append(both(zh, en))
        .append(": ")
        .append(escaped(says))
        .append("</div>");
  }

  private Text grain() {
    if (!contract.isReceived()) {
      return new Text("由程序计算，不填报", "worked out by the program, not reported");
    }
    return switch (contract.grain()) {
      case VILLAGE -> new Text("每个涉农行政村", "every rural village");
      case COUNTY -> new Text("每个县", "every county");
      case FACILITY -> new Text("每个设施", "every facility");
      case ENTRY -> new Text("每事一行", "a row for each event or entity");
    };
  }

  private Text period() {
    return switch (contract.period()) {
      case QUARTER -> new Text("季", "quarter");
      case YEAR -> new Text("年", "year");
      case NONE -> new Text("无，以日期为准", "none; dated by its own columns");
    };
  }
}

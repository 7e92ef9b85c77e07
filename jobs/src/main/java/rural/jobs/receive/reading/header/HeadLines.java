package rural.jobs.receive.reading.header;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.FullWidth;
import rural.jobs.receive.reading.file.RawRow;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.personal.PersonalNumbers;
import rural.schemas.personal.PersonalTitles;

/**
 * What is kept of the lines above and below the data: the labels that a form head has, with their
 * values, the form's title and its period. Whatever else stands there may be about anybody.
 */
public final class HeadLines {

  private static final int NEIGHBOURS = 4;

  /** Words of a heading that say nothing by themselves. */
  private static final Pattern FILLING = Pattern.compile("[表统计汇总情况调查抽样报告期第年季度月一二三四()0-9q_.·:-]*");

  /** A label that no form head has: what follows is not for us. */
  private static final Pattern OTHER_LABEL =
      Pattern.compile("[\\s\\p{Z}，,；;]+[^\\s\\p{Z}:]{1,20}:");

  private final PersonalTitles personal;
  private final List<String> titles;

  public HeadLines(ContractBook book, Contract contract) {
    this.personal = book.personal();
    this.titles =
        Stream.of(contract.title().zh(), contract.title().en(), contract.number())
            .map(Title::normal)
            .filter(title -> !title.isEmpty())
            .toList();
  }

  /** The cells of a line with what is kept of each; empty texts for the others. */
  public String[] kept(RawRow line) {
    String[] kept = new String[line.width()];
    Arrays.fill(kept, "");
    for (int i = 0; i < kept.length; i++) {
      if (kept[i].isEmpty() && !Blanks.isBlank(line.text(i))) {
        cell(line, i, kept);
      }
    }
    return kept;
  }

  private void cell(RawRow line, int at, String[] kept) {
    String text = HeadReader.cut(line.text(at));
    String folded = FullWidth.fold(text);
    Matcher label = HeadReader.LABELLED.matcher(folded);
    if (!label.find()) {
      bare(line, at, kept);
      return;
    }
    StringBuilder all = new StringBuilder(title(text.substring(0, label.start())));
    boolean mine = true;
    boolean open = false;
    for (boolean more = true; more; ) {
      int start = label.start();
      int from = label.end();
      mine = !personal.isPersonal(label.group(1));
      more = label.find();
      String value = text.substring(from, more ? label.start() : text.length());
      if (mine) {
        all.append(text, start, from).append(value(value));
      }
      open = mine && Blanks.isBlank(value);
    }
    kept[at] = mine ? all.toString() : all.toString().stripTrailing();
    if (open) {
      neighbour(line, at, kept);
    }
  }

  private void bare(RawRow line, int at, String[] kept) {
    String text = HeadReader.cut(line.text(at));
    if (!HeadReader.isLabel(text)) {
      kept[at] = title(text);
    } else if (!personal.isPersonal(text)) {
      kept[at] = text;
      neighbour(line, at, kept);
    }
  }

  private void neighbour(RawRow line, int at, String[] kept) {
    for (int i = at + 1; i <= at + NEIGHBOURS && i < kept.length; i++) {
      String text = HeadReader.cut(line.text(i));
      if (!Blanks.isBlank(text)) {
        String folded = FullWidth.fold(text);
        boolean label = HeadReader.isLabel(text) || HeadReader.LABELLED.matcher(folded).find();
        kept[i] = label ? "" : value(text);
        return;
      }
    }
  }

  private String value(String text) {
    Matcher other = OTHER_LABEL.matcher(FullWidth.fold(text));
    String own = other.find() ? text.substring(0, other.start()) : text;
    return PersonalNumbers.masked(personal.before(own));
  }

  /** The text where it is the form's title, its number or a period, and nothing more. */
  private String title(String text) {
    String rest = Title.normal(text);
    for (String title : titles) {
      rest = rest.replace(title, "");
    }
    return FILLING.matcher(rest).matches() ? PersonalNumbers.masked(text) : "";
  }
}

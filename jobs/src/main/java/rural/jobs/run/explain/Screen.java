package rural.jobs.run.explain;

import java.util.ArrayList;
import java.util.List;
import rural.jobs.terminal.Listing;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;

/** Sections of lines, each line a word and what is to be said of it. */
public final class Screen {

  private final Text title;
  private final List<Section> sections = new ArrayList<>();

  private record Line(Text what, Text says) {}

  /** Lines under a heading; a section without lines is not shown. */
  static final class Section {

    private final Text heading;
    private final List<Line> lines = new ArrayList<>();

    private Section(Text heading) {
      this.heading = heading;
    }

    Section line(Text what, Text says) {
      lines.add(new Line(what, says));
      return this;
    }

    Section line(String zh, String en, Text says) {
      return line(new Text(zh, en), says);
    }
  }

  Screen(Text title) {
    this.title = title;
  }

  Section section(String zh, String en) {
    Section section = new Section(new Text(zh, en));
    sections.add(section);
    return section;
  }

  /** As people read it. */
  public String text(Language language) {
    StringBuilder text = new StringBuilder(title.in(language)).append('\n');
    for (Section section : shown()) {
      text.append('\n').append(section.heading.in(language)).append('\n');
      for (Line line : section.lines) {
        text.append("  ").append(line.what().in(language));
        text.append(language == Language.ZH ? "：" : ": ");
        text.append(line.says().in(language)).append('\n');
      }
    }
    return text.toString();
  }

  /** As programs read it. */
  public Listing listing(Language language) {
    List<List<Object>> rows = new ArrayList<>();
    for (Section section : shown()) {
      for (Line line : section.lines) {
        rows.add(
            List.of(
                section.heading.in(language), line.what().in(language), line.says().in(language)));
      }
    }
    return new Listing(List.of("section", "what", "says"), rows);
  }

  private List<Section> shown() {
    return sections.stream().filter(section -> !section.lines.isEmpty()).toList();
  }
}

package rural.jobs.bulletin.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rural.jobs.bulletin.chart.AgainstPlan;
import rural.jobs.bulletin.chart.CompletenessMap;
import rural.jobs.bulletin.chart.EightQuarters;
import rural.jobs.bulletin.chart.Picture;
import rural.jobs.bulletin.chart.RankSlopes;
import rural.jobs.bulletin.chart.StrawUses;
import rural.jobs.bulletin.fact.Below;
import rural.jobs.bulletin.fact.Edition;
import rural.jobs.bulletin.fact.Page;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.house.House;
import rural.schemas.place.Level;

/** Writes the bulletin of a division in one language: the order of its parts. */
public final class Writer {

  private final House house;
  private final Voice voice;
  private final Days days;

  public Writer(House house, Language language) {
    this.house = house;
    this.voice = new Voice(language, house.decimals());
    this.days = new Days(language);
  }

  public Paper paper(Page page) {
    Tables tables = new Tables(voice, page);
    String answerBy = days.say(page.edition().issued().plusDays(house.replyDays()));
    Requests requests = new Requests(voice, page, answerBy);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Front(voice, page, answerBy).points());
    blocks.add(heading("heading.state", 1));
    blocks.addAll(lead(page));
    blocks.add(tables.fields());
    pictures("pictures.plan", plan(page), blocks);
    if (!page.below().isEmpty()) {
      blocks.add(heading("heading.ranking", 2));
      blocks.addAll(rankings(page, tables));
    }
    int next = page.below().isEmpty() ? 2 : 3;
    blocks.add(heading("heading.problems", next));
    blocks.add(new Problems(voice, days, page).points());
    blocks.add(heading("heading.asked", next + 1));
    blocks.add(requests.points());
    blocks.add(new Block.Heading(voice.words("heading.notes")));
    blocks.add(new Notes(voice, days, page).points());
    blocks.add(new Block.Annex(voice.words("heading.annex")));
    requests
        .annex()
        .ifPresent(
            names -> {
              blocks.add(new Block.Heading(voice.words("heading.bound")));
              blocks.add(names);
            });
    pictures("pictures.ranks", ranks(page), blocks);
    pictures("pictures.more", more(page), blocks);
    blocks.addAll(indexes(page));
    blocks.add(tables.all());
    return new Paper(voice.language(), masthead(page), blocks);
  }

  private Block.Heading heading(String key, int number) {
    return new Block.Heading(
        voice.words("heading.numbered", voice.words("ordinal." + number), voice.words(key)));
  }

  private List<Block> lead(Page page) {
    Sentences sentences = new Sentences(voice);
    List<Line> lines = page.fields().stream().map(sentences::of).toList();
    return List.of(
        new Block.Paragraph(
            voice.say(
                "lead",
                page.place().name(),
                page.edition().quarter().year(),
                voice.words("quarter." + page.edition().quarter().number()))),
        new Block.Points(lines, false));
  }

  private static List<Block> rankings(Page page, Tables tables) {
    List<Block> rankings = new ArrayList<>();
    ranked(page).forEach((level, below) -> rankings.add(tables.ranking(level, below)));
    return rankings;
  }

  private List<Block> indexes(Page page) {
    Indexes indexes = new Indexes(voice, page);
    List<Block> tables = new ArrayList<>();
    ranked(page).forEach((level, below) -> indexes.table(level, below).ifPresent(tables::add));
    return tables;
  }

  /** Every level that has more than one, and the counties where they lie further down. */
  private static Map<Level, List<Below>> ranked(Page page) {
    Map<Level, List<Below>> ranked = new LinkedHashMap<>();
    for (Level level : page.levelsBelow()) {
      List<Below> below = page.below(level);
      if (below.size() > 1 || page.counties().isEmpty()) {
        ranked.put(level, below);
      }
    }
    if (!page.counties().isEmpty()) {
      ranked.put(Level.COUNTY, page.counties());
    }
    return ranked;
  }

  private List<Picture> plan(Page page) {
    List<Picture> pictures = new ArrayList<>();
    if (!page.planned().isEmpty()) {
      pictures.add(AgainstPlan.of(page.planned(), voice));
    }
    if (page.fields().stream().anyMatch(one -> one.history().size() > 1)) {
      pictures.add(EightQuarters.of(page.fields(), page.edition().quarter(), voice));
    }
    return pictures;
  }

  private List<Picture> ranks(Page page) {
    if (page.edition().before().isEmpty() || page.answerable().isEmpty()) {
      return List.of();
    }
    Level level = page.answerable().get(0).place().level();
    List<Below> ranked =
        page.answerable().stream().filter(one -> one.place().level() == level).toList();
    return page.fields().stream()
        .flatMap(one -> RankSlopes.of(one, ranked, voice).stream())
        .toList();
  }

  private List<Picture> more(Page page) {
    List<Picture> pictures = new ArrayList<>();
    if (!page.below().isEmpty()) {
      pictures.add(CompletenessMap.of(page.fields(), page.answerable(), voice));
    }
    StrawUses.of(page, voice).ifPresent(pictures::add);
    return pictures;
  }

  private void pictures(String caption, List<Picture> pictures, List<Block> blocks) {
    if (!pictures.isEmpty()) {
      blocks.add(new Block.Pictures(voice.words(caption), pictures));
    }
  }

  private Paper.Masthead masthead(Page page) {
    Edition edition = page.edition();
    Map<String, String> values =
        Map.of(
            "year", Integer.toString(edition.quarter().year()),
            "quarter", voice.words("quarter." + edition.quarter().number()),
            "division", page.place().name(),
            "release", edition.release().id());
    Map<String, String> digits =
        Map.of(
            "year", Integer.toString(edition.quarter().year()),
            "quarter", Integer.toString(edition.quarter().number()),
            "division", page.place().name(),
            "release", edition.release().id());
    return new Paper.Masthead(
        voice.in(house.office()),
        filled(house.title(), values),
        filled(house.number(), digits),
        edition.replaces().isPresent() ? voice.words("subtitle.corrected") : "",
        voice.in(house.signature()),
        days.say(edition.issued()));
  }

  private String filled(Text pattern, Map<String, String> values) {
    return voice.in(House.filled(pattern, values));
  }
}

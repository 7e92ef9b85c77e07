package rural.jobs.sample.dirt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.file.FilledSheet;
import rural.jobs.sample.file.Parcel.Filled;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.Form;
import rural.jobs.sample.form.Line;
import rural.jobs.sample.place.Place;

/** Spoils a share of the rows of the files of one folder. */
public final class SheetDirt {

  private final long seed;
  private final double share;
  private final String folder;
  private final BiFunction<Form, Place, Optional<Entry>> foreign;
  private final List<Incident> incidents;

  /**
   * @param foreign a row of the form from a village outside the county of the place
   * @param incidents where each item is written down
   */
  public SheetDirt(
      long seed,
      double share,
      String folder,
      BiFunction<Form, Place, Optional<Entry>> foreign,
      List<Incident> incidents) {
    this.seed = seed;
    this.share = share;
    this.folder = folder;
    this.foreign = foreign;
    this.incidents = incidents;
  }

  public Filled spoil(Filled parcel) {
    return parcel.with(parcel.sheets().stream().map(sheet -> spoil(parcel, sheet)).toList());
  }

  private FilledSheet spoil(Filled parcel, FilledSheet sheet) {
    if (!sheet.form().quarterly() || share <= 0) {
      return sheet;
    }
    List<Line> lines = new ArrayList<>();
    for (Line line : sheet.lines()) {
      Dice dice = Dice.of(seed, "row", folder, sheet.form().id(), line.entry().key());
      if (dice.chance(share)) {
        Spoiled spoiled = spoil(parcel, sheet, line, dice);
        lines.addAll(spoiled.lines());
      } else {
        lines.add(line);
      }
    }
    return sheet.with(lines);
  }

  private Spoiled spoil(Filled parcel, FilledSheet sheet, Line line, Dice dice) {
    RowDirt dirt = new RowDirt(dice, parcel.format().isWorkbook(), sheet);
    Spoiled spoiled = dirt.spoil(line, foreign.apply(sheet.form(), sheet.head().unit()));
    if (!spoiled.kind().isEmpty()) {
      boolean counts =
          !spoiled.lines().isEmpty() && spoiled.lines().stream().allMatch(Line::counts);
      incidents.add(
          new Incident(
              folder,
              parcel.name(),
              sheet.form().id(),
              line.entry().key(),
              spoiled.kind(),
              counts));
    }
    return spoiled;
  }
}

package rural.jobs.sample.file;

import java.util.List;

/** A file of the inbox. */
public sealed interface Parcel {

  /** The file name, unique within its folder. */
  String name();

  /** The sheets that hold forms; none in a file that cannot be read. */
  List<FilledSheet> sheets();

  /**
   * A file that can be read.
   *
   * @param hiddenNotes whether the workbook carries a hidden sheet that is not a form
   */
  record Filled(String name, FileFormat format, List<FilledSheet> sheets, boolean hiddenNotes)
      implements Parcel {
    public Filled {
      sheets = List.copyOf(sheets);
    }

    public Filled named(String newName) {
      return new Filled(newName, format, sheets, hiddenNotes);
    }

    public Filled with(List<FilledSheet> newSheets) {
      return new Filled(name, format, newSheets, hiddenNotes);
    }
  }

  /** A file that must be refused as a whole, with the kind of trouble it makes. */
  record Refused(String name, Trouble trouble, Filled original) implements Parcel {
    @Override
    public List<FilledSheet> sheets() {
      return List.of();
    }
  }

  /** Why a file as a whole cannot be used. */
  enum Trouble {
    CUT_OFF,
    EMPTY,
    PASSWORD,
    NO_QUARTER
  }
}

package rural.jobs.bulletin.chart;

import java.util.Locale;

/**
 * The colours of pictures: blue, orange and grey, which colour-blind readers tell apart and which
 * differ in lightness on a black and white printer. The class names let a page in the dark choose
 * lighter ones.
 */
enum Ink {
  TEXT("#1f2933"),
  MUTED("#52606d"),
  RULE("#cbd2d9"),
  MAIN("#1f5fa8"),
  SOFT("#a9c7e8"),
  WARN("#b34700"),
  PAPER("#ffffff");

  private final String colour;

  Ink(String colour) {
    this.colour = colour;
  }

  String colour() {
    return colour;
  }

  /** {@code f-main}: the class of what is filled with it. */
  String fill() {
    return "f-" + name().toLowerCase(Locale.ROOT);
  }

  /** {@code s-main}: the class of what is drawn with it. */
  String stroke() {
    return "s-" + name().toLowerCase(Locale.ROOT);
  }
}

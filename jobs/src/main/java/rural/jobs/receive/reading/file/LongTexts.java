package rural.jobs.receive.reading.file;

import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;

/** Holds cells to the length that a spreadsheet's cell can have. */
final class LongTexts {

  private LongTexts() {}

  static void check(String[] texts, int row, Place place) throws RefusedException {
    for (int i = 0; i < texts.length; i++) {
      if (texts[i].length() > Limits.TEXT) {
        String letters = Place.letters(i);
        throw new RefusedException(
            RefusalCode.TEXT_TOO_LONG, place.at(row, letters), letters + row, texts[i].length());
      }
    }
  }
}

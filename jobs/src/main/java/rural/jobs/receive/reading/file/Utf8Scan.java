package rural.jobs.receive.reading.file;

/**
 * Follows bytes as strict UTF-8, line by line. A line that is plainly UTF-8 beside lines that are
 * not betrays a file pasted together from two encodings, which GB18030 would read as nonsense.
 */
final class Utf8Scan {

  private static final int PLAINLY = 3;

  private long position;
  private long line = 1;
  private int expected;
  private int length;
  private boolean lineIsBad;
  private int lineCharacters;
  private TextFault firstBad;
  private TextFault firstPlain;
  private TextFault here = new TextFault(1, 1);

  void feed(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      byte b = bytes[i];
      position++;
      if (b >= 0 && expected == 0) {
        if (b == '\n') {
          endLine();
        }
      } else {
        follow(b);
      }
    }
  }

  void end() {
    if (expected > 0) {
      bad();
    }
    endLine();
  }

  private void follow(byte b) {
    if (expected > 0 && (b & 0xc0) == 0x80) {
      expected--;
      if (expected == 0 && length == 3) {
        lineCharacters++;
      }
      return;
    }
    if (expected > 0) {
      bad();
    }
    begin(b & 0xff);
  }

  private void begin(int lead) {
    length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    expected = Math.max(0, length - 1);
    if (length == 0 || lead > 0xf4) {
      expected = 0;
      bad();
    } else if (lead == '\n') {
      endLine();
    }
  }

  private void bad() {
    expected = 0;
    lineIsBad = true;
    if (firstBad == null) {
      firstBad = new TextFault(line, position);
    }
  }

  private void endLine() {
    if (!lineIsBad && lineCharacters >= PLAINLY && firstPlain == null) {
      firstPlain = here;
    }
    line++;
    here = new TextFault(line, position + 1);
    lineIsBad = false;
    lineCharacters = 0;
  }

  boolean isUtf8() {
    return firstBad == null;
  }

  boolean isMixed() {
    return firstBad != null && firstPlain != null;
  }

  /** Where the second of two encodings begins. */
  TextFault fault() {
    return firstPlain == null || firstBad.bytePosition() > firstPlain.bytePosition()
        ? firstBad
        : firstPlain;
  }
}

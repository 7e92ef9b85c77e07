package rural.scheduler.command;

import java.io.PrintWriter;

/** Says with the time what the scheduler does. */
record Voice(PrintWriter out, HomeOptions options) {

  void say(String zh, String en, Object... values) {
    line(options.say(zh, en, values).strip());
  }

  /** Several threads speak. */
  synchronized void line(String text) {
    out.println(Moments.of(options.clock().instant(), Moments.CHINA) + "  " + text);
    out.flush();
  }
}

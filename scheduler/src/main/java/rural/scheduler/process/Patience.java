package rural.scheduler.process;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jdbi.v3.core.ConnectionException;

/**
 * Keeps asking a control database that is away for a while.
 *
 * @param says told once when it goes away and once when it is back
 */
public record Patience(Duration pause, Consumer<Boolean> says) {

  /** Something asked of the control database. */
  public interface Question<T> {
    T ask() throws InterruptedException;
  }

  /** Something done in the control database; it may be done twice. */
  public interface Deed {
    void act() throws InterruptedException;
  }

  /** Asks until there is an answer; what is not the database's absence is thrown. */
  public <T> T of(Question<T> question) throws InterruptedException {
    boolean away = false;
    while (true) {
      try {
        T answer = question.ask();
        if (away) {
          says.accept(false);
        }
        return answer;
      } catch (RuntimeException e) {
        if (!isAway(e)) {
          throw e;
        }
        if (!away) {
          says.accept(true);
        }
        away = true;
        Thread.sleep(pause.toMillis());
      }
    }
  }

  public void of(Deed deed) throws InterruptedException {
    of(
        () -> {
          deed.act();
          return true;
        });
  }

  /** Whether the database could not be reached, or ended the connection. */
  public static boolean isAway(Throwable fault) {
    for (Throwable one = fault; one != null; one = one.getCause()) {
      if (one instanceof ConnectionException) {
        return true;
      }
      if (one instanceof SQLException refused && isAway(String.valueOf(refused.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** SQL states: the connection failed, the server shuts down, H2 lost its file or server. */
  private static boolean isAway(String state) {
    return state.startsWith("08")
        || state.startsWith("57P")
        || state.equals("90067")
        || state.equals("90098")
        || state.equals("90121");
  }
}

package rural.jobs.serve;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import rural.schemas.contract.Text;
import rural.schemas.settings.Secret;
import rural.schemas.text.MistypedException;

/**
 * What a client must bring. It is never a word of the command line, which every user of the machine
 * can see.
 *
 * @param isNew whether it was made up just now, so that somebody must be told
 */
public record Token(String value, boolean isNew) {

  /** Holds the token where no file is named. */
  public static final String VARIABLE = "RURAL_SQL_TOKEN";

  private static final int SHORTEST = 16;
  private static final int RANDOM_BYTES = 24;

  public Token {
    if (!value.matches("[A-Za-z0-9._~-]{" + SHORTEST + ",}")) {
      throw new MistypedException(
          new Text(
                  "口令至少 {0} 位，只能用字母、数字和 . _ ~ -。",
                  "A token has at least {0} letters, digits or . _ ~ -")
              .with(SHORTEST));
    }
  }

  /** From the file, one a line, else from the environment, else a new one. */
  public static List<Token> of(Optional<Path> file, Optional<String> variable) {
    return file.map(named -> Secret.inFile(named).reveal())
        .or(() -> variable)
        .map(
            given ->
                given
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> new Token(line, false))
                    .toList())
        .filter(given -> !given.isEmpty())
        .orElseGet(() -> List.of(random()));
  }

  private static Token random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), true);
  }

  /** Leaves the value out. */
  @Override
  public String toString() {
    return "token";
  }
}

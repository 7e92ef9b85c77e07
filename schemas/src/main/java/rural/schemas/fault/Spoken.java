package rural.schemas.fault;

import java.util.Optional;
import java.util.stream.Stream;
import rural.schemas.contract.Language;
import rural.schemas.yaml.ProblemsException;

/**
 * A fault that says in both languages what is wrong and what would do, so that nobody needs its
 * trace. All others are faults of the program.
 */
public interface Spoken {

  String in(Language language);

  /** Whether a command, a setting or a file of the user's is to be put right. */
  default boolean isUsers() {
    return true;
  }

  /** The words that a fault, or what caused it, has for people. */
  static Optional<Spoken> of(Throwable fault) {
    return causes(fault).flatMap(one -> spoken(one).stream()).findFirst();
  }

  private static Optional<Spoken> spoken(Throwable one) {
    if (one instanceof Spoken spoken) {
      return Optional.of(spoken);
    }
    return one instanceof ProblemsException problems ? Optional.of(problems::in) : Optional.empty();
  }

  /** The fault and its causes, from the outside in. */
  static Stream<Throwable> causes(Throwable fault) {
    return Stream.iterate(fault, one -> one != null, Throwable::getCause).limit(40);
  }
}

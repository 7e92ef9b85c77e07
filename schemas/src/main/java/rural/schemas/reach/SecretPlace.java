package rural.schemas.reach;

import java.nio.file.Path;
import java.util.Map;
import rural.schemas.settings.Secret;

/** Where a secret is; files name the place and never the secret. */
public sealed interface SecretPlace {

  /** Fetches the secret. Throws MistypedException where it is not there or not safe. */
  Secret fetch(Path home, Map<String, String> environment);

  /** A variable of the environment. */
  record Variable(String name) implements SecretPlace {
    @Override
    public Secret fetch(Path home, Map<String, String> environment) {
      return Secret.inVariable(name, environment);
    }
  }

  /** A file that is its owner's alone; a relative path starts at the home. */
  record File(String path) implements SecretPlace {
    @Override
    public Secret fetch(Path home, Map<String, String> environment) {
      return Secret.inFile(home.resolve(path));
    }
  }
}

package rural.jobs.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import rural.jobs.terminal.Messages;
import rural.schemas.contract.Language;
import rural.schemas.text.MistypedException;

/** Says what is wrong with a command line in the language it asks for, and what would do. */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {

  private static final String LANG = "--lang";

  @Override
  public int handleParseException(ParameterException fault, String[] words) {
    CommandLine command = fault.getCommandLine();
    Messages messages = Messages.in(language(Arrays.asList(words)));
    command.getErr().println(says(fault, messages));
    command.getErr().println(messages.text("usage.help", command.getCommandSpec().qualifiedName()));
    return Exit.USAGE.code();
  }

  /** The language that a command line asks for, else the locale's; a wrong one counts as none. */
  static Language language(List<String> words) {
    int at = words.indexOf(LANG);
    Optional<String> chosen =
        at >= 0 && at + 1 < words.size()
            ? Optional.of(words.get(at + 1))
            : words.stream()
                .filter(word -> word.startsWith(LANG + "="))
                .map(word -> word.substring(LANG.length() + 1))
                .findFirst();
    try {
      return Messages.language(chosen, Locale.getDefault());
    } catch (MistypedException unknown) {
      return Messages.language(Optional.empty(), Locale.getDefault());
    }
  }

  private static String says(ParameterException fault, Messages messages) {
    if (fault instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, messages);
    }
    if (fault instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(", "));
      return messages.text("usage.missing", names);
    }
    if (fault instanceof OverwrittenOptionException twice) {
      return messages.text("usage.twice", name(twice.getOverwritten()));
    }
    if (fault.getArgSpec() != null && fault.getValue() != null) {
      return messages.text("usage.value", name(fault.getArgSpec()), fault.getValue());
    }
    CommandSpec spec = fault.getCommandLine().getCommandSpec();
    return spec.subcommands().isEmpty() ? fault.getMessage() : commands(spec, messages);
  }

  private static String unmatched(UnmatchedArgumentException fault, Messages messages) {
    String word = fault.getUnmatched().get(0);
    CommandSpec spec = fault.getCommandLine().getCommandSpec();
    if (!fault.isUnknownOption()) {
      return spec.subcommands().isEmpty()
          ? messages.text("usage.extra", word)
          : messages.unknown(word, spec.subcommands().keySet());
    }
    return spec.subcommands().isEmpty()
        ? messages.unknown(word.replaceFirst("=.*", ""), optionsOf(spec))
        : commands(spec, messages);
  }

  private static Set<String> optionsOf(CommandSpec spec) {
    return spec.options().stream()
        .filter(option -> !option.hidden())
        .map(OptionSpec::longestName)
        .collect(Collectors.toSet());
  }

  private static String commands(CommandSpec spec, Messages messages) {
    return messages.text("usage.command", String.join(", ", spec.subcommands().keySet()));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }
}

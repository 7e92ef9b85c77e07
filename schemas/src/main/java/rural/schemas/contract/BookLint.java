package rural.schemas.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import rural.schemas.contract.Drafts.Located;

/** Checks what only the forms together can break: names, numbers and titles used twice. */
final class BookLint {

  private BookLint() {}

  static void check(List<Drafts.Form> forms) {
    unique(forms, "number", form -> form.contract().number());
    unique(forms, "title", form -> form.contract().title().zh());
    Map<String, Located<Indicator>> byId = new HashMap<>();
    Map<String, Located<Indicator>> byTitle = new HashMap<>();
    for (Drafts.Form form : forms) {
      for (Located<Indicator> one : form.indicators()) {
        claim(byId, one.value().id(), one, "Indicator '" + one.value().id() + "'");
        claim(byTitle, one.value().title().zh(), one, "Title '" + one.value().title().zh() + "'");
      }
    }
  }

  /** Versions of one indicator share id and title; two indicators share neither. */
  private static void claim(
      Map<String, Located<Indicator>> owners, String word, Located<Indicator> one, String what) {
    Located<Indicator> owner = owners.putIfAbsent(word, one);
    if (owner != null && !word.isEmpty() && !same(owner.value(), one.value())) {
      one.at()
          .problem(
              what
                  + " stands in form '"
                  + owner.value().form()
                  + "' too, for '"
                  + owner.value().id()
                  + "'; a target names an indicator by either, so take another");
    }
  }

  private static boolean same(Indicator one, Indicator other) {
    return one.id().equals(other.id()) && one.form().equals(other.form());
  }

  private static void unique(
      List<Drafts.Form> forms, String key, Function<Drafts.Form, String> value) {
    Map<String, Drafts.Form> owners = new HashMap<>();
    for (Drafts.Form form : forms) {
      Drafts.Form owner = owners.putIfAbsent(value.apply(form), form);
      if (owner != null && !value.apply(form).isEmpty()) {
        form.at()
            .problem(
                key,
                "'"
                    + value.apply(form)
                    + "' is that of "
                    + owner.file().path()
                    + "; files are recognised by it");
      }
    }
  }
}

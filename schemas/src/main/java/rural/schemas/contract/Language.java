package rural.schemas.contract;

/** The languages that labels and messages come in. */
public enum Language {
  ZH,
  EN
}

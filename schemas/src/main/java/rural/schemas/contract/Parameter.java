package rural.schemas.contract;

import java.math.BigDecimal;

/** A number that rules may name as {@code parameter.<name>}, set for each province in settings. */
public record Parameter(String name, Text title, BigDecimal defaultValue) {}

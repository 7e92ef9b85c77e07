/**
 * What a prefilled form says beside its values: what it was handed out with, what was confirmed.
 */
package rural.jobs.receive.prefill;

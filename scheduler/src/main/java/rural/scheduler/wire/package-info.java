/** The ways out of the house: e-mail over TLS, and signed calls to web services. */
package rural.scheduler.wire;

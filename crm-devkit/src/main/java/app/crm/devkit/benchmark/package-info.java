/**
 * Compares the running product with bare PostgreSQL doing the same work on the same data in the same run:
 * {@link app.crm.devkit.benchmark.CompareWithPostgres} is the command. Figures are printed, never judged: a benchmark is
 * no test.
 */
package app.crm.devkit.benchmark;

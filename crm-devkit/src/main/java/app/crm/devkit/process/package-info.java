/**
 * Processes of the operating system that this kit starts. Main rule: a process is touched only where both its number and
 * a path on its command line say that it is ours; process numbers are used again by others.
 */
package app.crm.devkit.process;

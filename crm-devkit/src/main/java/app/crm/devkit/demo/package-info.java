/**
 * A firm of fund distribution to look at: {@link app.crm.devkit.demo.DemoLoader} writes the people, organisations, tags,
 * teams and users of the resource folder {@code demo} through the REST interface, as the users of that firm. The data are
 * invented, the same at each start, and loading them twice changes nothing.
 */
package app.crm.devkit.demo;

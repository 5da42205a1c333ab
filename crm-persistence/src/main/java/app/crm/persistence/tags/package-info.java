/** Words that records are marked with. {@link app.crm.persistence.tags.TagRepository} is the way in; naming an unknown tag makes it. */
package app.crm.persistence.tags;

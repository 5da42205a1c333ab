/** Tags: {@link app.crm.ejb.tags.TagService} keeps the firm's words, {@link app.crm.ejb.tags.RecordTags} puts them on records. */
package app.crm.ejb.tags;

package app.crm.persistence.search;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What has search documents, as the table {@code search_source} lists it: records, and the files that hang on them. */
public enum SearchSource {
    PEOPLE(ResourceType.PEOPLE),
    ORGANISATIONS(ResourceType.ORGANISATIONS),
    INTERACTIONS(ResourceType.INTERACTIONS),
    TASKS(ResourceType.TASKS),
    FILE_PEOPLE(ResourceType.PEOPLE),
    FILE_ORGANISATIONS(ResourceType.ORGANISATIONS),
    FILE_INTERACTIONS(ResourceType.INTERACTIONS),
    FILE_TASKS(ResourceType.TASKS);

    private final ResourceType resource;

    SearchSource(ResourceType resource) {
        this.resource = resource;
    }

    /** Whose access decides: the record's own kind, or that of the record which a file hangs on. */
    public ResourceType resource() {
        return resource;
    }

    public boolean isFile() {
        return name().startsWith("FILE_");
    }

    /** As in the column {@code resource} of the documents. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SearchSource ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Each of the sources with what may be found in it. */
    public static Map<SearchSource, SearchArea> readable(Collection<SearchSource> sources, ReadAccess access) {
        Map<SearchSource, SearchArea> readable = new EnumMap<>(SearchSource.class);
        sources.forEach(source -> readable.put(source, SearchArea.of(access.to(source.resource()))));
        return readable;
    }
}

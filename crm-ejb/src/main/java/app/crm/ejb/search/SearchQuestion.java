package app.crm.ejb.search;

import app.crm.persistence.search.SearchArea;
import app.crm.persistence.search.SearchSource;
import app.crm.persistence.search.SearchText;
import java.util.List;
import java.util.Map;

/**
 * What is asked of the search.
 *
 * @param areas what is searched, and among which records
 * @param skipped what is not, as the conditions mean nothing there
 */
record SearchQuestion(SearchText text, Map<SearchSource, SearchArea> areas, List<SkippedType> skipped) {}

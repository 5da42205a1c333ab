package app.crm.ejb.records;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the colleagues whom a text names, as in {@code @[Léa Martin](user:12)}. */
final class MentionParser {

    private static final Pattern MENTION = Pattern.compile("@\\[[^\\]\\n]+]\\(user:(\\d{1,18})\\)");

    private MentionParser() {}

    /** @param text null counts as empty */
    static Set<Long> usersIn(String text) {
        Set<Long> users = new LinkedHashSet<>();
        if (text != null) {
            Matcher mentions = MENTION.matcher(text);
            while (mentions.find()) {
                users.add(Long.valueOf(mentions.group(1)));
            }
        }
        return users;
    }
}

package app.crm.persistence.idempotency;

import java.util.Map;

/**
 * What a creating request was answered.
 *
 * @param headers those that tell about what was created
 * @param body empty where there was none
 */
public record FirstAnswer(int status, Map<String, String> headers, byte[] body) {}

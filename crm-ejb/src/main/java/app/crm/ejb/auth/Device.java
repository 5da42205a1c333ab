package app.crm.ejb.auth;

/**
 * Where a login comes from.
 *
 * @param address the client's, as the trusted proxies tell it
 * @param userAgent as sent, or null
 */
public record Device(String address, String userAgent) {

    private static final int MOST = 300;

    public Device {
        userAgent = userAgent == null || userAgent.length() <= MOST ? userAgent : userAgent.substring(0, MOST);
    }
}

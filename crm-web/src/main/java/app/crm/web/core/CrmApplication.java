package app.crm.web.core;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** The REST interface, version 1. Resources and providers are found by their annotations. */
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT")
public class CrmApplication extends Application {}

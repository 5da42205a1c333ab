package app.crm.ear;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What every operation of the REST interface answers to every kind of caller, about a record of somebody in the viewer's
 * team. Columns: nobody, a viewer of the team, a user of another team, a manager, an administrator.
 */
final class AccessTable {

    private static final String MULTIPART = "multipart";
    private static final List<String> OWNED = List.of("people", "organisations", "interactions", "tasks");

    private final Map<String, Operation> operations = new LinkedHashMap<>();

    AccessTable() {
        account();
        records("people", 201);
        records("organisations", 201);
        records("interactions", 400);
        records("tasks", 201);
        records("affiliations", 400);
        keptEnds();
        views();
        exportsAndTimelines();
        files();
        merging();
        tags();
        customFields();
        administration();
        history();
        work();
        day();
        search();
    }

    /** @param call one attempt; what it needs is made anew */
    record Operation(String method, Function<AccessFixtures, Call> call, List<Integer> expected) {}

    /** @param body null for none; {@code multipart} for a form with a file */
    record Call(String path, Object body) {

        boolean isUpload() {
            return MULTIPART.equals(body);
        }
    }

    Map<String, Operation> operations() {
        return operations;
    }

    private void account() {
        plain("POST", "auth/login", Map.of("email", "nobody@crm.example", "password", "x"), 401, 401, 401, 401, 401);
        plain("POST", "auth/refresh", Map.of(), 401, 401, 401, 401, 401);
        plain("POST", "auth/logout", Map.of(), 204, 204, 204, 204, 204);
        plain("GET", "auth/jwks.json", null, 200, 200, 200, 200, 200);
        plain("GET", "health", null, 200, 200, 200, 200, 200);
        own("GET", "auth/me", null, 200);
        own("PATCH", "auth/me", Map.of("language", "fr"), 200);
        own("PUT", "auth/password", Map.of("currentPassword", "wrong", "newPassword", "long enough words"), 400);
        own("GET", "auth/sessions", null, 200);
        add(
                "DELETE",
                "auth/sessions/{id}",
                fixtures -> new Call("auth/sessions/99999999", null),
                401,
                404,
                404,
                404,
                404);
        own("GET", "notifications", null, 200);
        own("PATCH", "notifications", Map.of("read", true, "upTo", 1), 200);
        own("GET", "notifications/unread", null, 200);
        add("GET", "notifications/{id}", fixtures -> new Call("notifications/99999999", null), 401, 404, 404, 404, 404);
        add(
                "PATCH",
                "notifications/{id}",
                fixtures -> new Call("notifications/99999999", Map.of("read", true)),
                401,
                404,
                404,
                404,
                404);
        own("GET", "events", null, 200);
    }

    /** @param byStranger what a user of another team is answered who makes a record that names the owner's */
    private void records(String resource, int byStranger) {
        own("GET", resource, null, 200);
        add("POST", resource, fixtures -> new Call(resource, fixtures.body(resource)), 401, 403, byStranger, 201, 201);
        one("GET", resource, "", null, 401, 200, 404, 200, 200);
        add(
                "PUT",
                resource + "/{id}",
                fixtures -> new Call(resource + "/" + fixtures.fresh(resource), fixtures.body(resource)),
                401,
                403,
                404,
                200,
                200);
        one("PATCH", resource, "", Map.of(), 401, 403, 404, 200, 200);
        one("DELETE", resource, "", null, 401, 403, 404, 204, 204);
        one("POST", resource, "/restore", Map.of(), 401, 403, 404, 200, 200);
    }

    /** An affiliation keeps its person and its organisation. */
    private void keptEnds() {
        add(
                "PUT",
                "affiliations/{id}",
                fixtures -> new Call("affiliations/" + fixtures.fresh("affiliations"), fixtures.body("affiliations")),
                401,
                403,
                404,
                400,
                400);
    }

    /** Everybody has views of their own; a private one is nobody else's but the administrators'. */
    private void views() {
        own("GET", "views", null, 200);
        add("POST", "views", fixtures -> new Call("views", fixtures.body("views")), 401, 201, 201, 201, 201);
        one("GET", "views", "", null, 401, 404, 404, 404, 200);
        add(
                "PUT",
                "views/{id}",
                fixtures -> new Call("views/" + fixtures.fresh("views"), fixtures.body("views")),
                401,
                404,
                404,
                404,
                200);
        one("PATCH", "views", "", Map.of(), 401, 404, 404, 404, 200);
        one("DELETE", "views", "", null, 401, 404, 404, 404, 204);
        one("POST", "views", "/restore", Map.of(), 401, 404, 404, 404, 200);
        own("GET", "views/defaults", null, 200);
        add(
                "PUT",
                "views/defaults/{resource}",
                fixtures -> new Call("views/defaults/people", Map.of("viewId", fixtures.fresh("views"))),
                401,
                400,
                400,
                400,
                200);
        add(
                "DELETE",
                "views/defaults/{resource}",
                fixtures -> new Call("views/defaults/people", null),
                401,
                204,
                204,
                204,
                204);
    }

    private void exportsAndTimelines() {
        for (String resource : OWNED) {
            plain("GET", resource + "/export", null, 401, 403, 200, 200, 200);
            batch(resource, 200);
            add(
                    "POST",
                    resource + "/bulk",
                    fixtures -> new Call(
                            resource + "/bulk",
                            Map.of("action", "delete", "selection", Map.of("ids", List.of(fixtures.fresh(resource))))),
                    401,
                    403,
                    200,
                    200,
                    200);
        }
        batch("affiliations", 200);
        batch("views", 403);
        plain("GET", "affiliations/export", null, 401, 403, 200, 200, 200);
        plain("GET", "tags/export", null, 401, 403, 200, 200, 200);
        plain("GET", "users/export", null, 401, 403, 403, 403, 200);
        plain("POST", "exports", Map.of("resource", "people", "filter", "id:1"), 401, 403, 202, 202, 202);
        asked("GET", "exports/columns", "?resource=people", null, 401, 403, 200, 200, 200);
        add("GET", "exports/{id}", fixtures -> new Call("exports/99999999", null), 401, 404, 404, 404, 404);
        add(
                "GET",
                "exports/{id}/download",
                fixtures -> new Call("exports/99999999/download", null),
                401,
                404,
                404,
                404,
                404);
        for (String resource : List.of("people", "organisations")) {
            one("GET", resource, "/timeline", null, 401, 200, 404, 200, 200);
        }
    }

    /** Foreign records are refused one by one. */
    private void batch(String resource, int permitted) {
        add(
                "POST",
                resource + "/batch",
                fixtures -> new Call(
                        resource + "/batch",
                        Map.of("operations", List.of(Map.of("op", "delete", "id", fixtures.fresh(resource))))),
                401,
                403,
                permitted,
                permitted,
                200);
    }

    private void files() {
        for (String resource : OWNED) {
            one("GET", resource, "/files", null, 401, 200, 404, 200, 200);
            one("POST", resource, "/files", MULTIPART, 401, 403, 404, 201, 201);
        }
        one("GET", "files", "", null, 401, 200, 404, 200, 200);
        one("PATCH", "files", "", Map.of(), 401, 403, 404, 200, 200);
        one("DELETE", "files", "", null, 401, 403, 404, 204, 204);
        one("POST", "files", "/restore", Map.of(), 401, 403, 404, 200, 200);
    }

    /** To merge is to change every record that is named. */
    private void merging() {
        for (String resource : List.of("people", "organisations")) {
            add(
                    "POST",
                    resource + "/merge",
                    fixtures -> new Call(
                            resource + "/merge",
                            Map.of(
                                    "survivorId",
                                    fixtures.fresh(resource),
                                    "mergedIds",
                                    List.of(fixtures.fresh(resource)))),
                    401,
                    403,
                    404,
                    200,
                    200);
        }
        asked("GET", "duplicates", "?resource=people", null, 401, 200, 200, 200, 200);
        asked("GET", "duplicates/check", "?resource=people&name=Matrix", null, 401, 200, 200, 200, 200);
        plain("POST", "duplicates/scan", null, 401, 403, 403, 403, 202);
        add(
                "POST",
                "duplicates/{id}/dismiss",
                fixtures -> new Call("duplicates/99999999/dismiss", null),
                401,
                404,
                404,
                404,
                404);
    }

    /** Tags belong to no team. */
    private void tags() {
        own("GET", "tags", null, 200);
        add("POST", "tags", fixtures -> new Call("tags", fixtures.body("tags")), 401, 403, 201, 201, 201);
        one("GET", "tags", "", null, 401, 200, 200, 200, 200);
        add(
                "PUT",
                "tags/{id}",
                fixtures -> new Call("tags/" + fixtures.fresh("tags"), fixtures.body("tags")),
                401,
                403,
                200,
                200,
                200);
        one("PATCH", "tags", "", Map.of(), 401, 403, 200, 200, 200);
        one("DELETE", "tags", "", null, 401, 403, 403, 204, 204);
        add(
                "POST",
                "tags/merge",
                fixtures -> new Call(
                        "tags/merge",
                        Map.of("survivorId", fixtures.fresh("tags"), "mergedIds", List.of(fixtures.fresh("tags")))),
                401,
                403,
                403,
                200,
                200);
    }

    /** Everybody reads what fields there are; one field serves all rows, so that it is restored after it was removed. */
    private void customFields() {
        own("GET", "custom-fields", null, 200);
        add(
                "POST",
                "custom-fields",
                fixtures -> new Call("custom-fields", AccessFixtures.customField()),
                401,
                403,
                403,
                403,
                201);
        one("GET", "custom-fields", "", null, 401, 200, 200, 200, 200);
        one("GET", "custom-fields", "/usage", null, 401, 403, 403, 403, 200);
        add(
                "PUT",
                "custom-fields/{id}",
                fixtures -> new Call("custom-fields/" + fixtures.fresh("custom-fields"), AccessFixtures.customField()),
                401,
                403,
                403,
                403,
                400);
        one("PATCH", "custom-fields", "", Map.of("position", 2), 401, 403, 403, 403, 200);
        one("POST", "custom-fields", "/choices/rename", Map.of("from", "a", "to", "b"), 401, 403, 403, 403, 400);
        one("DELETE", "custom-fields", "", null, 401, 403, 403, 403, 204);
        one("POST", "custom-fields", "/restore", Map.of(), 401, 403, 403, 403, 200);
    }

    private void administration() {
        own("GET", "users", null, 200);
        add("POST", "users", fixtures -> new Call("users", fixtures.body("users")), 401, 403, 403, 403, 201);
        one("GET", "users", "", null, 401, 200, 404, 200, 200);
        add(
                "PUT",
                "users/{id}",
                fixtures -> new Call("users/" + fixtures.ownerId(), Map.of("email", "x", "fullName", "x", "role", "x")),
                401,
                403,
                403,
                403,
                400);
        one("PATCH", "users", "", Map.of(), 401, 403, 403, 403, 200);
        one("POST", "users", "/handover", Map.of("dryRun", true), 401, 403, 403, 403, 400);
        own("GET", "teams", null, 200);
        add("POST", "teams", fixtures -> new Call("teams", fixtures.body("teams")), 401, 403, 403, 403, 201);
        one("GET", "teams", "", null, 401, 404, 404, 200, 200);
        add(
                "PUT",
                "teams/{id}",
                fixtures -> new Call("teams/" + fixtures.fresh("teams"), fixtures.body("teams")),
                401,
                403,
                403,
                403,
                200);
        one("PATCH", "teams", "", Map.of(), 401, 403, 403, 403, 200);
        one("DELETE", "teams", "", null, 401, 403, 403, 403, 204);
        plain("GET", "roles", null, 401, 403, 403, 200, 200);
        add("POST", "roles", fixtures -> new Call("roles", fixtures.body("roles")), 401, 403, 403, 403, 201);
        one("GET", "roles", "", null, 401, 403, 403, 200, 200);
        add(
                "PUT",
                "roles/{id}",
                fixtures -> new Call("roles/" + fixtures.fresh("roles"), fixtures.body("roles")),
                401,
                403,
                403,
                403,
                400);
        one("PATCH", "roles", "", Map.of(), 401, 403, 403, 403, 200);
        one("DELETE", "roles", "", null, 401, 403, 403, 403, 204);
        add(
                "GET",
                "access/explain",
                fixtures ->
                        new Call("access/explain?user=" + fixtures.ownerId() + "&resource=people&action=read", null),
                401,
                403,
                403,
                403,
                200);
        plain("GET", "access-log", null, 401, 403, 403, 200, 200);
        one("GET", "people", "/data-package", null, 401, 403, 403, 403, 200);
        one("GET", "people", "/erase", null, 401, 403, 403, 403, 200);
        one("POST", "people", "/erase", Map.of("confirm", "nobody"), 401, 403, 403, 403, 400);
    }

    /** Whoever sees a record sees its history; an undo takes back what the caller may change, here nothing for a viewer. */
    private void history() {
        own("GET", "change-sets", null, 200);
        one("GET", "change-sets", "", null, 401, 200, 404, 200, 200);
        one("GET", "change-sets", "/items", null, 401, 200, 404, 200, 200);
        one("POST", "change-sets", "/undo", Map.of(), 401, 200, 404, 200, 200);
        one("GET", "change-sets", "/undo/items", null, 401, 404, 404, 404, 404);
    }

    private void work() {
        own("GET", "jobs", null, 200);
        plain("GET", "jobs/workers", null, 401, 403, 403, 403, 200);
        one("GET", "jobs", "", null, 401, 404, 404, 200, 200);
        one("POST", "jobs", "/cancel", Map.of(), 401, 404, 404, 409, 409);
        one("POST", "jobs", "/retry", Map.of(), 401, 404, 404, 409, 409);
        own("GET", "imports", null, 200);
        add("POST", "imports", fixtures -> new Call("imports?resource=people", MULTIPART), 401, 403, 400, 400, 400);
        asked("GET", "imports/fields", "?resource=people", null, 401, 403, 200, 200, 200);
        one("GET", "imports", "", null, 401, 200, 404, 200, 200);
        one("PUT", "imports", "/mapping", Map.of(), 401, 403, 404, 200, 200);
        one("POST", "imports", "/run", Map.of(), 401, 403, 404, 202, 202);
        one("GET", "imports", "/verdicts", null, 401, 200, 404, 200, 200);
        one("GET", "imports", "/rows", null, 401, 200, 404, 200, 200);
        Map<String, ?> correction = Map.of("rows", List.of(Map.of("row", 1, "cells", Map.of())));
        one("PUT", "imports", "/rows", correction, 401, 403, 404, 200, 200);
    }

    private void day() {
        own("GET", "interactions/inbox", null, 200);
        own("GET", "tasks/board", null, 200);
        own("GET", "organisations/board", null, 200);
        one("GET", "organisations", "/children", null, 401, 200, 404, 200, 200);
        one("POST", "tasks", "/complete", Map.of(), 401, 403, 404, 200, 200);
        one("POST", "tasks", "/snooze", Map.of("days", 1), 401, 403, 404, 200, 200);
        own("PUT", "calendar-feed", Map.of(), 201);
        own("GET", "calendar-feed", null, 200);
        own("DELETE", "calendar-feed", null, 204);
        add(
                "GET",
                "calendar-feed/{secret}.ics",
                fixtures -> new Call("calendar-feed/not-a-secret.ics", null),
                404,
                404,
                404,
                404,
                404);
        for (String part : List.of("", "/tasks", "/recent", "/pipeline", "/activity", "/neglected")) {
            own("GET", "dashboard" + part, null, 200);
        }
    }

    private void search() {
        asked("GET", "query/fields", "?resource=people", null, 401, 200, 200, 200, 200);
        asked("GET", "search", "?q=matrix", null, 401, 200, 200, 200, 200);
        asked("GET", "search/suggest", "?q=m", null, 401, 200, 200, 200, 200);
        plain("GET", "search/index", null, 401, 403, 403, 403, 200);
        plain("POST", "search/index/rebuild", Map.of(), 401, 403, 403, 403, 202);
    }

    private void one(String method, String resource, String rest, Object body, Integer... expected) {
        add(
                method,
                resource + "/{id}" + rest,
                fixtures -> new Call(resource + "/" + fixtures.fresh(resource) + rest, body),
                expected);
    }

    /** What concerns the caller alone: the same for all who are logged in. */
    private void own(String method, String path, Object body, int expected) {
        plain(method, path, body, 401, expected, expected, expected, expected);
    }

    private void plain(String method, String path, Object body, Integer... expected) {
        asked(method, path, "", body, expected);
    }

    private void asked(String method, String path, String query, Object body, Integer... expected) {
        add(method, path, fixtures -> new Call(path + query, body), expected);
    }

    private void add(String method, String path, Function<AccessFixtures, Call> call, Integer... expected) {
        operations.put(method + " " + path, new Operation(method, call, Arrays.asList(expected)));
    }
}

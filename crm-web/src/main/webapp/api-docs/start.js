// A file of its own: the content policy allows no script inside the page.
window.addEventListener("load", () => {
  window.SwaggerUIBundle({
    url: "/openapi?format=JSON",
    dom_id: "#api",
    deepLinking: true,
    docExpansion: "none",
    persistAuthorization: false,
  });
});

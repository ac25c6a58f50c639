// Swagger UI over our own contract. Its own page starts it by a script within the page, which our policy does not allow.
window.SwaggerUIBundle({
  url: '/openapi?format=json',
  dom_id: '#operations',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  // The models stand with the operations that use them; all of them once more would double the page.
  defaultModelsExpandDepth: -1,
  displayRequestDuration: true,
  // Nothing leaves this service.
  validatorUrl: null,
});

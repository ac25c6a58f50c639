// Swagger UI over our own contract. Its own page starts it by a script within the page, which our policy does not allow.

/**
 * The contract with the examples of headers and optional parameters moved into their descriptions. Swagger UI fills
 * every example into its form and sends it: a search would be narrowed by all filters at once, a change be refused.
 */
function withoutPrefilled(contract) {
  for (const path of Object.values(contract.paths)) {
    for (const operation of Object.values(path)) {
      for (const parameter of operation.parameters ?? []) {
        const isToFill = parameter.required && parameter.in !== 'header';
        if (!isToFill && parameter.example !== undefined) {
          parameter.description = `${parameter.description ?? ''} (such as ${parameter.example})`;
          delete parameter.example;
        }
      }
    }
  }
  return contract;
}

async function begin() {
  const place = document.getElementById('operations');
  const response = await fetch('/openapi?format=json');
  if (!response.ok) {
    place.textContent = `The contract could not be read (${response.status})`;
    return;
  }
  window.SwaggerUIBundle({
    spec: withoutPrefilled(await response.json()),
    domNode: place,
    deepLinking: true,
    docExpansion: 'none',
    filter: true,
    // The models stand with the operations that use them; all of them once more would double the page.
    defaultModelsExpandDepth: -1,
    displayRequestDuration: true,
    // Nothing leaves this service.
    validatorUrl: null,
  });
}

begin();

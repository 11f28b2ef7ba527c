/* global SwaggerUIBundle */
// The secret is here and nowhere else: not in storage, a URL, Swagger UI's own state or the commands that it shows.
let secret;

const form = document.querySelector("#key-form");
const input = document.querySelector("#key");
const forget = document.querySelector("#key-forget");
const status = document.querySelector("#key-status");

/** What the key's own page shows of a secret; of anything else, nothing. */
function hintOf(text) {
  const [, start, end] =
    /^([a-z0-9_]+_[0-9A-Za-z]{4})[0-9A-Za-z]{28}([0-9A-Za-z]{4})$/.exec(text) ?? [];
  return start === undefined ? undefined : `${start}…${end}`;
}

function use(text) {
  secret = text === "" ? undefined : text;
  input.value = "";
  forget.hidden = secret === undefined;
  const hint = secret === undefined ? undefined : hintOf(secret);
  if (secret === undefined) status.textContent = "Requests from this page carry no key.";
  else if (hint === undefined)
    status.textContent =
      "Requests from this page carry what you entered. It does not look like a secret.";
  else status.textContent = `Requests from this page carry the key ${hint}.`;
}

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  // A header takes visible ASCII; anything else was not copied from here.
  use(input.value.replace(/[^\x21-\x7E]/g, ""));
});
forget.addEventListener("click", () => {
  use("");
  input.focus();
});

/** Sends what the reader tries: to this service alone, and with a key without the session's cookie. */
function send(url, { method, headers, body }) {
  if (new URL(url, location.href).origin !== location.origin) {
    throw new TypeError("This page sends requests to its own service only.");
  }
  const sent = new Headers(headers);
  if (secret !== undefined) sent.set("Authorization", `Bearer ${secret}`);
  return fetch(url, {
    method,
    headers: sent,
    body,
    cache: "no-store",
    credentials: secret === undefined ? "same-origin" : "omit",
    redirect: "error",
  });
}

/** What curl would be told, by somebody who has a key; single quotes are all that a shell needs, but around a variable. */
function commandOf({ method, url, headers = {}, body }) {
  const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const said = Object.entries(headers).filter(
    ([name, value]) => `${name}: ${value}` !== "accept: */*",
  );
  return [
    method === "GET" ? `curl ${quoted(url)}` : `curl -X ${method} ${quoted(url)}`,
    '-H "Authorization: Bearer $LATCHKEY_API_KEY"',
    ...said.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(typeof body === "string" ? [`-d ${quoted(body)}`] : []),
  ].join(" \\\n  ");
}

/** Swagger UI would fill examples in as if the reader had: an id that is nobody's, a cursor of no list. */
function withoutFilledIn(spec) {
  const operations = Object.values(spec.paths).flatMap((item) => [item, ...Object.values(item)]);
  const parameters = [
    ...Object.values(spec.components.parameters),
    ...operations.flatMap(({ parameters }) => parameters ?? []),
  ];
  for (const parameter of parameters) {
    if (parameter.example === undefined) continue;
    parameter.description = `${parameter.description.trimEnd()}\n\nFor example \`${parameter.example}\``;
    delete parameter.example;
  }
  return spec;
}

const nothing = () => null;

function theme({ React, specSelectors }) {
  const element = React.createElement;
  const Block = ({ title, text }) =>
    element(
      "div",
      { className: "sample" },
      element("h4", null, title),
      element("pre", { tabIndex: 0 }, element("code", null, text)),
    );
  return {
    components: {
      // This page has its own.
      InfoContainer: nothing,
      ServersContainer: nothing,
      SchemesContainer: nothing,
      AuthorizeBtnContainer: nothing,
      authorizeOperationBtn: nothing,
      curl: ({ request }) => element(Block, { title: "curl", text: commandOf(request.toJS()) }),
    },
    statePlugins: {
      spec: {
        wrapActions: { updateJsonSpec: (original) => (spec) => original(withoutFilledIn(spec)) },
      },
    },
    wrapComponents: {
      responses: (Original) => (props) => {
        const samples = specSelectors
          .specJson()
          .getIn(["paths", props.path, props.method, "x-codeSamples"]);
        const blocks = (samples?.toJS() ?? []).map(({ label, source }) =>
          element(Block, { key: label, title: label, text: source.trimEnd() }),
        );
        return element(
          "div",
          null,
          element("div", { className: "samples" }, blocks),
          element(Original, props),
        );
      },
    },
  };
}

SwaggerUIBundle({
  domNode: document.querySelector("#reference"),
  url: "/openapi.json",
  plugins: [theme],
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: -1,
  defaultModelExpandDepth: 3,
  displayRequestDuration: true,
  persistAuthorization: false,
  queryConfigEnabled: false,
  syntaxHighlight: { activated: false },
  validatorUrl: null,
  // The page has its one main part already.
  onComplete: () => document.querySelector("#reference main")?.setAttribute("role", "presentation"),
  requestInterceptor: (request) =>
    request.loadSpec ? request : Object.assign(request, { userFetch: send }),
});

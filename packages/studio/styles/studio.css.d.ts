// For compilers that look what `import "@latchkey/studio/styles.css"` leads to: a module from which nothing comes.
// oxlint-disable-next-line unicorn/require-module-specifiers -- as said above
export {};

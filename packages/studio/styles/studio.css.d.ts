// For compilers that look what `import "@latchkey/studio/styles.css"` leads to: nothing that has a name.

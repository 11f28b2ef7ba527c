import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const index = fileURLToPath(new URL("../src/index.ts", import.meta.url));
const page = new URL("../api.md", import.meta.url);

const introduction = `# API of @latchkey/sdk

Every method, then every exported name with its declaration. Made from the source by \`node scripts/api-page.ts\`; see the
[README](README.md) for what to do with it.
`;

/** What api.md must say: the methods of the client, and the declarations of all that the package exports. */
export function apiPage(): string {
  const declarations = exportedDeclarations();
  const text = (name: string) => declarations.get(name)?.text ?? "";
  const methods = [
    ...signaturesIn(text("Latchkey"), "latchkey"),
    ...signaturesIn(text("ApiKeys"), "latchkey.apiKeys"),
    ...signaturesIn(text("AuditLog"), "latchkey.auditLog"),
  ];
  const sections = [...declarations].map(
    ([name, { text: declaration }]) => `## ${name}\n\n\`\`\`ts\n${declaration}\n\`\`\`\n`,
  );
  return [
    introduction,
    `## Methods\n\n\`\`\`ts\n${methods.join("\n")}\n\`\`\`\n`,
    ...sections,
  ].join("\n");
}

/** The exported names in order of the alphabet, each with its declaration as a .d.ts has it. */
function exportedDeclarations(): Map<string, { text: string }> {
  const program = ts.createProgram([index], {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    lib: [
      "lib.es2023.d.ts",
      "lib.es2024.string.d.ts",
      "lib.dom.d.ts",
      "lib.dom.iterable.d.ts",
      "lib.dom.asynciterable.d.ts",
    ],
    types: [],
    customConditions: ["@latchkey/source"],
    rewriteRelativeImportExtensions: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: "/declarations",
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(index);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`There is nothing at ${index}.`);
  const declarations = new Map<string, { text: string }>();
  const exported = checker.getExportsOfModule(module).map((symbol) => symbol.name);
  for (const name of exported.toSorted()) {
    const symbol = checker.tryGetMemberInModuleExports(name, module);
    const target =
      symbol && (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
    const file = target?.declarations?.[0]?.getSourceFile();
    if (target === undefined || file === undefined) throw new Error(`${name} is declared nowhere.`);
    declarations.set(name, { text: declared(target.name, emitted(program, file)) });
  }
  return declarations;
}

/** The text of a file's .d.ts. */
function emitted(program: ts.Program, file: ts.SourceFile): string {
  let text = "";
  program.emit(file, (_name, content) => (text = content), undefined, true);
  // The contract's are types already, and not emitted since they belong to another package.
  return text || file.getFullText();
}

/** The statements of a .d.ts that declare a name, without what is private. */
function declared(name: string, text: string): string {
  const file = ts.createSourceFile("a.d.ts", text, ts.ScriptTarget.Latest, true);
  return file.statements
    .filter((statement) => namesIn(statement).includes(name))
    .map((statement) =>
      statement
        .getFullText()
        .trim()
        .replace(/^export (declare )?/m, ""),
    )
    .join("\n\n")
    .replaceAll(/^\s*#private;\n/gm, "")
    .replaceAll(/^( {4})+/gm, (indent) => " ".repeat(indent.length / 2));
}

function namesIn(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const { name } = statement as ts.Statement & { name?: ts.Node };
  return name === undefined ? [] : [name.getText()];
}

/** The methods of a declared class or interface as calls of `path`. */
function signaturesIn(declaration: string, path: string): string[] {
  const file = ts.createSourceFile("a.ts", declaration, ts.ScriptTarget.Latest, true);
  const [owner] = file.statements;
  if (owner === undefined || !(ts.isInterfaceDeclaration(owner) || ts.isClassDeclaration(owner)))
    return [];
  const signatures: string[] = [];
  for (const member of owner.members) {
    const typed = ts.isPropertySignature(member) ? member.type : member;
    if (typed === undefined || !(ts.isFunctionTypeNode(typed) || ts.isMethodDeclaration(typed)))
      continue;
    const parameters = typed.parameters.map((parameter) => parameter.getText()).join(", ");
    signatures.push(`${path}.${member.name?.getText()}(${parameters}): ${typed.type?.getText()}`);
  }
  return signatures;
}

/** Whether api.md says what it must. */
export async function apiPageIsCurrent(): Promise<boolean> {
  return (await readFile(page, "utf8")) === apiPage();
}

if (import.meta.main) await writeFile(page, apiPage());

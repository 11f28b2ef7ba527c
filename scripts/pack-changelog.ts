// Runs in a package's folder before npm packs it: lays the changelog beside its README, where whoever has installed the
// package finds it. One tells of all packages, since they are released together.
import { readFile, writeFile } from "node:fs/promises";

const text = await readFile(new URL("../CHANGELOG.md", import.meta.url), "utf8");
// Its links into the repository lead nowhere from there.
const alone = text.replace(/ \(\[[^\]]*\]\([^)]*\)(?:, \[[^\]]*\]\([^)]*\))*\)/g, "");
await writeFile("CHANGELOG.md", alone.replace(/\[([^\]]*)\]\((?!https?:)[^)]*\)/g, "$1"));

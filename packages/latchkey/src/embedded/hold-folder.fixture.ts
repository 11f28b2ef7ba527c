// Started by the tests beside it: takes a folder and holds it until it is killed or its standard input ends.
// hold-folder.fixture.ts lock|commit|commit-unsynced <folder> [<commits>]
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { openEmbeddedDatabase } from "./embedded-database.ts";
import { lockFolder } from "./folder-lock.ts";

const [mode = "", folder = "", commits = "0"] = process.argv.slice(2);

try {
  if (mode === "lock") {
    lockFolder(folder);
  } else {
    const pglite =
      mode === "commit"
        ? (await openEmbeddedDatabase(folder)).pglite
        : await PGlite.create({ fs: new NodeFS(join(folder, "database")) });
    await pglite.exec("CREATE TABLE IF NOT EXISTS fixture (number integer)");
    for (let number = 1; number <= Number(commits); number += 1) {
      await pglite.query("INSERT INTO fixture VALUES ($1)", [number]);
      process.stdout.write(`acknowledged ${number}\n`);
    }
  }
  process.stdout.write("held\n");
  process.stdin.resume();
  process.stdin.once("end", () => process.exit());
} catch (error) {
  process.stdout.write(`refused: ${String(error)}\n`);
}

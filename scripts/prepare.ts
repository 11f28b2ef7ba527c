/** Runs after `npm ci`: makes what takes long once, so that `npm start` and the tests need not. */
import {
  prepareDatabase,
  preparedDatabase,
} from "../packages/latchkey/src/embedded/prepared-database.ts";

try {
  if ((await preparedDatabase()) === undefined) await prepareDatabase();
} catch (error) {
  // It only saves time.
  console.warn("No database was prepared; the first start takes longer.", error);
}

try {
  // Takes development's dependencies, which an installation may leave out.
  const { prepareDocs } = await import("./prepare/docs.ts");
  await prepareDocs();
} catch (error) {
  console.warn("The docs were not prepared; /docs has nothing to serve.", error);
}

try {
  const { prepareStudio } = await import("./prepare/studio.ts");
  await prepareStudio();
} catch (error) {
  console.warn("Studio was not prepared; / has nothing to serve.", error);
}

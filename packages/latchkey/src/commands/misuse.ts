/** Why what was asked makes no sense, whatever the state of things: exit code 2. */
export class Misuse extends Error {
  override readonly name = "Misuse";
}

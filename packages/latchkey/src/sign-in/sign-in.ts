import type { Router } from "express";
import type { Html } from "../html.ts";

/** A way to sign in. */
export interface SignIn {
  /** Answers `/sign-in` and what is below it. */
  readonly router: Router;
  /**
   * What somebody who is not signed in is shown.
   *
   * @param said What went wrong, if anything did.
   */
  page(said?: string): Html;
  /** Where a browser goes to sign out elsewhere too, once it is signed out here; undefined where that is all. */
  elsewhere(): Promise<URL | undefined>;
}

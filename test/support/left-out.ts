/**
 * Says aloud that tests are left out because something is missing on this machine. Where `NOTHING_LEFT_OUT` is set, as
 * .ci/run does, that is an error instead.
 * @returns whether the tests are to be left out
 */
export function leftOut(tests: string, missing: string | false): boolean {
  if (missing === false) return false;
  if (process.env.NOTHING_LEFT_OUT) throw new Error(`${tests} would be left out: ${missing}`);
  console.warn(`LEFT OUT: ${tests}: ${missing}`);
  return true;
}
